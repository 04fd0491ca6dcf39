// The texts of a moment.

import { h } from "../../base/dom.js";

// The longest texts stand unseen behind the shown one, so that the box never changes its height.
export function makeTextBox(box, texts) {
  const longest = [...new Set(texts)].sort((a, b) => b.length - a.length).slice(0, 3);
  const tag = box.localName === "span" ? "span" : "p"; // a button holds no paragraph
  const shown = h(tag, { class: "shown" }, " ");
  box.replaceChildren(shown, ...longest.map((text) => h(tag, { "aria-hidden": "true" }, text)));
  return (text) => { if (shown.firstChild.data !== text) shown.firstChild.data = text; };
}

export function makeWords(root, { frames, texts }) {
  const parts = ["title", "date", "under", "mirror", "todo"];
  const show = parts.map((part) => makeTextBox(root.querySelector(`.say-${part}`), frames.map((frame) => texts[frame[part]])));
  return (frame) => parts.forEach((part, i) => show[i](texts[frame[part]]));
}
