// A plan that moves under the finger: what At a glance and the deck share.
//
// - It holds what the server said last, and over it what the reader chose since (unheard.js). Every tap calls
//   `choose`, which notes the choice and asks for one drawing. The messenger (messenger.js) tells the server once
//   the finger rests, and once more where no answer came.
// - The words that hold for every plan come by a component of their own (board_words) and lie in words_store.js;
//   nothing is drawn before both are there.
// - A drag draws the moment alone, at most once a frame.

import { Holding } from "../base/holding.js";
import { WEEK, weekOf } from "../skin/skin_year/time.js";
import { Messenger, REST } from "./messenger.js";
import { Unheard } from "./unheard.js";
import { knownWords, whenWordsCome } from "./words_store.js";

/** `drawing` lays the fixed parts (`lay`), draws everything (`all`) and the moment of the year alone (`moment`). */
export class LivePlan {
  unheard = new Unheard();
  holding = new Holding();
  now = null; // what the server said last
  send = null; // tells the server something at once: a name and a value
  words = null;
  parts = null; // the fixed nodes that the drawings fill
  day = 0;
  isDragging = false;
  sheet = null; // what the sheet shows while it is open
  typing = null; // the option whose quote is being typed
  axis = null; // { end, of: what it was chosen for }
  stopWaiting = null;
  #asked = null;

  constructor(parent, drawing) {
    this.parent = parent;
    this.drawing = drawing;
    this.messenger = new Messenger(this);
  }

  start() {
    this.messenger.start();
    this.stopWaiting ??= whenWordsCome(() => this.draw());
  }

  /** The plan as the reader sees it. */
  get plan() {
    return this.unheard.over(this.now.chosen);
  }

  receive(now, send) {
    Object.assign(this, { now, send });
    this.messenger.receive(now.heard, send);
    const { week } = this.plan;
    if (!this.isDragging && week !== weekOf(this.day)) this.day = week * WEEK;
    this.draw();
    this.messenger.speak();
  }

  /** Take a choice of the reader's; `about` is what is spoken once the finger rests. */
  choose(changes, about = null, rest = REST) {
    this.unheard.choose(changes);
    this.messenger.tellAfter(rest, about);
    this.ask("all");
  }

  /** Move through the year; the server hears of it when the finger lets go. */
  moveTo(day) {
    this.day = Math.min(Math.max(day, 0), this.words.last_week * WEEK);
    this.ask("moment");
  }

  /** Come to rest in a week, and tell it. */
  restAt(week, about = null) {
    this.moveTo(week * WEEK);
    const kept = weekOf(this.day);
    if (kept !== this.plan.week) this.choose({ week: kept }, about);
  }

  /** Ask for one drawing with the next picture of the screen. */
  ask(kind) {
    if (!this.#asked) requestAnimationFrame(() => this.#drawAsked());
    this.#asked = kind === "all" || this.#asked === "all" ? "all" : "moment";
  }

  #drawAsked() {
    const asked = this.#asked;
    this.#asked = null;
    if (asked === "all") this.draw();
    else if (this.parts) this.drawing.moment(this);
  }

  draw() {
    const words = knownWords();
    if (!this.now || (words !== this.words || !this.parts) && !this.#lay(words)) return;
    this.drawing.all(this);
  }

  // Without words there is a place, and nothing that would have no name.
  #lay(words) {
    this.words = words;
    this.parts = words && this.drawing.lay(this);
    if (!words) this.drawing.lay(this, { isEmpty: true });
    return words !== null;
  }

  leave() {
    this.messenger.stop();
    this.holding.release();
    this.stopWaiting?.();
    this.stopWaiting = null;
  }
}

/** Hand what the server said to a live plan, and to Streamlit what ends it. */
export function receive(plan, { data, setTriggerValue }) {
  const page = location.pathname;
  plan.start();
  plan.receive(data, (name, value) => {
    // What is sent after a Back would call the page back that the reader has just left.
    if (location.pathname === page) setTriggerValue(name, value);
  });
  return () => plan.leave();
}
