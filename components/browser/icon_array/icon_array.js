// Part-to-whole arrays of people. Filled figures come first, row by row from the top left, so
// that two arrays beside each other can be compared by eye.

import { withBigNumber } from "../base/big_number.js";
import { h, isShown } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { renderInto } from "../base/render.js";
import { chevron } from "../base/shapes.js";
import { sourceEntry } from "../base/sources.js";

const PER_ROW = 10;
const STEP = 28;

const STATES = { number: peopleFrame, none_seen: peopleFrame, not_studied: emptyFrame };

// Head and body of one figure, drawn round the middle of a 28 x 28 cell.
const HEAD = "m-4.2 -6.6 a4.2 4.2 0 1 1 8.4 0 a4.2 4.2 0 1 1 -8.4 0 z";
const BODY = "m-7 11.4 v-5.2 a7 6.6 0 0 1 14 0 v5.2 z";

/** Middle of the cell of one figure. */
export function cellMiddle(index) {
  return [(index % PER_ROW) * STEP + STEP / 2, Math.floor(index / PER_ROW) * STEP + STEP / 2];
}

function personAt(x, y) {
  return [HEAD, BODY].map((part) => `M${x} ${y} ${part}`).join("");
}

// All figures of a kind are one path: two elements for 100 people.
function figures(kind, from, to) {
  const d = Array.from({ length: to - from }, (_, index) => personAt(...cellMiddle(from + index))).join("");
  return to > from && h("path", { class: `one ${kind}`, d });
}

function peopleFrame(group) {
  const of = group.of ?? 100;
  const filled = group.state === "number" ? group.count ?? 0 : 0;
  const rows = Math.ceil(of / PER_ROW);
  const sentence = [group.with_text, group.without_text].filter(isShown).join(" ");
  return h("div", { class: `frame ${group.state}` },
    h("svg", {
      role: "img", "aria-label": `${group.label}. ${sentence}`,
      viewBox: `0 0 ${PER_ROW * STEP} ${rows * STEP}`, class: "people",
    }, figures("with", 0, filled), figures("without", filled, of)));
}

// No figures at all, so that "not studied" can never look like "nobody".
function emptyFrame(group) {
  return h("div", { class: "frame not_studied" }, h("p", { class: "not-studied-words" }, group.with_text));
}

function keyFigure(kind) {
  return h("svg", { class: "key-figure", viewBox: "0 0 28 28", "aria-hidden": "true" },
    h("path", { class: `one ${kind}`, d: personAt(STEP / 2, STEP / 2) }));
}

// The two frames of one chance: same size, same weight, each with its own figure as the key.
// After "none seen" the second sentence counts nobody, so it has no figure.
function sentences(group) {
  if (group.state === "not_studied") return null;
  if (group.state === "none_seen") {
    return h("div", { class: "frames" },
      h("p", {}, keyFigure("without"), h("span", {}, group.with_text)),
      group.without_text && h("p", {}, h("span", {}, group.without_text)));
  }
  return h("div", { class: "frames" },
    h("p", {}, keyFigure("with"), h("span", {}, withBigNumber(group.with_text))),
    group.without_text
      && h("p", {}, keyFigure("without"), h("span", {}, withBigNumber(group.without_text))));
}

function groupFigure(group, index) {
  const draw = STATES[group.state] ?? emptyFrame;
  return h("figure", {
    class: "group", "data-key": `group-${index}-${group.option}-${group.state}`,
    style: optionStyle(group.look),
  },
  h("p", { class: "group-name" }, optionMark(group.look), h("span", {}, group.label)),
  draw(group),
  h("figcaption", {}, sentences(group)));
}

function whoWasCounted(group) {
  return h("div", { class: "counted" },
    h("p", { class: "counted-name" }, group.label),
    [group.about_text, group.range_text].filter(isShown).map((words) => h("p", {}, words)),
    group.source && sourceEntry(group.source));
}

function sameAsTable({ label, heads, rows }) {
  return h("div", { class: "table-body", role: "table", "aria-label": label },
    h("div", { role: "row", class: "table-row table-heads" },
      heads.map((head) => h("span", { role: "columnheader" }, head))),
    rows.map((cells) => h("div", { role: "row", class: "table-row" },
      cells.map((cell, index) => h("span", {
        role: index === 0 ? "rowheader" : "cell", "data-head": heads[index],
      }, cell)))));
}

function behindArrays(data) {
  return fold({ class: "source as-table", "data-key": "as-table" },
    [chevron(), h("span", {}, data.more)],
    () => h("div", { class: "source-body" },
      h("p", {}, data.how_to_read),
      data.groups.map(whoWasCounted),
      sameAsTable(data.table)));
}

export default function drawIconArrays({ data, parentElement }) {
  renderInto(parentElement, h("section", { class: "arrays" },
    h("h3", {}, data.title),
    data.unlike && h("p", { class: "unlike how" }, data.unlike),
    h("div", { class: `groups of-${data.groups.length}`, style: `--count:${data.groups.length}` }, data.groups.map(groupFigure)),
    behindArrays(data)));
}
