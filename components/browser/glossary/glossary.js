// The words of the page: marked where they first stand, and listed in the fold at the end.

import { h } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { renderInto } from "../base/render.js";
import { entriesToList, makeFinder } from "./find.js";
import { makeMeaning } from "./meaning.js";
import { PageWatcher } from "./page_watcher.js";

function entryNodes({ id, term, meaning, source }) {
  return h("div", { class: "entry", "data-key": id },
    h("dt", {}, term), h("dd", {}, meaning, source && h("p", { class: "quiet" }, source)));
}

function drawFold(parentElement, glossary) {
  const { entries, texts } = glossary.data;
  const typed = (parentElement.querySelector("input")?.value ?? "").trim().toLowerCase();
  const found = entriesToList(entries, glossary.used, typed);
  const count = found.length ? texts.fits.replace("{count}", found.length) : texts.none;
  return renderInto(parentElement, fold({ class: "fold" }, h("span", {}, texts.title), () => h("div", {},
    h("p", {}, texts.how),
    h("label", {}, texts.search,
      h("input", { type: "search", autocomplete: "off", spellcheck: "false", oninput: () => drawFold(parentElement, glossary) })),
    h("p", { role: "status", class: "quiet" }, typed && count),
    found.length > 0 && h("dl", {}, found.map(entryNodes)))));
}

function watchPage(parentElement, glossary) {
  const open = (id, word) => {
    glossary.open(glossary.data.entries.find((entry) => entry.id === id), word, glossary.data.texts);
  };
  return new PageWatcher(glossary, open, () => drawFold(parentElement, glossary));
}

export default function drawGlossary({ data, parentElement }) {
  const glossary = parentElement.glossary ?? { used: new Set(), open: null };
  parentElement.glossary = Object.assign(glossary, { data, find: makeFinder(data.entries) });
  const root = drawFold(parentElement, glossary);
  glossary.open ??= makeMeaning(root.parentNode, () => glossary.watcher?.giveFocusBack());
  // So that pieces.js looks for no words in the list of words itself.
  (parentElement.host ?? parentElement.getRootNode().host).dataset.glossary = "";
  glossary.watcher ??= watchPage(parentElement, glossary);
  return () => {
    glossary.watcher?.stop();
    glossary.watcher = null;
  };
}
