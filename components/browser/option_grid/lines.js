// Rows that are one line each until a reader opens them.

import { h } from "../base/dom.js";
import { levelBars } from "../base/levels.js";
import { optionStyle } from "../base/marks.js";
import { chevron } from "../base/shapes.js";
import { cellContent } from "./cell.js";
import { differenceNotes } from "./choice.js";

function opener(row, open, toggle) {
  return h("button", { type: "button", class: "opener", "aria-expanded": String(open), onclick: () => toggle(row.id) },
    chevron(), h("span", { class: "row-name" }, row.label));
}

function weight({ level, of, label }, open) {
  if (level < 0 && !open) return null;
  return h("p", { class: level < 0 ? "weight none" : "weight" },
    levelBars(level, of), h("span", { class: open ? null : "unseen" }, label));
}

function head(row, grid, open, toggle) {
  const traits = grid.beside ? { scope: "row" } : { scope: "rowgroup", colspan: grid.shown.length };
  return h("th", { id: `row-${row.id}`, ...traits },
    h("div", { class: "question" }, opener(row, open, toggle), row.badge && weight(row.badge, open),
      open && row.help && h("p", { class: "range" }, row.help),
      differenceNotes(row, grid.shown, grid.data).map((note) => h("p", { class: "unlike" }, note))));
}

// Its leading figure, or else the first thing it tells; what nobody studied says so in its badge.
function inShort(cell) {
  const [first] = cell?.points ?? [];
  return cell?.short ?? cell?.lead ?? first?.badge ?? first?.text;
}

function answer(option, column, row, open, data) {
  const cell = data.cells[option.id]?.[row.id];
  return h("td", {
    headers: `column-${column} row-${row.id}`, "data-key": `${option.id}-${row.id}`, style: optionStyle(option.look),
  }, open ? cellContent(cell, `${option.id}-${row.id}`) : h("p", { class: "short" }, inShort(cell)));
}

export function lineRow(row, grid, toggle) {
  const open = grid.opened.has(row.id);
  const question = head(row, grid, open, toggle);
  const answers = grid.shown.map((option, column) => answer(option, column, row, open, grid.data));
  return h("tbody", { "data-key": `row-${row.id}`, class: open ? "line open" : "line" }, grid.beside
    ? h("tr", { class: "answers" }, question, answers)
    : [h("tr", { class: "ask" }, question), h("tr", { class: "answers" }, answers)]);
}
