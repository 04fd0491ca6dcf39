// Keeps the first use of each word on the page a word to tap, while the page changes.

import { PAGE_CONTENT } from "../base/streamlit_dom.js";
import { Marks } from "./marks.js";
import { piecesOf } from "./pieces.js";

const REST_MS = 150; // a page that is being drawn is left alone until it rests
const WATCHED = { childList: true, characterData: true, subtree: true, attributeFilter: ["open"] };

// A picture may redraw itself many times a second, and holds no words to tap.
function isInPicture({ target }) {
  return Boolean(target.closest?.("[role=img]"));
}

export class PageWatcher {
  #glossary;
  #marks;
  #usesChanged;
  #page = document.querySelector(PAGE_CONTENT);
  #watched = new WeakSet();
  #observer;
  #timer = 0;
  #pressed = false;
  #firsts = new Map(); // id -> its word to tap
  #held = null; // id of the word that has the focus, or whose meaning is open

  /** `usesChanged` is called when other words than before stand on the page. */
  constructor(glossary, open, usesChanged) {
    // Focus that moves inside one component is not heard out here, so a word is held when it is opened too.
    const hold = (id, word) => { this.#held = id; open(id, word); };
    [this.#glossary, this.#marks, this.#usesChanged] = [glossary, new Marks(hold), usesChanged];
    this.#observer = new MutationObserver((changes) => {
      this.#marks.mendAfter(changes);
      if (!changes.every(isInPicture)) this.#markWhenAtRest();
    });
    document.addEventListener("pointerdown", this.#press, true);
    ["pointerup", "pointercancel"].forEach((kind) => document.addEventListener(kind, this.#release, true));
    document.addEventListener("focusin", this.#hold, true);
    this.#watch(this.#page);
    this.#markWhenAtRest();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#marks.mendAll();
    document.removeEventListener("pointerdown", this.#press, true);
    ["pointerup", "pointercancel"].forEach((kind) => document.removeEventListener(kind, this.#release, true));
    document.removeEventListener("focusin", this.#hold, true);
  }

  /** Give a word that was drawn anew the focus it had, unless something else has it now. */
  giveFocusBack() {
    if (document.activeElement === document.body) this.#firsts.get(this.#held)?.focus({ preventScroll: true });
  }

  #hold = (event) => {
    const [focused] = event.composedPath();
    if (!focused.closest?.("dialog.meaning")) this.#held = focused.dataset?.term;
  };

  #press = () => {
    this.#pressed = true;
    this.#held = null;
  };

  #release = () => { this.#pressed = false; };

  #watch(root) {
    if (this.#watched.has(root)) return;
    this.#watched.add(root);
    this.#observer.observe(root, WATCHED);
  }

  // Not while a finger is down, so that what it pressed is still there when it lifts.
  #markWhenAtRest() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#pressed ? this.#markWhenAtRest() : this.#markPage()), REST_MS);
  }

  #markPage() {
    this.#marks.mendAfter(this.#observer.takeRecords());
    const began = performance.now();
    const before = [...this.#glossary.used].join();
    this.#glossary.used = this.#markFirstUses();
    this.#observer.takeRecords(); // our own changes
    performance.measure("glossary", { start: began });
    this.giveFocusBack();
    if ([...this.#glossary.used].join() !== before) this.#usesChanged();
  }

  /** Ids of every word on the page, once the first use of each is a word to tap. */
  #markFirstUses() {
    const { pieces, shadows, moving } = piecesOf(this.#page);
    const firsts = new Map();
    this.#firsts = firsts;
    pieces.forEach((piece) => {
      const id = piece.dataset?.term;
      if (!id) this.#markNewWords(piece, firsts);
      else if (firsts.has(id)) this.#marks.unmark(piece);
      else firsts.set(id, piece);
    });
    shadows.forEach((shadow) => this.#watch(shadow));
    return new Set([...firsts.keys(), ...this.#glossary.find(moving).map(({ id }) => id)]);
  }

  #markNewWords(text, firsts) {
    const found = this.#glossary.find(text.data).find(({ id }) => !firsts.has(id));
    if (!found) return;
    const word = this.#marks.mark(text, found);
    firsts.set(found.id, word);
    this.#markNewWords(word.nextSibling, firsts);
  }
}
