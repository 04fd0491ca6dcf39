// Tells the server one thing at a time, until an answer says that it was heard. What was told while the server was
// away, or to a run of the page that another one cut short, is told again; the same thing twice does no harm.

import { followConnection, isConnected } from "./connection.js";

const PATIENCE = 2000; // milliseconds; a run of the page takes a part of one second
const TRIES = 4;
const HELLO = 600; // milliseconds in which a tab that is back tells who it is; anything beside it would be in its way

export class Telling {
  #unheard = null;
  #send = null;
  #timer = 0;
  #tries = 0;
  #isDue = false; // whether it was not told at all yet
  #whenHeard = null;
  #stopFollowing = null;

  /** What was told last and no answer holds yet; null when all is heard. */
  get unheard() {
    return this.#unheard;
  }

  /** Take the mark that an answer says it has heard, and how to tell what comes next. */
  receive(heard, send) {
    this.#send = send;
    this.#stopFollowing ??= followConnection((now) => { if (now) this.#tellAfter(HELLO); });
    if (this.#unheard?.mark === heard) {
      this.#unheard = null;
      this.#whenHeard?.();
    }
    // The wait of a component that was drawn anew ended with the old one.
    if (this.#unheard) this.#tellAfter(HELLO);
  }

  /** Tell something in place of what was told before: at once, or after a wait in milliseconds. */
  tell(what, wait = 0) {
    this.#unheard = { ...what, mark: `${Date.now()}-${Math.random()}` };
    [this.#tries, this.#isDue] = [TRIES, true];
    if (wait) this.#tellAfter(wait);
    else this.#tellNow();
  }

  /** Tell what waits, and return what resolves when the server has heard of it. */
  tellAndWait() {
    if (this.#isDue) this.#tellNow();
    return this.#unheard ? new Promise((heard) => { this.#whenHeard = heard; }) : Promise.resolve();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#stopFollowing?.();
    this.#stopFollowing = null;
  }

  #tellAfter(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellNow(), wait);
  }

  #tellNow() {
    if (!this.#unheard || this.#tries === 0 || !isConnected()) return;
    [this.#tries, this.#isDue] = [this.#tries - 1, false];
    this.#send(this.#unheard);
    this.#tellAfter(PATIENCE);
  }
}
