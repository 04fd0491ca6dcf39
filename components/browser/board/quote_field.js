// A quote that is typed. The text goes to the server as it was typed: a number field of the browser would drop a
// comma on the way, and 250,50 would arrive as 25050.

import { h } from "../base/dom.js";
import { quoteOf } from "./look_up.js";
import { fieldsOf } from "./plan.js";
import { SOON } from "./messenger.js";
import { filled } from "./texts.js";

const LONGEST = 60;

// A field of one line would join the lines of what is pasted, and two figures would be one.
function keepLines(event) {
  const lines = event.clipboardData.getData("text").trim().split(/\s*[\r\n]+\s*/);
  if (lines.length === 1) return;
  event.preventDefault();
  document.execCommand("insertText", false, lines.join(" / "));
}

function label({ words }, option) {
  return filled(words.labels.quote_field, { option: words.columns[option].name });
}

/** What could not be read, as long as it stands in the field. */
export function refusedOf({ now, plan }, option) {
  const { price, typed } = fieldsOf(plan, option);
  return plan[typed] === undefined && plan[price] === null ? now.refused?.[price] ?? null : null;
}

function begin(board, option) {
  board.typing = { option, before: refusedOf(board, option)?.text ?? quoteOf(board.now, board.plan, option) ?? "" };
  board.messenger.expectTyping();
  board.endTyping = () => finish(board);
  board.draw(); // within the tap, or a tablet shows no keys
  const field = board.parts.table.querySelector(".quote-field");
  field.value = board.typing.before;
  field.focus();
  field.select();
}

function finish(board, { isKept = true } = {}) {
  if (!board.typing) return;
  const { option, before } = board.typing;
  const text = board.parts.table.querySelector(".quote-field")?.value.trim() ?? before;
  board.typing = null;
  const { price, typed } = fieldsOf(board.plan, option);
  if (isKept && text !== before) {
    board.choose(text === "" ? { [price]: null } : { [typed]: text }, { kind: "quote", option }, SOON);
  } else board.ask("all");
}

function followKeys(board, event) {
  if (event.key !== "Enter" && event.key !== "Escape") return;
  event.stopPropagation();
  event.preventDefault(); // the same press would tap the key that takes the field's place
  const cell = event.currentTarget.closest(".cell");
  finish(board, { isKept: event.key === "Enter" });
  board.draw();
  cell.querySelector(".value")?.focus();
}

function field(board, option) {
  return h("input", {
    class: "quote-field", type: "text", inputmode: "decimal", autocomplete: "off", autocorrect: "off", spellcheck: "false",
    enterkeyhint: "done", maxlength: LONGEST, "aria-label": label(board, option), "data-key": "field",
    onpaste: keepLines, onblur: () => finish(board), onkeydown: (event) => followKeys(board, event),
  });
}

/** What stands between the keys of a quote: its words, or the field while it is typed. */
export function quoteValue(board, option) {
  const { labels } = board.words;
  if (board.typing?.option === option) return field(board, option);
  const refused = refusedOf(board, option);
  const text = refused?.text ?? quoteOf(board.now, board.plan, option) ?? labels.working;
  return h("button", {
    type: "button", class: text ? "value" : "value quiet", "data-key": "value", "aria-invalid": refused ? "true" : null,
    onclick: () => begin(board, option),
  }, h("b", {}, text || labels.your_quote), h("small", {}, labels.a_visit), h("span", { class: "unseen" }, ` ${label(board, option)}`));
}
