// The fold that says where a number comes from.

import { h, isShown } from "./dom.js";
import { fold } from "./fold.js";
import { linkTo } from "./going.js";
import { chevron } from "./shapes.js";

// The page of all sources, which the header tells once for all folds; none on that page itself.
const all = { page: null };

export function setAllSources(page) {
  all.page = page ?? null;
}

// Of one source, the way leads to its entry there.
function toAllSources(sources) {
  const at = sources.length === 1 ? sources[0].at : null;
  return all.page && h("p", { class: "aside" }, h("a", { ...linkTo(all.page.id, at), class: "all-sources" }, all.page.name));
}

export function sourceFold(source, key) {
  return source ? sourcesFold([source], key) : null;
}

/** Sources without repeats: the same study is listed once. */
export function distinctSources(sources) {
  return sources.filter((one, index) => sources.findIndex((other) => other.label === one.label) === index);
}

// One fold for several sources of one place.
export function sourcesFold(sources, key) {
  const distinct = distinctSources(sources);
  if (distinct.length === 0) return null;
  return fold({ class: "source", "data-key": `source-${key}` },
    [chevron(), h("span", {}, distinct[0].summary_text)],
    () => h("div", { class: "source-body" }, distinct.map(sourceEntry), toAllSources(distinct)));
}

export function sourceEntry(source) {
  return h("div", { class: "source-entry" },
    h("p", { class: "source-label" }, source.label),
    [source.design, source.who, source.when].filter(isShown).map((words) => h("p", {}, words)),
    source.link && h("p", {}, h("a", {
      href: source.link, target: "_blank", rel: "noopener noreferrer",
    }, source.link_text ?? source.link)));
}
