// Words below one of Streamlit's fields.

import { DATE_INPUT, INPUT_PREFIX, NUMBER_FIELD, NUMBER_INPUT } from "../base/streamlit_dom.js";

const TOLD = "number-told";

function newWords() {
  const told = document.createElement("p");
  told.className = TOLD;
  return told;
}

function tell(around, words) {
  // Words that are there already must not be changed, nor their class: the page is watched for changes.
  const told = around.querySelector(`.${TOLD}`) ?? newWords();
  if (told.textContent !== words) told.textContent = words;
  if (!told.parentNode) around.append(told);
  return told;
}

/** Take the words below a field away. */
export function hush(around) {
  around?.querySelector(`.${TOLD}`)?.remove();
}

/** Say within which bounds a number counts, and which one counts now. */
export function tellNumber(field, count, words) {
  const written = (figure) => String(Number(figure)).replace(".", words.mark);
  const sentence = field.step === "1" ? words.count : words.decimal;
  const told = tell(field.closest(NUMBER_INPUT), sentence
    .replace("{low}", written(field.min)).replace("{high}", written(field.max)).replace("{count}", written(count)));
  told.setAttribute("role", "alert");
  told.dataset.count = count;
}

/** Take away words about a count that is no longer the one in use. */
export function hushOld() {
  document.querySelectorAll(`${NUMBER_INPUT} .${TOLD}`).forEach((told) => {
    const field = told.closest(NUMBER_INPUT).querySelector(NUMBER_FIELD);
    if (field !== document.activeElement && field.value !== told.dataset.count) told.remove();
  });
}

// Streamlit reads words of its own out to those who cannot see, so these are no alert.
/** Say between which days a date must lie, as long as it does not. */
export function tellDates(field, days) {
  const around = field.closest(DATE_INPUT);
  const name = Object.keys(days).find((one) => field.closest(`${INPUT_PREFIX}${one}`));
  if ("hasError" in field.dataset && name) tell(around, days[name]);
  else hush(around);
}

/** Let the buttons of each date say which date they change. */
export function nameDates() {
  document.querySelectorAll(`${DATE_INPUT} button[aria-label]`).forEach((button) => {
    const date = button.closest(DATE_INPUT).querySelector("label").textContent.trim();
    const said = button.getAttribute("aria-label");
    if (!said.endsWith(date)) button.setAttribute("aria-label", `${said}: ${date}`);
  });
}
