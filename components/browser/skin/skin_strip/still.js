// A picture that never moves needs no element for what it does not show, and one for all that looks alike.

import { h } from "../../base/dom.js";
import { ellipsePath } from "../skin_drawing/paths.js";

// Which of a run of equal paths may become one: those that nothing shines through, for two that lie on each
// other look the same as one.
const OPAQUE = new Set(["fibre new", "fibre new young", "cell", "nucleus", "basal", "melanin", "lobules"]);

function isUnseen(node) {
  return node.getAttribute("visibility") === "hidden" || node.getAttribute("fill-opacity") === "0"
    || (node.localName === "path" && !node.getAttribute("d"));
}

function append(path, other) {
  path.setAttribute("d", path.getAttribute("d") + other.getAttribute("d"));
}

function discAsPath(circle) {
  const [cx, cy, r] = ["cx", "cy", "r"].map((name) => Number(circle.getAttribute(name)));
  circle.replaceWith(h("path", { class: "disc", d: ellipsePath(cx, cy, r, r) }));
}

// Cells are a group each: all their bodies become one path, and all their nuclei another.
function joinRun(first, node) {
  const name = node.getAttribute("class");
  node.querySelectorAll("circle").forEach(discAsPath);
  const isGroup = node.localName === "g";
  if (first?.getAttribute("class") !== name || !(isGroup || OPAQUE.has(name))) return node;
  if (isGroup) [...node.children].forEach((part, index) => append(first.children[index], part));
  else append(first, node);
  node.remove();
  return first;
}

/** Leave of a picture what is seen of it, in as few elements as look the same. */
export function stilled(picture) {
  [...picture.querySelectorAll("g, path")].filter(isUnseen).forEach((node) => node.remove());
  picture.querySelectorAll("svg").forEach((svg) => [...svg.children].reduce(joinRun, null));
  return picture;
}
