// A table that compares two options, or three where there is room. Each column head is a picker.

const THREE_COLUMNS_FROM = 960;

// ---- which options are on show -------------------------------------------------------------

// Three different options are always chosen, even when the third column has no room, so that
// turning the tablet brings it back.
function validChoice(chosen, data) {
  const known = data.options.map((option) => option.id);
  const wanted = [...chosen, ...data.default, ...known];
  return [...new Set(wanted)].filter((id) => known.includes(id)).slice(0, 3);
}

function withPick(chosen, column, picked) {
  const elsewhere = chosen.indexOf(picked);
  return chosen.map((id, index) => {
    if (index === column) return picked;
    return index === elsewhere ? chosen[column] : id;
  });
}

// ---- cells ---------------------------------------------------------------------------------

function certaintyMark({ level, label }) {
  const marks = [0, 1, 2].map((index) => h("rect", {
    x: 1 + index * 13, y: 1, width: 10, height: 10, rx: 2.5,
    class: index < level ? "sure" : "unsure",
  }));
  return h("p", { class: "certainty" },
    h("svg", { viewBox: "0 0 38 12", "aria-hidden": "true" }, marks), h("span", {}, label));
}

function cellContent(cell, key) {
  if (!cell) return [];
  const sources = [...cell.lines.map((line) => line.source), ...(cell.sources ?? [])].filter(isShown);
  return [
    cell.lead && h("p", { class: "lead" }, cell.lead),
    h("div", { class: cell.missing ? "words missing" : "words" },
      cell.lines.map((line) => h("p", {}, line.text))),
    cell.certainty && certaintyMark(cell.certainty),
    sourcesDetails(sources, key),
  ];
}

function badge({ level, of, label }) {
  return h("span", { class: level < 0 ? "badge none" : "badge" }, levelBars(level, of), h("span", {}, label));
}

function bodyRow(row, shown, data) {
  const rowId = `row-${row.id}`;
  return h("tbody", { "data-key": rowId },
    h("tr", { class: "ask" },
      h("th", { id: rowId, scope: "rowgroup", colspan: shown.length },
        h("span", { class: "row-name" }, row.label), row.badge && badge(row.badge))),
    h("tr", { class: "answers" }, shown.map((option, column) => h("td", {
      headers: `column-${column} ${rowId}`, "data-key": `${option.id}-${row.id}`,
      style: `--option:${optionColour(option.id)}`,
    }, cellContent(data.cells[option.id]?.[row.id], `${option.id}-${row.id}`)))));
}

// ---- head ----------------------------------------------------------------------------------

// The name is drawn as wrapping text with the real picker, see-through, on top of it: a native
// picker cuts long names off, and on a phone a column is 135 px wide.
function columnHead(option, column, data, choose) {
  const options = data.options.map((one) => h("option", {
    value: one.id, selected: one.id === option.id,
  }, one.name));
  return h("th", {
    id: `column-${column}`, scope: "col", "data-key": `column-${column}`,
    style: `--option:${optionColour(option.id)}`,
  },
  h("div", { class: "picker" },
    optionMark(option.id),
    h("span", { class: "picked" },
      h("span", { class: "choose", "aria-hidden": "true" }, data.choose_label),
      h("span", { class: "name" }, option.name)),
    updown(),
    h("select", {
      "aria-label": data.texts.columns[column],
      onchange: (event) => choose(column, event.target.value),
    }, options)));
}

function updown() {
  return h("svg", { class: "updown", viewBox: "0 0 12 16", "aria-hidden": "true" },
    h("path", { d: "M2.5 6 L6 2.5 L9.5 6 M2.5 10 L6 13.5 L9.5 10" }));
}

function taglines(shown) {
  return h("tr", { class: "taglines" }, shown.map((option, column) => h("td", {
    headers: `column-${column}`,
  }, option.tagline)));
}

function warningRow(option, columns) {
  return h("tr", { class: "warning", "data-key": `warning-${option.id}` },
    h("td", { colspan: columns },
      h("div", { role: "note" },
        h("svg", { viewBox: "0 0 32 32", "aria-hidden": "true" },
          h("path", { d: "M16 4 L29 27 H3z", class: "warn" }),
          h("path", { d: "M16 12.5 V18.5 M16 22.8 V22.9", class: "warn-cut" })),
        h("p", {}, option.warning))));
}

// ---- rows that change places ----------------------------------------------------------------

function bodies(parentElement) {
  return [...parentElement.querySelectorAll("tbody[data-key^=row-]")];
}

// Where the rows are, if the order they are about to take is another one; else nothing has to move.
function rowTops(parentElement, rows) {
  const now = bodies(parentElement);
  const same = now.every((body, index) => body.dataset.key === `row-${rows[index]?.id}`);
  return same ? null : new Map(now.map((body) => [body.dataset.key, body.getBoundingClientRect().top]));
}

function slide(parentElement, before) {
  if (!before || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  bodies(parentElement).forEach((body) => {
    const from = before.get(body.dataset.key) - body.getBoundingClientRect().top;
    if (from) body.animate([{ transform: `translateY(${from}px)` }, { transform: "none" }], { duration: 420, easing: "cubic-bezier(.2, .7, .2, 1)" });
  });
}

// ---- the whole -----------------------------------------------------------------------------

function announcement(grid) {
  if (!grid.touched) return "";
  const names = grid.shown.map((option) => option.name).join(", ");
  return grid.data.texts.comparing.replace("{options}", names);
}

function drawGrid(parentElement, grid) {
  const { data } = grid;
  const columns = Math.min(grid.columns, data.options.length);
  grid.shown = grid.chosen.slice(0, columns)
    .map((id) => data.options.find((option) => option.id === id));
  const choose = (column, picked) => {
    Object.assign(grid, { chosen: withPick(grid.chosen, column, picked), touched: true });
    drawGrid(parentElement, grid);
  };
  const before = rowTops(parentElement, data.rows);
  const root = renderInto(parentElement,
    h("table", { class: `grid columns-${columns}` },
      h("caption", {}, data.caption),
      h("thead", {},
        h("tr", { class: "heads" },
          grid.shown.map((option, column) => columnHead(option, column, data, choose)))),
      h("tbody", { "data-key": "about" },
        taglines(grid.shown),
        grid.shown.filter((option) => option.warning)
          .map((option) => warningRow(option, columns))),
      data.rows.map((row) => bodyRow(row, grid.shown, data))),
    h("p", { role: "status", class: "unseen" }, announcement(grid)));
  slide(parentElement, before);
  return root;
}

function columnsFor(width) {
  return width >= THREE_COLUMNS_FROM ? 3 : 2;
}

// A table's columns cannot be hidden by style alone without breaking what spans them, so the
// number of columns follows the width of the component by measurement.
function followWidth(parentElement, root) {
  const watcher = new ResizeObserver(([entry]) => {
    const grid = parentElement.optionGrid;
    const columns = columnsFor(entry.contentRect.width);
    if (columns === grid.columns) return;
    grid.columns = columns;
    drawGrid(parentElement, grid);
  });
  watcher.observe(root);
  return watcher;
}

export default function ({ data, parentElement }) {
  const grid = parentElement.optionGrid ?? { chosen: [], columns: 2, touched: false };
  parentElement.optionGrid = Object.assign(grid, { data, chosen: validChoice(grid.chosen, data) });
  const root = drawGrid(parentElement, grid);
  grid.watcher ??= followWidth(parentElement, root);
  return () => {
    grid.watcher?.disconnect();
    grid.watcher = null;
  };
}
