// A table that compares two options, or three where there is room. Each column head is a picker.

const THREE_COLUMNS_FROM = 960;
const QUESTIONS_BESIDE_FROM = 620; // narrower, a question stands above its answers

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

// ---- rows ----------------------------------------------------------------------------------

// Numbers beside each other must count the same thing over the same time, or else the row says so.
function unlike(row, shown, data) {
  const bases = shown.map((option) => data.cells[option.id]?.[row.id]?.basis).filter(isShown);
  if (bases.length < 2) return [];
  const differ = (part) => new Set(bases.map((basis) => basis[part])).size > 1;
  return [
    differ("unit") && data.texts.other_unit,
    (differ("span") || bases.some((basis) => !basis.span)) && data.texts.other_span,
  ].filter(isShown);
}

function weight({ level, of, label }) {
  return h("p", { class: level < 0 ? "weight none" : "weight" }, levelBars(level, of), h("span", {}, label));
}

function question(row, notes, traits) {
  return h("th", { id: `row-${row.id}`, ...traits },
    h("div", { class: "question" }, h("p", {}, row.label), row.badge && weight(row.badge),
      notes.map((note) => h("p", { class: "unlike" }, note))));
}

function answer(option, column, row, data) {
  return h("td", {
    headers: `column-${column} row-${row.id}`, "data-key": `${option.id}-${row.id}`,
    style: `--option:${optionColour(option.id)}`,
  }, cellContent(data.cells[option.id]?.[row.id], `${option.id}-${row.id}`));
}

// The answer to "if nothing is done" is the same whatever is compared, so it spans all columns.
function wholeAnswer(row, columns, data) {
  return h("td", {
    headers: `row-${row.id}`, colspan: columns, "data-key": `whole-${row.id}`,
    style: `--option:${optionColour(row.of)}`,
  }, cellContent(data.cells[row.of]?.[row.id], `whole-${row.id}`));
}

function bodyRow(row, grid) {
  const { shown, beside, data } = grid;
  const answers = row.of ? [wholeAnswer(row, shown.length, data)]
    : shown.map((option, column) => answer(option, column, row, data));
  const notes = row.of ? [] : unlike(row, shown, data);
  const traits = beside ? { scope: "row" } : { scope: "rowgroup", colspan: shown.length };
  const asked = question(row, notes, traits);
  return h("tbody", { "data-key": `row-${row.id}` }, beside
    ? h("tr", { class: "answers" }, asked, answers)
    : [h("tr", { class: "ask" }, asked), h("tr", { class: "answers" }, answers)]);
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

function taglines(shown, beside) {
  return h("tr", { class: "taglines" },
    beside && h("td", { class: "corner" }),
    shown.map((option, column) => h("td", { headers: `column-${column}` }, option.tagline)));
}

function warningRow(option, columns) {
  return h("tr", { class: "warning", "data-key": `warning-${option.id}` },
    h("td", { colspan: columns },
      h("div", { role: "note" },
        h("svg", { viewBox: "0 0 32 32", "aria-hidden": "true" },
          h("path", { d: "M16 4 L29 27 H3z", class: "warn" }),
          h("path", { d: "M16 12.5 V18.5 M16 22.8 V22.9", class: "warn-cut" })),
        h("div", {}, h("p", {}, option.warning), sourceDetails(option.warning_source, `warning-${option.id}`)))));
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
    h("table", { class: `grid columns-${columns}${grid.beside ? " beside" : ""}` },
      h("caption", {}, data.caption),
      h("thead", {},
        h("tr", { class: "heads" },
          grid.beside && h("th", { class: "corner", scope: "col" }, h("span", { class: "unseen" }, data.texts.question)),
          grid.shown.map((option, column) => columnHead(option, column, data, choose)))),
      h("tbody", { "data-key": "about" },
        taglines(grid.shown, grid.beside),
        grid.shown.filter((option) => option.warning)
          .map((option) => warningRow(option, columns + (grid.beside ? 1 : 0)))),
      data.rows.map((row) => bodyRow(row, grid))),
    h("p", { role: "status", class: "unseen" }, announcement(grid)));
  slide(parentElement, before);
  return root;
}

function layoutFor(width) {
  return { columns: width >= THREE_COLUMNS_FROM ? 3 : 2, beside: width >= QUESTIONS_BESIDE_FROM };
}

// A table's columns cannot be hidden by style alone without breaking what spans them, so the
// number of columns follows the width of the component by measurement.
function followWidth(parentElement, root) {
  const watcher = new ResizeObserver(([entry]) => {
    const grid = parentElement.optionGrid;
    const { columns, beside } = layoutFor(entry.contentRect.width);
    if (columns === grid.columns && beside === grid.beside) return;
    Object.assign(grid, { columns, beside });
    drawGrid(parentElement, grid);
  });
  watcher.observe(root);
  return watcher;
}

export default function ({ data, parentElement }) {
  const grid = parentElement.optionGrid ?? { chosen: [], columns: 2, beside: false, touched: false };
  parentElement.optionGrid = Object.assign(grid, { data, chosen: validChoice(grid.chosen, data) });
  const root = drawGrid(parentElement, grid);
  grid.watcher ??= followWidth(parentElement, root);
  return () => {
    grid.watcher?.disconnect();
    grid.watcher = null;
  };
}
