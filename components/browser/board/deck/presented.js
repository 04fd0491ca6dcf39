// What was presented in this visit: the order of the screens, which were shown and for how long, the cards that were
// talked through. In the memory of this document alone: another page and back keeps it, the next person finds none.

const COMES_BACK = 120_000; // milliseconds: who is away for longer may be somebody else
const LONG_ENOUGH = 2000; // milliseconds; what flew by on the way to another screen was not shown

function fresh() {
  return { leftAt: -Infinity, order: [], leftOut: new Set(), at: null, since: 0, spent: new Map(), cards: new Set(), questions: new Set() };
}

const presented = fresh();

/** What was presented so far. */
export function kept() {
  return presented;
}

/** Note that a screen is on show from now on; null: none is. */
export function noteShown(id, now = performance.now()) {
  const { at, since, spent } = presented;
  if (at !== null && since) spent.set(at, (spent.get(at) ?? 0) + now - since);
  if (id === null) presented.leftAt = now;
  Object.assign(presented, { at: id ?? at, since: id === null ? 0 : now });
}

/** Whether the deck was left only a moment ago. */
export function isComingBack(now = performance.now()) {
  return now - presented.leftAt < COMES_BACK;
}

/** The screens that were shown, in their order, and for how many minutes in all. */
export function shownSoFar(screens, now = performance.now()) {
  const { at, since, spent } = presented;
  const of = (id) => (spent.get(id) ?? 0) + (id === at && since ? now - since : 0);
  const seen = screens.filter(({ id }) => of(id) >= LONG_ENOUGH);
  const all = screens.reduce((sum, { id }) => sum + of(id), 0);
  return { seen, minutes: Math.max(1, Math.round(all / 60_000)) };
}
