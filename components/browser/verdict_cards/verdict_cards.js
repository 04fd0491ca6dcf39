// Cards told apart by icon, pattern, colour and word.

import { h } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { renderInto } from "../base/render.js";
import { chevron, warningTriangle } from "../base/shapes.js";
import { distinctSources, sourceEntry, sourcesFold } from "../base/sources.js";
import { KEY_PREFIX } from "../base/streamlit_dom.js";


const ICONS = {
  wait: () => [path("M10 6.5 V25.5 M22 6.5 V25.5", "thick")],
  talk: () => [path("M5 8 H27 V21 H15 L9 26 V21 H5 Z"), path("M11 14.5 H21")],
  clear: () => [h("circle", { cx: 16, cy: 16, r: 10.5, class: "line" }), h("circle", { cx: 16, cy: 16, r: 2.6, class: "solid" })],
  emergency: () => warningTriangle("line", "line thick"),
  same_day: () => [h("circle", { cx: 16, cy: 16, r: 11, class: "line" }), path("M16 9.5 V16 L20.5 19")],
  watch: () => [path("M3.5 16 C8 8.5 24 8.5 28.5 16 C24 23.5 8 23.5 3.5 16 Z"), h("circle", { cx: 16, cy: 16, r: 3.6, class: "solid" })],
};

function path(d, kind) {
  return h("path", { d, class: kind ? `line ${kind}` : "line" });
}

function icon(tone) {
  return h("svg", { class: "icon", viewBox: "0 0 32 32", "aria-hidden": "true" }, (ICONS[tone] ?? ICONS.clear)());
}

function ruleLine(line, index) {
  return h("li", { class: `rule ${line.tone}`, "data-key": `rule-${index}` },
    icon(line.tone),
    h("p", { class: "who" }, line.who),
    h("p", { class: "says" }, line.text));
}

function rules(card) {
  if (!card.lines?.length && !card.missing?.length) return null;
  return h("div", { class: card.differs ? "rules differs" : "rules" },
    card.differs && h("p", { class: "differ" }, partingArrows(), card.differs),
    h("ul", { role: "list" }, (card.lines ?? []).map(ruleLine)),
    (card.missing ?? []).map((words) => h("p", { class: "quiet" }, words)));
}

// Two arrows that part.
function partingArrows() {
  return h("svg", { class: "mark", viewBox: "0 0 32 32", "aria-hidden": "true" },
    path("M16 28 V18 L7 8 M16 18 L25 8 M7 15 V8 H14 M18 8 H25 V15"));
}

function points(lines) {
  return lines && h("ul", { class: "points" }, lines.map((words) => h("li", {}, words)));
}

// Why, what to ask, and which source says which rule.
function behind(one) {
  return fold({ class: "source behind", "data-key": `behind-${one.id}` },
    [chevron(), h("span", {}, one.behind)],
    () => h("div", { class: "source-body" },
      points(one.details),
      (one.notes ?? []).map(note),
      reach(one),
      (one.lines ?? []).map(saidBy),
      distinctSources(one.sources ?? []).map(sourceEntry)));
}

function saidBy({ who, text, source }, index) {
  return h("p", { class: "said", "data-key": `said-${index}` },
    h("span", { class: "who" }, `${who}: `), text, " ", h("span", { class: "by" }, `(${source})`));
}

function note({ head, text }, index) {
  return h("div", { class: "note", "data-key": `note-${index}` },
    h("p", { class: "note-head" }, head), h("p", {}, text));
}

// A patch of skin stands beside the words for it.
function lookOnSkin({ skin, label, text }) {
  return h("li", { class: "look", "data-key": `look-${skin}` },
    h("span", { class: `patch ${skin}`, "aria-hidden": "true" }),
    h("div", {}, h("p", { class: "note-head" }, label), h("p", {}, text)));
}

// A number to tap. Where no telephone is at hand, its words still say which one to dial.
function call({ label, dial }, index) {
  return h("a", { class: "call", href: `tel:${dial}`, "data-key": `call-${index}` }, handset(), label);
}

function handset() {
  return h("svg", { class: "mark", viewBox: "0 0 32 32", "aria-hidden": "true" },
    path("M9 4 L13 10 L10 13 C12 17 15 20 19 22 L22 19 L28 23 C27 27 25 28 22 28 C13 27 5 19 4 10 C4 7 6 5 9 4 Z"));
}

function calls({ calls: numbers = [] }) {
  return numbers.length > 0 && h("div", { class: "calls" }, numbers.map(call));
}

function jump({ jump: way }) {
  return way && h("button", { type: "button", class: "jump", onclick: () => goDown(way.part) }, way.label);
}

// The eye and the keyboard go on from there.
function goDown(part) {
  const there = document.querySelector(KEY_PREFIX + part);
  if (!there) return;
  there.tabIndex = -1;
  there.focus({ preventScroll: true });
  there.scrollIntoView({ block: "start" });
}

function reach({ reach: lines = [] }) {
  return lines.map((words, index) => h("p", { class: "reach", "data-key": `reach-${index}` }, words));
}

// A slim card is one line, and no part of the page of its own.
function cardHead(one, isSlim) {
  const name = (words) => (isSlim ? h("p", { class: "name" }, words) : h("h3", {}, words));
  const heading = one.title ? [h("p", { class: "verdict" }, one.label), name(one.title)] : name(one.label);
  return h("div", { class: "head" }, one.tone !== "sign" && icon(one.tone), h("div", {}, heading));
}

function card(one, isSlim) {
  return h("li", { class: `card ${one.tone}`, "data-key": `card-${one.id}` },
    one.tone !== "sign" && h("div", { class: "band", "aria-hidden": "true" }),
    cardHead(one, isSlim),
    h("div", { class: "body" },
      one.intro && h("p", {}, one.intro),
      calls(one),
      jump(one),
      points(one.points),
      !one.behind && reach(one),
      one.looks && h("ul", { class: "looks", role: "list" }, one.looks.map(lookOnSkin)),
      rules(one),
      one.behind ? behind(one) : [(one.notes ?? []).map(note), sourcesFold(one.sources ?? [], one.id)]));
}

function layout({ beside, slim }) {
  return ["cards", beside && "beside", slim && "slim"].filter(Boolean).join(" ");
}

// Only where the top has scrolled out of sight; elsewhere nothing may move under a thumb.
function bringIntoView(root, { value, part }) {
  const before = root.followedValue;
  const top = document.querySelector(KEY_PREFIX + part);
  root.followedValue = value;
  if (before === undefined || before === value || !top) return;
  if (top.getBoundingClientRect().top < 0) top.scrollIntoView({ block: "start" });
}

export default function drawVerdictCards({ data, parentElement }) {
  const root = renderInto(parentElement, data.cards.length > 0
    && h("ul", { role: "list", class: layout(data) }, data.cards.map((one) => card(one, data.slim))));
  if (data.follow) bringIntoView(root, data.follow);
}
