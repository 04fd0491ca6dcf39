// Steps along a thin line. The shape of the point says the kind: dot, diamond, or call sign.

import { h, isShown } from "../base/dom.js";
import { optionStyle } from "../base/marks.js";
import { renderInto } from "../base/render.js";
import { warningTriangle } from "../base/shapes.js";
import { sourcesFold } from "../base/sources.js";

const POINTS = {
  normal: () => [h("circle", { cx: 16, cy: 16, r: 6, class: "dot" })],
  milestone: () => [h("rect", { x: 9.5, y: 9.5, width: 13, height: 13, rx: 2, class: "diamond", transform: "rotate(45 16 16)" })],
  call: () => warningTriangle(),
};

function point(kind) {
  return h("svg", { class: "point", viewBox: "0 0 32 32", "aria-hidden": "true" },
    (POINTS[kind] ?? POINTS.normal)());
}

function stepItem(step, index) {
  return h("li", { class: `step ${step.kind}`, "data-key": `step-${index}` },
    h("p", { class: "when" }, step.when),
    h("div", { class: "rail" }, point(step.kind)),
    h("div", { class: "what" },
      h("p", { class: "title" }, step.title),
      step.text && h("p", {}, step.text),
      [step.range_text, ...(step.ranges ?? [])].filter(isShown).map((range) => h("p", { class: "range" }, range)),
      sourcesFold(step.sources ?? [], index)));
}

export default function drawSteps({ data, parentElement }) {
  renderInto(parentElement, h("ol", {
    role: "list", class: data.compact ? "compact" : null, style: data.look && optionStyle(data.look),
  }, data.items.map(stepItem)));
}
