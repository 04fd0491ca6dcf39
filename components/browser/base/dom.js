// Makes elements of HTML and SVG.

const SVG_TAGS = new Set(["svg", "g", "path", "circle", "ellipse", "rect", "line", "defs",
  "linearGradient", "radialGradient", "stop", "clipPath", "pattern", "use", "mask"]);
const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

// Text always goes in as a text node, so words from data can never become markup.
export function h(tag, props = {}, ...children) {
  const node = SVG_TAGS.has(tag)
    ? document.createElementNS(SVG_NAMESPACE, tag)
    : document.createElement(tag);
  Object.entries(props ?? {}).forEach(([name, value]) => setProperty(node, name, value));
  node.append(...children.flat(Infinity).filter(isShown));
  return node;
}

export function isShown(child) {
  return child !== null && child !== undefined && child !== false && child !== "";
}

function setProperty(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) {
    node[name] = value;
    node.handlerNames = [...(node.handlerNames ?? []), name];
  } else {
    node.setAttribute(name, value === true ? "" : value);
  }
}
