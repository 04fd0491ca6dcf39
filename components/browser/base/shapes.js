// Small shapes that several components draw.

import { h } from "./dom.js";

/** The pointer of a fold, which turns when the fold opens. */
export function chevron() {
  return h("svg", { class: "chevron", viewBox: "0 0 12 12", "aria-hidden": "true" },
    h("path", { d: "M4 2.5 L8 6 L4 9.5" }));
}

/** A triangle with an exclamation mark, on a 32 x 32 tile. */
export function warningTriangle(triangle = "warn", mark = "warn-cut") {
  return [h("path", { d: "M16 4 L29 27 H3z", class: triangle }),
    h("path", { d: "M16 12.5 V18.5 M16 22.8 V22.9", class: mark })];
}

/** A filled disc with a tick cut out, on a 24 x 24 tile. */
export function tickedDisc() {
  return [h("circle", { cx: 12, cy: 12, r: 10, class: "shape-full" }),
    h("path", { d: "M7.4 12.4 L10.7 15.6 L16.8 8.8", class: "shape-cut" })];
}

/** A ring with lines inside, on a 24 x 24 tile. */
export function ring(inside, kind = "shape-open") {
  return [h("circle", { cx: 12, cy: 12, r: 9, class: kind }), inside];
}
