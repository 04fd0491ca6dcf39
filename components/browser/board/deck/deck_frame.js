// The fixed parts of the deck, laid once for the words of a language: a section for each screen, and the bar below.

import { h } from "../../base/dom.js";
import { renderInto } from "../../base/render.js";
import { choice } from "../choices.js";
import { dialog } from "../sheet.js";
import { track, weekStepper } from "../track.js";
import { overDialog, openOver } from "./over.js";

const ICONS = {
  back: "M14.5 5 L7.5 12 L14.5 19", next: "M9.5 5 L16.5 12 L9.5 19",
  ask: "M4 5h16v11H11l-5 4v-4H4z", note: "M6 3h9l4 4v14H6zM9 12h7M9 16h7",
  room: "M3 5h18v11H3zM9 20h6M12 16v4", leave: "M6 6 L18 18 M18 6 L6 18",
};

function icon(name) {
  return h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: ICONS[name] }));
}

function key(name, label, onclick, ...more) {
  return h("button", { type: "button", class: `bar-key of-${name}`, onclick, "aria-label": label }, ...more);
}

function bar(deck) {
  const { labels } = deck.now.deck;
  return h("div", { class: "bar", role: "toolbar", "aria-label": labels.bar },
    key("back", labels.back, () => deck.step(-1), icon("back"), h("span", {}, labels.back)),
    h("button", { type: "button", class: "bar-key of-grid", onclick: () => openOver(deck, "grid") },
      h("b", { class: "at" }), h("span", { class: "unseen" }, ` ${labels.grid}`)),
    key("ask", labels.card, () => openOver(deck, "card"), icon("ask"), h("span", {}, labels.card)),
    key("note", labels.note, () => openOver(deck, "note"), icon("note"), h("span", {}, labels.note)),
    key("room", labels.room, () => openOver(deck, "room"), icon("room"), h("span", {}, labels.room)),
    key("leave", labels.leave, () => deck.goBack(), icon("leave"), h("span", {}, labels.leave)),
    key("next", labels.next, () => deck.step(1), h("span", {}, labels.next), icon("next")));
}

const picture = ({ words: { labels } }) => h("div", { class: "cut" },
  h("div", { class: "picture" }),
  h("figure", { class: "inset" }, h("div", { class: "patch" }), h("figcaption", {}, labels.mirror)),
  h("p", { class: "stamp" }, labels.stamp));

// What stands still inside some screens, and is filled by the drawings of the board.
const FIXED = {
  decision: ({ words: { labels } }) => [choice("concerns", labels.choose_concern)],
  weeks: (deck) => [picture(deck),
    h("div", { class: "year" },
      h("div", { class: "when" }, weekStepper(deck), h("p", { class: "date" })),
      h("p", { class: "saying" }), track(deck)),
    h("div", { class: "fill" })],
  laser: ({ words: { labels } }) => [choice("lasers", labels.choose_laser)],
  spend: () => [h("div", { class: "fill" }), h("div", { class: "scale", role: "img" })],
};

function screen(deck, { id, title }) {
  const fixed = FIXED[id]?.(deck) ?? [];
  const hasPlace = fixed.some((node) => node.matches(".fill"));
  return h("section", { class: `screen of-${id}`, "data-screen": id, "aria-labelledby": `title-${id}`, hidden: true },
    h("h1", { id: `title-${id}`, tabindex: "-1" }, title),
    h("div", { class: "body" }, fixed, !hasPlace && h("div", { class: "fill" })));
}

const PARTS = ["deck", "concerns", "lasers", "cut", "picture", "patch", "date", "saying", "track", "plot", "range", "week", "scale", "drawer", "over",
  "spoken", "at", "notice"];

/** Lay the frame and return its parts by name; an empty one keeps the place until the words are there. */
export function layDeck(deck, { isEmpty = false } = {}) {
  deck.parent.querySelector(".fl")?.replaceChildren();
  if (isEmpty) return renderInto(deck.parent, h("div", { class: "deck", "aria-busy": "true" }));
  const root = renderInto(deck.parent,
    h("div", { class: deck.isWall ? "deck wall" : "deck", inert: deck.isWall, "data-moving": true, onclick: () => deck.isBlank && deck.blank(false) },
      h("div", { class: "stage" }, deck.now.deck.screens.map((one) => screen(deck, one))),
      h("p", { class: "notice", role: "alert" }), deck.isWall ? null : bar(deck)),
    deck.isWall && h("div", { class: "waiting" }),
    dialog(deck), overDialog(deck), h("p", { class: "spoken unseen", role: "status" }));
  const parts = Object.fromEntries(PARTS.map((name) => [name, root.querySelector(`.${name}`)]));
  const sections = Object.fromEntries(deck.now.deck.screens.map(({ id }) => [id, root.querySelector(`[data-screen=${id}]`)]));
  return { ...parts, table: parts.deck, board: parts.deck, waiting: root.querySelector(".waiting"), sections };
}
