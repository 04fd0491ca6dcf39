// Draws nothing: it sets what Streamlit's own number fields, in the page around it, leave out.

import { MAIN, NUMBER_FIELD } from "../base/streamlit_dom.js";

function askForDigits() {
  document.querySelectorAll(`${NUMBER_FIELD}:not([inputmode])`).forEach((field) => {
    field.setAttribute("inputmode", field.step === "1" ? "numeric" : "decimal");
  });
}

export default function watchNumberFields({ parentElement }) {
  if (parentElement.watcher) return;
  // Groups that open, and pages that change, bring new fields.
  parentElement.watcher = new MutationObserver(askForDigits);
  parentElement.watcher.observe(document.querySelector(MAIN), { childList: true, subtree: true });
  askForDigits();
}
