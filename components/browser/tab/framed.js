// A page inside a frame of another site: a reload brings the frame's first address back, not the plan's. So the
// plan's address, which holds no answer on health, is kept for this tab, and taken up again after a reload.

const KEY = "fineline.framed";

export function isFramed() {
  return window !== window.top;
}

/** Where to go on after a reload: the kept address, if the frame was given the same first address as before. */
export function goesOnAt(kept, first) {
  return kept && kept.first === first && kept.last !== first ? kept.last : null;
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null; // some browsers give a frame no storage
  }
}

/** Go on where this tab was before a reload, once when the script begins. */
export function takeUpPlan() {
  if (!isFramed()) return;
  const now = location.pathname + location.search;
  const kept = read();
  const next = goesOnAt(kept, now);
  if (next) location.replace(next);
  else if (!kept || kept.last !== now) keep({ first: now, last: now });
}

function keep(addresses) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(addresses));
  } catch { /* then a reload begins with the frame's first address; no page promises more */ }
}

/** Keep the address on show for this tab. */
export function keepPlan() {
  if (!isFramed()) return;
  const now = location.pathname + location.search;
  keep({ first: read()?.first ?? now, last: now });
}

/** Forget it: the next person begins with the frame's first address. */
export function dropPlan() {
  try {
    sessionStorage.removeItem(KEY);
  } catch { /* there was none */ }
}
