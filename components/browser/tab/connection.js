// Tells the reader when the server is out of reach, at once and while a tap gets no answer, and says hello when
// it is back: by then it may have forgotten the visit.

import { APP, CONNECTED } from "../base/streamlit_dom.js";

const SLOW = 3000; // milliseconds without an answer until the reader is told
const DEAD = 8000; // milliseconds without an answer until a line that can be had anew is given up
const ASK_EVERY = 2500;
const watched = { told: () => {}, back: () => {}, begun: false, since: null, socket: null };

function isConnected() {
  return document.querySelector(APP)?.matches(CONNECTED) ?? false;
}

function followState() {
  let before = isConnected();
  new MutationObserver(() => {
    const now = isConnected();
    if (now === before) return;
    before = now;
    watched.since = null;
    watched.told(now ? null : "lost");
    if (now) watched.back();
  }).observe(document.querySelector(APP), { attributes: true });
}

// A network may swallow what is sent without closing the line: then no answer comes, and no error either.
function followAnswers() {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function sendAndWait(...message) {
    if (this !== watched.socket) {
      watched.socket = this;
      this.addEventListener("message", () => answered());
    }
    watched.since ??= performance.now();
    setTimeout(tellIfSlow, SLOW);
    return send.apply(this, message);
  };
}

function answered() {
  const late = watched.since !== null && performance.now() - watched.since > SLOW;
  watched.since = null;
  if (late && isConnected()) watched.told(null);
}

function tellIfSlow() {
  if (watched.since === null || performance.now() - watched.since < SLOW || !isConnected()) return;
  watched.told("slow");
  setTimeout(giveUpDeadLine, ASK_EVERY);
}

// The server answers elsewhere but not on this line: a closed line makes Streamlit open another.
async function giveUpDeadLine() {
  if (watched.since === null || !isConnected()) return;
  const there = await fetch(new URL("_stcore/health", watched.socket.url.replace(/^ws/, "http").replace("_stcore/stream", "")),
    { signal: AbortSignal.timeout(ASK_EVERY) }).then((answer) => answer.ok, () => false);
  if (there && watched.since !== null && performance.now() - watched.since > DEAD) watched.socket.close();
  else setTimeout(giveUpDeadLine, ASK_EVERY);
}

/** Watch the connection from now on; `told` hears "lost", "slow" or null, `back` that it is there again. */
export function watchConnection(told, back) {
  Object.assign(watched, { told, back });
  if (watched.begun) return;
  watched.begun = true;
  followState();
  followAnswers();
}
