// A sheet of paper as it will print: its pages beside each other; a tap shows them as wide as the screen.

import { h } from "../base/dom.js";
import { renderInto } from "../base/render.js";

const CROSS = "M6 6 L18 18 M18 6 L6 18";

function open(parent) {
  parent.querySelector("dialog").showModal();
}

function page({ picture, alt }, at, data, parent) {
  return h("button", { type: "button", class: "page", "aria-label": `${alt}. ${data.larger}`, "data-key": `page-${at}`, onclick: () => open(parent) },
    h("img", { src: picture, alt: "" }));
}

function dialog(data) {
  return h("dialog", {
    "aria-label": data.pages[0].alt, "data-key": "dialog",
    onclick: (event) => { if (event.target === event.currentTarget) event.currentTarget.close(); },
  },
  h("button", { type: "button", class: "close", "aria-label": data.close, onclick: ({ currentTarget }) => currentTarget.closest("dialog").close() },
    h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: CROSS }))),
  h("div", { class: "sheets" }, data.pages.map(({ picture, alt }) => h("img", { src: picture, alt }))));
}

export default function drawPaper({ data, parentElement }) {
  const shown = parentElement.querySelector("dialog")?.open;
  renderInto(parentElement,
    h("div", { class: "pages", "data-key": "pages" }, data.pages.map((one, at) => page(one, at, data, parentElement))),
    dialog(data));
  // A page that is drawn anew closes what the reader looks at, unless told otherwise.
  const drawn = parentElement.querySelector("dialog");
  if (shown && !drawn.open) drawn.showModal();
}
