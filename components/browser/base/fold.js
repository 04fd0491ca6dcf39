// A fold whose inside is built when it is first opened: most are never opened, and a slow tablet has to lay out
// every element of a page. Until then the fold holds its words as one text, so that a search of the page finds
// them there. Before a page is printed all folds are built, for paper shows what is in them.

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

/** Build the inside of every fold below a root. */
export function unfoldAll(root) {
  root.querySelectorAll("details").forEach(unfold);
}
