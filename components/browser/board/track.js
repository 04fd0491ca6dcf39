// The year on the board: the curve with its band, the point of half the change, the sessions, and the handle.

import { h } from "../base/dom.js";
import { percent, rounded } from "../base/numbers.js";
import { mergeChildren } from "../base/render.js";
import { bandPath, EDGE, linePath } from "../skin/skin_year/curves.js";
import { FingerTracker } from "../skin/skin_year/fingers.js";
import { nearestWeekStart, neighbourWeekStart, WEEK, weekOf } from "../skin/skin_year/time.js";
import { filled } from "./texts.js";

const QUARTER = 13; // weeks from tick to tick
const MOST_NUMBERS = 6; // with more sessions their pins have no room for numbers
const NEAR = 0.08; // share of the year in which the handle covers a tick

function stepTo(board, direction) {
  board.restAt(weekOf(neighbourWeekStart(board.day, direction)), { kind: "week" });
}

export function weekStepper(board) {
  const { labels } = board.words;
  const key = (kind, label, direction) => h("button", {
    type: "button", class: kind, "aria-label": label, ...board.holding.handlers(() => stepTo(board, direction)),
  });
  return h("div", { class: "stepper weeks", role: "group", "aria-label": labels.week_range },
    key("less", labels.week_less, -1), h("output", { class: "value" }, h("b", { class: "week" })), key("more", labels.week_more, 1));
}

function letGo(board) {
  board.isDragging = false;
  board.restAt(weekOf(nearestWeekStart(board.day)));
  board.parts.range.focus({ preventScroll: true }); // arrow keys go on from where the finger stopped
}

export function track(board) {
  const { words } = board;
  const range = h("input", {
    class: "range", type: "range", min: 0, max: words.last_week, step: 1, "aria-label": words.labels.week_range,
    oninput: ({ currentTarget }) => board.restAt(Number(currentTarget.value)),
  });
  const node = h("div", { class: "track", onmousedown: (event) => event.preventDefault() },
    h("div", { class: "plot" }), range, h("div", { class: "handle" }, h("i")));
  // Asking for a size while drawing would cost a layout each time.
  new ResizeObserver(() => measure(board, node)).observe(node);
  new FingerTracker(node, {
    move: (dayFor) => { board.isDragging = true; board.moveTo(dayFor(words.last_week * WEEK)); },
    release: () => letGo(board),
  });
  return node;
}

function measure(board, node) {
  const curveNode = node.querySelector(".curve");
  board.trackSize = { width: node.clientWidth - 2 * EDGE, height: curveNode?.clientHeight ?? 0 };
  if (board.drawn) board.ask("moment");
}

function curve({ drawn, words: { labels } }, halves, lastWeek) {
  const [early, typical, late] = halves.map((week) => (week === null ? null : week * WEEK));
  const lastDay = lastWeek * WEEK;
  return h("div", { class: "curve" },
    h("svg", { viewBox: `0 0 ${lastDay} 100`, preserveAspectRatio: "none", "aria-hidden": "true" },
      h("path", { class: "band", d: bandPath(drawn.visible, drawn.step) }),
      h("path", { class: "ground", d: `M0 100H${lastDay}M0 50H${lastDay}M0 0H${lastDay}` }),
      h("path", { class: "line", d: linePath(drawn.visible.typical, drawn.step) }),
      typical !== null && h("path", { class: "whisker", d: `M${early ?? typical} 50H${late ?? lastDay}` })),
    typical !== null && h("i", { class: "half-dot", style: `left:${percent(typical / lastDay)}` }),
    h("span", { class: "curve-name" }, labels.curve),
    h("i", { class: "here" }));
}

function ticks({ drawn, words: { labels } }, lastWeek) {
  const at = (week) => `left:${percent(week / lastWeek)}`;
  const shown = drawn.sessions.map((day) => day / WEEK).filter((week) => week <= lastWeek);
  const quarters = Array.from({ length: Math.floor(lastWeek / QUARTER) + 1 }, (_, i) => i * QUARTER);
  return h("div", { class: "ticks", "aria-hidden": "true" },
    shown.map((week, i) => h("b", { class: "pin", style: at(week) }, shown.length <= MOST_NUMBERS && String(i + 1))),
    quarters.map((week) => h("span", { class: "tick", "data-at": week / lastWeek, style: at(week) },
      week === 0 ? filled(labels.week, { week }) : String(week))));
}

/** Draw what moving through the year leaves alone. */
export function drawCurve(board, course) {
  const { parts, words } = board;
  mergeChildren(parts.plot, course ? [curve(board, course.halves, words.last_week), ticks(board, words.last_week)] : []);
  const of = (name) => parts.track.querySelector(`.${name}`);
  board.moving = { ticks: [...parts.plot.querySelectorAll(".tick")], handle: of("handle"), here: of("here") };
  if (!board.trackSize) measure(board, parts.track);
}

/** Move the handle and the point on the curve to the day on show. */
export function moveHandle({ words, day, moving, trackSize }, height) {
  const share = day / (words.last_week * WEEK);
  const x = rounded(trackSize.width * share);
  moving.handle.style.transform = `translateX(${x}px)`;
  moving.here.style.transform = `translate(${x}px, ${rounded(trackSize.height * (1 - height))}px)`;
  moving.ticks.forEach((tick) => { tick.classList.toggle("covered", Math.abs(Number(tick.dataset.at) - share) < NEAR); });
}
