// What stands on each screen. Good and bad are drawn by the same code, in the same size.

import { certaintyMarks } from "../../base/certainty.js";
import { h } from "../../base/dom.js";
import { optionMark, optionStyle } from "../../base/marks.js";
import { makeMirror } from "../../skin/skin_drawing/mirror.js";
import { momentOf } from "../../skin/skin_drawing/moments.js";
import { makePicture } from "../../skin/skin_drawing/picture.js";
import { cellContent } from "../cells.js";
import { hundred } from "../legend.js";
import { concernOf, priceCertainty, rowLabel } from "../look_up.js";
import { optionsOf } from "../plan.js";
import { openSheet } from "../sheet.js";

function column({ words: { columns } }, option, i, ...content) {
  const { name, look } = columns[option];
  return h("section", { class: "col", "data-key": `col-${i}`, style: optionStyle(look) },
    h("h2", {}, optionMark(look), h("span", {}, name)), content);
}

function columns(deck, plan, content) {
  return h("div", { class: "cols", "data-key": "cols" }, optionsOf(deck.words, plan).map((option, i) => column(deck, option, i, content(option, i))));
}

function sureWords({ words: { legend } }, certainty) {
  if (!certainty) return null;
  return h("p", { class: "sure-words" }, certaintyMarks(certainty.level), h("span", {}, legend.levels[certainty.level - 1] ?? certainty.label));
}

// Beside a row: its warning, and the way to why and where it was read.
function beside(deck, plan, row) {
  const note = concernOf(deck.words, plan).notes[plan.laser]?.[row];
  return h("p", { class: "beside", "data-key": `beside-${row}` }, note && h("span", {}, note), !deck.isWall && h("button", {
    type: "button", class: "why", "aria-haspopup": "dialog", "aria-label": `${deck.now.deck.labels.why}: ${rowLabel(deck.words, plan, row)}`,
    onclick: () => openSheet(deck, row),
  }, deck.now.deck.labels.why));
}

function told(deck, plan, row) {
  const { cells } = concernOf(deck.words, plan);
  return [
    columns(deck, plan, (option) => [
      h("div", { class: cells[option]?.[row]?.gap ? "cell blank" : "cell" }, cellContent(deck, row, option)), sureWords(deck, cells[option]?.[row]?.certainty)]),
    beside(deck, plan, row)];
}

function rows(deck, plan, names) {
  const options = optionsOf(deck.words, plan);
  return h("div", { class: "rows", role: "table", "data-key": "rows" },
    h("div", { class: "row heads", role: "row" }, h("span", { role: "columnheader", class: "ask" }, h("span", { class: "unseen" }, deck.words.labels.question)), options.map((option) => {
      const { name, look } = deck.words.columns[option];
      return h("span", { role: "columnheader", class: "head", style: optionStyle(look) }, optionMark(look), h("span", {}, name));
    })),
    names.map((row) => h("div", { class: `row row-${row}`, role: "row", "data-key": row },
      h("span", { class: "ask", role: "rowheader" }, rowLabel(deck.words, plan, row), beside(deck, plan, row)),
      options.map((option, i) => h("div", { class: "cell", role: "cell", "data-key": `cell-${i}`, style: optionStyle(deck.words.columns[option].look) },
        h("span", { class: "whose", "aria-hidden": "true" }, optionMark(deck.words.columns[option].look)), cellContent(deck, row, option), row === "total" && sureWords(deck, priceCertainty(deck.now, plan, option)))))));
}

function stilled(deck, id, moment, alt) {
  const picture = makePicture(id, { depth: deck.words.depth, concern: deck.plan.concern });
  picture.show(momentOf(moment));
  picture.node.setAttribute("aria-label", alt);
  return picture.node;
}

/** The pictures that stand still. Each costs many nodes, so it is made once for a concern and kept. */
export function stills(deck, plan) {
  if (deck.stills?.concern !== plan.concern) {
    const { skin, pictures } = deck.now.deck;
    const mirror = makeMirror("face-now", plan.concern);
    mirror.show(momentOf());
    deck.stills = {
      concern: plan.concern, mirror: mirror.node, now: stilled(deck, "now", null, skin.alt), pictures: pictures.map(({ id, alt }) => stilled(deck, `moment-${id}`, id, alt)),
    };
  }
  return deck.stills;
}

function skin(deck, plan) {
  const { skin: { caption, names } } = deck.now.deck;
  const { now, mirror } = stills(deck, plan);
  return h("div", { class: "now", "data-key": `now-${plan.concern}`, "data-tone": plan.tone },
    h("div", { class: "still-cut" }, now, h("p", { class: "stamp" }, deck.words.labels.stamp)),
    h("div", { class: "beside-skin" }, h("figure", { class: "mirror-now" }, mirror, h("figcaption", {}, deck.words.labels.mirror)),
      h("p", {}, caption), h("ul", { class: "names" }, names.map(({ mark, name }) => h("li", { class: `of-${mark}` }, name)))));
}

function repair(deck, plan) {
  const { pictures } = stills(deck, plan);
  return [
    h("div", { class: "four", "data-key": `four-${plan.concern}`, "data-tone": plan.tone }, deck.now.deck.pictures.map(({ title, when, caption }, i) => (
      h("figure", { class: "moment" }, pictures[i], h("figcaption", {}, h("b", {}, title), h("span", {}, when)), h("p", {}, caption))))),
    h("p", { class: "stamp" }, deck.words.labels.stamp)];
}

function weeks(deck, plan) {
  const [, needles] = optionsOf(deck.words, plan);
  return h("div", { class: "steps", style: optionStyle(deck.words.columns[needles].look) }, ["visits", "half"].map((row) => (
    h("div", { class: `step row-${row}`, "data-key": row }, h("span", { class: "step-name" }, rowLabel(deck.words, plan, row)), cellContent(deck, row, needles)))));
}

function counted({ figure, words, people }) {
  return [h("p", { class: "figure" }, h("b", {}, figure)), words && h("p", { class: "told" }, words), people && hundred(people)];
}

function tone(deck, plan) {
  const { tone: found } = deck.now.deck;
  return [columns(deck, plan, (option) => (found.cells[option] ?? []).map((one, i) => h("div", { class: "cell", "data-key": `count-${i}` }, counted(one)))),
    h("p", { class: "beside" }, found.note)];
}

function listed(entries) {
  return h("ul", { class: "list" }, entries.map((text) => h("li", {}, text)));
}

function next(deck) {
  const { next: { points, code, code_label: label } } = deck.now.deck;
  // Until the server has heard of a tap, the code would lead to the plan before it.
  return [listed(points), code && deck.unheard.isEmpty && h("figure", { class: "code" }, h("img", { src: code, alt: label }), h("figcaption", {}, label))];
}

/** What fills each screen, by its id. */
export const FILL = {
  decision: (deck, plan) => [columns(deck, plan, (option) => h("p", { class: "tagline" }, deck.now.deck.taglines[option])), h("p", { class: "beside" }, deck.now.deck.real_choice)],
  skin, repair, weeks, tone, next,
  good: (deck, plan) => told(deck, plan, "benefit"),
  harms: (deck, plan) => told(deck, plan, "harms"),
  laser: (deck, plan) => rows(deck, plan, ["visits", "calm", "half"]),
  spend: (deck, plan) => rows(deck, plan, ["visits", "total"]),
  matters: (deck) => listed(deck.now.deck.checks),
};
