// From a day of the course to the state of the picture. Shares come from the model, sampled along
// the year; days of healing from the evidence. Both arrive in `course`, so nothing is invented here.

import { clamped } from "../../base/numbers.js";

const RESTING = 0.16; // share of the fibroblasts that is shown in skin at rest

// Height at `day` of a line through points [day, height].
export function heightAt(points, day) {
  const next = points.findIndex(([at]) => at >= day);
  if (next < 0) return points[points.length - 1][1];
  if (next === 0) return points[0][1];
  const [[a, low], [b, high]] = [points[next - 1], points[next]];
  return low + ((high - low) * (day - a)) / (b - a);
}

// Share at `day` of a curve that the model sampled every `step` days.
export function shareAt(curve, step, day) {
  const place = Math.min(Math.max(day / step, 0), curve.length - 1);
  const before = Math.floor(place);
  const after = Math.min(before + 1, curve.length - 1);
  return curve[before] + (curve[after] - curve[before]) * (place - before);
}

function bandAt(band, step, day) {
  return {
    low: shareAt(band.low, step, day), typical: shareAt(band.typical, step, day), high: shareAt(band.high, step, day),
  };
}

// What one session does, `since` days after it. The days are those of the evidence; how strongly a sign is
// drawn at each of them is a choice of the drawing.
export function afterSession(since, { closing, redness, calming, repair }) {
  const [, usual, longest] = redness;
  return {
    open: clamped(1 - since / closing),
    blood: clamped(1 - since / (closing / 4)),
    plugs: heightAt([[0, 0], [closing / 4, 1], [usual, 0.5], [longest, 0]], since),
    redness: heightAt([[0, 1], [usual, 0.25], [longest, 0]], since),
    guards: heightAt([[0, 0.25], [calming[0], 1], [(calming[0] + calming[1]) / 2, 0.8], [repair[0] + 2, 0]], since),
    cells: heightAt([[calming[0], RESTING], [repair[0] + 2, 1], [repair[1], 0.85], [repair[1] * 3, RESTING]], since),
  };
}

export function stateAt(course, day) {
  const done = course.sessions.filter((session) => session <= day);
  const parts = done.map((session) => afterSession(day - session, course.healing));
  const most = (name, least = 0) => parts.reduce((found, part) => Math.max(found, part[name]), least);
  const visible = bandAt(course.visible, course.step, day);
  return {
    open: most("open"), blood: most("blood"), plugs: most("plugs"), redness: most("redness"), guards: most("guards"),
    cells: most("cells", RESTING), fibres: bandAt(course.tissue, course.step, day), visible,
    relief: 1 - course.softening * visible.typical, needles: 0,
  };
}
