// The tab's history. Streamlit writes each change of the plan as a step of its own; here ten taps are one step:
// the first change on a page is a step, what follows on it takes its place. Every entry carries its number, so
// that leaving knows how far back this visit goes, and how many visits this tab had seen, so that no way back
// leads to the last person's (`hosting/early.js`).

import { withStorage } from "../base/tab_memory.js";

const OURS = "fineline"; // hosting/early.js looks for it, and for the number below, before a page is drawn
const VISITS = "fineline.visits"; // in the tab's storage: a bare number
const streamlits = { push: null, replace: null, isOver: false };
const GONE_MS = 10_000; // by then every answer of a page that was left has come, also from a server that starts
const PRESSES = ["pointerdown", "keydown", "click"]; // a screen reader clicks without a finger
// Pages: the one on show, the one a new entry came after, and the one just left, until the reader presses something.
const pages = { here: null, before: null, left: null, timer: 0 };
// Of the entry on show: whether the reader went to it and has pressed nothing since; whether that way is held back from
// Streamlit still; and whether its address is the reader's choice, not what the server wrote.
const entry = { wentTo: false, isHeld: false, isChosen: false };

function visits() {
  return Number(withStorage((store) => store.getItem(VISITS)) ?? 0);
}

function place() {
  return history.state?.[OURS] ?? { at: 0, changed: false, visit: visits() };
}

/**
 * What an entry is to carry when Streamlit asks for a new one, and whether it takes the place of the last. An entry that
 * the reader went to and has changed nothing on since is written over: a new one would end the way Forward.
 */
export function nextStep(now, { from, to }, wentTo = false) {
  const samePage = to.pathname === from.pathname;
  if (to.href === from.href || (samePage && (now.changed || wentTo))) return { instead: true, mark: now };
  return { instead: false, mark: { ...now, at: now.at + 1, changed: samePage } };
}

/** Note a way Back or Forward of which Streamlit is not told yet: what it writes meanwhile would take it back. */
export function noteHeld() {
  noteLeft();
  Object.assign(entry, { isHeld: true, isChosen: true });
}

/** Whether the address on show is where the reader went, and not what the server wrote. */
export function isChosen() {
  return entry.isChosen;
}

/**
 * Note that the reader may have left a page: a late answer of that page would lead there again, and end the way
 * Forward. May be called more than once for the same step.
 */
export function noteLeft() {
  // A link of ours makes its entry first, and then announces it as a Back is announced.
  const left = location.pathname === pages.here ? pages.before : pages.here;
  if (!left) return;
  Object.assign(pages, { left, here: location.pathname, before: null });
  clearTimeout(pages.timer);
  pages.timer = setTimeout(() => { pages.left = null; }, GONE_MS);
}

function isLate(from, to) {
  return entry.isHeld && to.pathname === from.pathname && to.href !== from.href;
}

function watchForLeaving() {
  pages.here = location.pathname;
  addEventListener("popstate", () => {
    noteLeft();
    Object.assign(entry, { wentTo: true, isHeld: false, isChosen: true });
  });
  PRESSES.forEach((press) => {
    document.addEventListener(press, () => {
      pages.left = null;
      Object.assign(entry, { wentTo: false, isHeld: false });
    }, true);
  });
}

/** Take the place of Streamlit's own way to write the history, once for a page. */
export function numberSteps() {
  if (streamlits.push) return;
  streamlits.push = history.pushState.bind(history);
  streamlits.replace = history.replaceState.bind(history);
  // A link with parts that were mended got its second entry before this script was there.
  const at = history.state ? 1 : 0;
  const mark = { at, changed: at > 0, visit: visits() };
  if (!history.state?.[OURS]) streamlits.replace({ ...history.state, [OURS]: mark }, "");
  watchForLeaving();
  history.pushState = (state, title, url) => {
    const [from, to] = [new URL(location.href), new URL(url ?? "", location.href)];
    if (streamlits.isOver || (to.pathname === pages.left && to.pathname !== from.pathname)) return;
    if (isLate(from, to)) return;
    const { instead, mark } = nextStep(place(), { from, to }, entry.wentTo);
    [pages.before, pages.here] = [from.pathname, to.pathname];
    entry.isChosen = false;
    (instead ? streamlits.replace : streamlits.push)({ ...state, [OURS]: mark }, title, url);
  };
  // Streamlit writes over the entry on show what follows on a Back.
  history.replaceState = (state, title, url) => {
    const [from, to] = [new URL(location.href), new URL(url ?? "", location.href)];
    if (streamlits.isOver || isLate(from, to)) return;
    if (to.href !== from.href) entry.isChosen = false;
    streamlits.replace({ ...state, [OURS]: place() }, title, url);
  };
}

/** How many entries of this tab lie between the first page of this visit and the one on show. */
export function stepsBack() {
  return place().at;
}

/** Whether this visit is over, and nothing of it may be written any more. */
export function isOver() {
  return streamlits.isOver;
}

/** Let Streamlit write no address any more. */
export function stopWriting() {
  streamlits.isOver = true;
}

/** Count a visit that is left, so that no entry of it is shown again; returns the number of the next. */
export function countVisit() {
  const visit = visits() + 1;
  withStorage((store) => store.setItem(VISITS, String(visit)));
  return visit;
}

/** Make the entry on show, and the one ahead of it, plain; nothing lies beyond them. */
export function endHere(home) {
  const visit = countVisit();
  stopWriting();
  streamlits.replace({ [OURS]: { at: 0, changed: false, visit } }, "", home);
  streamlits.push({ [OURS]: { at: 1, changed: false, visit } }, "", home);
}
