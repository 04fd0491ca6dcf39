// Draws nothing: it tells the server which folds of the page are open, for what lies in a closed one is not sent.

import { FOLD, KEY_PREFIX, MAIN } from "../base/streamlit_dom.js";

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
function tell(ear, main) {
  const open = openFolds(main);
  const told = JSON.stringify([ear.page, open]);
  if (told === (ear.told ?? JSON.stringify([ear.page, []]))) return;
  ear.told = told;
  ear.setStateValue("open", { page: ear.page, folds: open });
}

export default function watchFolds({ data, parentElement: ear, setStateValue }) {
  if (ear.page !== data.page) ear.told = undefined;
  Object.assign(ear, { page: data.page, setStateValue });
  if (ear.listening) return;
  ear.listening = true;
  const main = document.querySelector(MAIN);
  // The event of a fold does not rise, so it is caught on its way down.
  main.addEventListener("toggle", ({ target }) => { if (target.matches?.(FOLD)) tell(ear, main); }, true);
}
