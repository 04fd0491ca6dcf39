// "Start again": nothing of the last person stays in this tab, not in its memory, its history or its address.

import { endRoom } from "../base/rooms.js";
import { forgetAll, withStorage } from "../base/tab_memory.js";
import { dropPlan } from "./framed.js";
import { countVisit, endHere, stepsBack, stopWriting } from "./steps.js";

const PATIENCE = 1000; // milliseconds: a browser that does not go back must not keep the next person waiting
const LEAVING = "fineline: starting again";
const NEXT = "fineline.next"; // in the tab's storage: the page on which the next visit begins, where it is not the first
const UNTIL = "fineline.until"; // in the tab's storage: the moment from which on the page may not be shown
let leaving = false;

function finish() {
  const { home } = window.__fineline;
  endHere(home);
  window.name = "";
  keepUntil(null);
  const to = withStorage((store) => store.getItem(NEXT)) ?? "";
  withStorage((store) => store.removeItem(NEXT));
  // A new document: what Streamlit remembers of its fields goes with the old one.
  endRoom(() => location.replace(home.replace(/(\?|$)/, `${to}$1`)));
}

/** Note until when this tab may show what it holds, in milliseconds of the day's clock; null: for ever. */
export function keepUntil(moment) {
  withStorage((store) => (moment ? store.setItem(UNTIL, String(moment)) : store.removeItem(UNTIL)));
}

/** Forget all that this tab holds, and let no entry of this visit be shown again, before the tab is left. */
export function giveUpVisit() {
  stopWriting();
  countVisit();
  forgetAll();
  dropPlan();
}

/** Go back to where this visit began, make that plain, cut off what lay ahead, and load the first page, or `to`. */
export function leave(to = "") {
  if (leaving) return;
  leaving = true;
  if (to) withStorage((store) => store.setItem(NEXT, to));
  stopWriting(); // and no step back of ours is held as a reader's
  forgetAll();
  dropPlan();
  const back = stepsBack();
  if (!back) {
    finish();
    return;
  }
  // Where going back loads another document, that one reads the name of the tab and goes on from there.
  window.name = LEAVING;
  let done = false;
  const once = (event) => {
    event?.stopImmediatePropagation(); // else Streamlit asks for the page of that entry
    if (done) return;
    done = true;
    finish();
  };
  addEventListener("popstate", once, { capture: true });
  setTimeout(once, PATIENCE);
  history.go(-back);
}

/** Go on with leaving, where it led through another document. */
export function goOnLeaving() {
  if (window.name !== LEAVING || leaving) return;
  leaving = true;
  finish();
}
