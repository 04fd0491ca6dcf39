// Sums on days and weeks of a course. Days count from the first session.

export const WEEK = 7;
const HAIR = 0.001; // of a week: a day reached by adding up frames is never exactly a whole number
const WEEKS_A_SECOND = 2.4;
const SLOWER_WHILE_HEALING = 4;

/** The week a day lies in. */
export function weekOf(day) {
  return Math.floor(day / WEEK + HAIR);
}

/** The nearest day on which a week starts. */
export function nearestWeekStart(day) {
  return Math.round(day / WEEK) * WEEK;
}

/** The day on which the next week starts, or the one before for a negative direction. */
export function neighbourWeekStart(day, direction) {
  const week = day / WEEK;
  return (direction > 0 ? Math.floor(week + HAIR) + 1 : Math.ceil(week - HAIR) - 1) * WEEK;
}

/** The first thing that happens after a day, if any. */
export function nextThing(things, day) {
  return things.find((thing) => thing.day > day + 0.01);
}

/** The frame that holds on a day: the last that starts on it or before. */
export function frameAt(frames, day) {
  return frames.findLast((frame) => frame.day <= day + HAIR) ?? frames[0];
}

/** How fast time plays on a day, in weeks a second: slower while skin heals, for that is where most happens. */
export function playingSpeed({ sessions, healing }, day) {
  const since = Math.min(...sessions.filter((session) => session <= day).map((session) => day - session));
  return since < healing.redness[2] ? WEEKS_A_SECOND / SLOWER_WHILE_HEALING : WEEKS_A_SECOND;
}

/** A state between two states, number by number. */
export function blend(from, to, share) {
  if (typeof to !== "object") return from + (to - from) * share;
  return Object.fromEntries(Object.keys(to).map((name) => [name, blend(from[name], to[name], share)]));
}

/** A share from 0 to 1 that starts and ends gently. */
export function eased(share) {
  return share * share * (3 - 2 * share);
}
