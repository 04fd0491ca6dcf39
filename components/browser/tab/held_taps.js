// A tap that leads to another page, and the browser's own Back or Forward, wait until the server has heard of the press
// before. A busy server takes what comes at once as one, and of a change of page it takes the page alone: a tick would
// be lost without a word. A tap that asks for a file waits until all is drawn: Streamlit forgets a file while it draws
// the button for it anew.

import { isConnected } from "../base/connection.js";
import { announce } from "../base/going.js";
import { holdBack } from "../base/held_click.js";
import { FILE_BUTTON } from "../base/streamlit_dom.js";
import { isDrawn, isHeard, notePress } from "./connection.js";
import { isOver, noteHeld } from "./steps.js";

const LOOK = 30; // milliseconds
const CONTROLS = "button, input, label";
const PATIENCE = 5000; // milliseconds; a server that takes longer is as good as away, and the reader goes on
const held = { act: null, isLetGo: false }; // what was held last; it alone counts

function leadsToAPage(event, path) {
  const link = path.find((node) => node.localName === "a");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === "_blank";
  return Boolean(link?.href) && !elsewhere;
}

function isControl(event) {
  return event.composedPath().some((node) => node instanceof Element && node.matches(CONTROLS));
}

/** What a tap waits for: a function that says whether it is so; null where it need not wait. */
function due(event) {
  const path = event.composedPath().filter((node) => node instanceof Element);
  if (path.some((node) => node.matches(FILE_BUTTON))) return () => isHeard() && isDrawn();
  return leadsToAPage(event, path) ? isHeard : null;
}

/** Do something once what it waits for has come; what is held after it takes its place. */
function holdUntil(waitsFor, act) {
  const since = performance.now();
  held.act = act;
  const look = () => {
    if (held.act !== act) return;
    if (!waitsFor() && isConnected() && performance.now() - since < PATIENCE) setTimeout(look, LOOK);
    else {
      Object.assign(held, { act: null, isLetGo: true });
      act();
      held.isLetGo = false;
    }
  };
  look();
}

function holdStep(event) {
  if (held.isLetGo || isOver() || isHeard()) return;
  event.stopImmediatePropagation();
  noteHeld(); // what is on its way to the browser may come before this is let go
  holdUntil(isHeard, announce);
}

/** Hold such taps from now on, and ways Back and Forward, which lead to a page as well. */
export function holdTaps() {
  document.addEventListener("click", (event) => {
    const waitsFor = held.isLetGo ? null : due(event);
    if (waitsFor && !waitsFor()) holdUntil(waitsFor, holdBack(event));
    if (!waitsFor && !held.isLetGo && isControl(event)) notePress();
  }, true);
  document.addEventListener("change", notePress, true);
  // hosting/early.js calls it before Streamlit hears of the step; `streamlit run` has no such script.
  if (window.__fineline) window.__fineline.stepped = holdStep;
}
