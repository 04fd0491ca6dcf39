// The shape of the skin: seeded chance, dips, layers, and paths.

import assert from "node:assert/strict";
import test from "node:test";

import { between, fatDepth, junctionDepth, makeGround, seededRandom, SKIN, steps } from "../../components/browser/skin/skin_drawing/geometry.js";
import { closedPath, ellipsePath, grainLine, moved, openPath, ribbon } from "../../components/browser/skin/skin_drawing/paths.js";

test("the same seed draws the same numbers, another seed draws others, and all lie from 0 to 1", () => {
  const draw = (seed) => Array.from({ length: 200 }, seededRandom(seed));
  assert.deepEqual(draw(20), draw(20));
  assert.notDeepEqual(draw(20), draw(21));
  assert.ok(draw(20).every((number) => number >= 0 && number < 1));
  const mean = draw(20).reduce((sum, number) => sum + number) / 200;
  assert.ok(Math.abs(mean - 0.5) < 0.1, `200 even numbers have a mean near a half, not ${mean}`);
});

test("the numbers are those of mulberry32: its first for seed 1 is 0.62707", () => {
  assert.equal(seededRandom(1)().toFixed(5), "0.62707");
});

test("between spans from its low to its high", () => {
  assert.deepEqual([0, 0.25, 1].map((number) => between(() => number, 10, 30)), [10, 15, 30]);
});

test("steps run from the first to the last number and never past it", () => {
  assert.deepEqual(steps(0, 10, 4), [0, 4, 8]);
  assert.deepEqual(steps(-4, 4, 4), [-4, 0, 4]);
});

test("a concern without dips bends nothing: relief 0 and relief 1 are the same skin", () => {
  const ground = makeGround("pigment");
  for (const x of [0, 118, 318, 480]) {
    assert.deepEqual(ground.pointAt(x, 0, 1), ground.pointAt(x, 0, 0));
    assert.equal(ground.moves(x), false);
  }
});

test("a scar dips by its depth in its middle, by half of it at half the relief, and not far off", () => {
  const ground = makeGround("acne_scars");
  const sinks = (x, relief) => ground.pointAt(x, 0, relief)[1] - ground.pointAt(x, 0, 0)[1];
  assert.ok(Math.abs(sinks(318, 1) - 27) < 1, `the deepest scar is 27 units deep, not ${sinks(318, 1)}`);
  assert.ok(Math.abs(sinks(318, 0.5) - sinks(318, 1) / 2) < 1e-9);
  assert.ok(sinks(220, 1) < 1);
  assert.equal(ground.moves(318), true);
});

test("the bend dies away with depth: exp(-160 / 80) = 0.135 of it is left 160 units down", () => {
  const ground = makeGround("acne_scars");
  const sinks = (d) => ground.pointAt(318, d, 1)[1] - ground.pointAt(318, d, 0)[1];
  assert.ok(Math.abs(sinks(160) / sinks(0) - Math.exp(-2)) < 1e-9);
});

test("places outside the picture take the ground of its border", () => {
  const ground = makeGround("acne_scars");
  assert.ok(Number.isFinite(ground.pointAt(-500, 0, 1)[1]));
  assert.ok(Number.isFinite(ground.pointAt(5000, 0, 1)[1]));
});

test("the border under the epidermis always lies above the fat", () => {
  for (const x of steps(0, SKIN.width, 1)) assert.ok(junctionDepth(x) > 10 && junctionDepth(x) < 30 && fatDepth(x) > 200);
});

test("a line of the weave is as long as asked for: 80 units in steps of 8 are 11 points", () => {
  assert.equal(grainLine(100, 50, 80, 0).length, 11);
});

test("a path goes through its first and its last point, and a closed one ends where it began", () => {
  assert.equal(openPath([[0, 0], [10, 4]]), "M0 0L10 4");
  assert.equal(openPath([[0, 0], [10, 4], [20, 0]]), "M0 0Q10 4 20 0");
  assert.equal(closedPath([[0, 0], [10, 0]], [[0, 5], [10, 5]]), "M0 0L10 0L10 5L0 5Z");
});

test("a ribbon is no wider than asked for, and is widest in its middle", () => {
  const line = steps(0, 40, 10).map((x) => [x, 0]);
  const heights = [...ribbon(line, 4).matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Math.abs(Number(y)));
  assert.equal(Math.max(...heights), 2);
  assert.ok(heights[0] < 1);
});

test("an ellipse starts at its left end and comes back to it", () => {
  assert.equal(ellipsePath(10, 20, 4, 2), "M6 20a4 2 0 1 0 8 0a4 2 0 1 0 -8 0Z");
});

test("a path turned by a quarter and moved: (1, 0) goes to (5, 8)", () => {
  assert.equal(moved("M1 0L0 1", 5, 7, Math.PI / 2), "M5 8L4 7");
});
