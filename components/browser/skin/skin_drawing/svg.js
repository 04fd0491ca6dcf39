// Pieces of SVG that the drawings of the skin share.

import { h } from "../../base/dom.js";

/** Set an attribute only where it changes, so that nothing is painted again for nothing. */
export function put(node, name, value) {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

/** Colours that change from the top of a layer to its foot. */
export function fade(id, stops, units = {}) {
  return h("linearGradient", { id, x1: 0, y1: 0, x2: 0, y2: 1, ...units },
    stops.map(([offset, name, opacity = 1]) => (
      h("stop", { offset, class: `stop-${name}`, "stop-opacity": opacity }))));
}
