// The line to the other screen, over the server (hosting/room_lines.py). It comes back by itself after a cut: each
// side has a key of its own, by which the server knows it again. The key lies in the tab's storage, so that a tab
// that is loaded anew finds its room; nothing of a person is in it.

import { keepRoomKey, roomKey, roomsAddress } from "../../base/rooms.js";

const FULL = 30_000; // milliseconds until a server that has no room is asked again
const REPLACED = 4001; // this room is shown by another page; two that both come back would fight for ever
const WAITS = [300, 600, 1200, 2500, 5000]; // milliseconds before each try

export class Line {
  #socket = null;
  #tries = 0;
  #timer = 0;
  #isOver = false;
  #isFull = false;
  #hear;
  #hello = {};

  /** `as` is wall or tablet; `hear` is called with each message, and with { line: false } when the line is cut. */
  constructor(as, hear) {
    this.as = as;
    this.#hear = hear;
  }

  get key() {
    return roomKey(this.as);
  }

  set key(value) {
    keepRoomKey(this.as, value);
  }

  /** Open the line; `hello` is what is said first, by default the key of before. */
  open(hello = { key: this.key }) {
    this.#hello = hello;
    this.#isOver = false;
    this.#connect();
  }

  /** Send where there is a line; what is lost with a cut is sent anew by who has it. */
  send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** End the line; the room stays for who comes back. */
  close() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #connect() {
    clearTimeout(this.#timer);
    const socket = new WebSocket(roomsAddress());
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ as: this.as, ...this.#hello }));
    socket.onmessage = ({ data }) => this.#heard(JSON.parse(data));
    socket.onclose = ({ code }) => { if (socket === this.#socket) this.#lost(code); };
  }

  #heard(message) {
    this.#isFull = message.full === true;
    this.#tries = 0; // a line that is only opened may be closed again at once
    const key = message.joined?.key ?? message.room?.key;
    if (key) {
      this.key = key;
      this.#hello = { key };
    }
    // A room that is over, or a code that was no good, is not asked for again by itself.
    if (message.refused) {
      if (message.refused === "gone") this.key = null;
      this.close();
    }
    this.#hear(message);
  }

  #lost(code) {
    if (this.#isOver) return;
    if (!this.#isFull) this.#hear({ line: false });
    if (code === REPLACED) return;
    const wait = this.#isFull ? FULL : WAITS[Math.min(this.#tries, WAITS.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#connect(), wait);
  }
}
