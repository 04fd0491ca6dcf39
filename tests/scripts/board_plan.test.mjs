// At a glance: steps within bounds and back to the published figures, and choices that late answers leave alone.

import assert from "node:assert/strict";
import test from "node:test";

import { nextCount } from "../../components/browser/base/counting.js";
import { isOwn, nextInterval, nextQuote, optionsOf, withConcern, withLaser } from "../../components/browser/board/plan.js";
import { Unheard } from "../../components/browser/board/unheard.js";

const SERVER = {
  concern: "acne_scars", laser: "mild", sessions: null, interval: null, laser_sessions: null, price: null, laser_price: null, week: 0,
};

test("a first tap stays within the published range, later ones step, and below the lowest the published range comes back", () => {
  const bounds = [1, 12];
  assert.equal(nextCount(null, 1, bounds, [3, 4]), 4);
  assert.equal(nextCount(null, -1, bounds, [3, 4]), 3);
  assert.equal(nextCount(3, 1, bounds, [3, 4]), 4);
  assert.equal(nextCount(12, 1, bounds, [3, 4]), 12);
  assert.equal(nextCount(1, -1, bounds, [3, 4]), null);
});

test("weeks apart stay within their bounds", () => {
  assert.deepEqual([nextInterval(1, -1, [1, 12]), nextInterval(6, 1, [1, 12]), nextInterval(12, 1, [1, 12])], [1, 7, 12]);
});

test("a quote steps from one of the table to the next, also from one that was typed between two", () => {
  const totals = { by_quote: { 20000: {}, 22500: {}, 25050: {}, 27500: {} }, first_quote: 22500, quote_bounds: [20000, 50000] };
  assert.equal(nextQuote(null, -1, totals), 22500);
  assert.equal(nextQuote(22500, 1, totals), 25050);
  assert.equal(nextQuote(25050, 1, totals), 27500);
  assert.equal(nextQuote(25050, -1, totals), 22500);
});

test("below the lowest quote the published range comes back; where the table ends before that, the server is asked", () => {
  const totals = { by_quote: { 20000: {}, 22500: {} }, first_quote: 22500, quote_bounds: [20000, 50000] };
  assert.equal(nextQuote(20000, -1, totals), null);
  assert.equal(nextQuote(22500, 1, totals), undefined);
  assert.equal(nextQuote(20000, -1, { ...totals, quote_bounds: [10000, 50000] }), undefined);
  assert.equal(nextQuote(50000, 1, { ...totals, by_quote: { 50000: {} } }), 50000);
});

test("the three options are doing nothing, needles and the laser on show", () => {
  assert.deepEqual(optionsOf({ columns: { nothing: {}, mild: {}, needles: {}, strong: {} }, lasers: [{ id: "mild" }, { id: "strong" }] }, SERVER), ["nothing", "needles", "mild"]);
});

test("anything of the reader's own can be reset: a count, a quote, or one that is typed", () => {
  assert.equal(isOwn(SERVER), false);
  assert.equal(isOwn({ ...SERVER, interval: 4 }), true);
  assert.equal(isOwn({ ...SERVER, typed_price: "250,50" }), true);
});

test("what the reader chose wins until an answer holds it", () => {
  const unheard = new Unheard();
  unheard.choose({ sessions: 4 });
  const { mark, changes } = unheard.take(1000);
  assert.deepEqual(changes, { sessions: 4 });
  assert.equal(unheard.over(SERVER).sessions, 4, "an older answer does not take it back");
  unheard.hear(mark);
  assert.equal(unheard.isEmpty, true);
  assert.equal(unheard.over(SERVER).sessions, null, "from then on the server is right");
});

test("a tap after the message went out stays when the message is answered", () => {
  const unheard = new Unheard();
  unheard.choose({ sessions: 4, week: 12 });
  const { mark } = unheard.take(1000);
  unheard.choose({ sessions: 5 });
  unheard.hear(mark);
  assert.deepEqual(unheard.over({}), { sessions: 5 });
});

test("marks only grow, also when a clock stands still or runs back", () => {
  const unheard = new Unheard();
  unheard.choose({ week: 1 });
  const marks = [1000, 1000, 500].map((now) => unheard.take(now).mark);
  assert.deepEqual(marks, [1000, 1001, 1002]);
});

test("another concern clears the counts of the last one, another laser its count and its quote, typed or not", () => {
  const unheard = new Unheard();
  unheard.choose({ sessions: 4, typed_laser_price: "900" });
  unheard.choose(withConcern("fine_lines"));
  unheard.choose(withLaser("strong"));
  assert.deepEqual(unheard.over({}), {
    sessions: null, concern: "fine_lines", interval: null, laser: "strong", laser_sessions: null, laser_price: null,
  });
});

test("a typed quote and one of the stepper take each other's place", () => {
  const unheard = new Unheard();
  unheard.choose({ price: 30000 });
  unheard.choose({ typed_price: "250,50" });
  assert.deepEqual(unheard.over({}), { typed_price: "250,50" });
  unheard.choose({ price: 27500 });
  assert.deepEqual(unheard.over({}), { price: 27500 });
});
