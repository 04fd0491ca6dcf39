// Building blocks shared by every component. Joined in front of each component's own script,
// so these are plain functions without import or export.

const SVG_TAGS = new Set(["svg", "g", "path", "circle", "ellipse", "rect", "line", "defs",
  "linearGradient", "radialGradient", "stop", "clipPath", "pattern", "use", "mask"]);
const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

// Text always goes in as a text node, so words from data can never become markup.
function h(tag, props = {}, ...children) {
  const node = SVG_TAGS.has(tag)
    ? document.createElementNS(SVG_NAMESPACE, tag)
    : document.createElement(tag);
  Object.entries(props ?? {}).forEach(([name, value]) => setProperty(node, name, value));
  node.append(...children.flat(Infinity).filter(isShown));
  return node;
}

function isShown(child) {
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

// ---- drawing again without losing the reader's place -------------------------------------

// Streamlit calls a component again on the same node whenever its data change. The new tree is
// merged into the old one, so an opened source stays open and the focus stays where it was.
function renderInto(parentElement, ...children) {
  let root = parentElement.querySelector(".fl");
  if (!root) {
    root = h("div", { class: "fl" });
    parentElement.append(root);
  }
  mergeChildren(root, children.flat(Infinity).filter(isShown));
  return root;
}

function mergeChildren(parent, wanted) {
  wanted.forEach((fresh, index) => {
    const fits = matching(parent, fresh, index);
    if (!fits) parent.insertBefore(fresh, parent.childNodes[index] ?? null);
    else {
      if (parent.childNodes[index] !== fits) parent.insertBefore(fits, parent.childNodes[index]);
      mergeNode(fits, fresh);
    }
  });
  while (parent.childNodes.length > wanted.length) parent.lastChild.remove();
}

function keyOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node.getAttribute("data-key") : null;
}

function matching(parent, fresh, from) {
  const rest = [...parent.childNodes].slice(from);
  const key = keyOf(fresh);
  if (key) return rest.find((node) => keyOf(node) === key && node.nodeName === fresh.nodeName);
  const next = rest[0];
  return next && next.nodeName === fresh.nodeName && !keyOf(next) ? next : undefined;
}

function mergeNode(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  mergeAttributes(old, fresh);
  mergeChildren(old, [...fresh.childNodes]);
  if (old.nodeName === "SELECT") old.value = fresh.value;
}

// `open` belongs to the reader, not to the data.
function mergeAttributes(old, fresh) {
  [...old.attributes].forEach(({ name }) => {
    if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  });
  [...fresh.attributes].forEach(({ name, value }) => {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  });
  (fresh.handlerNames ?? []).forEach((name) => { old[name] = fresh[name]; });
  old.handlerNames = fresh.handlerNames;
}

// ---- words ---------------------------------------------------------------------------------

// Sets "7 in 100", or else the first number, apart inside a whole sentence, so that the sentence
// itself stays in one piece.
function withBigNumber(sentence) {
  const found = /(?:\d[\d,]*\s+to\s+)?\d[\d,]*\s+(?:in|of)\s+\d[\d,]*/.exec(sentence)
    ?? /\d[\d,]*/.exec(sentence);
  if (!found) return [sentence];
  return [
    sentence.slice(0, found.index),
    h("strong", { class: "number" }, found[0]),
    sentence.slice(found.index + found[0].length),
  ];
}

// ---- sources -------------------------------------------------------------------------------

function sourceDetails(source, key) {
  return source ? sourcesDetails([source], key) : null;
}

// One fold for several sources of one place; the same study is listed once.
function sourcesDetails(sources, key) {
  const distinct = sources.filter(
    (one, index) => sources.findIndex((other) => other.label === one.label) === index,
  );
  if (distinct.length === 0) return null;
  return h("details", { class: "source", "data-key": `source-${key}` },
    h("summary", {}, chevron(), h("span", {}, distinct[0].summaryText)),
    h("div", { class: "source-body" }, distinct.map(sourceEntry)));
}

function sourceEntry(source) {
  return h("div", { class: "source-entry" },
    h("p", { class: "source-label" }, source.label),
    [source.design, source.who, source.when].filter(isShown).map((words) => h("p", {}, words)),
    source.link && h("p", {}, h("a", {
      href: source.link, target: "_blank", rel: "noopener noreferrer",
    }, source.linkText ?? source.link)));
}

function chevron() {
  return h("svg", { class: "chevron", viewBox: "0 0 12 12", "aria-hidden": "true" },
    h("path", { d: "M4 2.5 L8 6 L4 9.5" }));
}

// ---- marks of the options ------------------------------------------------------------------

const OPTION_COLOURS = {
  nothing: "nothing", microneedling: "needles", nonablative_fractional: "nonablative",
  ablative_fractional: "ablative", fully_ablative: "fully-ablative",
  rf_microneedling: "radiofrequency", chemical_peel: "peel", dermabrasion: "dermabrasion",
};

function optionColour(option) {
  return `var(--fl-${OPTION_COLOURS[option] ?? "nothing"})`;
}

// Each mark is a tiny section of skin that shows what the option does to the surface, so the
// options are told apart by picture as well as by colour. Drawn on a 32 x 32 tile.
const OPTION_MARKS = {
  nothing: () => [stroke("M6 16 H26")],
  microneedling: () => [stroke("M6 12 H26"), solid("M9.4 7 h2.2 l-1.1 17z M14.9 7 h2.2 l-1.1 17z M20.4 7 h2.2 l-1.1 17z")],
  nonablative_fractional: () => [stroke("M6 10 H26"), dots([10.5, 16, 21.5], [16, 22], 1.9)],
  ablative_fractional: () => [stroke("M5.5 11 H8 M13 11 H14 M18 11 H19 M24 11 H26.5"),
    solid("M8.6 11 h3.8 v13 h-3.8z M14.1 11 h3.8 v13 h-3.8z M19.6 11 h3.8 v13 h-3.8z")],
  fully_ablative: () => [stroke("M6 9 H26", "1.5 3"), solid("M6 15 H26 V24 H6z")],
  rf_microneedling: () => [stroke("M6 11 H26 M11 7 V19 M21 7 V19"), dots([11, 21], [21.5], 3.1)],
  chemical_peel: () => [stroke("M6 19 H26 M6 24 H26"), stroke("M6 13.5 H17 c5 0 6 -6 2 -6 c-3 0 -3 4 0 4")],
  dermabrasion: () => [stroke("M6 20 H26"), dots([9, 13.7, 18.4, 23], [14], 1.3), dots([11.3, 16, 20.7], [9], 1.3)],
};

function stroke(d, dash) {
  return h("path", { d, class: "mark-line", "stroke-dasharray": dash });
}

function solid(d) {
  return h("path", { d, class: "mark-solid" });
}

function dots(columns, rows, r) {
  return rows.flatMap((cy) => columns.map((cx) => h("circle", { cx, cy, r, class: "mark-solid" })));
}

function optionMark(option) {
  const shapes = (OPTION_MARKS[option] ?? OPTION_MARKS.nothing)();
  return h("svg", {
    class: "option-mark", viewBox: "0 0 32 32", "aria-hidden": "true",
    style: `--option:${optionColour(option)}`,
  }, h("rect", { width: 32, height: 32, rx: 9, class: "mark-tile" }), shapes);
}
