// The key below the scale, and the marks that it explains.

import { certaintyMarks } from "../base/certainty.js";
import { h } from "../base/dom.js";
import { percent } from "../base/numbers.js";

const BLOCKS = 10; // of ten people each

/** How sure we are: marks, and words for who cannot see them. */
export function sureMark({ level, label }) {
  return h("span", { class: "sure-mark" }, certaintyMarks(level), h("span", { class: "unseen" }, ` ${label}.`));
}

function share(people, block) {
  return percent(Math.min(Math.max(people - BLOCKS * block, 0), BLOCKS) / BLOCKS);
}

/** A hundred people as ten blocks of ten: filled had it, striped may have, open did not. */
export function hundred([fewest, most]) {
  return h("div", { class: "hundred", "aria-hidden": "true" }, Array.from({ length: BLOCKS }, (_, block) => (
    h("i", { style: `--had:${share(fewest, block)};--may:${share(most, block)}` }))));
}

export function legend({ legend: { levels, people } }) {
  return h("p", { class: "legend" },
    levels.map((words, i) => h("span", {}, h("span", { class: "sure-mark" }, certaintyMarks(i + 1)), h("span", {}, words))),
    h("span", {}, hundred([50, 80]), h("span", {}, people)));
}
