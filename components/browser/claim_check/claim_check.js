// Claims with their verdicts. A verdict is a word, a shape and a colour, in that order of weight.

import { h } from "../base/dom.js";
import { renderInto } from "../base/render.js";
import { ring, tickedDisc } from "../base/shapes.js";
import { sourcesFold } from "../base/sources.js";

const VERDICT_SHAPES = {
  supported: tickedDisc,
  partly: () => ring(h("path", { d: "M12 3 a9 9 0 0 0 0 18z", class: "shape-full" })),
  not_shown: () => ring(h("path", { d: "M8 12 H16", class: "shape-open" }), "shape-open shape-dashed"),
  contradicted: () => [h("rect", { x: 4, y: 4, width: 16, height: 16, rx: 1.5, class: "shape-full", transform: "rotate(45 12 12)" }),
    h("path", { d: "M8.9 8.9 L15.1 15.1 M15.1 8.9 L8.9 15.1", class: "shape-cut" })],
};

function verdictChip(verdict, label) {
  const shapes = VERDICT_SHAPES[verdict] ?? VERDICT_SHAPES.not_shown;
  return h("span", { class: `verdict ${verdict}` },
    h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, shapes()),
    h("span", {}, label));
}

function claimItem(claim) {
  return h("li", { class: "claim", "data-key": `claim-${claim.id}` },
    h("blockquote", {}, h("p", {}, claim.said)),
    h("div", { class: "answer" },
      h("p", { class: "chip-line" }, verdictChip(claim.verdict, claim.verdict_label)),
      h("p", {}, claim.why),
      sourcesFold(claim.sources ?? [], claim.id)));
}

function legendEntry(entry) {
  return h("div", {},
    h("dt", {}, verdictChip(entry.verdict, entry.label)),
    h("dd", {}, entry.meaning));
}

export default function drawClaims({ data, parentElement }) {
  renderInto(parentElement,
    h("div", { class: "claims" },
      data.legend?.length > 0 && h("dl", { class: "legend" }, data.legend.map(legendEntry)),
      h("ul", { role: "list" }, data.claims.map(claimItem))));
}
