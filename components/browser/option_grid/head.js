// What stands above the rows: a picker for each column, what an option is, and its warning.

import { certaintyMarks } from "../base/certainty.js";
import { h } from "../base/dom.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { chevron, warningTriangle } from "../base/shapes.js";
import { sourceFold } from "../base/sources.js";

// The name is drawn as wrapping text with the real picker, see-through, on top of it: a native
// picker cuts long names off, and on a phone a column is 135 px wide.
function columnHead(option, column, data, choose) {
  return h("th", {
    id: `column-${column}`, scope: "col", "data-key": `column-${column}`, style: optionStyle(option.look),
  },
  h("div", { class: "picker" },
    optionMark(option.look),
    h("span", { class: "picked" },
      !data.by_row && h("span", { class: "choose", "aria-hidden": "true" }, data.choose_label),
      h("span", { class: "name" }, option.name)),
    upAndDown(),
    h("select", {
      "aria-label": data.texts.columns[column],
      onchange: (event) => choose(column, event.target.value),
    }, data.options.map(({ id, name }) => h("option", { value: id, selected: id === option.id }, name)))));
}

function upAndDown() {
  return h("svg", { class: "updown", viewBox: "0 0 12 16", "aria-hidden": "true" },
    h("path", { d: "M2.5 6 L6 2.5 L9.5 6 M2.5 10 L6 13.5 L9.5 10" }));
}

function warningRow(option, columns) {
  return h("tr", { class: "warning", "data-key": `warning-${option.id}` },
    h("td", { colspan: columns },
      h("div", { role: "note" },
        h("svg", { viewBox: "0 0 32 32", "aria-hidden": "true" }, warningTriangle()),
        h("div", {}, h("p", {}, option.warning), sourceFold(option.warning_source, `warning-${option.id}`)))));
}

export function tableHead({ shown, beside, data }, choose) {
  return h("thead", {},
    h("tr", { class: "heads" },
      beside && h("th", { class: "corner", scope: "col" }, h("span", { class: "unseen" }, data.texts.question)),
      shown.map((option, column) => columnHead(option, column, data, choose))));
}

export function warnings({ shown, beside }) {
  const columns = shown.length + (beside ? 1 : 0);
  return h("tbody", { "data-key": "about" },
    shown.filter((option) => option.warning).map((option) => warningRow(option, columns)));
}

/** In a grid that opens by row: what a tap on a question does, and what the marks beside an answer mean. */
export function howToRead({ how, levels }) {
  return h("caption", { class: "how" },
    h("span", {}, how),
    h("span", { class: "levels" },
      levels.map(({ level, label }) => h("span", { class: "level" }, certaintyMarks(level), h("span", {}, label)))));
}

function whatEachIs({ shown, beside, data }) {
  const span = shown.length + (beside ? 1 : 0);
  const about = h("th", { class: "about", scope: "row", colspan: beside ? null : span }, h("p", {}, data.by_row.about));
  const cells = shown.map((option, column) => h("td", { headers: `column-${column}` }, option.tagline));
  return beside ? h("tr", { class: "answers" }, about, cells)
    : [h("tr", { class: "ask" }, about), h("tr", { class: "answers" }, cells)];
}

/** The button that shows the rows behind it; it stays where it is, and they open below. */
export function furtherRows(grid) {
  const { shown, beside, data, isFurther, pressFurther } = grid;
  return h("tbody", { "data-key": "further" },
    h("tr", {}, h("td", { class: "further", colspan: shown.length + (beside ? 1 : 0) },
      h("button", { type: "button", "aria-expanded": String(isFurther), onclick: pressFurther },
        chevron(), h("span", {}, data.by_row.further)))),
    isFurther && whatEachIs(grid));
}
