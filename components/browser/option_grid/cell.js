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
    reason.range && h("p", { class: "quiet" }, reason.range),
    certaintyLine(reason.certainty),
    h("p", { class: "quiet" }, reason.why),
    reason.sources.map(sourceEntry));
}

// How sure we are is the head of the fold: one tap shows why, who was studied and the source.
function whyFold({ certainty, label, reasons }, key, draw = reasonEntry) {
  return fold({ class: "source why", "data-key": `why-${key}` },
    [certaintyMarks(certainty.level),
      h("span", { class: "sure-words" }, certainty.label),
      h("span", { class: "more" }, chevron(), h("span", { class: "more-words" }, label))],
    () => h("div", { class: "source-body" }, reasons.map(draw)));
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

// ---- in a grid that opens by row ----

// The marks say how sure we are; their words are for those who cannot see them, and stand in full behind a tap.
// Where no study was found the cell says so itself.
function marksOf(cell) {
  const sure = cell.certainty ?? cell.fold?.certainty;
  return sure?.level > 0
    && h("span", { class: "how-sure" }, certaintyMarks(sure.level), h("span", { class: "unseen" }, sure.label));
}

/** A cell at first glance, in as little room as it needs: the marks stand at the end of its last line. */
export function briefContent(cell) {
  if (!cell) return [];
  const last = cell.points.length - 1;
  return h("div", { class: "points" }, cell.points.map((point, at) => (at < last ? pointBlock(point)
    : lastPoint({ ...point, range: point.range ?? cell.no_count }, marksOf(cell)))));
}

// Words stand in an element of their own, for the glossary puts words to tap beside the text it finds.
function lastPoint(point, marks) {
  const words = h("span", {}, point.state === "number" ? withBigNumber(point.text) : point.text);
  return h("div", { class: `point ${point.state}` },
    point.badge && h("p", { class: "badge" }, point.badge),
    h("p", {}, words, !point.range && marks),
    point.range && h("p", { class: "range" }, h("span", {}, point.range), marks));
}

// One finding of several: why and where to read it lie in a fold of its own, or the row would be too long to read.
function findingEntry(reason, label, key) {
  return h("div", { class: "reason" },
    h("p", { class: "finding" }, reason.text),
    reason.range && h("p", { class: "quiet" }, reason.range),
    whyFold({ certainty: reason.certainty, label, reasons: [reason] }, key, whyAndWhere));
}

function whyAndWhere(reason) {
  return [h("p", { class: "quiet" }, reason.why), reason.sources.map(sourceEntry)];
}

/** What stands behind a cell: every finding in full, or where a price was read. */
export function behind(cell, key) {
  if (!cell) return [];
  return [
    cell.certainty && certaintyLine(cell.certainty),
    cell.fold && cell.fold.reasons.map((reason, at) => findingEntry(reason, cell.fold.label, `${key}-${at}`)),
    cell.sources && cell.sources.map(sourceEntry),
  ];
}
