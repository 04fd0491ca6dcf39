// What several components draw: levels, certainty, marks, and the big number of a sentence.

import assert from "node:assert/strict";
import test from "node:test";

import { below, words } from "./drawn.mjs";

import { withBigNumber } from "../../components/browser/base/big_number.js";
import { certaintyMarks } from "../../components/browser/base/certainty.js";
import { h } from "../../components/browser/base/dom.js";
import { addressOf } from "../../components/browser/base/going.js";
import { levelBars } from "../../components/browser/base/levels.js";
import { optionMark, optionStyle } from "../../components/browser/base/marks.js";
import { clamped, percent, rounded } from "../../components/browser/base/numbers.js";
import { cellMiddle } from "../../components/browser/icon_array/icon_array.js";

const filled = (node, name) => below(node).filter(({ attributes }) => attributes.class === name).length;

test("numbers are rounded to a tenth, held from 0 to 1, and written as shares of a whole", () => {
  assert.deepEqual([1.24, 1.25, -0.04].map(rounded), [1.2, 1.3, -0]);
  assert.deepEqual([-1, 0.3, 7].map(clamped), [0, 0.3, 1]);
  assert.equal(percent(0.25), "25%");
});

test("a way on takes along the plan of the address, from the first page and below a base path too", () => {
  const planner = "https://clinic.example/aid/planner?sessions=4&a=usual~5";
  assert.equal(addressOf("safety", undefined, planner), "/aid/safety?sessions=4&a=usual~5");
  assert.equal(addressOf("safety", "safety_tone", planner), "/aid/safety?sessions=4&a=usual~5&at=safety_tone");
  assert.equal(addressOf("benefits", "here", "http://localhost:8501/"), "/benefits?at=here");
});

test("levels are counted from 0, so step 2 of 4 fills three bars, and no step fills none", () => {
  assert.deepEqual([-1, 0, 2, 3].map((level) => filled(levelBars(level, 4), "level-on")), [0, 1, 3, 4]);
  assert.equal(filled(levelBars(-1, 4), "level-off"), 4);
});

test("each bar of the levels is taller than the one before, up to 18", () => {
  const heights = below(levelBars(0, 4)).map(({ attributes }) => Number(attributes.height));
  assert.deepEqual(heights, [9.75, 12.5, 15.25, 18]);
});

test("certainty fills as many of three marks as its step", () => {
  assert.deepEqual([0, 1, 3].map((level) => filled(certaintyMarks(level), "sure")), [0, 1, 3]);
  assert.deepEqual([0, 1, 3].map((level) => filled(certaintyMarks(level), "unsure")), [3, 2, 0]);
});

test("a mark takes its colour and its picture from the look, whatever option it is", () => {
  const look = { colour: "fully_ablative", mark: "layer", texture: "rules" };
  assert.equal(optionStyle(look), "--option:var(--fl-fully-ablative)");
  const drawn = optionMark(look);
  assert.equal(drawn.attributes.style, optionStyle(look));
  assert.ok(below(drawn).some(({ attributes }) => attributes.d === "M6 15 H26 V24 H6z"));
});

test("the big number of a sentence is the chance, or else the first number", () => {
  const big = (sentence) => withBigNumber(sentence).filter((part) => part.tag === "strong").map(words);
  assert.deepEqual(big("In 2014, 7 in 100 people had marks."), ["7 in 100"]);
  assert.deepEqual(big("About 3 to 5 in 100 had marks."), ["3 to 5 in 100"]);
  assert.deepEqual(big("It took 1,200 days."), ["1,200"]);
  assert.deepEqual(big("Paid 1\u00a0200 to 2\u00a0500 of 12\u202f500, often."), ["1\u00a0200 to 2\u00a0500 of 12\u202f500"]);
  assert.deepEqual(big("About 7,5 in 100 saw it."), ["7,5 in 100"]);
  assert.deepEqual(withBigNumber("Nobody counted."), ["Nobody counted."]);
});

test("the sentence itself stays whole", () => {
  const sentence = "In 2014, 7 in 100 people had marks.";
  assert.equal(words(h("p", {}, withBigNumber(sentence))), sentence);
});

test("people fill rows of ten from the top left: the eleventh starts the second row", () => {
  assert.deepEqual([0, 9, 10, 99].map(cellMiddle), [[14, 14], [266, 14], [14, 42], [266, 266]]);
});

test("what is not there leaves no trace: no child, no attribute", () => {
  const node = h("p", { class: null, hidden: false, open: true }, null, undefined, false, "", 0, "a");
  assert.deepEqual(node.attributes, { open: "" });
  assert.deepEqual(node.children, [0, "a"]);
});
