// One cell. Every row is drawn here, good points and bad ones alike.

import { withBigNumber } from "../base/big_number.js";
import { certaintyMarks } from "../base/certainty.js";
import { h } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { chevron } from "../base/shapes.js";
import { sourceEntry, sourcesFold } from "../base/sources.js";

function pointBlock(point) {
  const words = point.state === "number" ? withBigNumber(point.text) : point.text;
  return h("div", { class: `point ${point.state}` },
    point.badge && h("p", { class: "badge" }, point.badge),
    h("p", {}, words),
    point.range && h("p", { class: "range" }, point.range));
}

function certaintyLine({ level, label }) {
  return h("p", { class: "certainty" }, certaintyMarks(level), h("span", {}, label));
}

function reasonEntry(reason) {
  return h("div", { class: "reason" },
    h("p", { class: "finding" }, reason.text),
    certaintyLine(reason.certainty),
    h("p", { class: "quiet" }, reason.why),
    reason.sources.map(sourceEntry));
}

// How sure we are is the head of the fold: one tap shows why, who was studied and the source.
function whyFold({ certainty, label, reasons }, key) {
  return fold({ class: "source why", "data-key": `why-${key}` },
    [certaintyMarks(certainty.level),
      h("span", { class: "sure-words" }, certainty.label),
      h("span", { class: "more" }, chevron(), h("span", { class: "more-words" }, label))],
    () => h("div", { class: "source-body" }, reasons.map(reasonEntry)));
}

export function cellContent(cell, key) {
  if (!cell) return [];
  return [
    cell.lead && h("p", { class: "lead" }, cell.lead),
    h("div", { class: "points" }, cell.points.map(pointBlock)),
    cell.no_count && h("p", { class: "badge no-count" }, cell.no_count),
    cell.certainty && certaintyLine(cell.certainty),
    cell.fold && whyFold(cell.fold, key),
    cell.sources && sourcesFold(cell.sources, key),
  ];
}
