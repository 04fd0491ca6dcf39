// What a reader searches and filters with.

import { h } from "../base/dom.js";
import { chevron } from "../base/shapes.js";
import { resultSentence } from "./search.js";

export function searchField(list, change) {
  return h("div", { class: "search", "data-key": "search" },
    h("label", { for: "typed" }, list.data.texts.search),
    h("div", { class: "field" },
      h("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" },
        h("path", { d: "M8.5 14 a5.5 5.5 0 1 1 0 -11 a5.5 5.5 0 0 1 0 11 M12.6 12.6 L17.5 17.5" })),
      h("input", {
        id: "typed", type: "search", placeholder: list.data.texts.hint, autocomplete: "off",
        autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
        oninput: (event) => change({ query: event.target.value }),
        onkeydown: (event) => { if (event.key === "Enter") event.target.blur(); },
      })));
}

function groupButton(group, list, change) {
  const open = list.open === group.id;
  const chosen = group.choices.find((choice) => choice.id === list.picked[group.id]);
  return h("button", {
    type: "button", class: chosen ? "group chosen" : "group", "data-key": group.id,
    "aria-expanded": String(open), "aria-controls": "choices",
    onclick: () => change({ open: open ? null : group.id }, false),
  },
  h("span", { class: "name" }, group.label),
  h("span", { class: "value" }, chosen?.label ?? list.data.texts.any),
  chevron());
}

function choicePill(group, choice, list, change) {
  const pressed = list.picked[group.id] === choice.id;
  const without = Object.fromEntries(Object.entries(list.picked).filter(([id]) => id !== group.id));
  return h("button", {
    type: "button", class: "pill", "aria-pressed": String(pressed), "data-key": choice.id,
    onclick: () => change({ picked: pressed ? without : { ...without, [group.id]: choice.id } }),
  }, choice.label);
}

export function filters(list, change) {
  const group = list.data.groups.find((one) => one.id === list.open);
  return h("div", { class: "filters", "data-key": "filters" },
    h("div", { class: "groups" }, list.data.groups.map((one) => groupButton(one, list, change))),
    h("div", { id: "choices", class: "choices", role: "group", "aria-label": group?.label, hidden: !group },
      group && group.choices.map((choice) => choicePill(group, choice, list, change))));
}

export function resultLine(list, found, clear) {
  const narrowed = list.only || list.query.trim() !== "" || Object.keys(list.picked).length > 0;
  return h("div", { class: "found", "data-key": "found" },
    h("p", { role: "status" }, resultSentence(list.data, found)),
    narrowed && h("button", { type: "button", class: "plain", onclick: clear }, list.data.texts.clear));
}
