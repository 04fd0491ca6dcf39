// Tells the server what the reader chose, once the finger rests, until an answer holds it; and says aloud what came
// of it, in one live region.

import { followConnection, isConnected } from "../base/connection.js";
import { goTo } from "../base/going.js";
import { watchForLeaving } from "../base/leaving.js";
import { spoken } from "./speaking.js";

export const REST = 350; // milliseconds after the last tap
export const SOON = 40; // the same after what ends by itself: a finger that lets go, a figure typed to its end
const PATIENCE = 2000; // milliseconds; a run of the page takes a part of one second
const HELLO = 600; // milliseconds in which a tab that is back tells who it is; a choice beside it would be in its way
const TRIES = 4;

export class Messenger {
  #board;
  #send = null;
  #timer = 0;
  #tries = 0;
  #about = null; // what is to be spoken
  #isResting = true;
  #whenHeard = null;
  #leaving;
  #stopFollowing = null;

  constructor(board) {
    this.#board = board;
    this.#leaving = watchForLeaving(board.parent, () => this.#tellAndWait());
  }

  /** Follow the connection: what was told while it was away is told again. */
  start() {
    this.#stopFollowing ??= followConnection((now) => {
      this.#tries = TRIES;
      if (now) this.#tellLater(HELLO);
    });
  }

  /** Take what an answer says it has heard. */
  receive(heard, send) {
    this.#send = send;
    if (heard !== null) this.#board.unheard.hear(heard);
    if (!this.#board.unheard.isEmpty) return;
    this.#leaving.end();
    this.#whenHeard?.();
  }

  /** Tell once the finger has rested for so long. */
  tellAfter(milliseconds, about) {
    this.#about = about ?? this.#about;
    [this.#tries, this.#isResting] = [TRIES, false];
    this.#leaving.start();
    this.#tellLater(milliseconds);
  }

  /** Whoever types may leave by a link: it waits until what was typed is heard. */
  expectTyping() {
    this.#leaving.start();
  }

  /** Tell at once: the table that a held stepper runs through has come to its end. */
  tellNow() {
    this.#tellLater(0);
  }

  /** Go to another page of ours once the server has heard what was chosen here: the address then holds it. */
  go(way) {
    const ready = Promise.race([this.#tellAndWait(), new Promise((over) => { setTimeout(over, PATIENCE); })]);
    ready.then(() => goTo(way.page, way.part));
  }

  /** Say what came of the last choice, once it is known and the finger rests. */
  speak() {
    if (!this.#about || !this.#isResting || !this.#board.parts) return;
    const words = spoken(this.#board, this.#about);
    if (words === null) return;
    this.#board.parts.spoken.textContent = words;
    this.#about = null;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#leaving.end();
    this.#stopFollowing?.();
    this.#stopFollowing = null;
  }

  #tellLater(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), milliseconds);
  }

  #rest() {
    this.#isResting = true;
    this.#tell();
    this.speak();
  }

  // A run of the page that another one cuts short has not heard; what is told twice is the same plan.
  #tell() {
    if (this.#board.unheard.isEmpty || this.#tries === 0 || !isConnected()) return;
    this.#tries -= 1;
    this.#send("changed", this.#board.unheard.take());
    this.#tellLater(PATIENCE);
  }

  #tellAndWait() {
    this.#board.endTyping?.();
    this.#rest();
    return this.#board.unheard.isEmpty ? Promise.resolve() : new Promise((heard) => { this.#whenHeard = heard; });
  }
}
