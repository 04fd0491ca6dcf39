// A finger moves the handle only when it goes sideways, or taps; when it goes up or down, the page scrolls.

import { dayUnder } from "./curves.js";

const SIDEWAYS = 8; // pixels after which a finger is dragging, not scrolling

export class FingerTracker {
  #track;
  #moves; // { move: called with a function from the last day to the day wanted, release }
  #start = null; // where a finger came down, and the track's place then
  #isDragging = false;

  constructor(track, moves) {
    [this.#track, this.#moves] = [track, moves];
    track.onpointerdown = (event) => this.#down(event);
    track.onpointermove = (event) => this.#move(event);
    track.ontouchmove = (event) => event.stopPropagation();
    track.onpointerup = (event) => this.#up(event);
    track.onpointercancel = () => this.#cancel();
  }

  #moveHandle(event) {
    const { left, width } = this.#start;
    this.#moves.move((lastDay) => dayUnder(event.clientX, left, width, lastDay));
  }

  #drag(event) {
    this.#isDragging = true;
    this.#track.setPointerCapture(event.pointerId);
    this.#moveHandle(event);
  }

  #down(event) {
    if (!event.isPrimary || event.button !== 0) return;
    const { left, width } = this.#track.getBoundingClientRect(); // measured once: asking while drawing costs a layout
    this.#start = { x: event.clientX, y: event.clientY, left, width };
    if (event.pointerType !== "touch") this.#drag(event);
  }

  #move(event) {
    if (!this.#start || !event.isPrimary) return;
    event.stopPropagation(); // nobody else on the page listens to a drag
    const [across, down] = [Math.abs(event.clientX - this.#start.x), Math.abs(event.clientY - this.#start.y)];
    if (this.#isDragging) this.#moveHandle(event);
    else if (across > SIDEWAYS && across > down) this.#drag(event);
  }

  #up(event) {
    if (this.#start && !this.#isDragging) this.#moveHandle(event);
    if (this.#start) this.#moves.release();
    this.#forget();
  }

  #cancel() {
    if (this.#isDragging) this.#moves.release();
    this.#forget();
  }

  #forget() {
    [this.#start, this.#isDragging] = [null, false];
  }
}
