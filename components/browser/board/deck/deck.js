// Present mode: the story of the decision, one idea a screen, on the tablet of a consultant or on a wall. Who calls whom:
//
// - Streamlit calls drawDeck with what follows from the plan, as it calls the board: figures are looked up in the same
//   tables (live_plan.js), so a tap moves them at once.
// - story.js says which screens there are and in which order, presented.js what was shown; deck_frame.js lays the
//   screens, screens.js fills the one on show. over.js is what lies over it: all screens, a card, the note, the room.
// - follow.js joins two screens: the tablet tells where it is and which plan it shows, the wall follows.

import { LivePlan, receive } from "../live_plan.js";
import { stayAwake } from "./awake.js";
import { layDeck } from "./deck_frame.js";
import { drawDeckAll, drawDeckMoment, drawPlace } from "./deck_drawing.js";
import { lead, TabletSide, WallSide } from "./follow.js";
import { followKeys } from "./keys.js";
import { closeOver, openOver } from "./over.js";
import { isComingBack, kept, noteShown } from "./presented.js";
import { stills } from "./screens.js";
import { neighbour, ordered, shownOf } from "./story.js";

const AT_REST = 600; // milliseconds; what later screens need is made while nobody waits for it
const DRAWING = { lay: layDeck, all: drawDeckAll, moment: drawDeckMoment };

class Deck extends LivePlan {
  over = null; // what lies over the screen: start, grid, card, note, room
  isBlank = false;
  read = null; // the answer whose notice whoever leads went on from
  #isBegun = false;
  #ends = [];

  constructor(parent, isWall) {
    super(parent, DRAWING);
    this.isWall = isWall;
    this.side = isWall ? new WallSide(this) : new TabletSide(this);
  }

  start() {
    super.start();
    if (this.#ends.length) return;
    this.#ends = [stayAwake(), this.side.start()];
    if (!this.isWall) this.#ends.push(followKeys((what) => this.act(what)));
  }

  /** Every screen, in the order of this visit. */
  get screens() {
    return ordered(this.now.deck.screens, kept().order);
  }

  get shown() {
    return shownOf(this.screens, kept().leftOut);
  }

  get screen() {
    const { at } = kept();
    return this.shown.some(({ id }) => id === at) ? at : this.shown[0].id;
  }

  receive(now, send) {
    super.receive(now, send);
    this.side.received();
  }

  // Once there is something to see. Who only looked something up on another page is the same person.
  #begin() {
    if (this.#isBegun) return;
    this.#isBegun = true;
    setTimeout(() => { if (this.parts) stills(this, this.plan); }, AT_REST);
    const isSame = isComingBack();
    noteShown(this.screen);
    if (!isSame && this.now.deck.is_used && !this.isWall) openOver(this, "start");
  }

  show(id) {
    this.read = this.now;
    noteShown(id);
    if (this.over) closeOver(this);
    this.draw();
    drawPlace(this, { isMoved: true });
  }

  step(by) {
    const to = neighbour(this.shown, this.screen, by);
    if (to !== this.screen) this.show(to);
  }

  /** Back to the page that this began at, with what was tapped a moment before. */
  goBack() {
    noteShown(null);
    this.messenger.go({ page: this.now.deck.came_from });
  }

  blank(isBlank) {
    this.isBlank = isBlank;
    this.parts.deck.toggleAttribute("data-blank", isBlank);
    lead(this);
  }

  /** Do what a key asks for; whether it was anything. */
  act(what) {
    if (this.parts === null || this.over || this.sheet) return false; // a dialog has keys of its own
    if (this.isBlank) this.blank(false);
    else if (what === "next" || what === "back") this.step(what === "next" ? 1 : -1);
    else if (what === "first" || what === "last") this.show(this.shown.at(what === "first" ? 0 : -1).id);
    else if (what === "grid") openOver(this, "grid");
    else if (what === "blank") this.blank(true);
    else this.goBack();
    return true;
  }

  draw() {
    super.draw();
    if (!this.parts) return;
    this.#begin();
    lead(this);
  }

  leave() {
    super.leave();
    this.#ends.forEach((end) => end());
    this.#ends = [];
    this.#isBegun = false;
    noteShown(null);
  }
}

export default function drawDeck(component) {
  const { parentElement, data } = component;
  parentElement.deck ??= new Deck(parentElement, data.deck.is_wall);
  return receive(parentElement.deck, component);
}
