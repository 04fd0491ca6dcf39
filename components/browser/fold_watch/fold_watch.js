// Draws nothing: it tells the server which folds of the page are open, for what lies in a closed one is not sent.
// And it opens the one that a link leads to.

import { arriveAt } from "../base/arriving.js";
import { isAtRest } from "../base/connection.js";
import { FOLD, KEY_PREFIX, MAIN } from "../base/streamlit_dom.js";

const LOOK = 150; // milliseconds
const KEY = new RegExp(`(?:^|\\s)${KEY_PREFIX.slice(1)}(\\S+)`);

// A fold without a key of its own is filled from the start, and the server takes no name that it does not know.
function keyOf(fold) {
  const [, key] = KEY.exec(fold.closest(`[class*="${KEY_PREFIX.slice(1)}"]`)?.className ?? "") ?? [];
  return key;
}

export function openFolds(main) {
  return [...main.querySelectorAll(`${FOLD}[open]`)].map(keyOf).filter(Boolean).sort();
}

// An empty list is worth no run of the page: nothing was filled yet.
function tell(main) {
  const { page, told = "[]", setStateValue } = main.folds;
  const open = openFolds(main);
  if (JSON.stringify(open) === told) return;
  main.folds.told = JSON.stringify(open);
  setStateValue("open", { page, folds: open });
}

// A thumb may open a fold before this script has come, or while the folds of the page before still stand there.
function tellAtRest(main, page) {
  if (main.folds.page !== page) return;
  if (isAtRest()) tell(main);
  else setTimeout(tellAtRest, LOOK, main, page);
}

// Later runs of the page leave the reader where they are.
function arriveOnce(main, at) {
  const isNew = at && main.arrivedAt !== at;
  main.arrivedAt = at;
  if (isNew) arriveAt(at);
}

export default function watchFolds({ data, setStateValue }) {
  const main = document.querySelector(MAIN);
  const known = main.folds;
  arriveOnce(main, data.arrives_at);
  // Kept with the element that stays: Streamlit may draw this component anew on another page.
  main.folds = { page: data.page, setStateValue, told: known?.page === data.page ? known.told : undefined };
  if (known?.page !== data.page) setTimeout(tellAtRest, 0, main, data.page);
  if (known) return;
  // The event of a fold does not rise, so it is caught on its way down.
  main.addEventListener("toggle", ({ target }) => { if (target.matches?.(FOLD)) tell(main); }, true);
}
