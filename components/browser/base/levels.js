// Rising bars that stand for how much something matters: as many filled as the step chosen.

import { h } from "./dom.js";

export function levelBars(level, of) {
  const width = 7;
  const bars = Array.from({ length: of }, (_, index) => {
    const height = 7 + ((18 - 7) * (index + 1)) / of;
    return h("rect", {
      x: index * (width + 3), y: 20 - height, width, height, rx: 2,
      class: index <= level ? "level-on" : "level-off",
    });
  });
  return h("svg", {
    class: "levels", viewBox: `-1 0 ${of * (width + 3) - 1} 21`, "aria-hidden": "true",
  }, bars);
}
