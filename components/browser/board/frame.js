// The fixed parts of the board, laid once for the words of a language; everything else is drawn into them.

import { h } from "../base/dom.js";
import { renderInto } from "../base/render.js";
import { choice } from "./choices.js";
import { legend } from "./legend.js";
import { dialog, openKey } from "./sheet.js";
import { track, weekStepper } from "./track.js";

function cut(board) {
  const { labels } = board.words;
  return h("div", { class: "cut", onclick: () => openKey(board) },
    h("div", { class: "picture" }),
    h("figure", { class: "inset" }, h("div", { class: "patch" }), h("figcaption", {}, labels.mirror)),
    h("button", { type: "button", class: "key", "aria-label": labels.key_open, "aria-haspopup": "dialog" },
      h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: "M12 10.5v7M12 6.4v.2" }))),
    h("p", { class: "stamp" }, labels.stamp));
}

function side(board) {
  const { labels } = board.words;
  return h("section", { class: "side", "aria-label": labels.side },
    h("h1", { class: "title" }),
    choice("concerns", labels.choose_concern),
    cut(board),
    h("div", { class: "year" },
      h("div", { class: "when" }, weekStepper(board), h("p", { class: "date" })),
      h("p", { class: "saying" }),
      track(board)));
}

function options({ labels }) {
  return h("section", { class: "options", "aria-label": labels.options },
    h("div", { class: "over" },
      h("p", { class: "purpose" }, h("span", { class: "wide" }, `${labels.purpose} `), labels.tap_row),
      choice("lasers", labels.choose_laser)),
    h("div", { class: "table", role: "table", "aria-label": labels.options }),
    h("div", { class: "scale", role: "img" }));
}

const PARTS = ["board", "title", "concerns", "cut", "picture", "patch", "date", "saying", "track", "plot", "range", "week", "lasers", "table", "scale",
  "drawer", "spoken"];

/** Lay the frame and return its parts by name; an empty one keeps the place until the words are there. */
export function layFrame(board, { isEmpty = false } = {}) {
  board.parent.querySelector(".fl")?.replaceChildren();
  if (isEmpty) return renderInto(board.parent, h("div", { class: "board", "aria-busy": "true" }));
  const root = renderInto(board.parent,
    h("div", { class: "board", "data-moving": true }, side(board), options(board.words), legend(board.words)),
    dialog(board), h("p", { class: "spoken unseen", role: "status" }));
  return Object.fromEntries(PARTS.map((name) => [name, root.querySelector(`.${name}`)]));
}
