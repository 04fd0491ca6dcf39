// The table: three equal columns in six rows. A tap on a row opens its sheet; a tap on a stepper never does.

import { h } from "../base/dom.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { mergeChildren } from "../base/render.js";
import { cellContent } from "./cells.js";
import { concernOf, rowLabel } from "./look_up.js";
import { isOwn, optionsOf, PUBLISHED } from "./plan.js";
import { openSheet } from "./sheet.js";

const ROWS = ["benefit", "harms", "visits", "calm", "half", "total"];
const AGAIN = "M5 12a7 7 0 1 0 2.2-5.1M7 3v4.2h4.2";

function panel({ words }, option, i) {
  return h("div", {
    class: "panel", "aria-hidden": "true", "data-key": `panel-${i}`, style: `grid-column:${i + 2};${optionStyle(words.columns[option].look)}`,
  });
}

function reset(board) {
  const { labels } = board.words;
  return h("button", {
    type: "button", class: "reset", "aria-label": labels.reset_spoken, onclick: () => board.choose(PUBLISHED, { kind: "all" }),
  }, h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: AGAIN })), labels.reset);
}

function head({ words: { columns } }, option, i) {
  const { name, look } = columns[option];
  return h("div", { class: "head", role: "columnheader", "data-key": `head-${i}`, style: optionStyle(look) }, optionMark(look), h("span", {}, name));
}

function heads(board, plan) {
  return h("div", { class: "row heads", role: "row", "data-key": "heads" },
    h("div", { class: "corner", role: "columnheader" }, h("span", { class: "unseen" }, board.words.labels.question), (isOwn(plan) || board.now.refused) && reset(board)),
    optionsOf(board.words, plan).map((option, i) => head(board, option, i)));
}

function ask(board, plan, row) {
  const note = row === "total" ? board.now.total_note : concernOf(board.words, plan).notes[plan.laser]?.[row];
  return h("div", { class: "ask", role: "rowheader" },
    h("button", { type: "button", class: "on-paper", "aria-haspopup": "dialog", onclick: () => openSheet(board, row) },
      h("span", {}, rowLabel(board.words, plan, row)), note && h("small", {}, note)));
}

function cell(board, plan, row, option, i) {
  const { look } = board.words.columns[option];
  const isGap = concernOf(board.words, plan).cells[option]?.[row]?.gap;
  return h("div", {
    class: isGap ? "cell blank" : "cell", role: "cell", "data-key": `cell-${i}`, style: optionStyle(look),
    onclick: () => openSheet(board, row, option),
  },
  h("span", { class: "whose", "aria-hidden": "true" }, optionMark(look)), h("div", { class: "cell-in" }, cellContent(board, row, option)));
}

function tableRow(board, plan, row) {
  return h("div", { class: `row row-${row}`, role: "row", "data-key": row },
    ask(board, plan, row), optionsOf(board.words, plan).map((option, i) => cell(board, plan, row, option, i)));
}

export function drawTable(board, plan) {
  mergeChildren(board.parts.table, [
    ...optionsOf(board.words, plan).map((option, i) => panel(board, option, i)), heads(board, plan), ...ROWS.map((row) => tableRow(board, plan, row)),
  ]);
}
