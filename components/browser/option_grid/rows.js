// The rows of a grid that opens by row: a question, which is a button, and the answer of each option on show. What
// stands behind all its answers opens below them.

import { h } from "../base/dom.js";
import { wordsIn } from "../base/fold.js";
import { optionStyle } from "../base/marks.js";
import { chevron } from "../base/shapes.js";
import { behind, briefContent } from "./cell.js";
import { differenceNotes } from "./choice.js";

function asked(row, { opened, press }) {
  return h("button", {
    type: "button", class: "ask-why", "aria-expanded": String(opened.has(row.id)), onclick: () => press(row.id),
  }, h("span", {}, row.label), chevron());
}

function questionHead(row, notes, traits, grid) {
  return h("th", { id: `row-${row.id}`, ...traits },
    h("div", { class: "question" }, asked(row, grid),
      row.note && h("p", { class: "whom" }, row.note),
      notes.map((note) => h("p", { class: "unlike" }, note))));
}

function answerCell(option, column, row, data) {
  return h("td", {
    headers: `column-${column} row-${row.id}`, "data-key": `${option.id}-${row.id}`, style: optionStyle(option.look),
  }, briefContent(data.cells[option.id]?.[row.id]));
}

function behindCell(option, column, row, data) {
  return h("td", {
    headers: `column-${column} row-${row.id}`, "data-key": `why-${option.id}-${row.id}`,
  }, behind(data.cells[option.id]?.[row.id], `${option.id}-${row.id}`));
}

// While it is closed it holds its words as one text, so that a search of the page finds them and opens it.
function closedWords(cells, row, { shown, beside, press }) {
  return h("td", { colspan: shown.length + (beside ? 1 : 0) },
    h("div", { hidden: "until-found", onbeforematch: () => press(row.id) }, h("p", {}, cells.map(wordsIn).join(" "))));
}

function whyRow(row, grid) {
  const cells = grid.shown.map((option, column) => behindCell(option, column, row, grid.data));
  const open = grid.opened.has(row.id);
  return h("tr", { class: open ? "whys" : "whys closed", "data-key": `whys-${row.id}` }, open
    ? [grid.beside && h("td", { class: "corner" }), cells]
    : closedWords(cells, row, grid));
}

export function bodyRow(row, grid) {
  const { shown, beside, data } = grid;
  const answers = shown.map((option, column) => answerCell(option, column, row, data));
  const traits = beside ? { scope: "row" } : { scope: "rowgroup", colspan: shown.length };
  const question = questionHead(row, differenceNotes(row, shown, data), traits, grid);
  return h("tbody", { "data-key": `row-${row.id}` }, beside
    ? h("tr", { class: "answers" }, question, answers)
    : [h("tr", { class: "ask" }, question), h("tr", { class: "answers" }, answers)],
  whyRow(row, grid));
}
