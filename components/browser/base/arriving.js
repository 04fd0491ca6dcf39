// Arriving at what a link leads to, once: `at=prices` of an address names a key of Streamlit's, and `at=prices.nhs`
// an entry of the list in it as well. A fold is opened on the way.

import { APP, AT_REST, FOLD, KEY_PREFIX, PAGE_CONTENT } from "./streamlit_dom.js";

const LONGEST_WAIT = 6000; // milliseconds until a page stands still, on a slow line
const BETWEEN_LOOKS = 150;
const wanted = { entry: null };
const lists = new Set();

export function readAt(at) {
  const [part, entry = null] = at.split(".");
  return { part, entry };
}

/** Let a list show the entry that a reader is led to, now or later; `root` is where it stands. */
export function onEntry(root, ids, show) {
  root.arrival = { ids, show };
  lists.add(root);
  offerEntry();
}

// Whether a list or the word of where the link leads comes first is never sure.
function offerEntry() {
  for (const root of lists) {
    if (!root.isConnected) lists.delete(root);
    else if (root.arrival.ids.includes(wanted.entry)) {
      const { entry } = wanted;
      wanted.entry = null;
      root.arrival.show(entry);
    }
  }
}

// By a press, for Streamlit itself keeps whether a fold is open. During a run it might cut that run short.
function open(place) {
  const fold = place?.querySelector(`:scope > ${FOLD}`);
  if (fold && !fold.open && document.querySelector(APP + AT_REST)) fold.querySelector("summary").click();
  return place && (!fold || fold.open);
}

// What stands above may still come, or be what is left of the page before. So the part is brought back whenever
// the page changes its height, until the page has had time to rest or the reader goes on.
function stayAt(part) {
  const state = { opened: false };
  const goThere = () => {
    const place = document.querySelector(KEY_PREFIX + part);
    state.opened ||= open(place);
    place?.scrollIntoView({ block: "start" });
  };
  const watcher = new ResizeObserver(goThere);
  const looks = setInterval(() => { if (!state.opened) goThere(); }, BETWEEN_LOOKS);
  const stop = new AbortController();
  const leave = () => { watcher.disconnect(); clearInterval(looks); stop.abort(); };
  watcher.observe(document.querySelector(PAGE_CONTENT));
  for (const input of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    addEventListener(input, leave, { signal: stop.signal, passive: true, capture: true });
  }
  setTimeout(leave, LONGEST_WAIT);
}

export function arriveAt(at) {
  const { part, entry } = readAt(at);
  wanted.entry = entry;
  offerEntry();
  stayAt(part);
}
