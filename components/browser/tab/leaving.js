// "Start again": nothing of the last person stays in this tab, not in its memory, its history or its address.

import { forgetAll } from "../base/tab_memory.js";
import { endHere, isTheirs, stepsBack } from "./steps.js";

const PATIENCE = 1000; // milliseconds: a browser that does not go back must not keep the next person waiting
const LEAVING = "fineline: starting again";
let leaving = false;

// A page inside a frame keeps the look that its address asks of Streamlit.
function firstPage() {
  const looks = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith("embed"));
  const home = new URL("./", location.href);
  home.search = new URLSearchParams(looks);
  return home.pathname + home.search;
}

function finish(home) {
  endHere(home);
  window.name = "";
  // A new document: what Streamlit remembers of its fields goes with the old one.
  location.replace(home);
}

/** Go back to where this visit began, make that plain, cut off what lay ahead, and load the first page. */
export function leave() {
  if (leaving) return;
  leaving = true;
  forgetAll();
  const home = firstPage();
  const back = stepsBack();
  if (!back) {
    finish(home);
    return;
  }
  // Where going back loads another document, that one reads the name of the tab and goes on from there.
  window.name = LEAVING;
  let done = false;
  const once = (event) => {
    event?.stopImmediatePropagation(); // else Streamlit asks for the page of that entry
    if (done) return;
    done = true;
    finish(home);
  };
  addEventListener("popstate", once, { capture: true });
  setTimeout(once, PATIENCE);
  history.go(-back);
}

/** Go on with leaving, where it led through another document; and never show an entry of a visit that was left. */
export function goOnLeaving() {
  if (window.name === LEAVING && !leaving) {
    leaving = true;
    finish(firstPage());
  } else if (isTheirs()) location.replace(firstPage());
}
