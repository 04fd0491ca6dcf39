// One drawing of the deck: the screen on show alone, from the tables of the model.

import { mergeChildren } from "../../base/render.js";
import { drawChoices } from "../choices.js";
import { drawScale } from "../scale.js";
import { drawSheet } from "../sheet.js";
import { drawCourse, drawMoment } from "../year_drawing.js";
import { drawOver } from "./over.js";
import { kept } from "./presented.js";
import { FILL } from "./screens.js";

/** Draw where the story stands; after a move its title is what a keyboard and a voice go on from. */
export function drawPlace(deck, { isMoved = false } = {}) {
  const { parts, shown, screen } = deck;
  Object.entries(parts.sections).forEach(([id, section]) => { section.hidden = id !== screen; });
  const at = shown.findIndex(({ id }) => id === screen);
  if (parts.at) {
    parts.at.textContent = `${at + 1} / ${shown.length}`;
    const ends = { back: at === 0, next: at === shown.length - 1 };
    Object.entries(ends).forEach(([name, isEnd]) => parts.deck.querySelector(`.bar-key.of-${name}`).setAttribute("aria-disabled", String(isEnd)));
  }
  // A part ends here, and its card has not been talked through.
  const isDue = deck.now.deck.cards.some(({ id, after }) => after === screen && !kept().cards.has(id));
  parts.deck.querySelector(".bar-key.of-ask")?.toggleAttribute("data-due", isDue);
  if (isMoved && !deck.isWall) parts.sections[screen].querySelector("h1").focus({ preventScroll: true });
}

/** Draw everything that is on show. */
export function drawDeckAll(deck) {
  const { plan, parts, screen } = deck;
  parts.deck.toggleAttribute("data-unheard", !deck.unheard.isEmpty); // the server has yet to hear of it
  drawPlace(deck);
  parts.notice.textContent = deck.read === deck.now ? "" : deck.now.deck.notice ?? "";
  drawChoices(deck, plan);
  drawCourse(deck, plan);
  const content = FILL[screen](deck, plan);
  mergeChildren(parts.sections[screen].querySelector(".fill"), [content].flat().filter(Boolean));
  if (screen === "spend") drawScale(deck, plan);
  drawSheet(deck, plan);
  drawOver(deck);
  drawDeckMoment(deck);
}

/** Draw the moment of the year, where it is on show. */
export function drawDeckMoment(deck) {
  if (deck.screen === "weeks") drawMoment(deck);
  deck.side.told();
}
