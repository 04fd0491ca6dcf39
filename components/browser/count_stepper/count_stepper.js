// A stepper for a count that stays as published until the reader chooses one. Each press is drawn at once and then
// told to the server. What was pressed last stays on show until an answer holds it, so no late answer takes it back.

import { nextCount } from "../base/counting.js";
import { h } from "../base/dom.js";
import { Holding } from "../base/holding.js";
import { watchForLeaving } from "../base/leaving.js";
import { forgetPressed, press } from "../base/pressed_counts.js";
import { renderInto } from "../base/render.js";
import { stepKeys } from "../base/stepper.js";
import { Telling } from "../base/telling.js";

const REST = 150; // milliseconds after a step of a key that is held; longer than from one to the next
const SAID = 500; // milliseconds after the last press, so that a screen reader hears where a run has come to

class CountStepper {
  holding = new Holding();
  telling = new Telling();
  #saying = 0;
  #said = "";

  constructor(parent) {
    this.parent = parent;
    this.leaving = watchForLeaving(parent, () => this.#endRun());
  }

  /** The count as the reader sees it; null while the published one counts. */
  get count() {
    const { unheard } = this.telling;
    return unheard ? unheard.count : this.data.own;
  }

  receive(data, send) {
    this.data = data;
    this.telling.receive(data.heard, send);
    if (!this.telling.unheard) {
      forgetPressed(data.name);
      this.leaving.end();
    }
    this.#draw();
  }

  leave() {
    this.#endRun();
    this.holding.release();
    this.telling.stop();
    clearTimeout(this.#saying);
    forgetPressed(this.data.name);
  }

  #step(by) {
    const { bounds, first } = this.data;
    this.#choose(nextCount(this.count, by, bounds, first));
  }

  #choose(count) {
    if (count === this.count) return;
    if (count === null) this.holding.release(); // a key that is held on would begin anew
    this.leaving.start(); // a finger that is elsewhere before the server has heard of it waits for that
    this.telling.tell({ count }, this.holding.isRunning ? REST : 0);
    press(this.data.name, count);
    this.#draw();
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.#say(), SAID);
  }

  #endRun() {
    this.leaving.end();
    return this.telling.tellAndWait();
  }

  #say() {
    const { words, label } = this.data;
    this.#said = `${label}: ${this.count ?? words.published}`;
    this.#draw();
  }

  #value() {
    const { words, published } = this.data;
    const { count } = this;
    if (count === null) {
      return h("div", { class: "value as-published", "data-key": "value" },
        h("b", { translate: "no" }, published), h("small", {}, words.published));
    }
    return h("button", { type: "button", class: "value own", "data-key": "back", onclick: () => this.#goBack() },
      h("b", { translate: "no" }, String(count)), h("small", {}, words.back));
  }

  // The way back goes with the press on it, and the focus would go too.
  #goBack() {
    this.#choose(null);
    this.parent.querySelector(".more").focus();
  }

  #draw() {
    const { name, label, group, words, bounds } = this.data;
    renderInto(this.parent, h("div", { class: "count" },
      h("div", { class: "label", "aria-hidden": "true" }, label),
      stepKeys({
        name, label: group, less: words.less, more: words.more, ends: [false, this.count >= bounds[1]],
        holding: this.holding, step: (by) => this.#step(by),
      }, this.#value()),
      h("div", { class: "unseen", role: "status" }, this.#said)));
  }
}

export default function drawCountStepper({ data, parentElement, setTriggerValue }) {
  const page = location.pathname;
  parentElement.stepper ??= new CountStepper(parentElement);
  parentElement.stepper.receive(data, (counted) => {
    // What is told after a Back would call the page back that the reader has just left.
    if (location.pathname === page) setTriggerValue("counted", counted);
  });
  return () => parentElement.stepper.leave();
}
