// What one option has to say in one row. All options are told by the same code, good and bad in one size.

import { h } from "../base/dom.js";
import { hundred, sureMark } from "./legend.js";
import { concernOf, courseOf, drawnCourse, priceCertainty, totalOf } from "./look_up.js";
import { fieldsOf, NOTHING } from "./plan.js";
import { quoteValue, refusedOf } from "./quote_field.js";
import { stepper } from "./stepper.js";

/** Where a figure is not known yet: never that of another plan. */
export function working({ labels }) {
  return [h("b", { class: "working", "aria-hidden": "true" }, labels.working), h("span", { class: "unseen" }, labels.working_spoken)];
}

function figure(...content) {
  return h("p", { class: "figure" }, content);
}

/** The words of a cell that hold for the whole concern. */
function told(board, cell) {
  if (!cell) return figure(working(board.words));
  return [
    figure(h("b", {}, cell.figure), cell.certainty && sureMark(cell.certainty)),
    cell.words && h("p", { class: "told" }, cell.words),
    cell.people && hundred(cell.people),
    cell.no_count && h("p", { class: "no-count" }, cell.no_count),
  ];
}

function visits(board, option, cell) {
  const { plan, words } = board;
  const published = concernOf(words, plan).visits[option];
  if (cell || !published) return told(board, cell);
  const own = plan[fieldsOf(plan, option).count];
  return stepper(board, "visits", option, h("output", { class: "value", "data-key": "value" },
    h("b", {}, own === null ? published.published : String(own)),
    own === null ? published.certainty && sureMark(published.certainty) : h("small", {}, words.labels.own_count)));
}

function half(board, option, cell) {
  if (cell) return told(board, cell);
  const { plan, words } = board;
  const course = courseOf(words, plan);
  const { interval } = drawnCourse(words, plan);
  return [
    figure(course ? [h("b", {}, course.half), course.spread && h("span", { class: "spread" }, course.spread)] : working(words),
      sureMark(concernOf(words, plan).half_certainty)),
    stepper(board, "interval", option, h("output", { class: "value", "data-key": "value" },
      h("b", {}, String(interval)), h("small", {}, interval === 1 ? words.labels.week_apart : words.labels.weeks_apart))),
  ];
}

function total(board, option) {
  const { plan, words, now } = board;
  const found = totalOf(now, plan, option);
  const certainty = priceCertainty(now, plan, option);
  const line = figure(found ? h("b", {}, found.text) : working(words),
    found?.often && h("span", { class: "spread phone" }, found.often),
    found?.often && certainty && h("span", { class: "phone" }, sureMark(certainty)));
  if (option === NOTHING) return line;
  const problem = refusedOf(board, option)?.problem;
  return [line, problem && h("p", { class: "problem", role: "alert", "data-key": "problem" }, problem),
    stepper(board, "quote", option, quoteValue(board, option))];
}

const CELLS = { visits, half, total };

/** Everything inside a cell. */
export function cellContent(board, row, option) {
  const cell = concernOf(board.words, board.plan).cells[option]?.[row];
  return (CELLS[row] ?? ((_, __, one) => told(board, one)))(board, option, cell);
}
