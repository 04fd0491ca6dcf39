// The curve of regrowth as a track for the thumb. It draws; it moves nothing by itself.

import { h } from "../../base/dom.js";
import { clamped, percent, rounded } from "../../base/numbers.js";
import { WEEK } from "./time.js";

const ROOM = 4 * WEEK; // days that a number takes on the track of a phone
export const EDGE = 24; // pixels: half the width of the handle, which stays inside the track at both ends

/** The day under a place on the screen, for a track that starts at `left` and is `width` pixels wide. */
export function dayUnder(x, left, width, lastDay) {
  return clamped((x - left - EDGE) / (width - 2 * EDGE)) * lastDay;
}

// Heights run from 0 to 100 upwards; the drawing is stretched to the width of the track.
function curvePoints(curve, step) {
  return curve.map((share, i) => `${rounded(i * step)} ${rounded(100 - 100 * share)}`);
}

export function bandPath(band, step) {
  return `M${curvePoints(band.high, step).join("L")}L${curvePoints(band.low, step).reverse().join("L")}Z`;
}

export function linePath(curve, step) {
  return `M${curvePoints(curve, step).join("L")}`;
}

/** Phases of healing as [name, first day, last day]; a session ends the phases of the one before. */
export function phaseSpans({ sessions, healing }, lastDay) {
  return sessions.flatMap((session, i) => {
    const end = sessions[i + 1] ?? lastDay;
    const dayOf = (day) => Math.min(session + day, end);
    const spans = [
      ["calming", session, dayOf(healing.calming[1])],
      ["repair", dayOf(healing.calming[1]), dayOf(healing.repair[1])],
      ["remodelling", dayOf(healing.repair[1]), end],
    ];
    return spans.filter(([, from, to]) => to > from);
  });
}

/** Which sessions have their number on the track: the first, and each with room after the one numbered before. */
export function numbered(sessions) {
  let last = -Infinity;
  return sessions.map((day) => {
    if (day - last < ROOM) return false;
    last = day;
    return true;
  });
}

function curves(course, lastDay) {
  return h("svg", { viewBox: `0 0 ${lastDay} 100`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ["tissue", "visible"].flatMap((name) => [
      h("path", { class: `band ${name}`, d: bandPath(course[name], course.step) }),
      h("path", { class: `line ${name}`, d: linePath(course[name].typical, course.step) })]));
}

export function drawTrack(track, { course, last_week: lastWeek, track: { marks, ticks } }) {
  const lastDay = lastWeek * WEEK;
  const at = (day) => `left:${percent(day / lastDay)}`;
  const shown = numbered(course.sessions);
  track.querySelector(".curves").replaceChildren(curves(course, lastDay));
  track.querySelector(".phases").replaceChildren(...phaseSpans(course, lastDay).map(([name, from, to]) => (
    h("i", { class: name, style: `${at(from)};width:${percent((to - from) / lastDay)}` }))));
  track.querySelector(".ticks").replaceChildren(
    ...course.sessions.filter((day) => day <= lastDay).map((day, i) => (
      h("b", { class: shown[i] ? "session" : "session close", style: at(day) }, shown[i] && i + 1))),
    ...marks.map(({ day, kind, label }) => h("b", { class: `mark ${kind}`, style: at(day) }, h("span", {}, label))),
    ...ticks.map(({ day, label, date }) => h("span", { class: "tick", style: at(day) }, label, date && h("br"), date)));
}
