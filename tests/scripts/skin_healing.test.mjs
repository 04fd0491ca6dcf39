// From a day of the course to the state of the picture.

import assert from "node:assert/strict";
import test from "node:test";

import { afterSession, heightAt, shareAt, stateAt } from "../../components/browser/skin/skin_drawing/healing.js";

const HEALING = { closing: 1, redness: [0, 3, 7], calming: [1, 4], repair: [4, 20] };
const GROWTH = [0, 0.5, 1]; // one share every 10 days
const BAND = { low: GROWTH.map((share) => share / 2), typical: GROWTH, high: GROWTH };
const COURSE = { sessions: [0, 10], step: 10, tissue: BAND, visible: BAND, healing: HEALING, softening: 0.4 };

test("a line through points is straight between them and level outside", () => {
  const points = [[2, 10], [4, 20]];
  assert.deepEqual([0, 2, 3, 4, 9].map((day) => heightAt(points, day)), [10, 10, 15, 20, 20]);
});

test("a sampled curve is read between its samples: day 5 of 10 lies halfway from 0 to 0.5", () => {
  assert.deepEqual([-3, 0, 5, 10, 15, 99].map((day) => shareAt(GROWTH, 10, day)), [0, 0, 0.25, 0.5, 0.75, 1]);
});

test("channels are closed when the evidence says so, and blood has stopped by a quarter of that time", () => {
  assert.equal(afterSession(0, HEALING).open, 1);
  assert.equal(afterSession(0.5, HEALING).open, 0.5);
  assert.equal(afterSession(1, HEALING).open, 0);
  assert.equal(afterSession(0.25, HEALING).blood, 0);
});

test("redness is full at first, a quarter on its usual last day, and gone on its longest", () => {
  assert.deepEqual([0, 3, 7, 8].map((day) => afterSession(day, HEALING).redness), [1, 0.25, 0, 0]);
});

test("before the first session nothing is hurt and nothing has grown", () => {
  const state = stateAt(COURSE, -1);
  assert.deepEqual([state.open, state.blood, state.redness, state.relief], [0, 0, 0, 1]);
  assert.deepEqual(state.fibres, { low: 0, typical: 0, high: 0 });
});

test("on the day of the second session the fresh one shows, not the one that healed", () => {
  assert.equal(stateAt(COURSE, 9.9).open, 0);
  assert.equal(stateAt(COURSE, 10).open, 1);
});

test("a dip softens by its share of the visible response: 1 - 0.4 x 0.5 = 0.8 on day 10", () => {
  assert.equal(stateAt(COURSE, 10).relief, 0.8);
  assert.deepEqual(stateAt(COURSE, 10).fibres, { low: 0.25, typical: 0.5, high: 0.5 });
});
