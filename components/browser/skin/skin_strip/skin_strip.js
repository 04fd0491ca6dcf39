// The strip of four pictures. The same skin four times; only its state differs. A panel with a `day`
// shows that day of the course; one without shows a moment of healing that moments.js sets by hand.

import { h } from "../../base/dom.js";
import { fold, unfold } from "../../base/fold.js";
import { chevron } from "../../base/shapes.js";
import { stateAt } from "../skin_drawing/healing.js";
import { momentOf, wholeState } from "../skin_drawing/moments.js";
import { ribbon } from "../skin_drawing/paths.js";
import { makePicture } from "../skin_drawing/picture.js";
import { saveButton, table } from "./keeping.js";
import { stilled } from "./still.js";

const KEY_MARKS = {
  blood: () => h("circle", { cx: 16, cy: 10, r: 5, class: "blood" }),
  redness: () => h("rect", { x: 3, y: 3, width: 26, height: 14, rx: 4, class: "redness-mark" }),
  cell: () => h("g", { class: "spindle", transform: "translate(16 10)" },
    h("path", { d: "M-15 2C-8 1 -6 -5 0 -5S8 -1 15 -2C8 1 6 5 0 5S-8 3 -15 2Z" }), h("circle", { r: 2.6 })),
  fibre: () => h("path", { d: ribbon([[1, 12], [9, 8], [17, 11], [24, 9], [31, 7]], 4.5), class: "fibre new" }),
  unsure: () => h("path", { d: "M2 12Q10 6 16 10T30 7", class: "fibre unsure" }),
};

function panelFigure(panel, data) {
  const picture = makePicture(`skin-${panel.id}`, data.drawing);
  const state = panel.day === undefined ? momentOf(panel.id) : wholeState(stateAt(data.course, panel.day));
  picture.show(state);
  picture.node.setAttribute("aria-label", panel.alt);
  return h("figure", { class: "panel" },
    h("div", { class: "heading" }, h("h3", {}, panel.title), h("p", { class: "quiet" }, panel.when)),
    h("div", { class: "picture" }, stilled(picture.node), !data.more && h("p", { class: "stamp" }, data.stamp)),
    !data.more && h("figcaption", {}, panel.caption));
}

function keyList(data) {
  return data.key?.length > 0 && h("ul", { class: "key", role: "list" }, data.key.map(keyEntry));
}

function behindPictures(data) {
  return [h("p", { class: "stamp" }, data.stamp),
    fold({ "data-key": "what-each-shows" }, [chevron(), h("span", {}, data.more)],
      () => h("div", { class: "told" },
        data.panels.map(({ title, caption }) => h("p", {}, h("strong", {}, title), `. ${caption}`)), keyList(data)))];
}

function keyEntry({ mark, label }) {
  return h("li", {},
    h("svg", { viewBox: "0 0 32 20", "aria-hidden": "true" }, KEY_MARKS[mark]?.()),
    h("span", {}, label));
}

function stayOpen(details) {
  unfold(details);
  details.open = true;
}

export default function drawStrip({ data, parentElement }) {
  const block = h("div", { class: data.more ? "strip-block one-row" : "strip-block", "data-tone": data.tone },
    h("div", { class: "strip" }, data.panels.map((panel) => panelFigure(panel, data))),
    data.more ? behindPictures(data) : keyList(data),
    data.sentence && h("p", { class: "sentence" }, data.sentence),
    data.table && table(data.table),
    data.save && saveButton(data));
  const old = parentElement.querySelector(".fl");
  if (old?.querySelector("details[open]")) stayOpen(block.querySelector("details"));
  if (old) old.replaceChildren(block);
  else parentElement.append(h("div", { class: "fl" }, block));
}
