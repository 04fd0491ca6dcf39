// Draws nothing: it sets what Streamlit's own number fields, in the page around it, leave out.

import { MAIN, NUMBER_FIELD, NUMBER_INPUT } from "../base/streamlit_dom.js";
import { letsIn } from "./typing.js";

const TOLD = "number-told";

function askForDigits() {
  document.querySelectorAll(`${NUMBER_FIELD}:not([inputmode])`).forEach((field) => {
    field.setAttribute("inputmode", field.step === "1" ? "numeric" : "decimal");
  });
}

function tell(field, words) {
  const around = field.closest(NUMBER_INPUT);
  const told = around.querySelector(`.${TOLD}`) ?? document.createElement("p");
  told.className = TOLD;
  told.setAttribute("role", "alert");
  told.textContent = words;
  around.append(told);
}

function hush(field) {
  field.closest(NUMBER_INPUT).querySelector(`.${TOLD}`)?.remove();
}

// A comma for half a millimetre is a point, which the browser's own field knows in every language.
function takeComma(event) {
  if (!event.data?.includes(",")) return;
  event.preventDefault();
  document.execCommand("insertText", false, event.data.replace(",", "."));
}

// What follows a refused sign is refused too, until something is deleted or the field is left.
function guard(event, words) {
  const field = event.target;
  if (!field.matches?.(NUMBER_FIELD)) return;
  if (field.step !== "1") return takeComma(event);
  if (event.data === null) field.refused = false;
  if (letsIn(event.data, field.refused)) return hush(field);
  event.preventDefault();
  field.refused = true;
  tell(field, words);
}

function leave(event) {
  event.target.refused = false;
}

export default function watchNumberFields({ data, parentElement }) {
  parentElement.words = data.whole_only;
  if (parentElement.watcher) return;
  const main = document.querySelector(MAIN);
  // Groups that open, and pages that change, bring new fields.
  parentElement.watcher = new MutationObserver(askForDigits);
  parentElement.watcher.observe(main, { childList: true, subtree: true });
  main.addEventListener("beforeinput", (event) => guard(event, parentElement.words), { capture: true });
  main.addEventListener("focusout", leave, { capture: true });
  askForDigits();
}
