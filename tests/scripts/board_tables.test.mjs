// At a glance: figures are looked up and never worked out, the scale keeps its size, and a week has its words.

import assert from "node:assert/strict";
import test from "node:test";

import { barOf, chooseAxis, overlapOf } from "../../components/browser/board/axis.js";
import { courseOf, quoteOf, sheetOf, totalOf } from "../../components/browser/board/look_up.js";
import { filled } from "../../components/browser/board/texts.js";
import { drawable, partsAt, sayingOf } from "../../components/browser/board/year.js";

const PLAN = {
  concern: "acne_scars", laser: "mild", sessions: null, interval: null, laser_sessions: null, price: null, laser_price: null, horizon: 3,
};
const total = (text, edges) => ({ text, edges });
const NEEDLES = {
  published: { acne_scars: total("$300 to $4,200", [300, 900, 4200]), fine_lines: total("$300 to $2,800", [300, 1200, 2800]) },
  by_count: { 4: total("$400 to $2,800", [400, 1200, 2800]) },
  by_quote: { 30000: { text: "$300", total: total("$900 to $1,800", [900, 900, 1800]) } },
};
const LASER = { ...NEEDLES, by_quote: { 90000: { text: "$900", total: total("$2,700", [2700, 2700, 2700]) } } };
const NOW = {
  chosen: PLAN, totals: { nothing: { published: { acne_scars: total("$0", [0, 0, 0]) } }, needles: NEEDLES, mild: LASER },
  sheets: { harms: "harms", total: "total" },
};

test("a total is that of the published range, of the count, or of the quote", () => {
  assert.equal(totalOf(NOW, PLAN, "nothing").text, "$0");
  assert.equal(totalOf(NOW, PLAN, "needles").text, "$300 to $4,200");
  assert.equal(totalOf(NOW, { ...PLAN, sessions: 4 }, "needles").text, "$400 to $2,800");
  assert.equal(totalOf(NOW, { ...PLAN, price: 30000 }, "needles").text, "$900 to $1,800");
});

test("no total of another plan is shown: quotes hold for the count, concern and laser that the server answered", () => {
  const unknown = [
    [{ price: 30000, sessions: 4 }, "needles"], [{ price: 30000, concern: "fine_lines" }, "needles"],
    [{ price: 99900 }, "needles"], [{ laser_price: 90000, laser: "strong" }, "strong"], [{ laser_price: 90000, laser_sessions: 2 }, "mild"],
    [{ sessions: 13 }, "needles"], [{ horizon: 5 }, "needles"], [{ typed_price: "250,50" }, "needles"],
  ];
  const totals = { ...NOW.totals, strong: LASER };
  assert.deepEqual(unknown.map(([changes, option]) => totalOf({ ...NOW, totals }, { ...PLAN, ...changes }, option)), unknown.map(() => null));
});

test("a new concern has its published total at once", () => {
  assert.equal(totalOf(NOW, { ...PLAN, concern: "fine_lines" }, "needles").text, "$300 to $2,800");
});

test("a quote is told as it was typed until the server has read it", () => {
  assert.equal(quoteOf(NOW, PLAN, "needles"), "");
  assert.equal(quoteOf(NOW, { ...PLAN, price: 30000 }, "needles"), "$300");
  assert.equal(quoteOf(NOW, { ...PLAN, price: 31000 }, "needles"), null);
  assert.equal(quoteOf(NOW, { ...PLAN, typed_price: "250,50" }, "needles"), "250,50");
});

test("a course is found by its sessions and weeks apart, those of the concern where the reader chose none", () => {
  const words = { concern: { acne_scars: { sessions: 3, interval: 6 } }, courses: { "3.6": "usual", "4.5": "own", 1.1: "one" } };
  assert.equal(courseOf(words, PLAN), "usual");
  assert.equal(courseOf(words, { ...PLAN, sessions: 4, interval: 5 }), "own");
  assert.equal(courseOf(words, { ...PLAN, sessions: 1, interval: 9 }), "one");
  assert.equal(courseOf(words, { ...PLAN, sessions: 13 }), null);
});

test("a sheet waits while it still tells of another plan; a quote changes that of the total alone", () => {
  assert.equal(sheetOf(NOW, PLAN, "harms"), "harms");
  assert.equal(sheetOf(NOW, { ...PLAN, laser: "strong" }, "harms"), null);
  assert.equal(sheetOf(NOW, { ...PLAN, price: 30000 }, "harms"), "harms");
  assert.equal(sheetOf(NOW, { ...PLAN, price: 30000 }, "total"), null);
});

const AXES = [1000, 3000, 6000, 9000, 20000].map((end) => ({ end }));
const range = (...edges) => total("", edges);

test("the scale is the smallest on which the bars and their words have room", () => {
  // 4,200 ends at 0.7 of 6,000, so its words have 0.3 left, and 0.24 is enough
  assert.equal(chooseAxis(AXES, [range(0, 0, 0), range(300, 900, 4200)], null).end, 6000);
  // 5,000 would leave 0.17 of 6,000 on the right, and 300 is no room on the left
  assert.equal(chooseAxis(AXES, [range(0, 0, 0), range(300, 900, 5000)], null).end, 9000);
  // ... but from 2,000 on there is room on the left
  assert.equal(chooseAxis(AXES, [range(0, 0, 0), range(2000, 3000, 5000)], null).end, 6000);
});

test("it grows while a reader compares, and does not shrink", () => {
  const small = [range(100, 200, 500)];
  assert.equal(chooseAxis(AXES, small, { end: 9000 }).end, 9000);
  assert.equal(chooseAxis(AXES, [range(300, 900, 14000)], { end: 9000 }).end, 20000);
  assert.equal(chooseAxis(AXES, small, null).end, 1000);
  assert.equal(chooseAxis(AXES, small, { end: 7777 }).end, 1000, "an axis of another money is gone");
});

test("a total that is being worked out, or that nobody knows, draws nothing", () => {
  assert.equal(barOf(null), null);
  assert.equal(barOf(range(null, null, null)), null);
  assert.deepEqual(barOf(range(800, 2000, null)), { low: 800, typical: 2000, high: 3200, isOpen: true });
});

test("two bars overlap from the higher start to the lower end; an open end reaches as far as the other", () => {
  assert.deepEqual(overlapOf(barOf(range(300, 900, 4200)), barOf(range(1800, 4000, 12500))), [1800, 4200]);
  assert.equal(overlapOf(barOf(range(300, 300, 300)), barOf(range(1800, 4000, 12500))), null);
  assert.deepEqual(overlapOf(barOf(range(300, 900, 4200)), barOf(range(800, 2000, null))), [800, 4200]);
});

const FLAT = [0, 5000, 10000];
const COURSE = { words: [[0, 1], [2, 0]], visible: [[0, 2500, 5000], FLAT, FLAT], tissue: [FLAT, FLAT, FLAT] };

test("a week has the words that hold from it or from before", () => {
  const sayings = ["Wait.", "Session 1."];
  assert.deepEqual([0, 1, 2, 40].map((week) => sayingOf(COURSE, week, sayings)), ["Session 1.", "Session 1.", "Wait.", "Wait."]);
});

test("a course becomes days of sessions and curves of shares, however finely they were sampled", () => {
  const drawn = drawable(COURSE, { sessions: 3, interval: 6 }, { last_week: 52, softening: 0.4, healing: {} });
  assert.deepEqual(drawn.sessions, [0, 42, 84]);
  assert.equal(drawn.step, 182); // 364 days in 2 steps
  assert.deepEqual(partsAt(drawn, 91), [13, 25, 25]); // half of a step: 12.5 and 25
});

test("placeholders are filled, and an unknown one stays", () => {
  assert.equal(filled("Week {week}, {date}", { week: 3 }), "Week 3, {date}");
});
