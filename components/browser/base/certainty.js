// How sure we are: three marks, as many filled as the step.

import { h } from "./dom.js";

const STEPS = 3;

export function certaintyMarks(level) {
  return h("svg", { viewBox: "0 0 38 12", "aria-hidden": "true", class: "marks" },
    Array.from({ length: STEPS }, (_, index) => h("rect", {
      x: 1 + index * 13, y: 1, width: 10, height: 10, rx: 2.5,
      class: index < level ? "sure" : "unsure",
    })));
}
