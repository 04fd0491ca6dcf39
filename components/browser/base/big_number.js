import { h } from "./dom.js";

// Sets "7 in 100", or else the first number, apart inside a whole sentence, so that the sentence
// itself stays in one piece.
export function withBigNumber(sentence) {
  const found = /(?:\d[\d,]*\s+to\s+)?\d[\d,]*\s+(?:in|of)\s+\d[\d,]*/.exec(sentence)
    ?? /\d[\d,]*/.exec(sentence);
  if (!found) return [sentence];
  return [
    sentence.slice(0, found.index),
    h("strong", { class: "number" }, found[0]),
    sentence.slice(found.index + found[0].length),
  ];
}
