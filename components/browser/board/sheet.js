// The sheet behind a row: the same three columns in whole sentences, how sure, why, who, where to read it, and the
// way on. Behind the picture's "i": what the picture shows, and the three skin tones.

import { h } from "../base/dom.js";
import { linkTo } from "../base/going.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { mergeChildren } from "../base/render.js";
import { choice } from "./choices.js";
import { sureMark } from "./legend.js";
import { rowLabel, sheetOf } from "./look_up.js";
import { NOTHING, optionsOf } from "./plan.js";

const KEY = "key"; // of the picture, in place of a row
const CROSS = "M6 6 L18 18 M18 6 L6 18";

/** The dialog itself; it closes by Escape, by its cross and by a tap outside. */
export function dialog(board) {
  return h("dialog", {
    class: "drawer", "aria-labelledby": "sheet-title", onclose: () => closed(board),
    onclick: (event) => { if (event.target === event.currentTarget) event.currentTarget.close(); },
  }, h("div", { class: "drawer-in" }));
}

function open(board, sheet) {
  board.sheet = sheet;
  drawSheet(board, board.plan);
  const { drawer } = board.parts;
  if (!drawer.open) drawer.showModal();
  const inside = drawer.firstChild;
  const asked = drawer.querySelector(".asked");
  const isBelow = asked && asked.offsetTop > inside.clientHeight; // where columns stand below each other
  inside.scrollTop = isBelow ? asked.offsetTop - inside.firstChild.offsetHeight : 0;
}

/** Open the sheet of a row, at the column of an option where one was tapped. */
export function openSheet(board, row, option = null) {
  open(board, { row, option });
}

export function openKey(board) {
  open(board, { row: KEY, option: null });
}

function closed(board) {
  const { row } = board.sheet ?? {};
  board.sheet = null;
  const back = row === KEY ? board.parts.cut.querySelector(".key") : board.parts.table.querySelector(`.row-${row} .ask button`);
  back?.focus({ preventScroll: true });
}

function sourceLine({ label, link, who }) {
  return h("p", { class: "small" },
    link ? h("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, label) : label, who && h("span", { class: "quiet who" }, who));
}

function entry({ text, certainty, why, sources = [] }) {
  return h("div", { class: "entry" }, h("p", {}, text),
    certainty && h("p", { class: "entry-sure" }, sureMark({ ...certainty, label: "" }), h("span", {}, certainty.label)),
    why && h("p", { class: "quiet small" }, why),
    sources.map(sourceLine));
}

function years(board, plan) {
  const { words } = board;
  const entries = words.years.map((_, i) => ({ id: i + 1, name: String(i + 1) }));
  return h("div", { class: "entry", "data-key": "years" }, h("p", {}, words.labels.choose_years),
    choice("years", words.labels.choose_years, entries, plan.horizon, (horizon) => board.choose({ horizon }, { kind: "all" })));
}

function column(board, plan, option, found) {
  const { words, sheet } = board;
  const { look, name } = words.columns[option];
  const entries = found?.entries[option] ?? [];
  return h("section", { class: option === sheet.option ? "sheet-col asked" : "sheet-col", style: optionStyle(look), "data-key": option },
    h("h3", {}, optionMark(look), name),
    found ? entries.map(entry) : h("p", { class: "quiet" }, words.labels.working_spoken),
    sheet.row === "total" && option === NOTHING && years(board, plan));
}

function sheetHead(board, title, intro) {
  return [
    h("div", { class: "sheet-head" }, h("h2", { id: "sheet-title" }, title),
      h("button", { type: "button", class: "close", "aria-label": board.words.labels.close, onclick: () => board.parts.drawer.close() },
        h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: CROSS })))),
    h("p", { class: "sheet-intro quiet" }, intro ?? "")];
}

function follow(board, event, way) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // another tab, or another window
  event.preventDefault();
  board.messenger.go(way);
}

function waysOn(board, ways) {
  return h("p", { class: "sheet-ways" }, ways.map((way) => h("a", {
    ...linkTo(way.page, way.part), class: "way", onclick: (event) => follow(board, event, way),
  }, way.label)));
}

function rowSheet(board, plan) {
  const { words, now, sheet: { row } } = board;
  const found = sheetOf(now, plan, row);
  return [...sheetHead(board, rowLabel(words, plan, row), found?.intro),
    h("div", { class: "sheet-cols" }, optionsOf(words, plan).map((option) => column(board, plan, option, found))),
    waysOn(board, (found ?? now.sheets[row]).ways)];
}

function keySheet(board, plan) {
  const { labels, key, tones } = board.words;
  return [...sheetHead(board, labels.key_title, labels.key_intro),
    h("div", { class: "sheet-cols" },
      key.map((text) => h("section", { class: "sheet-col" }, h("p", {}, text))),
      h("section", { class: "sheet-col" }, h("p", {}, labels.choose_tone),
        choice("tones", labels.choose_tone, tones, plan.tone, (tone) => board.choose({ tone })))),
    waysOn(board, [{ label: labels.key_way, page: "timeline" }])];
}

/** Draw the sheet that is open, if any. */
export function drawSheet(board, plan) {
  if (!board.sheet) return;
  const content = board.sheet.row === KEY ? keySheet(board, plan) : rowSheet(board, plan);
  mergeChildren(board.parts.drawer.firstChild, content);
}
