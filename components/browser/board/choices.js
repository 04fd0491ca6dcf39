// One of several: a radio group of keys, moved by arrows as well.

import { h } from "../base/dom.js";
import { optionStyle } from "../base/marks.js";
import { mergeChildren } from "../base/render.js";
import { withConcern, withLaser } from "./plan.js";

const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function followArrows(event) {
  const by = ARROWS[event.key];
  const keys = [...event.currentTarget.children];
  const at = keys.findIndex((key) => key.matches(":focus"));
  if (!by || at < 0) return;
  event.preventDefault();
  const next = keys[(at + by + keys.length) % keys.length];
  next.focus();
  next.click();
}

function key({ id, name, style }, chosen, pick) {
  const isChosen = id === chosen;
  return h("button", {
    type: "button", role: "radio", "data-key": id, style, "aria-checked": String(isChosen), tabindex: isChosen ? "0" : "-1",
    onclick: () => pick(id),
  }, name);
}

/** Draw the keys of a group that stands already. */
export function drawChoice(group, entries, chosen, pick) {
  mergeChildren(group, entries.map((entry) => key(entry, chosen, pick)));
}

/** A group; `entries` may come later, by `drawChoice`. */
export function choice(kind, label, entries = [], chosen = null, pick = null) {
  return h("div", { class: `choice ${kind}`, role: "radiogroup", "aria-label": label, onkeydown: followArrows },
    entries.map((entry) => key(entry, chosen, pick)));
}

/** Draw the concerns and the lasers to choose from. */
export function drawChoices(board, plan) {
  const { parts, words } = board;
  drawChoice(parts.concerns, words.concerns, plan.concern, (id) => {
    if (id !== board.plan.concern) board.choose(withConcern(id), { kind: "concern" });
  });
  const lasers = words.lasers.map((one) => ({ ...one, style: optionStyle(words.columns[one.id].look) }));
  drawChoice(parts.lasers, lasers, plan.laser, (id) => {
    if (id !== board.plan.laser) board.choose(withLaser(id), { kind: "laser" });
  });
}
