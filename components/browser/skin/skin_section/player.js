// The moving picture: one moment of a course, in picture and in words. Its parts, and who calls whom:
//
// - Streamlit calls drawSkinSection (skin_section.js) with each new payload. The first call makes the player
//   and connects its controls; every call hands the payload to `receive`.
// - The player holds the day on show, which may lie between two whole days while a finger drags.
// - Controls (controls.js) turn drags (skin_year/fingers.js), keys and buttons into calls of `moveTo`, `snapToWeek` and
//   `announce`. They never draw.
// - The playback (playback.js) calls `moveTo` by itself while Play is on. Every other move stops it.
// - `moveTo` only notes the day and asks the browser for one drawing. So many moves between two screen
//   pictures cost one drawing.
// - #draw turns the day into a state (healing.js), gives it to the picture and to the mirror, and moves the
//   handle. While a new course morphs, the state lies between that of the old course and the new one.
// - A frame, in the payload, is a span of days with words of its own. The words change when the frame does.
// - The fixed parts (fixed_parts.js) are what moving leaves alone: names of layers, depths, labels, the track
//   (track.js). They are drawn when a payload comes.
// - The week sender (week_sender.js) tells the server the week once, after the reader has come to rest. It
//   knows which payload answers a week sent from here, so that a late answer never moves the handle back.

import { clamped } from "../../base/numbers.js";
import { stateAt } from "../skin_drawing/healing.js";
import { makeMirror } from "../skin_drawing/mirror.js";
import { makePicture } from "../skin_drawing/picture.js";
import { EDGE } from "../skin_year/curves.js";
import { blend, eased, frameAt, nearestWeekStart, nextThing, WEEK, weekOf } from "../skin_year/time.js";
import { drawFixedParts, drawNames } from "./fixed_parts.js";
import { isMotionReduced } from "./motion.js";
import { WeekSender } from "./week_sender.js";
import { makeTextBox, makeWords } from "./words.js";

export const REST = 350; // milliseconds after the last key or button before the week is sent
export const SOON = 40; // the same after a finger lets go
const MORPH = 380; // milliseconds from one course to another
const TOO_FEW_FIBRES = 0.02; // share below which no new fibre can be pointed at

export class Player {
  day = 0;
  payload = null;
  sender = new WeekSender(() => this.week);
  #wantedDay = null;
  #state = null;
  #morph = null; // { from: a state, start: milliseconds }
  #frame = null;
  #isDrawRequested = false;
  #trackWidth = 0;
  #showWords;
  #showNext;

  constructor(root) {
    this.root = root;
    new ResizeObserver(() => {
      this.#measureTrack();
      if (this.payload) this.#requestDraw();
    }).observe(this.part("track"));
  }

  part(name) {
    return this.root.querySelector(`.${name}`);
  }

  get lastDay() {
    return this.payload.last_week * WEEK;
  }

  get week() {
    return weekOf(this.day);
  }

  /** The day asked for last, whether it is drawn already or not. */
  get targetDay() {
    return this.#wantedDay ?? this.day;
  }

  moveTo(day) {
    this.#wantedDay = Math.min(Math.max(day, 0), this.lastDay);
    this.#requestDraw();
  }

  // The native range gets the focus, so that arrow keys go on from where the finger stopped.
  /** Come to rest where the nearest week starts, as when a finger lets go. */
  snapToWeek() {
    this.moveTo(nearestWeekStart(this.targetDay));
    this.sender.sendAfter(SOON);
    this.part("range").focus({ preventScroll: true });
  }

  /** Say the moment to screen readers. */
  announce() {
    const { frames, texts } = this.payload;
    this.part("announcement").textContent = texts[frameAt(frames, this.targetDay).spoken];
    this.sender.sendAfter(REST);
  }

  /** Take a payload from the server, and draw everything that it changes. */
  receive(payload, setState) {
    const before = this.payload;
    // Payloads are plain data, so equal text means equal content.
    const isNew = (name) => JSON.stringify(before?.[name]) !== JSON.stringify(payload[name]);
    if (this.sender.receive(payload.week, setState)) this.day = payload.week * WEEK;
    [this.payload, this.#frame] = [payload, null];
    if (before && isNew("course") && !isMotionReduced()) this.#morph = { from: this.#state, start: performance.now() };
    if (isNew("drawing")) this.#makeDrawings();
    drawFixedParts(this);
    this.#showWords = makeWords(this.root, payload);
    this.#showNext = makeTextBox(this.part("say-next"), [payload.words.again, ...payload.things.map(({ label }) => label)]);
    this.#measureTrack();
    this.#draw(performance.now());
  }

  #makeDrawings() {
    const { drawing, names } = this.payload;
    this.picture = makePicture("cut", drawing);
    this.mirror = makeMirror("face", drawing.concern);
    this.part("picture").replaceChildren(this.picture.node);
    this.part("patch").replaceChildren(this.mirror.node);
    drawNames(this.part("names"), drawing, names);
  }

  #measureTrack() {
    this.#trackWidth = this.part("track").clientWidth - 2 * EDGE;
  }

  #requestDraw() {
    if (!this.#isDrawRequested) requestAnimationFrame((now) => this.#draw(now));
    this.#isDrawRequested = true;
  }

  #draw(now) {
    this.#isDrawRequested = false;
    [this.day, this.#wantedDay] = [this.targetDay, null];
    this.#state = this.#stateToShow(now);
    this.picture.show(this.#state);
    this.mirror.show(this.#state);
    this.part("handle").style.transform = `translateX(${(this.#trackWidth * this.day) / this.lastDay}px)`;
    this.part("names").classList.toggle("bare", this.#state.fibres.typical < TOO_FEW_FIBRES);
    this.#showFrame();
  }

  // A new course does not jump: the state runs over from the one shown before.
  #stateToShow(now) {
    const state = stateAt(this.payload.course, this.day);
    if (!this.#morph) return state;
    const share = clamped((now - this.#morph.start) / MORPH);
    if (share < 1) {
      this.#requestDraw();
      return blend(this.#morph.from, state, eased(share));
    }
    this.#morph = null;
    return state;
  }

  #showFrame() {
    const { frames, texts, things, words } = this.payload;
    const frame = frameAt(frames, this.day);
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#showWords(frame);
    this.part("range").value = this.week;
    this.part("range").setAttribute("aria-valuetext", texts[frame.spoken]);
    this.picture.node.setAttribute("aria-label", texts[frame.alt]);
    this.#showNext(nextThing(things, this.day)?.label ?? words.again);
    this.part("back").disabled = this.day <= 0;
    this.part("forth").disabled = this.day >= this.lastDay;
  }
}
