// Questions whose answers are the same steps, from least to most: one line each, one stop for the Tab key.

import { h } from "../base/dom.js";
import { levelBars } from "../base/levels.js";
import { nextStep } from "./keys.js";

function step(item, answer, index, cards, tap) {
  const picked = cards.picks[item.id];
  const on = picked === answer.id;
  return h("button", {
    type: "button", class: "step", role: "radio", "data-key": answer.id, "aria-checked": String(on),
    "aria-label": answer.label,
    // One stop a row: the answer given, or else the first.
    tabindex: on || (!picked && index === 0) ? 0 : -1,
    onclick: () => tap(item.id, answer.id),
    onkeydown: (event) => walk(event, item, index, cards, tap),
  }, levelBars(index, item.answers.length));
}

function walk(event, item, index, cards, tap) {
  const to = nextStep(event.key, index, item.answers.length);
  if (to === null) return;
  event.preventDefault();
  const answer = item.answers[to].id;
  if (cards.picks[item.id] !== answer) tap(item.id, answer);
  event.currentTarget.parentNode.children[to].focus();
}

function row(item, cards, tap) {
  const name = `ask-${item.id}`;
  return h("li", { class: "card", "data-key": name },
    h("p", { class: "label", id: name }, item.label),
    h("div", { class: "steps", role: "radiogroup", "aria-labelledby": name },
      item.answers.map((answer, index) => step(item, answer, index, cards, tap))));
}

function names(answers) {
  return h("div", { class: "names", "aria-hidden": "true" },
    h("div", { class: "steps" }, answers.map(({ label }) => h("p", {}, label))));
}

export function stepRows(cards, tap) {
  const { items, label } = cards.data;
  return h("div", { style: `--count:${items[0].answers.length}` },
    names(items[0].answers),
    h("ul", { class: "cards of-steps", role: "list", "aria-label": label },
      items.map((item) => row(item, cards, tap))));
}
