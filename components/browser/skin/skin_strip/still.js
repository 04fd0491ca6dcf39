// A picture that never moves needs no element for what it does not show, and one for all that looks alike.

// Which of a run of equal paths may become one: those that nothing shines through, for two that lie on each
// other look the same as one.
const OPAQUE = new Set(["fibre new", "fibre new young", "cell", "nucleus", "basal", "melanin", "lobules"]);

function isUnseen(node) {
  return node.getAttribute("visibility") === "hidden" || node.getAttribute("fill-opacity") === "0"
    || (node.localName === "path" && !node.getAttribute("d"));
}

function joinRun(first, path) {
  const name = path.getAttribute("class");
  if (first?.getAttribute("class") !== name || !OPAQUE.has(name)) return path;
  first.setAttribute("d", first.getAttribute("d") + path.getAttribute("d"));
  path.remove();
  return first;
}

/** Leave of a picture what is seen of it, in as few elements as look the same. */
export function stilled(picture) {
  [...picture.querySelectorAll("g, path")].filter(isUnseen).forEach((node) => node.remove());
  picture.querySelectorAll("svg").forEach((svg) => [...svg.children].reduce(joinRun, null));
  return picture;
}
