// Tells the server the week, once, when the reader has come to rest; and knows its answers.

export class WeekSender {
  #currentWeek;
  #send = null;
  #sentWeek = null; // sent, and not answered yet
  #serverWeek = null;
  #timer = 0;

  constructor(currentWeek) {
    this.#currentWeek = currentWeek;
  }

  sendAfter(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sendNow(), milliseconds);
  }

  #sendNow() {
    const week = this.#currentWeek();
    if (week === (this.#sentWeek ?? this.#serverWeek)) return;
    this.#sentWeek = week;
    this.#send("week", week);
  }

  /** Take the server's week; return whether it is news, and not the answer to a move made here. */
  receive(week, send) {
    const isNews = this.#sentWeek === null && week !== this.#serverWeek;
    if (week === this.#sentWeek) this.#sentWeek = null;
    [this.#serverWeek, this.#send] = [week, send];
    return isNews;
  }
}
