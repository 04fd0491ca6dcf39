// A sheet of paper as it will print: its pages beside each other; a tap shows them as wide as the screen.

import { h } from "../base/dom.js";
import { renderInto } from "../base/render.js";

const CROSS = "M6 6 L18 18 M18 6 L6 18";
const LENS = "M10.5 4 a6.5 6.5 0 1 0 0.01 0 M15.5 15.5 L20 20 M10.5 7.5 V13.5 M7.5 10.5 H13.5";

function sign(path) {
  return h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: path }));
}

function open(parent) {
  parent.querySelector("dialog").showModal();
}

function page({ picture, alt }, at, data, parent) {
  const name = `${alt}. ${data.larger}`;
  return h("button", { type: "button", class: "page", "aria-label": name, "data-key": `page-${at}`, onclick: () => open(parent) },
    h("img", { src: picture, alt: "" }), sign(LENS));
}

function dialog(data) {
  return h("dialog", {
    "aria-label": data.pages[0].alt, "data-key": "dialog",
    onclick: (event) => { if (event.target === event.currentTarget) event.currentTarget.close(); },
  },
  h("button", { type: "button", class: "close", "aria-label": data.close, onclick: ({ currentTarget }) => currentTarget.closest("dialog").close() },
    sign(CROSS)),
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
