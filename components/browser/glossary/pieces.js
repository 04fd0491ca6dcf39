// Where text stands on the page that may hold words to tap.

import { FOOTER, LIVE, MASTHEAD, STEPS } from "../base/streamlit_dom.js";

// What is pressed already, says itself anew, or is no text: no word to tap may stand inside it.
const NO_TAGS = new Set(["a", "button", "input", "label", "select", "textarea", "summary", "h1", "h2", "h3", "h4",
  "svg", "style", "script", "nav"]);
const NO_WORDS = ["[hidden]", "[aria-hidden=true]", "[role=button]", "[role=status]", "[role=alert]", "[role=img]",
  "[aria-live]", "details:not([open]) > *", ".unseen", LIVE, MASTHEAD, STEPS, FOOTER].join();

/**
 * Texts, and words already marked, in reading order. `shadows` are the roots they stand in, to be watched; `moving`
 * is the text of what changes its words with every frame of a drag, and so is left alone.
 */
export function piecesOf(root) {
  const found = { pieces: [], shadows: [], moving: "" };
  collect(root, found);
  return found;
}

function collect(parent, found) {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) found.pieces.push(node);
    else if (node.nodeType === Node.ELEMENT_NODE && !NO_TAGS.has(node.localName)) {
      if (node.className === "term") found.pieces.push(node);
      else if (node.shadowRoot) enter(node.shadowRoot, found);
      else if (!node.hasAttributes() || !node.matches(NO_WORDS)) collect(node, found);
    }
  }
}

function enter(shadow, found) {
  if (shadow.host.dataset.glossary !== undefined) return;
  const moving = shadow.querySelector("[data-moving]");
  const parts = moving ? [...moving.parentNode.children].filter((one) => one !== moving && !one.matches(NO_WORDS)) : [shadow];
  found.moving += moving?.textContent ?? "";
  parts.forEach((part) => {
    found.shadows.push(part);
    collect(part, found);
  });
}
