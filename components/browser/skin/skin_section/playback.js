// Lets time run by itself, until it is stopped or the year ends.

import { playingSpeed, WEEK } from "../skin_year/time.js";
import { isMotionReduced } from "./motion.js";

const LONGEST_FRAME = 100; // milliseconds: a tab that was out of sight does not leap ahead
const HOP = 1500; // milliseconds a week stays in sight where motion is not wanted

export class Playback {
  #player;
  #running = null;

  constructor(player) {
    this.#player = player;
  }

  toggle() {
    if (this.#running) this.#finish(); else this.#start();
  }

  stop() {
    if (!this.#running) return;
    cancelAnimationFrame(this.#running.frame);
    clearInterval(this.#running.timer);
    this.#running = null;
    this.#showButton(this.#player.payload.words.play, false);
  }

  #start() {
    const player = this.#player;
    if (player.day >= player.lastDay) player.day = 0;
    this.#running = { before: performance.now() };
    this.#showButton(player.payload.words.pause, true);
    if (isMotionReduced()) this.#running.timer = setInterval(() => this.#showNextWeek(), HOP);
    else this.#running.frame = requestAnimationFrame(this.#showNextFrame);
  }

  #showNextFrame = (now) => {
    const player = this.#player;
    if (!player.root.isConnected) return; // the reader has gone to another page
    // A frame may bear an earlier time than the tap.
    const seconds = Math.min(Math.max(now - this.#running.before, 0), LONGEST_FRAME) / 1000;
    const day = player.day + seconds * playingSpeed(player.payload.course, player.day) * WEEK;
    this.#running.before = now;
    player.moveTo(day);
    if (day >= player.lastDay) this.#finish();
    else this.#running.frame = requestAnimationFrame(this.#showNextFrame);
  };

  #showNextWeek() {
    const player = this.#player;
    if (!player.root.isConnected) {
      clearInterval(this.#running.timer);
      return;
    }
    player.moveTo((player.week + 1) * WEEK);
    if (player.week + 1 >= player.payload.last_week) this.#finish();
  }

  #finish() {
    this.stop();
    this.#player.snapToWeek();
    this.#player.announce();
  }

  #showButton(label, isOn) {
    this.#player.part("play-words").textContent = label;
    this.#player.part("play").classList.toggle("on", isOn);
  }
}
