// A tablet that goes from person to person. After a while without a touch it asks whether anybody is there; half a
// minute later nothing of the last person is left. What counts is the day's clock and not a timer's: a tablet that
// slept looks at it first, behind a cover that was drawn before it went to sleep.

import { isConnected } from "../base/connection.js";
import { closeQuestion, takeAnswer, question, showLeft, showOver } from "./idle_question.js";
import { giveUpVisit, keepUntil, leave } from "./leaving.js";
import { stepsBack } from "./steps.js";

const TICK = 1000; // milliseconds
const ANSWER = 1500; // milliseconds for the server to hear that a visit is over; the tab leaves it in any case
const COVERED = "fl-covered";
// A finger, a key, a voice. A picture that plays scrolls and clicks nothing by itself.
const SIGNS = ["pointerdown", "touchmove", "wheel", "keydown", "input", "click"];
const idle = { after: 0, grace: 0, last: 0, noted: 0, isTouched: false, isOver: false, begun: false, texts: {}, told: () => {} };

/** What is due after so many seconds without a sign: it asks `after` some, and waits `grace` for an answer. */
export function due(silent, { after, grace }) {
  if (silent < after) return "nothing";
  return silent < after + grace ? "question" : "end";
}

function silence() {
  return (Date.now() - idle.last) / 1000;
}

/** Hide the page at once, or show it again. */
export function cover(on) {
  document.documentElement.classList.toggle(COVERED, on);
}

// A tab that shows the first page as everybody finds it has nothing to clear, and must not ask all day. On a slow
// tablet Streamlit makes a second entry of it before this script is there.
function isPlain() {
  const { home, isFresh } = window.__fineline;
  return isFresh && !idle.isTouched && stepsBack() <= 1 && location.pathname + location.search === home;
}

function begin() {
  idle.last = Date.now();
  if (idle.last - idle.noted < TICK) return;
  idle.noted = idle.last;
  keepUntil(idle.last + (idle.after + idle.grace) * 1000); // for a tab that the browser throws away and brings back
}

function stay() {
  closeQuestion();
  begin();
}

async function isServerThere() {
  const asked = fetch(new URL("_stcore/health", location.href), { cache: "no-store", signal: AbortSignal.timeout(TICK * 3) });
  return asked.then((answer) => answer.ok, () => false);
}

// Without the server the first page could not be loaded, and the browser would show a page of its own.
async function leaveOnceThere() {
  if (!await isServerThere()) setTimeout(leaveOnceThere, TICK * 2);
  else if (isConnected()) {
    idle.told();
    setTimeout(leave, ANSWER);
  } else leave();
}

function end() {
  if (idle.isOver) return;
  idle.isOver = true;
  cover(true);
  showOver(idle.texts);
  giveUpVisit();
  leaveOnceThere();
}

function look() {
  if (!idle.after || idle.isOver) return;
  if (Date.now() < idle.last || isPlain()) begin(); // a clock may be put back
  const what = due(silence(), idle);
  if (what === "end") end();
  else if (what === "question") {
    question(idle.texts, { stay, end });
    showLeft(Math.ceil(idle.after + idle.grace - silence()));
  }
}

function sign(event) {
  if (!idle.after || !event.isTrusted) return;
  look(); // the touch that wakes a tablet comes before any timer
  if (idle.isOver) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (!takeAnswer(event)) {
    idle.isTouched = true;
    stay();
  }
}

// The last picture before a sleep is the first one after it.
function seen({ persisted }) {
  if (!idle.after || persisted) return; // a page that was put aside whole is about to be loaded anew
  if (document.hidden) cover(true);
  else {
    look();
    if (!idle.isOver) cover(false);
  }
}

/**
 * Watch from now on, or as the clinic has set it anew: `after` seconds without a touch it asks, 0 is never, and it
 * waits `grace` seconds for an answer. `told` tells the server that the visit is over, `texts` are ready to show,
 * `styles` the sheets to show them in.
 */
export function watchIdle({ after, grace, texts, styles, told }) {
  Object.assign(idle, { after, grace, texts: { ...texts, styles }, told });
  if (!after && !idle.isOver) {
    keepUntil(null);
    cover(false);
  }
  if (idle.begun || !after) return;
  idle.begun = true;
  begin();
  SIGNS.forEach((kind) => addEventListener(kind, sign, { capture: true, passive: kind === "touchmove" || kind === "wheel" }));
  ["visibilitychange", "resume"].forEach((kind) => document.addEventListener(kind, seen));
  addEventListener("pageshow", seen);
  setInterval(look, TICK);
  // What was noted says that the time was over before this document began.
  if (window.__fineline.isOver) end();
}
