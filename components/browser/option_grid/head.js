// What stands above the rows: a picker for each column, what an option is, and its warning.

import { h } from "../base/dom.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { warningTriangle } from "../base/shapes.js";
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
      h("span", { class: "choose", "aria-hidden": "true" }, data.choose_label),
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

function taglines(shown, beside) {
  return h("tr", { class: "taglines" },
    beside && h("td", { class: "corner" }),
    shown.map((option, column) => h("td", { headers: `column-${column}` }, option.tagline)));
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

export function aboutOptions({ shown, beside, data }) {
  const columns = shown.length + (beside ? 1 : 0);
  return h("tbody", { "data-key": "about" },
    !data.one_line && taglines(shown, beside),
    shown.filter((option) => option.warning).map((option) => warningRow(option, columns)));
}
