// A fold whose inside is built when it is first opened: most are never opened, and a slow tablet has to lay out
// every element of a page. Until then the fold holds its words as one text, so that a search of the page finds
// them there. Paper shows what is in the folds that a reader opened.

import { h } from "./dom.js";

/** A `details` element; `inside` returns the one element it holds besides its summary. */
export function fold(props, summary, inside) {
  const node = h("details", { ...props, ontoggle: ({ currentTarget }) => unfold(currentTarget) },
    // A press is heard before the fold opens, so nobody sees the words without their style.
    h("summary", { onclick: ({ currentTarget }) => unfold(currentTarget.parentNode) }, summary),
    h("div", { class: "folded" }, wordsIn(inside())));
  node.inside = inside;
  return node;
}

/** All words of a tree as one text. */
export function wordsIn(node) {
  if (node.className === "aside") return ""; // a way on, which is no part of what the fold tells
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  return [...node.childNodes].map(wordsIn).filter(Boolean).join(" ");
}

/** Build the inside of a fold, if it is not there yet. */
export function unfold(details) {
  if (!details.inside) return;
  details.lastChild.replaceWith(details.inside());
  details.inside = null;
}
