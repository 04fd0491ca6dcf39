// The course on show and the moment of its year, drawn into the fixed parts of the skin and its track.

import { weekOf } from "../skin/skin_year/time.js";
import { stateAt } from "../skin/skin_drawing/healing.js";
import { courseOf, drawnCourse } from "./look_up.js";
import { describe, drawSkin, showState } from "./skin_side.js";
import { filled } from "./texts.js";
import { drawCurve, moveHandle } from "./track.js";
import { drawable, partsAt, sayingOf } from "./year.js";

function put(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

/** Make a course drawable once, and draw it anew only where it changed. */
export function drawCourse(board, plan) {
  const { words } = board;
  const course = courseOf(words, plan);
  drawSkin(board, plan);
  if (course === board.course?.told && board.course?.words === words && board.course?.interval === plan.interval) return;
  board.course = { told: course, words, interval: plan.interval };
  board.drawn = course && drawable(course, drawnCourse(words, plan), words);
  drawCurve(board, course);
}

/** Draw the moment of the year on show, and nothing else. */
export function drawMoment(board) {
  const { words, parts, now, day, drawn } = board;
  if (!drawn) return;
  const week = weekOf(day);
  const state = stateAt(drawn, day);
  const [low, typical, high] = partsAt(drawn, day);
  showState(board, state);
  moveHandle(board, state.visible.typical);
  const [parted, spread, date] = parts.date.children.length ? parts.date.children : dateNodes(parts.date);
  put(parts.week, filled(words.labels.week, { week }));
  put(parted, filled(words.labels.parts, { parts: typical }));
  put(spread, low === high ? "" : filled(words.labels.parts_range, { low, high }));
  put(date, now.dates[week] ?? "");
  put(parts.saying, sayingOf(board.course.told, week, words.sayings));
  describe(board, week, state);
}

function dateNodes(box) {
  ["b", "span", "span"].forEach((tag) => box.append(document.createElement(tag)));
  return box.children;
}
