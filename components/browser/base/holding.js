// A stepper that is held runs on after a pause, until the finger goes up.

const PAUSE = 450; // milliseconds before it runs
const EVERY = 90; // milliseconds from step to step: 11 a second

export class Holding {
  #timer = 0;
  #hasRun = false;
  #release = ({ type }) => {
    this.release();
    if (type === "pointercancel") this.#hasRun = false; // no click follows, and the next one is another press
  };

  /** Whether the step that is being made is one of a run. */
  get isRunning() {
    return this.#hasRun;
  }

  /** What a button needs to step once when tapped, and to run while held. */
  handlers(step) {
    return {
      onpointerdown: (event) => { if (event.isPrimary && event.button === 0) this.#begin(step); },
      oncontextmenu: (event) => event.preventDefault(), // what a long press asks for on some tablets
      onclick: (event) => {
        event.stopPropagation(); // a stepper may lie in a cell that opens a sheet
        if (!this.#hasRun) step(); // a run has counted itself
        this.#hasRun = false;
      },
    };
  }

  release() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    ["pointerup", "pointercancel"].forEach((kind) => document.removeEventListener(kind, this.#release, true));
  }

  #begin(step) {
    this.release();
    this.#hasRun = false;
    ["pointerup", "pointercancel"].forEach((kind) => document.addEventListener(kind, this.#release, true));
    this.#runAfter(PAUSE, step);
  }

  #runAfter(wait, step) {
    this.#timer = setTimeout(() => {
      this.#hasRun = true;
      step();
      if (this.#timer) this.#runAfter(EVERY, step); // a step may end the run
    }, wait);
  }
}
