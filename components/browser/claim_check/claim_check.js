// Claims below their verdicts, one line each; the rest of a claim is one tap away. A verdict is a word, a shape
// and a colour, in that order of weight.

import { h } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { renderInto } from "../base/render.js";
import { chevron, ring, tickedDisc } from "../base/shapes.js";
import { sourceEntry } from "../base/sources.js";

const VERDICT_SHAPES = {
  supported: tickedDisc,
  partly: () => ring(h("path", { d: "M12 3 a9 9 0 0 0 0 18z", class: "shape-full" })),
  not_shown: () => ring(h("path", { d: "M8 12 H16", class: "shape-open" }), "shape-open shape-dashed"),
  contradicted: () => [h("rect", { x: 4, y: 4, width: 16, height: 16, rx: 1.5, class: "shape-full", transform: "rotate(45 12 12)" }),
    h("path", { d: "M8.9 8.9 L15.1 15.1 M15.1 8.9 L8.9 15.1", class: "shape-cut" })],
};

function verdictShape(verdict) {
  const shapes = VERDICT_SHAPES[verdict] ?? VERDICT_SHAPES.not_shown;
  return h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", class: "shape" }, shapes());
}

function claimItem(claim, meaning) {
  return h("li", { class: `claim ${claim.verdict}`, "data-key": `claim-${claim.id}` },
    fold({ class: "source", "data-key": `why-${claim.id}` },
      [verdictShape(claim.verdict), h("span", { class: "short" }, claim.short),
        h("span", { class: "unseen" }, claim.verdict_label), chevron()],
      () => h("div", { class: "source-body" },
        h("blockquote", {}, h("p", {}, claim.said)),
        h("p", { class: "quiet" }, `${claim.verdict_label}: ${meaning}`),
        h("p", {}, claim.why),
        claim.sources.map(sourceEntry))));
}

function verdictGroup({ verdict, label, meaning }, claims) {
  const own = claims.filter((claim) => claim.verdict === verdict);
  return own.length > 0 && h("section", { "data-key": `verdict-${verdict}` },
    h("h3", { class: `verdict ${verdict}` }, label),
    h("ul", { role: "list" }, own.map((claim) => claimItem(claim, meaning))));
}

export default function drawClaims({ data, parentElement }) {
  renderInto(parentElement,
    h("div", { class: "claims" }, data.legend.map((entry) => verdictGroup(entry, data.claims))));
}
