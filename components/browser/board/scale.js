// One scale for all totals: a bar from low to high, a dot for what it often is, and where two bars overlap.

import { h } from "../base/dom.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { percent } from "../base/numbers.js";
import { mergeChildren } from "../base/render.js";
import { barOf, chooseAxis, overlapOf, wordsBehind } from "./axis.js";
import { sureMark } from "./legend.js";
import { priceCertainty, totalOf } from "./look_up.js";
import { fieldsOf, NOTHING, optionsOf } from "./plan.js";
import { filled } from "./texts.js";

function keptAxis(board, plan, totals) {
  const of = `${plan.concern} ${plan.laser} ${board.now.place}`;
  const kept = board.axis?.of === of ? board.axis : null;
  board.axis = { ...chooseAxis(board.now.axes, totals, kept), of };
  return board.axis;
}

function span({ low, high, isOpen }, look, end) {
  const isPoint = low === high;
  return !isPoint && h("i", {
    class: `span ${look.texture}${isOpen ? " open-high" : ""}`, style: `left:${percent(low / end)};right:${percent(1 - Math.min(high / end, 1))}`,
  });
}

function wordsOf({ words: { labels }, now, plan }, option, total) {
  if (!total) return labels.working;
  const certainty = priceCertainty(now, plan, option);
  if (total.often) return [total.often, certainty && sureMark(certainty)];
  return plan[fieldsOf(plan, option).price] !== null ? labels.own_figures : null;
}

function placeOf(bar, end) {
  if (!bar) return "left:0";
  return wordsBehind(bar, end) ? `left:calc(${percent(Math.max(bar.high, bar.typical ?? 0) / end)} + 16px)`
    : `right:calc(${percent(1 - bar.low / end)} + 16px)`;
}

function note({ words: { labels } }, bars, shared) {
  if (bars.includes(null)) return null;
  return h("span", { class: "often note" }, shared ? labels.overlap : labels.apart);
}

function lane(board, option, i, { totals, bars, shared, end }) {
  const { look, short } = board.words.columns[option];
  const bar = bars[i];
  return h("div", { class: "lane", "data-key": `lane-${i}`, style: optionStyle(look) },
    h("span", { class: "lane-name" }, optionMark(look), short),
    h("span", { class: "lane-run" },
      i === 1 && shared && h("i", { class: "overlap", style: `left:${percent(shared[0] / end)};right:${percent(1 - shared[1] / end)}` }),
      bar && span(bar, look, end),
      bar && bar.typical !== null && h("i", { class: "dot", style: `left:${percent(bar.typical / end)}` }),
      option === NOTHING ? note(board, bars, shared)
        : h("span", { class: "often", style: placeOf(bar, end) }, wordsOf(board, option, totals[i]))));
}

function spokenScale({ words }, options, totals) {
  return options.map((option, i) => filled(words.labels.total_spoken, {
    option: words.columns[option].name, total: totals[i]?.text ?? words.labels.working_spoken,
  })).join(" ");
}

export function drawScale(board, plan) {
  const options = optionsOf(board.words, plan);
  const totals = options.map((option) => totalOf(board.now, plan, option));
  const { end, ticks } = keptAxis(board, plan, totals);
  const bars = totals.map(barOf);
  const drawn = { totals, bars, end, shared: overlapOf(bars[1], bars[2]) };
  board.parts.scale.setAttribute("aria-label", spokenScale(board, options, totals));
  mergeChildren(board.parts.scale, [
    h("div", { class: "lanes", "data-key": "lanes" }, options.map((option, i) => lane(board, option, i, drawn))),
    h("div", { class: "axis", "data-key": "axis" }, h("span", { class: "lane-name quiet" }, board.now.place),
      h("span", { class: "lane-run" }, ticks.map(([amount, label]) => h("span", { style: `left:${percent(amount / end)}` }, label)))),
  ]);
}
