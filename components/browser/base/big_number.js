import { h } from "./dom.js";

// A number with the marks of any region: a comma, a point or a blank that does not break, then digits.
const DIGITS = "\\d+(?:[.,\\u00a0\\u202f]\\d+)*";
const NUMBER = new RegExp(DIGITS);
const COUNTS = new RegExp(`(?:${DIGITS}\\s+to\\s+)?${DIGITS}\\s+(?:in|of)\\s+${DIGITS}`);

// Sets "7 in 100", or else the first number, apart inside a whole sentence, so that the sentence
// itself stays in one piece.
export function withBigNumber(sentence) {
  const found = COUNTS.exec(sentence) ?? NUMBER.exec(sentence);
  if (!found) return [sentence];
  return [
    sentence.slice(0, found.index),
    h("strong", { class: "number" }, found[0]),
    sentence.slice(found.index + found[0].length),
  ];
}
