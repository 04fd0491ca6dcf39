// Back, Next and the step between them; below, the way to the sources of every number.

import { h } from "../base/dom.js";
import { linkTo } from "../base/going.js";
import { renderInto } from "../base/render.js";

function arrow(path) {
  return h("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, h("path", { d: path }));
}

function way(to, kind, before, after) {
  return to && h("a", { ...linkTo(to.id), class: kind, "data-key": kind }, before, h("span", {}, to.label), after);
}

export default function drawSteps({ data, parentElement }) {
  renderInto(parentElement, h("div", { class: "ways" },
    way(data.back, "back", arrow("M16 10 H4 M9 5 L4 10 L9 15")),
    data.step && h("p", { class: "step" }, data.step),
    way(data.next, "next", null, arrow("M4 10 H16 M11 5 L16 10 L11 15")),
    way(data.sources, "sources")));
}
