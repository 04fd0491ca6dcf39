// A table of texts as they are: nothing in it is folded, marked or laid out anew.

import { h } from "./dom.js";

function row([name, ...cells]) {
  return h("tr", {}, h("th", { scope: "row" }, name), cells.map((cell) => h("td", {}, cell)));
}

export function plainTable({ caption, columns, rows }) {
  return h("table", { class: "plain", "aria-label": caption },
    h("thead", {}, h("tr", {}, columns.map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, rows.map(row)));
}
