// Looks up what the model says of the plan on show. Where a table holds no answer, there is none until the
// server has spoken: `null`, which the board shows as "being worked out", and never a figure of another plan.

import { fieldsOf, NOTHING } from "./plan.js";

export function concernOf(words, plan) {
  return words.concern[plan.concern];
}

/** What a row is called; the last one names its years. */
export function rowLabel(words, plan, row) {
  return row === "total" ? words.years[plan.horizon - 1] ?? words.rows.total : words.rows[row];
}

/** Sessions and weeks apart of the course that is drawn, whether the reader chose them or not. */
export function drawnCourse(words, plan) {
  const { sessions, interval } = concernOf(words, plan);
  return { sessions: plan.sessions ?? sessions, interval: plan.interval ?? interval };
}

/** What the model says of the course that is drawn. */
export function courseOf(words, plan) {
  const { sessions, interval } = drawnCourse(words, plan);
  return words.courses[sessions === 1 ? "1.1" : `${sessions}.${interval}`] ?? null;
}

// A quote's totals hold for the count on show when the server answered; a published range differs by concern.
function holdsQuotes(now, plan, option) {
  const { count } = fieldsOf(plan, option);
  const same = (name) => now.chosen[name] === plan[name];
  return same(count) && (plan[count] !== null || same("concern")) && (option !== plan.laser || same("laser"));
}

/** The total of an option, or null where it has to be worked out first. */
export function totalOf(now, plan, option) {
  const totals = now.totals[option];
  if (!totals || now.chosen.horizon !== plan.horizon) return null;
  if (option === NOTHING) return totals.published[plan.concern] ?? null;
  const { count, price, typed } = fieldsOf(plan, option);
  if (plan[typed] !== undefined) return null;
  if (plan[price] !== null) return holdsQuotes(now, plan, option) ? totals.by_quote[plan[price]]?.total ?? null : null;
  if (plan[count] !== null) return totals.by_count[plan[count]] ?? null;
  return totals.published[plan.concern] ?? null;
}

/** How sure the prices of an option are; a quote of the reader's own needs no source. */
export function priceCertainty(now, plan, option) {
  const { price, typed } = fieldsOf(plan, option);
  return plan[price] === null && plan[typed] === undefined ? now.totals[option]?.certainty ?? null : null;
}

/** The words of the reader's quote, as it was typed until the server has read it; "" for none, null for not known. */
export function quoteOf(now, plan, option) {
  const { price, typed } = fieldsOf(plan, option);
  if (plan[typed] !== undefined) return plan[typed];
  if (plan[price] === null) return "";
  return now.totals[option]?.by_quote[plan[price]]?.text ?? null;
}

/** The sheet of a row, or null while it still tells of another plan. */
export function sheetOf(now, plan, row) {
  const names = ["concern", "laser", "sessions", "interval", "laser_sessions"];
  if (row === "total") names.push("price", "laser_price", "horizon");
  const isTyped = plan.typed_price !== undefined || plan.typed_laser_price !== undefined;
  const holds = names.every((name) => now.chosen[name] === plan[name]) && !(row === "total" && isTyped);
  return holds ? now.sheets[row] : null;
}
