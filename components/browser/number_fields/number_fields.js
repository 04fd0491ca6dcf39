// Draws nothing: it sets what Streamlit's own elements, in the page around it, leave out.

import { DATE_FIELD, MAIN, NUMBER_FIELD, NUMBER_INPUT } from "../base/streamlit_dom.js";
import { giveVoice } from "./live.js";
import { hush, hushOld, nameDates, tellDates, tellNumber } from "./telling.js";
import { isGood, letsIn } from "./typing.js";

const COMMITS = ["Enter", "ArrowUp", "ArrowDown"];

function askForDigits() {
  document.querySelectorAll(`${NUMBER_FIELD}:not([inputmode])`).forEach((field) => {
    field.setAttribute("inputmode", field.step === "1" ? "numeric" : "decimal");
  });
}

// A comma for half a millimetre is a point, which the browser's own field knows in every language.
function takeComma(event) {
  if (!event.data?.includes(",")) return;
  event.preventDefault();
  document.execCommand("insertText", false, event.data.replace(",", "."));
}

// What follows a refused sign is refused too, until something is deleted or the field is left. A keyboard that
// composes cannot be stopped, so the field itself remembers that what stands in it is not what was typed.
function guard(event, words) {
  const field = event.target;
  // Enter is an input too, of a line that a number field does not take.
  if (!field.matches?.(NUMBER_FIELD) || event.inputType === "insertLineBreak") return;
  field.count ??= field.value;
  if (field.step !== "1") return takeComma(event);
  if (event.data === null) field.refused = false;
  if (letsIn(event.data, field.refused)) return hush(field.closest(NUMBER_INPUT));
  event.preventDefault();
  field.refused = true;
  tellNumber(field, field.count, words);
}

// React watches the value of a field that it draws, and hears only of one that is set behind its back.
function putBack(field, count) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, count);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// Runs before Streamlit takes the number over, which so never sees one that does not count.
function finish(field, words) {
  if (!field?.matches?.(NUMBER_FIELD)) return;
  const { count, refused } = field;
  field.count = undefined;
  field.refused = false;
  if (!refused && isGood(field)) return;
  putBack(field, count ?? field.defaultValue);
  tellNumber(field, field.value, words);
}

function listen(main, ear) {
  const on = (kind, heard) => main.addEventListener(kind, heard, { capture: true });
  on("focusin", ({ target }) => { if (target.matches(NUMBER_FIELD)) target.count = target.value; });
  on("beforeinput", (event) => guard(event, ear.words));
  on("focusout", ({ target }) => finish(target, ear.words));
  on("keydown", ({ key, target }) => { if (COMMITS.includes(key)) finish(target, ear.words); });
  // Some tablets leave the focus in the field when a finger presses a stepper.
  on("pointerdown", ({ target }) => {
    if (target !== document.activeElement) finish(document.activeElement, ear.words);
  });
  on("click", ({ target }) => { if (target.closest("button")) hush(target.closest(NUMBER_INPUT)); });
}

export default function watchNumberFields({ data, parentElement: ear }) {
  ear.words = data;
  if (ear.watcher) return;
  const main = document.querySelector(MAIN);
  // Groups that open, and pages that change, bring new fields; a container becomes another by
  // its class, and a date says by an attribute that it is refused.
  ear.watcher = new MutationObserver(() => {
    askForDigits();
    giveVoice();
    hushOld();
    nameDates();
    document.querySelectorAll(DATE_FIELD).forEach((field) => tellDates(field, ear.words.days));
  });
  const kinds = { childList: true, attributeFilter: ["data-has-error", "class"] };
  ear.watcher.observe(main, { ...kinds, subtree: true });
  listen(main, ear);
  askForDigits();
  giveVoice();
  nameDates();
}
