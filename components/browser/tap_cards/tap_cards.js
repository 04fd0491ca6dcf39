// Questions answered by one big tap. A second tap on the same answer takes it back.

import { h } from "../base/dom.js";
import { renderInto } from "../base/render.js";
import { ring, tickedDisc } from "../base/shapes.js";
import { sourcesFold } from "../base/sources.js";
import { stepRows } from "./steps.js";

const NOTE_SHAPES = {
  found: tickedDisc,
  other: () => ring(h("path", { d: "M7.5 12 H16 M12.6 8.4 L16.2 12 L12.6 15.6", class: "shape-open" })),
  open: () => ring(h("path", { d: "M12 11 V16.6 M12 7.4 V7.5", class: "shape-open" })),
};

function answerMark(on) {
  return h("svg", { class: "tick", viewBox: "0 0 24 24", "aria-hidden": "true" },
    h("circle", { cx: 12, cy: 12, r: 9.5, class: "ring" }),
    on && h("circle", { cx: 12, cy: 12, r: 5.2, class: "dot" }));
}

function answerButton(item, answer, cards, tap) {
  const on = cards.picks[item.id] === answer.id;
  return h("button", {
    type: "button", class: "answer", "data-key": answer.id, "aria-pressed": String(on),
    onclick: () => tap(item.id, answer.id),
  }, answerMark(on), h("span", {}, answer.label));
}

function noteBlock(note, key) {
  return h("div", { class: `note ${note.tone}`, "data-key": "note" },
    h("p", { class: "note-head" },
      h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, (NOTE_SHAPES[note.tone] ?? NOTE_SHAPES.open)()),
      h("span", {}, note.head)),
    note.lines.map((line) => h("p", {}, line)),
    sourcesFold(note.sources ?? [], key));
}

function card(item, cards, tap) {
  const name = `ask-${item.id}`;
  return h("li", { class: "card", "data-key": name },
    h("p", { class: "label", id: name }, item.label),
    h("div", { class: "answers", role: "group", "aria-labelledby": name },
      item.answers.map((answer) => answerButton(item, answer, cards, tap))),
    item.note && noteBlock(item.note, item.id));
}

function answerCards(cards, tap) {
  return h("ul", { class: "cards of-answers", role: "list", "aria-label": cards.data.label },
    cards.data.items.map((item) => card(item, cards, tap)));
}

function draw(parentElement, cards) {
  const tap = (question, answer) => {
    const { [question]: before, ...others } = cards.picks;
    cards.picks = before === answer ? others : { ...others, [question]: answer };
    draw(parentElement, cards);
    cards.send("picks", cards.picks);
  };
  renderInto(parentElement, (cards.data.kind === "steps" ? stepRows : answerCards)(cards, tap));
}

// A thumb may be faster than the server, so what was tapped here holds, and not what the server last heard.
export default function drawTapCards({ data, parentElement, setStateValue }) {
  const cards = parentElement.cards ?? { picks: { ...data.picks } };
  const asked = new Set(data.items.map((item) => item.id));
  cards.picks = Object.fromEntries(Object.entries(cards.picks).filter(([name]) => asked.has(name)));
  parentElement.cards = Object.assign(cards, { data, send: setStateValue });
  draw(parentElement, cards);
}
