// One source: a line, and all it found once opened.

import { certaintyMarks } from "../base/certainty.js";
import { h } from "../base/dom.js";
import { fold, unfold } from "../base/fold.js";
import { optionMark } from "../base/marks.js";
import { chevron } from "../base/shapes.js";

function certaintyBlock({ sure, level, why }) {
  if (sure === undefined) return null;
  return h("div", { class: "certainty" }, certaintyMarks(level),
    h("p", {}, h("span", { class: "label" }, sure), why && ` ${why}`));
}

function partItem(item) {
  return h("li", {},
    item.tag && h("p", { class: "tag" }, item.look && optionMark(item.look), h("span", {}, item.tag)),
    h("p", {}, item.text), certaintyBlock(item));
}

function body(entry, texts) {
  return h("div", { class: "body" },
    entry.about && h("p", { class: "about" }, entry.about),
    entry.parts.map((part) => h("section", {}, h("h3", {}, part.title),
      h("ul", { role: "list" }, part.items.map(partItem)))),
    entry.link && h("p", {}, h("a", { href: entry.link, target: "_blank", rel: "noopener noreferrer" }, texts.link)));
}

export function entryItem(entry, texts, isOpen) {
  const details = fold({ open: isOpen }, [
    h("span", { class: "title" }, entry.title),
    h("span", { class: "facts" }, entry.facts.map((fact) => h("span", { class: "fact" }, fact))),
    chevron(),
  ], () => body(entry, texts));
  if (isOpen) unfold(details);
  return h("li", { class: "entry", "data-key": entry.id }, details);
}
