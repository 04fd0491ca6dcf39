// The one scale under all totals. It grows while a reader compares, and shrinks only when they turn to something
// else, so that a bar that moves to the right always means more.

const FADE = 1.6; // a bar whose end nobody knows fades out at so many times its last known figure
const WORDS = 0.24; // share of the scale that the words beside a bar need

/** Where a bar starts, has its dot and ends; `isOpen` where the end is unknown. Null: nothing to draw. */
export function barOf(total) {
  if (!total) return null;
  const [low, typical, high] = total.edges;
  const known = [low, typical, high].filter((edge) => edge !== null);
  if (known.length === 0) return null;
  const last = known[known.length - 1];
  return { low: low ?? 0, typical, high: high ?? last * FADE, isOpen: high === null };
}

function fits({ end }, bars) {
  return bars.every((bar) => bar.high <= end);
}

/** Whether the words of a bar stand behind it, with room enough. */
export function wordsBehind(bar, end) {
  return end - Math.max(bar.high, bar.typical ?? 0) >= end * WORDS;
}

function hasRoom({ end }, bars) {
  return bars.every((bar) => wordsBehind(bar, end) || bar.low >= end * WORDS);
}

/** The smallest axis on which all bars and their words have room, but none smaller than the one kept. */
export function chooseAxis(axes, totals, kept) {
  const bars = totals.map(barOf).filter(Boolean);
  const found = axes.find((axis) => fits(axis, bars) && hasRoom(axis, bars)) ?? axes[axes.length - 1];
  return kept && kept.end > found.end ? axes.find(({ end }) => end === kept.end) ?? found : found;
}

/** Where two bars overlap, as [from, to]; null where they do not. */
export function overlapOf(one, other) {
  if (!one || !other) return null;
  const end = (bar) => (bar.isOpen ? Infinity : bar.high);
  const [from, to] = [Math.max(one.low, other.low), Math.min(end(one), end(other))];
  return from <= to ? [from, Math.min(to, Math.max(one.high, other.high))] : null;
}
