// The plan on the board: its options, and what a tap makes of it. Nothing here is a sum of the model's.

export const NOTHING = "nothing";

/** Fields of the plan that belong to an option with a course, by what they are. */
export function fieldsOf(plan, option) {
  return option === plan.laser
    ? { count: "laser_sessions", price: "laser_price", typed: "typed_laser_price" }
    : { count: "sessions", price: "price", typed: "typed_price" };
}

/** The three options on show: doing nothing, needles (the one that is no laser), and the laser chosen. */
export function optionsOf({ columns, lasers }, plan) {
  const needles = Object.keys(columns).find((id) => id !== NOTHING && !lasers.some((laser) => laser.id === id));
  return [NOTHING, needles, plan.laser];
}

/** Another concern has other usual counts, so those of the last one go. */
export function withConcern(concern) {
  return { concern, sessions: null, interval: null };
}

/** Another laser has another count and another price. */
export function withLaser(laser) {
  return { laser, laser_sessions: null, laser_price: null };
}

/** What gives all published figures back. */
export const PUBLISHED = { sessions: null, interval: null, laser_sessions: null, price: null, laser_price: null };

/** Whether anything on the board is the reader's own. */
export function isOwn(plan) {
  return Object.keys(PUBLISHED).some((name) => plan[name] !== null) || Boolean(plan.typed_price || plan.typed_laser_price);
}

/** The weeks apart after a tap. They always have a figure, so there is no way below the lowest. */
export function nextInterval(interval, by, [lowest, highest]) {
  return Math.min(Math.max(interval + by, lowest), highest);
}

/** The quote after a tap; undefined where the table ends and the server has to be asked. */
export function nextQuote(quote, by, { by_quote: byQuote, first_quote: first, quote_bounds: [lowest, highest] }) {
  if (quote === null) return first;
  const known = Object.keys(byQuote).map(Number).sort((a, b) => a - b);
  const next = by > 0 ? known.find((one) => one > quote) : known.findLast((one) => one < quote);
  if (next !== undefined) return next;
  if (by > 0) return quote >= highest ? quote : undefined;
  return quote <= lowest ? null : undefined;
}
