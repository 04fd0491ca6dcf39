// What the reader chose here and no answer of the server's holds yet. It wins over every answer: one that was on
// its way while the finger tapped on must not take the tap back.

// A typed quote and a quote of the stepper take each other's place, and so do the quote and the laser it was for.
const RIVALS = {
  price: ["typed_price"], typed_price: ["price"], laser_price: ["typed_laser_price"], typed_laser_price: ["laser_price"],
};

export class Unheard {
  #choices = new Map(); // name -> { value, mark: of the message it left with, or null }
  #lastMark = 0;

  get isEmpty() {
    return this.#choices.size === 0;
  }

  has(...names) {
    return names.some((name) => this.#choices.has(name));
  }

  get(name) {
    return this.#choices.get(name)?.value;
  }

  /** Note what the reader chose: fields of the plan, by name. */
  choose(changes) {
    Object.entries(changes).forEach(([name, value]) => {
      RIVALS[name]?.forEach((rival) => this.#choices.delete(rival));
      this.#choices.set(name, { value, mark: null });
    });
  }

  /** The plan as the reader sees it: that of the server, and over it what it has not heard of. */
  over(chosen) {
    const own = [...this.#choices].map(([name, { value }]) => [name, value]);
    return { ...chosen, ...Object.fromEntries(own) };
  }

  /** Everything to tell, under a new mark that is higher than any before, also before a reload. */
  take(now = Date.now()) {
    this.#lastMark = Math.max(now, this.#lastMark + 1);
    this.#choices.forEach((choice) => { choice.mark = this.#lastMark; });
    return { mark: this.#lastMark, changes: this.over({}) };
  }

  /** An answer holds what was told under this mark and under all before; what was chosen since stays. */
  hear(mark) {
    this.#choices.forEach((choice, name) => {
      if (choice.mark !== null && choice.mark <= mark) this.#choices.delete(name);
    });
  }
}
