// A table that compares two options, or three where there is room. Each column head is a picker.

import { h } from "../base/dom.js";
import { renderInto } from "../base/render.js";
import { recall, remember } from "../base/tab_memory.js";
import { following, layoutFor, validChoice, withPick } from "./choice.js";
import { furtherRows, howToRead, tableHead, warnings } from "./head.js";
import { lineRow } from "./lines.js";
import { bodyRow } from "./rows.js";
import { rowTops, slideFrom } from "./sliding.js";

function announcement({ touched, shown, data }) {
  if (!touched) return "";
  return data.texts.comparing.replace("{options}", shown.map((option) => option.name).join(", "));
}

const nameOf = (data) => `columns of ${data.name}`;

function keep({ data, chosen }) {
  remember(nameOf(data), { chosen, followed: data.follows });
}

const classes = ({ shown, beside, data }) => ["grid", `columns-${shown.length}`, beside && "beside", data.by_row && "by-row",
  data.one_line && "one-line"].filter(Boolean).join(" ");

// Where rows open, a press on a question opens or closes its row, and another the rows that are left.
function allRows(parentElement, grid) {
  const press = (row) => {
    grid.opened = new Set(grid.opened.has(row) ? [...grid.opened].filter((one) => one !== row) : [...grid.opened, row]);
    drawTable(parentElement, grid);
  };
  if (grid.data.one_line) return grid.data.rows.map((row) => lineRow(row, grid, press));
  const pressFurther = () => {
    grid.isFurther = !grid.isFurther;
    drawTable(parentElement, grid);
  };
  const draw = (rows) => rows.map((row) => bodyRow(row, { ...grid, press }));
  const { rows } = grid.data;
  const further = rows.filter((row) => row.further);
  return [draw(rows.filter((row) => !row.further)),
    further.length > 0 && furtherRows({ ...grid, pressFurther }),
    grid.isFurther && draw(further)];
}

function drawTable(parentElement, grid) {
  const { data } = grid;
  grid.shown = grid.chosen.slice(0, Math.min(grid.columns, data.options.length))
    .map((id) => data.options.find((option) => option.id === id));
  const choose = (column, picked) => {
    Object.assign(grid, { chosen: withPick(grid.chosen, column, picked), touched: true });
    // Outlives a move to another page and back, and a server that was started again.
    keep(grid);
    drawTable(parentElement, grid);
  };
  const before = rowTops(parentElement, data.rows);
  const root = renderInto(parentElement,
    h("table", { class: classes(grid), "aria-label": data.by_row && data.caption },
      data.by_row ? howToRead(data.by_row) : h("caption", {}, data.caption),
      tableHead(grid, choose),
      warnings(grid),
      allRows(parentElement, grid)),
    h("p", { role: "status", class: "unseen" }, announcement(grid)));
  slideFrom(parentElement, before);
  return root;
}

// A table's columns cannot be hidden by style alone without breaking what spans them, so the
// number of columns follows the width of the component by measurement.
function followWidth(parentElement, root) {
  const watcher = new ResizeObserver(([entry]) => {
    const grid = parentElement.optionGrid;
    const { columns, beside } = layoutFor(entry.contentRect.width, grid.data.one_line);
    if (columns === grid.columns && beside === grid.beside) return;
    Object.assign(grid, { columns, beside });
    drawTable(parentElement, grid);
  });
  watcher.observe(root);
  return watcher;
}

export default function drawOptionGrid({ data, parentElement }) {
  const grid = parentElement.optionGrid ?? { columns: 2, beside: false, touched: false, opened: new Set(), isFurther: false };
  // What the tab keeps also holds what was picked on this page a moment ago.
  const chosen = validChoice(following(recall(nameOf(data)), data), data);
  parentElement.optionGrid = Object.assign(grid, { data, chosen });
  if (recall(nameOf(data))) keep(grid);
  const root = drawTable(parentElement, grid);
  grid.watcher ??= followWidth(parentElement, root);
  return () => {
    grid.watcher?.disconnect();
    grid.watcher = null;
  };
}
