// A table laid out by style. Style that changes `display` takes a table's meaning away in some
// browsers, so every part also says its role.

import { h, isShown } from "../base/dom.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { renderInto } from "../base/render.js";
import { sourcesFold } from "../base/sources.js";

const COLUMN_WIDTHS = {
  status: "max-content", amount: "minmax(0, 1.5fr)", source: "minmax(7em, 0.75fr)",
};

const TICK = "M3 8.5 L6.5 12 L13 4.5";
const DASH = "M3.5 8 H12.5";
const CHIP_SHAPES = {
  included: TICK,
  not_included: DASH,
  yes: TICK,
  no: "M4.5 4.5 L11.5 11.5 M11.5 4.5 L4.5 11.5",
  not_applicable: DASH,
  ask: "M5.2 5.6 a2.8 2.8 0 1 1 4.1 2.5 c-.9.5-1.3 1-1.3 2 M8 13.2 V13.3",
};

function columnWidths(columns) {
  return ["minmax(0, 1.2fr)", ...columns.slice(1)
    .map((column) => COLUMN_WIDTHS[column.kind] ?? "minmax(0, 1fr)")].join(" ");
}

function chip({ chip: status, chip_label: label, text }) {
  return h("span", { class: `chip ${status}` },
    h("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, h("path", { d: CHIP_SHAPES[status] })),
    h("span", {}, label ?? text));
}

// Names the option again beside its cell where the heads are out of sight.
function owner(column) {
  return column.look && h("p", { class: "owner", "aria-hidden": "true" },
    optionMark(column.look), h("span", {}, column.label));
}

function cellWords(cell, column) {
  const words = [
    cell.chip ? chip(cell) : cell.text && h("p", { class: "text" }, cell.text),
    cell.detail && h("p", { class: "detail" }, cell.detail),
  ].filter(isShown);
  if (words.length === 0) return null;
  return h("div", { class: cell.missing ? "words missing" : "words" }, owner(column), words);
}

function tableCell(cell, column, position, row) {
  const words = cellWords(cell, column);
  const fold = sourcesFold([...(cell.sources ?? []), cell.source].filter(isShown),
    `${row.id}-${column.id}`);
  const traits = ["cell", column.kind, column.look && "of-option", fold && "sourced",
    fold && !words && "only-source"].filter(isShown).join(" ");
  return h(position === 1 ? "th" : "td", {
    class: traits, "data-key": column.id, role: position === 1 ? "rowheader" : "cell",
    scope: position === 1 && "row",
    style: `--at:${position};${column.look ? optionStyle(column.look) : ""}`,
  }, words, fold);
}

function tableRow(row, columns) {
  return h("tr", { role: "row", "data-key": row.id, class: row.total ? "row total" : "row" },
    row.cells.map((cell, index) => tableCell(cell, columns[index], index + 1, row)));
}

function columnHead(column) {
  return h("th", {
    scope: "col", role: "columnheader", "data-key": column.id, style: column.look && optionStyle(column.look),
    class: ["head", column.kind, column.look && "of-option"].filter(isShown).join(" "),
  }, column.look && optionMark(column.look), h("span", {}, column.label));
}

export default function drawFactTable({ data, parentElement }) {
  const { columns } = data;
  renderInto(parentElement,
    h("table", {
      class: `facts by-${data.stack}`, role: "table", "aria-labelledby": "caption",
      style: `--widths:${columnWidths(columns)};--count:${columns.length}`,
    },
    h("caption", { id: "caption", class: data.hide_caption && "unseen" }, data.caption),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row", class: "heads" }, columns.map(columnHead))),
    h("tbody", { role: "rowgroup" }, data.rows.map((row) => tableRow(row, columns)))));
}
