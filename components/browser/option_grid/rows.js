// The rows of the table: a question, and the answer of each option on show.

import { h } from "../base/dom.js";
import { levelBars } from "../base/levels.js";
import { optionStyle } from "../base/marks.js";
import { cellContent } from "./cell.js";
import { differenceNotes } from "./choice.js";

function ratingLine({ level, of, label }) {
  return h("p", { class: level < 0 ? "weight none" : "weight" }, levelBars(level, of), h("span", {}, label));
}

function questionHead(row, notes, traits) {
  return h("th", { id: `row-${row.id}`, ...traits },
    h("div", { class: "question" }, h("p", {}, row.label), row.badge && ratingLine(row.badge),
      notes.map((note) => h("p", { class: "unlike" }, note))));
}

function answerCell(option, column, row, data) {
  return h("td", {
    headers: `column-${column} row-${row.id}`, "data-key": `${option.id}-${row.id}`, style: optionStyle(option.look),
  }, cellContent(data.cells[option.id]?.[row.id], `${option.id}-${row.id}`));
}

// The answer to "if nothing is done" is the same whatever is compared, so it spans all columns.
function spanningAnswer(row, columns, data) {
  const option = data.options.find(({ id }) => id === row.of);
  return h("td", {
    headers: `row-${row.id}`, colspan: columns, "data-key": `whole-${row.id}`, style: optionStyle(option.look),
  }, cellContent(data.cells[row.of]?.[row.id], `whole-${row.id}`));
}

export function bodyRow(row, { shown, beside, data }) {
  const answers = row.of ? [spanningAnswer(row, shown.length, data)]
    : shown.map((option, column) => answerCell(option, column, row, data));
  const notes = row.of ? [] : differenceNotes(row, shown, data);
  const traits = beside ? { scope: "row" } : { scope: "rowgroup", colspan: shown.length };
  const question = questionHead(row, notes, traits);
  return h("tbody", { "data-key": `row-${row.id}` }, beside
    ? h("tr", { class: "answers" }, question, answers)
    : [h("tr", { class: "ask" }, question), h("tr", { class: "answers" }, answers)]);
}
