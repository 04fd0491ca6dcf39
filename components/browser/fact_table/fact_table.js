// A table laid out by style. Style that changes `display` takes a table's meaning away in some
// browsers, so every part also says its role.

const COLUMN_WIDTHS = {
  status: "max-content", amount: "minmax(0, 1.5fr)", source: "minmax(7em, 0.75fr)",
};

const CHIP_SHAPES = {
  included: "M3 8.5 L6.5 12 L13 4.5",
  not_included: "M3.5 8 H12.5",
  yes: "M3 8.5 L6.5 12 L13 4.5",
  no: "M4.5 4.5 L11.5 11.5 M11.5 4.5 L4.5 11.5",
  not_applicable: "M3.5 8 H12.5",
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

function optionStyle(column) {
  return column.option && `--option:${optionColour(column.option)}`;
}

// Names the option again beside its cell where the heads are out of sight.
function owner(column) {
  return column.option && h("p", { class: "owner", "aria-hidden": "true" },
    optionMark(column.option), h("span", {}, column.label));
}

function cellWords(cell, column) {
  const words = [
    cell.chip ? chip(cell) : cell.text && h("p", { class: "text" }, cell.text),
    cell.detail && h("p", { class: "detail" }, cell.detail),
  ].filter(isShown);
  if (words.length === 0) return null;
  return h("div", { class: cell.missing ? "words missing" : "words" }, owner(column), words);
}

function tableCell(cell, column, place, row) {
  const words = cellWords(cell, column);
  const fold = sourcesDetails([...(cell.sources ?? []), cell.source].filter(isShown),
    `${row.id}-${column.id}`);
  const traits = ["cell", column.kind, column.option && "of-option", fold && "sourced",
    fold && !words && "only-source"].filter(isShown).join(" ");
  return h(place === 1 ? "th" : "td", {
    class: traits, "data-key": column.id, role: place === 1 ? "rowheader" : "cell",
    scope: place === 1 && "row",
    style: `--at:${place};${optionStyle(column) ?? ""}`,
  }, words, fold);
}

function tableRow(row, columns) {
  return h("tr", { role: "row", "data-key": row.id, class: row.total ? "row total" : "row" },
    row.cells.map((cell, index) => tableCell(cell, columns[index], index + 1, row)));
}

function columnHead(column) {
  return h("th", {
    scope: "col", role: "columnheader", "data-key": column.id, style: optionStyle(column),
    class: ["head", column.kind, column.option && "of-option"].filter(isShown).join(" "),
  }, column.option && optionMark(column.option), h("span", {}, column.label));
}

export default function ({ data, parentElement }) {
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
