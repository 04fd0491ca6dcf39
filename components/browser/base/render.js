import { h, isShown } from "./dom.js";
import { unfold } from "./fold.js";

// Streamlit calls a component again on the same node whenever its data change. The new tree is
// merged into the old one, so an opened source stays open and the focus stays where it was.
export function renderInto(parentElement, ...children) {
  let root = parentElement.querySelector(".fl");
  if (!root) {
    root = h("div", { class: "fl" });
    parentElement.append(root);
  }
  mergeChildren(root, children.flat(Infinity).filter(isShown));
  return root;
}

/** Merge new children into a node: what is the same stays, by place or by `data-key`. */
export function mergeChildren(parent, wanted) {
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

// A node with a key is found wherever it went; one without is the same only in the same place.
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
  if (old.open) unfold(fresh); // what a reader looks at stays built
  mergeAttributes(old, fresh);
  if (!saysTheSame(old, fresh)) mergeChildren(old, [...fresh.childNodes]);
  if (old.nodeName === "DETAILS") old.inside = fresh.inside;
  // Once a reader has picked, a select no longer follows the attributes of its options.
  if (old.nodeName === "SELECT") old.value = fresh.value;
}

// Words that can be tapped were made of the text by the glossary; while it says the same, they stay.
function saysTheSame(old, fresh) {
  return fresh.childElementCount === 0 && old.childElementCount > 0 && old.textContent === fresh.textContent
    && [...old.children].every((one) => one.matches(".term"));
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
