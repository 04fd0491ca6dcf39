// Marks the first use of each word. The page belongs to React, which remembers its own text nodes, so none
// of them is ever moved, wrapped or removed: a text is cut short, and what follows is put beside it.

import { h } from "../base/dom.js";
import { standInOf } from "../base/translated.js";

function wordToTap(id, word, open) {
  const span = h("span", {
    class: "term", role: "button", tabindex: "0", "aria-haspopup": "dialog", "aria-expanded": "false", "data-term": id,
  }, word);
  span.onclick = () => open(id, span);
  span.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open(id, span);
  };
  return span;
}

// In the language of the page or in a reader's own.
function isOnShow(node) {
  return node.isConnected || standInOf(node) !== null;
}

export class Marks {
  #open;
  #cuts = new Map(); // text node of the page -> { head, whole, added: nodes put after it }
  #origins = new WeakMap(); // node put in -> the text node it was cut from

  constructor(open) {
    this.#open = open;
  }

  /** Make a word of a text a word to tap. */
  mark(text, { id, start, length }) {
    const origin = this.#origins.get(text) ?? text;
    const cut = this.#cuts.get(origin) ?? { whole: origin.data, added: [] };
    const span = wordToTap(id, text.data.slice(start, start + length), this.#open);
    const tail = document.createTextNode(text.data.slice(start + length));
    text.data = text.data.slice(0, start);
    text.after(span, tail);
    cut.added.splice(cut.added.indexOf(text) + 1, 0, span, tail);
    cut.added.forEach((node) => this.#origins.set(node, origin));
    this.#cuts.set(origin, Object.assign(cut, { head: origin.data }));
    return span;
  }

  /** Make a marked word plain text again, because it has an earlier first use now. */
  unmark(span) {
    const origin = this.#origins.get(span);
    const { added } = this.#cuts.get(origin);
    const plain = document.createTextNode(span.textContent);
    span.replaceWith(plain);
    added.splice(added.indexOf(span), 1, plain);
    this.#origins.set(plain, origin);
  }

  /** Mend what a change of the page left behind, before the page is painted again. */
  mendAfter(changes) {
    changes.forEach(({ type, target, removedNodes, addedNodes }) => {
      if (type === "characterData") this.#mend(target);
      removedNodes.forEach((node) => { if (!isOnShow(node)) this.#mend(node); });
      // A text that a translator took out comes back once the page writes into it.
      addedNodes.forEach((node) => { if (node.data !== this.#cuts.get(node)?.head) this.#mend(node); });
    });
    this.#cuts.forEach((_, origin) => { if (!isOnShow(origin)) this.#cuts.delete(origin); });
  }

  mendAll() {
    [...this.#cuts.keys()].forEach((origin) => this.#mend(origin));
  }

  #mend(origin) {
    const cut = this.#cuts.get(origin);
    if (!cut) return;
    this.#cuts.delete(origin);
    cut.added.forEach((node) => (standInOf(node) ?? node).remove());
    if (origin.data === cut.head) origin.data = cut.whole; // otherwise it has new words already
  }
}
