// The room in words: on the tablet the four letters to type, on the wall those to read.

import { h } from "../../base/dom.js";
import { mergeChildren } from "../../base/render.js";
import { filled } from "../texts.js";

const LETTERS = 4;

function joinBy(deck, event) {
  event.preventDefault();
  deck.side.join(event.currentTarget.querySelector("input").value);
}

function form(deck) {
  const { labels } = deck.now.deck;
  return h("form", { class: "join", onsubmit: (event) => joinBy(deck, event), "data-key": "form" },
    h("label", {}, h("span", {}, labels.code), h("input", {
      type: "text", maxlength: LETTERS, autocomplete: "off", autocapitalize: "characters", autocorrect: "off", spellcheck: "false", enterkeyhint: "go", required: true,
      pattern: "[A-Za-z]{4}", "data-key": "code",
    })),
    h("button", { type: "submit", class: "over-key strong" }, labels.join));
}

/** What the tablet says of its wall. */
export function roomContent(deck) {
  const { labels } = deck.now.deck;
  const { kind, hasWall, seconds } = deck.side.state;
  if (kind === "joined") {
    return [h("p", { role: "status" }, hasWall ? labels.joined : labels.wall_away),
      h("div", { class: "over-keys" }, h("button", { type: "button", class: "over-key", onclick: () => deck.side.end() }, labels.end))];
  }
  const told = { joining: labels.joining, wrong: labels.wrong, gone: labels.gone, wait: filled(labels.wait, { seconds }), none: labels.room_how }[kind];
  return [h("p", { role: "status" }, told), form(deck)];
}

function waiting({ now, side: { state } }) {
  const { labels, wall_code: code } = now.deck;
  if (state.isFull) return [h("p", { class: "wall-say" }, labels.wall_full)];
  if (!state.code) return [h("p", { class: "wall-say" }, state.isJoined && !state.isCut ? labels.wall_lost : labels.wall_wait)];
  return [h("p", { class: "wall-say" }, labels.wall_title), h("p", { class: "wall-code" }, state.code),
    code?.of === state.code && h("img", { class: "wall-picture", src: code.picture, alt: labels.wall_scan }),
    h("p", { class: "wall-how" }, labels.wall_how)];
}

/** Draw what the wall shows while no tablet leads it, and the line that tells of a cut. */
export function drawWaiting(deck) {
  const { parts, side: { state }, now } = deck;
  if (!parts) return;
  const leads = state.isShown && !state.code;
  parts.deck.toggleAttribute("data-led", leads);
  const isAway = leads && (state.isCut || !state.hasTablet);
  const content = leads ? [isAway && h("p", { class: "wall-away" }, now.deck.labels.wall_lost)] : waiting(deck);
  parts.waiting.toggleAttribute("data-led", leads);
  mergeChildren(parts.waiting, content.filter(Boolean));
}
