// What lies over a screen on the tablet: whose tablet it is (start), all screens, the card for the consultant, the
// note for the record, the room of the wall. One dialog; none of it is seen on the wall.

import { copyFrom } from "../../base/copying.js";
import { h } from "../../base/dom.js";
import { mergeChildren } from "../../base/render.js";
import { roomContent } from "./room.js";
import { kept, noteShown } from "./presented.js";
import { noteText } from "./record.js";
import { mayLeaveOut, moved, neighbour } from "./story.js";

export function overDialog(deck) {
  return h("dialog", {
    class: "over", "aria-labelledby": "over-title", onclose: () => { deck.over = null; deck.parts.deck.querySelector(".bar-key.of-next")?.focus(); },
    onclick: (event) => { if (event.target === event.currentTarget) closeOver(deck); },
  }, h("div", { class: "over-in" }));
}

export function openOver(deck, kind) {
  deck.over = kind;
  drawOver(deck);
  if (!deck.parts.over.open) deck.parts.over.showModal();
}

export function closeOver(deck) {
  deck.over = null;
  deck.parts.over.close();
}

function button(text, onclick, kind = "plain") {
  return h("button", { type: "button", class: `over-key ${kind}`, onclick }, text);
}

function head(deck, title) {
  return h("div", { class: "over-head" }, h("h2", { id: "over-title" }, title), button(deck.now.deck.labels.close, () => closeOver(deck)));
}

function start(deck) {
  const { labels } = deck.now.deck;
  return [h("h2", { id: "over-title" }, labels.start_title), h("p", {}, labels.start_why),
    h("div", { class: "over-keys" }, button(labels.fresh, () => deck.side.begin(), "strong"), button(labels.go_on, () => closeOver(deck)))];
}

// ---- all screens -------------------------------------------------------------------------------

function leaveOut(deck, id) {
  const { leftOut } = kept();
  if (leftOut.has(id)) leftOut.delete(id);
  else {
    const next = neighbour(deck.shown, id, 1);
    if (id === deck.screen) noteShown(next === id ? neighbour(deck.shown, id, -1) : next);
    leftOut.add(id);
  }
  deck.draw();
}

function move(deck, id, by) {
  kept().order = moved(deck.screens, id, by).map((one) => one.id);
  deck.draw();
}

function tile(deck, one, i) {
  const { labels } = deck.now.deck;
  const isOut = !deck.shown.includes(one);
  const named = (label) => `${label}: ${one.short}`;
  const may = mayLeaveOut(deck.now.deck.screens, one.id);
  return h("li", { class: isOut ? "tile out" : "tile", "data-key": one.id },
    h("button", { type: "button", class: "jump", "aria-current": one.id === deck.screen ? "true" : null, "aria-disabled": isOut ? "true" : null,
      onclick: () => { if (!isOut) deck.show(one.id); } }, h("b", {}, String(i + 1)), h("span", {}, one.short)),
    one.after ? h("p", { class: "tied" }, labels.tied) : h("div", { class: "tile-keys" },
      h("button", { type: "button", "aria-label": named(labels.earlier), onclick: () => move(deck, one.id, -1) }, "↑"),
      h("button", { type: "button", "aria-label": named(labels.later), onclick: () => move(deck, one.id, 1) }, "↓"),
      may && h("button", { type: "button", class: "skip", "aria-pressed": String(isOut), "aria-label": named(labels.skip), onclick: () => leaveOut(deck, one.id) }, labels.skip)));
}

function grid(deck) {
  const { labels } = deck.now.deck;
  return [head(deck, labels.grid), h("p", { class: "quiet" }, labels.grid_how), h("ol", { class: "tiles" }, deck.screens.map((one, i) => tile(deck, one, i))),
    h("div", { class: "over-keys" }, button(labels.scheme, () => turnScheme(deck)))];
}

function turnScheme(deck) {
  // Streamlit says which of the two a page has.
  deck.scheme = getComputedStyle(deck.parts.deck).colorScheme.trim() === "dark" ? "light" : "dark";
  [deck.parts.deck, deck.parts.over, deck.parts.drawer].forEach((node) => { node.dataset.scheme = deck.scheme; });
}

// ---- the consultant's cards --------------------------------------------------------------------

/** The card of the part that the screen on show belongs to: the next one that is due. */
export function cardAt({ cards }, screens, at) {
  const place = (id) => screens.findIndex((one) => one.id === id);
  const due = cards.filter(({ after }) => place(after) >= 0).sort((a, b) => place(a.after) - place(b.after));
  return due.find(({ after }) => place(after) >= place(at)) ?? due.at(-1);
}

function card(deck) {
  const { labels } = deck.now.deck;
  const found = cardAt(deck.now.deck, deck.screens, deck.screen);
  const isDone = kept().cards.has(found.id);
  const turn = () => { kept().cards[isDone ? "delete" : "add"](found.id); deck.draw(); };
  return [head(deck, labels.card_title), h("p", { class: "quiet" }, labels.card_how), h("p", { class: "say" }, found.ask),
    h("p", {}, labels.listen), h("ul", { class: "list" }, found.listen.map((point) => h("li", {}, point))),
    h("div", { class: "over-keys" }, h("button", { type: "button", class: "over-key", "aria-pressed": String(isDone), onclick: turn }, labels.card_done))];
}

// ---- the note ----------------------------------------------------------------------------------

function tick(deck, { id, name }) {
  const { questions } = kept();
  const turn = ({ currentTarget }) => { questions[currentTarget.checked ? "add" : "delete"](id); deck.draw(); };
  return h("li", { "data-key": id }, h("label", { class: "check" }, h("input", { type: "checkbox", checked: questions.has(id), onchange: turn }), h("span", {}, name)));
}

async function copy(deck, { target }) {
  const { labels } = deck.now.deck;
  const isDone = await copyFrom(deck.parts.over.querySelector(".note-text"));
  target.textContent = isDone ? labels.copied : labels.failed;
  deck.parts.spoken.textContent = target.textContent;
}

function note(deck) {
  const { labels, questions } = deck.now.deck;
  return [head(deck, labels.note_title), h("p", { class: "quiet" }, labels.note_how),
    h("textarea", { class: "note-text", readonly: true, rows: 6, "aria-label": labels.note_title, "data-key": "text" }, noteText({ ...deck.now.deck, screens: deck.screens })),
    h("div", { class: "over-keys" }, h("button", { type: "button", class: "over-key strong", onclick: (event) => copy(deck, event) }, labels.copy)),
    h("p", {}, labels.questions), h("ul", { class: "checks" }, questions.map((one) => tick(deck, one)))];
}

const CONTENT = { start, grid, card, note, room: (deck) => [head(deck, deck.now.deck.labels.room_title), ...roomContent(deck)] };

/** Draw what lies over the screen, if anything. */
export function drawOver(deck) {
  if (!deck.over) return;
  const content = CONTENT[deck.over](deck).flat(Infinity).filter(Boolean);
  mergeChildren(deck.parts.over.firstChild, [h("div", { class: `over-of ${deck.over}`, "data-key": deck.over }, content)]);
}
