// What is in the skin: the same each time, and in the order in which repair shows it.

import assert from "node:assert/strict";
import test from "node:test";

import { makeScene } from "../../components/browser/skin/skin_drawing/scene.js";
import { MILLIMETRE } from "../../components/browser/skin/skin_drawing/geometry.js";
import { fibreKind } from "../../components/browser/skin/skin_drawing/weave.js";

test("the same depth draws the same skin", () => {
  assert.deepEqual(makeScene(1.5), makeScene(1.5));
});

test("every device draws the same skin: one cell, one fibre and one repair cell stand where they always stood", () => {
  const { epidermis, newFibres, cells } = makeScene(1.5);
  const places = [epidermis.upper[0].x, ...newFibres[0].line[0], cells[0].x].map((place) => Math.round(place * 100) / 100);
  assert.deepEqual(places, [-5.75, 211.4, 77.24, 283.9]);
});

test("another depth moves the channels and the new fibres, and leaves the old skin alone", () => {
  const [shallow, deep] = [makeScene(0.5), makeScene(2.5)];
  assert.deepEqual(shallow.oldFibres, deep.oldFibres);
  assert.deepEqual(shallow.epidermis, deep.epidermis);
  assert.notDeepEqual(shallow.newFibres, deep.newFibres);
  assert.ok(shallow.channels.every(({ depth }, i) => Math.abs(deep.channels[i].depth / depth - 5) < 1e-9), "2.5 mm is 5 x 0.5 mm");
});

test("channels are about as deep as the needles went: within 4 of 100", () => {
  const { channels } = makeScene(1.5);
  assert.equal(channels.length, 7);
  for (const { depth } of channels) assert.ok(Math.abs(depth / (1.5 * MILLIMETRE) - 1) <= 0.04 + 1e-9);
});

test("each of the 100 new fibres stands for 1 of 100 parts, in the order of their ranks", () => {
  const ranks = makeScene(1.5).newFibres.map(({ rank }) => rank);
  assert.equal(ranks.length, 100);
  assert.deepEqual(ranks, ranks.map((_, index) => (index + 0.5) / 100));
  assert.equal(ranks.filter((rank) => rank < 0.37).length, 37);
});

test("no new fibre grows in the epidermis", () => {
  for (const { line } of makeScene(0.5).newFibres) assert.ok(line.every(([, depth]) => depth >= 31));
});

test("what every reading has is sure, what the typical one has is likely, what only the highest has is unsure", () => {
  const shares = { low: 0.2, typical: 0.5, high: 0.8 };
  assert.equal(fibreKind(0.1, shares), "new");
  assert.equal(fibreKind(0.3, shares), "new likely");
  assert.equal(fibreKind(0.48, shares), "new likely young", "0.5 - 0.48 is less than 0.05");
  assert.equal(fibreKind(0.7, shares), "unsure");
  assert.equal(fibreKind(0.9, shares), "");
});
