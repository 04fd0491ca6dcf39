// The small window with what a word means. A modal dialog of the browser: Esc, focus and screen readers
// are its own matter; a tap beside it closes it too.

import { h } from "../base/dom.js";

const GAP = 8; // between the word and its meaning, and from the edge of the window

function placeBesideWord(dialog, word) {
  const lines = [...word.getClientRects()]; // a word may run over two lines
  const room = parseFloat(getComputedStyle(word).paddingTop); // for a finger, not part of the word
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const below = lines.at(-1).bottom - room + GAP;
  const top = below + height + GAP <= innerHeight ? below : lines[0].top + room - GAP - height;
  const left = Math.min(Math.max(lines.at(-1).left, 2 * GAP), innerWidth - width - 2 * GAP);
  dialog.style.left = `${Math.max(left, GAP)}px`;
  dialog.style.top = `${Math.max(top, GAP)}px`;
}

export function makeMeaning(root, giveFocusBack) {
  let dialog = null;
  return function open(entry, word, texts) {
    dialog ??= root.appendChild(h("dialog", { class: "meaning", "aria-labelledby": "meaning-term" }));
    dialog.replaceChildren(h("div", {},
      h("h2", { id: "meaning-term" }, entry.term),
      h("p", {}, entry.meaning),
      entry.source && h("p", { class: "quiet" }, entry.source),
      h("button", { type: "button", onclick: () => dialog.close() }, texts.close)));
    dialog.onclick = ({ target }) => { if (target === dialog) dialog.close(); };
    dialog.onclose = () => {
      word.setAttribute("aria-expanded", "false");
      if (word.isConnected) word.focus({ preventScroll: true });
      else giveFocusBack();
    };
    word.setAttribute("aria-expanded", "true");
    dialog.showModal();
    placeBesideWord(dialog, word);
  };
}
