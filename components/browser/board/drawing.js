// One drawing of the board: what the tables say of the plan on show, merged into the fixed parts.

import { optionStyle } from "../base/marks.js";
import { weekOf } from "../skin/skin_year/time.js";
import { stateAt } from "../skin/skin_drawing/healing.js";
import { drawChoice } from "./choices.js";
import { concernOf, courseOf, drawnCourse } from "./look_up.js";
import { withConcern, withLaser } from "./plan.js";
import { drawScale } from "./scale.js";
import { drawSheet } from "./sheet.js";
import { describe, drawSkin, showState } from "./skin_side.js";
import { drawTable } from "./table.js";
import { filled } from "./texts.js";
import { drawCurve, moveHandle } from "./track.js";
import { drawable, partsAt, sayingOf } from "./year.js";

function put(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

function drawChoices(board, plan) {
  const { parts, words } = board;
  drawChoice(parts.concerns, words.concerns, plan.concern, (id) => {
    if (id !== board.plan.concern) board.choose(withConcern(id), { kind: "concern" });
  });
  const lasers = words.lasers.map((one) => ({ ...one, style: optionStyle(words.columns[one.id].look) }));
  drawChoice(parts.lasers, lasers, plan.laser, (id) => {
    if (id !== board.plan.laser) board.choose(withLaser(id), { kind: "laser" });
  });
}

// A course is made drawable once and drawn anew only where it changed.
function drawCourse(board, plan) {
  const { words } = board;
  const course = courseOf(words, plan);
  drawSkin(board, plan);
  if (course === board.course?.told && board.course?.words === words && board.course?.interval === plan.interval) return;
  board.course = { told: course, words, interval: plan.interval };
  board.drawn = course && drawable(course, drawnCourse(words, plan), words);
  drawCurve(board, course);
}

/** Draw everything. */
export function drawAll(board) {
  const plan = board.plan;
  board.parts.board.toggleAttribute("data-unheard", !board.unheard.isEmpty); // the server has yet to hear of it
  put(board.parts.title, concernOf(board.words, plan).title);
  drawChoices(board, plan);
  drawCourse(board, plan);
  drawTable(board, plan);
  drawScale(board, plan);
  drawSheet(board, plan);
  drawMoment(board);
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
