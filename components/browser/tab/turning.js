// A tablet that is turned keeps the place: what stood at the top of the window stands there again. Text that gets
// wider gets shorter, so the same distance from the start of the page is another sentence.

import { MAIN, PAGE_CONTENT } from "../base/streamlit_dom.js";

const REST = 150; // milliseconds without a movement, until a place counts as the reader's
const AGAIN = [0, 120, 400, 900]; // milliseconds after a turn: charts and pictures take their new size late
const LINES = [8, 40, 80, 120]; // pixels from the top at which something of the page is looked for
const TOUCHES = ["pointerdown", "wheel", "keydown", "touchmove"];
const place = { width: 0, nodes: [], timer: 0, turning: [] };

/** The innermost of what an element draws at a point; itself where it draws nothing. */
export function innermost(node, x, y) {
  const inside = node?.shadowRoot?.elementFromPoint(x, y);
  // A component names itself for the room between what it draws.
  return inside && inside !== node ? innermost(inside, x, y) : node;
}

/** The innermost element at a point, its surroundings after it; the page itself is none of them. */
function pathAt(x, y) {
  const path = [];
  let node = innermost(document.elementFromPoint(x, y), x, y);
  const content = document.querySelector(PAGE_CONTENT);
  while (node && node !== content) {
    if (node.nodeType === Node.ELEMENT_NODE) path.push(node);
    node = node.parentNode ?? node.host;
  }
  return node ? path : [];
}

/** How far an element has to move from a place in a window of one height to the same in one of another. */
export function moved({ top, height, share }, now) {
  // Of an element that begins above the window, the same part stays at its edge.
  return now.top - (top >= 0 ? top : -share * (height ? now.height : 0));
}

function note() {
  place.width = innerWidth;
  const main = document.querySelector(MAIN);
  const found = main.scrollTop > 0 ? LINES.map((y) => pathAt(innerWidth / 2, y)).find((path) => path.length > 1) : null;
  place.nodes = (found ?? []).map((node) => {
    const { top, height } = node.getBoundingClientRect();
    return { node, top, height, share: height ? -top / height : 0 };
  });
}

function noteAtRest() {
  clearTimeout(place.timer);
  place.timer = setTimeout(() => { if (!place.turning.length && innerWidth === place.width) note(); }, REST);
}

function goBack() {
  const kept = place.nodes.find(({ node }) => node.isConnected && node.getBoundingClientRect().height);
  if (kept) document.querySelector(MAIN).scrollTop += moved(kept, kept.node.getBoundingClientRect());
}

function stopTurning() {
  place.turning.forEach(clearTimeout);
  place.turning = [];
}

function turn() {
  if (innerWidth === place.width) return;
  place.width = innerWidth;
  stopTurning();
  place.turning = AGAIN.map((wait) => setTimeout(goBack, wait));
  place.turning.push(setTimeout(() => {
    stopTurning();
    note();
  }, AGAIN.at(-1) + REST));
}

/** Watch from now on. */
export function watchTurning() {
  note();
  addEventListener("resize", turn);
  addEventListener("scroll", noteAtRest, { capture: true, passive: true });
  TOUCHES.forEach((kind) => addEventListener(kind, stopTurning, { capture: true, passive: true }));
  // What opens or arrives above moves the rest without any scrolling.
  new ResizeObserver(noteAtRest).observe(document.querySelector(PAGE_CONTENT));
}
