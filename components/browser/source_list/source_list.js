// Sources to search and filter. Everything happens here: what is typed never leaves the browser.

import { onEntry } from "../base/arriving.js";
import { h } from "../base/dom.js";
import { renderInto } from "../base/render.js";
import { filters, resultLine, searchField } from "./controls.js";
import { entryItem } from "./entries.js";
import { matchingEntries, searchText } from "./search.js";

const AT_FIRST = 5;
const AT_ONCE = 20;

function moreButton(list, rest, change) {
  return rest > 0 && h("button", {
    type: "button", class: "more", "data-key": "more",
    onclick: () => change({ limit: list.limit + AT_ONCE }, false),
  }, list.data.texts.more.replace("{count}", rest));
}

function drawList(parentElement, list) {
  const change = (values, fresh = true) => {
    Object.assign(list, values, fresh ? { limit: AT_FIRST, only: null } : {});
    drawList(parentElement, list);
  };
  const clear = () => {
    // Drawing again leaves alone what is typed in a field, so it is emptied here.
    parentElement.querySelector("#typed").value = "";
    change({ query: "", picked: {}, open: null });
  };
  const found = matchingEntries(list);
  renderInto(parentElement, h("div", { class: "list", style: `--facts:${list.data.entries[0]?.facts.length ?? 0}` },
    searchField(list, change),
    filters(list, change),
    resultLine(list, found, clear),
    h("ul", { role: "list", class: "entries", "data-key": "entries" },
      found.slice(0, list.limit).map((entry) => entryItem(entry, list.data.texts, entry.id === list.only))),
    moreButton(list, Math.min(found.length - list.limit, AT_ONCE), change)));
}

export default function drawSourceList({ data, parentElement }) {
  const list = parentElement.sourceList ?? { query: "", picked: {}, open: null, limit: AT_FIRST, only: null };
  const searchTexts = data.entries.map((entry) => searchText(entry, data.groups));
  parentElement.sourceList = Object.assign(list, { data, searchTexts });
  drawList(parentElement, list);
  onEntry(parentElement, data.entries.map(({ id }) => id), (only) => {
    Object.assign(list, { only });
    drawList(parentElement, list);
  });
}
