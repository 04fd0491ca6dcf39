// Looks after the tab itself. It stands on a page twice: first the ear, before anything is drawn, by which the
// tab tells the server what it still holds of a visit; last the keeper, which hands the tab what to hold.
// The ear speaks each time the connection is back, before a finger can: by then the server may be another one.

import { isConnected } from "../base/connection.js";
import { h } from "../base/dom.js";
import { announce } from "../base/going.js";
import { renderInto } from "../base/render.js";
import { MAIN, TEXT_FIELD } from "../base/streamlit_dom.js";
import { recall, remember, takeLoss } from "../base/tab_memory.js";
import { followTranslator } from "../base/translated.js";
import { isDrawn, isHeard, sentAt, watchConnection } from "./connection.js";
import { keepPlan, takeUpPlan } from "./framed.js";
import { beginPage, leadPastHeader } from "./heading.js";
import { holdTaps } from "./held_taps.js";
import { cover, watchIdle } from "./idle.js";
import { watchKeyboard } from "./keyboard.js";
import { goOnLeaving, leave } from "./leaving.js";
import { isChosen, isOver, numberSteps } from "./steps.js";
import { watchTurning } from "./turning.js";

const VISIT = "visit";
const LOSS = "loss";
const REST = 400; // milliseconds: longer than a press takes to reach the server
const MOST_TRIES = 3;
const ANSWERED = 2000; // milliseconds after something was sent; what follows was handed to the keeper by then, if anything is
const tab = {
  heldFor: null, // name of the visit whose answers are held
  lost: takeLoss(), // true until the server has heard that a reload took answers
  tellings: 0,
  kept: null, // what the keeper was handed last, and when
  keptAt: 0,
  comparing: 0,
  tries: 0,
  tell: () => {},
  note: () => {},
};

numberSteps();
goOnLeaving();
leadPastHeader();
holdTaps();
watchKeyboard();
watchTurning();
followTranslator(document.querySelector(MAIN));
const goesOn = takeUpPlan(); // what this document still hears is not of the page that follows, nor what it forgets
addEventListener("popstate", compareAtRest);
// A page that a browser had put aside whole would come back with the last person's answers on it.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  cover(true);
  location.reload();
});

function tellWhatIsHeld() {
  tab.tell("back", { visit: tab.heldFor, held: recall(VISIT), lost: tab.lost });
}

// Streamlit drops what is told when a press overtakes it, so it is told until the server has heard it.
function isTold({ visit, heard }) {
  const isOther = tab.heldFor !== null && tab.heldFor !== visit;
  if (heard || !(isOther || tab.lost) || tab.tellings >= MOST_TRIES) {
    Object.assign(tab, { lost: false, tellings: 0 });
    return true;
  }
  tab.tellings += 1;
  tellWhatIsHeld();
  return false;
}

// A field that was cut off while somebody typed shows words that were never sent: it is told that it was left.
function finishTyping() {
  document.querySelectorAll(TEXT_FIELD).forEach((field) => {
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  });
}

function isBack() {
  if (tab.heldFor) tellWhatIsHeld();
  setTimeout(finishTyping, REST);
}

function ear({ data, parentElement, setTriggerValue }) {
  tab.tell = setTriggerValue;
  tab.note = (kind) => renderInto(parentElement,
    h("p", { role: "status", class: kind ? "note" : "unseen" }, kind ? data.texts[kind] : ""));
  tab.note(null);
  watchConnection((kind) => tab.note(kind), isBack);
  watchIdle({ ...data.idle, styles: parentElement.adoptedStyleSheets, told: () => setTriggerValue("over", true) });
  if (tab.lost) tellWhatIsHeld();
}

// A press of the page before, told at the same moment as a Back, may bring that page again under the new address.
function isOtherPage({ paths }) {
  return !paths.includes(location.pathname.split("/").pop());
}

// The answer to a tap may write its address over that of a Back which came in between.
function isAstray({ foreign, address }) {
  const shown = new URLSearchParams(location.search);
  foreign.forEach((name) => shown.delete(name));
  const wanted = Object.entries(address);
  return shown.size !== wanted.length || wanted.some(([name, value]) => shown.get(name) !== value);
}

function mend(kept) {
  if (isOtherPage(kept) || isChosen()) announce();
  else tab.tell("astray", kept.run);
}

// The address is written as soon as an answer comes, and what the keeper was handed is drawn a little later.
function isUpToDate() {
  const sent = sentAt();
  return isDrawn() && isHeard() && (tab.keptAt > sent || performance.now() - sent > ANSWERED);
}

// Only once nothing is on its way any more: until then address and screen may differ for good reason.
function compareAtRest() {
  clearTimeout(tab.comparing);
  if (isOver()) return;
  tab.comparing = setTimeout(() => {
    const { kept } = tab;
    if (!isUpToDate()) compareAtRest();
    else if (!kept || !(isOtherPage(kept) || isAstray(kept))) tab.tries = 0;
    else if (tab.tries < MOST_TRIES && isConnected()) {
      tab.tries += 1; // what cannot be mended must not go round in a circle
      mend(kept);
    }
  }, REST);
}

function hold({ visit, held, lost }) {
  tab.heldFor = visit;
  // Told until the reader has closed the notice, also after another reload.
  remember(LOSS, lost || null);
  remember(VISIT, Object.keys(held).length ? held : null);
}

function keeper({ data }) {
  // What another visit held is given up only once the server has heard of it.
  if (isTold(data)) hold(data);
  beginPage(tab.kept?.paths ?? null, data.paths);
  Object.assign(tab, { kept: data, keptAt: performance.now() });
  compareAtRest();
  keepPlan();
}

export default function lookAfterTab(component) {
  const { data } = component;
  if (goesOn) return;
  if (data.part === "leave") leave(data.to);
  else if (data.part === "ear") ear(component);
  else keeper(component);
}
