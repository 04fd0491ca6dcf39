// Where the year stands: its words, its parts of 100, and the course as the drawing of the skin needs it.

import { shareAt } from "../skin/skin_drawing/healing.js";
import { WEEK } from "../skin/skin_year/time.js";

const WHOLE = 10000; // curves arrive as whole numbers
const EDGES = ["low", "typical", "high"];

function curves(told) {
  return Object.fromEntries(EDGES.map((edge, i) => [edge, told[i].map((share) => share / WHOLE)]));
}

/** A course as the drawing of the skin needs it: days of the sessions, and curves of shares from 0 to 1. */
export function drawable(course, { sessions, interval }, { healing, softening, last_week: lastWeek }) {
  return {
    sessions: Array.from({ length: sessions }, (_, i) => i * interval * WEEK),
    step: (lastWeek * WEEK) / (course.visible[1].length - 1),
    tissue: curves(course.tissue), visible: curves(course.visible), healing, softening,
  };
}

/** What is to be said of a week. */
export function sayingOf(course, week, sayings) {
  const place = course.words.findLast(([from]) => from <= week) ?? course.words[0];
  return place ? sayings[place[1]] : "";
}

/** Parts of 100 of the visible change on a day: low, typical and high. */
export function partsAt({ visible, step }, day) {
  return EDGES.map((edge) => Math.round(100 * shareAt(visible[edge], step, day)));
}
