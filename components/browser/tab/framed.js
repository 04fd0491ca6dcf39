// A page inside a frame of another site: a reload brings the frame's first address back, not the plan's. So the
// plan's address, which holds no answer on health, is kept for this tab, and taken up again after a reload.

import { isFramed, withStorage } from "../base/tab_memory.js";

const KEY = "fineline.framed";

/**
 * What to keep when a document begins at an address, and where to go on, if elsewhere. `first` is the address
 * that the other site gave the frame; `going` marks the way from there to where the reader was.
 */
export function begun(kept, now) {
  if (kept?.going || kept?.last === now) return { keep: { first: kept.first, last: now }, next: null };
  if (kept?.first === now) return { keep: { ...kept, going: true }, next: kept.last };
  return { keep: { first: now, last: now }, next: null };
}

function read() {
  return withStorage((store) => JSON.parse(store.getItem(KEY)));
}

function keep(addresses) {
  withStorage((store) => store.setItem(KEY, JSON.stringify(addresses)));
}

function address() {
  return location.pathname + location.search;
}

/** Go on where this tab was before a reload, once when the script begins; true if that leads away from here. */
export function takeUpPlan() {
  if (!isFramed()) return false;
  const { keep: kept, next } = begun(read(), address());
  keep(kept);
  if (next) location.replace(next);
  return next !== null;
}

/** Keep the address on show for this tab. */
export function keepPlan() {
  const kept = isFramed() ? read() : null;
  if (kept && !kept.going) keep({ first: kept.first, last: address() });
}

/** Forget it: the next person begins with the frame's first address. */
export function dropPlan() {
  withStorage((store) => store.removeItem(KEY));
}
