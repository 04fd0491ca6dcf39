// Finding the words of the glossary in a text, and entries by what was typed.

import assert from "node:assert/strict";
import test from "node:test";

import { entriesToList, makeFinder } from "../../components/browser/glossary/find.js";

const ENTRIES = [
  { id: "fractional", spellings: ["fractional"], meaning: "Tiny dots of skin." },
  { id: "fractional_laser", spellings: ["fractional laser", "fractional lasers"], meaning: "A laser in dots." },
  { id: "scar_grade", spellings: ["grade"], meaning: "A step on a list." },
  { id: "apr", spellings: ["APR", "yearly rate"], meaning: "A rate." },
  { id: "cafe", spellings: ["café-au-lait (spot)"], meaning: "A brown mark." },
];
const find = makeFinder(ENTRIES);
const ids = (text) => find(text).map(({ id }) => id);

test("the longest word wins where two fit", () => {
  assert.deepEqual(ids("A fractional laser is fractional."), ["fractional_laser", "fractional"]);
});

test("a word is found in any case, and told with its place", () => {
  assert.deepEqual(find("The Grade"), [{ id: "scar_grade", start: 4, length: 5 }]);
});

test("a spelling in capitals is found as it is written, so a month of April is no APR", () => {
  assert.deepEqual(ids("Start by Apr 2. The APR is a Yearly Rate."), ["apr", "apr"]);
});

test("a part of a longer word is no word", () => {
  assert.deepEqual(ids("upgrade, graded, non-grade, grade_2, grade2"), []);
});

test("signs of a pattern in a spelling stand for themselves", () => {
  assert.deepEqual(ids("a café-au-lait (spot) here"), ["cafe"]);
  assert.deepEqual(ids("a café-au-lait spot here"), []);
});

test("two words beside each other are both found", () => {
  assert.deepEqual(ids("grade grade"), ["scar_grade", "scar_grade"]);
});

test("without a search the words of the page are listed; with one, every entry that holds it", () => {
  const listed = (typed) => entriesToList(ENTRIES, new Set(["scar_grade"]), typed).map(({ id }) => id);
  assert.deepEqual(listed(""), ["scar_grade"]);
  assert.deepEqual(listed("dots"), ["fractional", "fractional_laser"]);
  assert.deepEqual(listed("laser"), ["fractional_laser"]);
  assert.deepEqual(listed("zebra"), []);
});
