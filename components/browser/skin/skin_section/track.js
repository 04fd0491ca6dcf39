// The curve of regrowth as a track for the thumb. It draws; it moves nothing by itself.

import { h } from "../../base/dom.js";
import { percent } from "../../base/numbers.js";
import { bandPath, linePath } from "../skin_year/curves.js";
import { WEEK } from "../skin_year/time.js";

const ROOM = 4 * WEEK; // days that a number takes on the track of a phone

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
