// Two keys of 48 pixels, and what they change between them.

import { h } from "./dom.js";

/** A stepper: `less` and `more` name its keys, `ends` says which of them is at its end, `step` takes -1 or 1. */
export function stepKeys({ name, label, less, more, ends: [atLowest, atHighest], holding, step }, value) {
  const key = (kind, words, by, isOff) => h("button", {
    type: "button", class: kind, "aria-label": words, "aria-disabled": isOff ? "true" : null, "data-key": kind,
    ...holding.handlers(() => step(by)),
  });
  return h("div", {
    class: `stepper of-${name}`, role: "group", "aria-label": label, "data-key": `stepper-${name}`,
    onclick: (event) => event.stopPropagation(),
  },
  key("less", less, -1, atLowest), value, key("more", more, 1, atHighest));
}
