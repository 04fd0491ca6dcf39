// Tells the reader when the server is out of reach, at once and while a tap gets no answer, and says hello when
// it is back: by then it may have forgotten the visit.

import { followConnection, followRest, isAtRest, isConnected } from "../base/connection.js";

const UNSURE = 700; // milliseconds without an answer until no result is shown that a tap may have changed
const SLOW = 3000; // until the reader is told
const DEAD = 8000; // until a line that can be had anew is given up
const ASK_EVERY = 2500;
const MOMENT = 50;
const SILENCE = 300; // after a message, until it is taken for the last of its run
const SENT_BY = 500; // after a press; a tablet that draws first sends what was pressed a while later
const STREAM = "_stcore/stream"; // of the address of Streamlit's own line
const UNANSWERED = "fl-unanswered";
const watched = {
  told: () => {}, back: () => {}, begun: false, since: null, slow: false, gaveUp: false, socket: null, unheard: null,
  pressed: -SENT_BY, sent: 0, message: 0, rest: 0, // when something was pressed or sent, a message came, a run was over
};

/** Whether all that the server tells is on the page. A run shows there only some time after its first message. */
export function isDrawn() {
  return isAtRest() && (watched.rest >= watched.message || performance.now() - watched.message > SILENCE);
}

/** Whether the server has begun a run with all that was sent. The messages of a run before it say nothing. */
export function isHeard() {
  const { unheard } = watched;
  if (unheard?.isAnswered && (!unheard.isBehind || isDrawn())) watched.unheard = null;
  return watched.unheard === null && performance.now() - watched.pressed >= SENT_BY;
}

/** When something was sent last, as `performance.now()` tells it. */
export function sentAt() {
  return watched.sent;
}

/** Take note that something was pressed, of which Streamlit sends word only once the browser has drawn it. */
export function notePress() {
  watched.pressed = performance.now();
}

function changed(now) {
  watched.unheard = null; // what was on its way is told again, or the reader is
  answered(true);
  watched.told(now ? null : "lost");
  if (now && watched.gaveUp) tellOnceMore();
  if (now) watched.back();
}

// A network may swallow what is sent without closing the line: then no answer comes, and no error either.
function followAnswers() {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function sendAndWait(...message) {
    if (!this.url.includes(STREAM)) return send.apply(this, message); // the line to a wall, where nobody answers
    if (this !== watched.socket) {
      watched.socket = this;
      this.addEventListener("message", () => {
        watched.message = performance.now();
        answered();
      });
    }
    watched.sent = performance.now();
    watched.since ??= watched.sent;
    watched.pressed = -SENT_BY;
    watched.unheard = { isAnswered: false, isBehind: !isDrawn() || !isHeard() };
    // A little later than the limit, because a timer may ring a moment too early.
    setTimeout(hideResults, UNSURE + MOMENT);
    setTimeout(tellIfSlow, SLOW + MOMENT);
    return send.apply(this, message);
  };
}

function answered(keepsNote = false) {
  if (watched.unheard) watched.unheard.isAnswered = true;
  document.documentElement.classList.remove(UNANSWERED);
  if (watched.slow && !keepsNote && isConnected()) watched.told(null);
  Object.assign(watched, { since: null, slow: false });
}

// What was pressed on a line that was given up may be lost; the next press takes the words away.
function tellOnceMore() {
  watched.gaveUp = false;
  watched.told("again");
  addEventListener("pointerdown", () => watched.told(null), { capture: true, once: true });
}

// Set on the page, whose style then hides what a tap may have changed.
function hideResults() {
  if (isOverdue(UNSURE)) document.documentElement.classList.add(UNANSWERED);
}

function isOverdue(milliseconds) {
  return watched.since !== null && performance.now() - watched.since >= milliseconds;
}

function tellIfSlow() {
  if (!isOverdue(SLOW) || !isConnected()) return;
  watched.slow = true;
  watched.told("slow");
  setTimeout(giveUpDeadLine, ASK_EVERY);
}

// The server answers elsewhere but not on this line: a closed line makes Streamlit open another.
async function giveUpDeadLine() {
  if (watched.since === null || !isConnected()) return;
  const there = await fetch(new URL("_stcore/health", watched.socket.url.replace(/^ws/, "http").replace(STREAM, "")),
    { signal: AbortSignal.timeout(ASK_EVERY) }).then((answer) => answer.ok, () => false);
  if (there && isOverdue(DEAD)) {
    watched.gaveUp = true;
    watched.socket.close();
  } else setTimeout(giveUpDeadLine, ASK_EVERY);
}

/**
 * Watch the connection from now on. `told` hears "lost", "slow", "again" after a line that was given up, or null;
 * `back` hears that it is there again.
 */
export function watchConnection(told, back) {
  Object.assign(watched, { told, back });
  if (watched.begun) return;
  watched.begun = true;
  followConnection(changed);
  followRest(() => { watched.rest = performance.now(); });
  // It may be gone before this script has come.
  if (!isConnected()) told("lost");
  followAnswers();
}
