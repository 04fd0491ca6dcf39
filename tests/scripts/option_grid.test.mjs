// Which options stand beside each other, and what has to be said when they do.

import assert from "node:assert/strict";
import test from "node:test";

import { differenceNotes, following, layoutFor, validChoice, withPick } from "../../components/browser/option_grid/choice.js";

const DATA = {
  options: ["nothing", "needles", "mild", "strong"].map((id) => ({ id })),
  default: ["needles", "nothing", "mild"],
  texts: { other_unit: "They count other things.", other_span: "They were followed for other times." },
};

test("a narrow place has two columns below their questions, a wide one three beside them", () => {
  assert.deepEqual(layoutFor(619), { columns: 2, beside: false });
  assert.deepEqual(layoutFor(620), { columns: 2, beside: true });
  assert.deepEqual(layoutFor(779), { columns: 2, beside: true });
  assert.deepEqual(layoutFor(780), { columns: 3, beside: true });
});

test("three different options are always chosen, those of the reader first", () => {
  assert.deepEqual(validChoice([], DATA), ["needles", "nothing", "mild"]);
  assert.deepEqual(validChoice(["strong"], DATA), ["strong", "needles", "nothing"]);
  assert.deepEqual(validChoice(["gone", "strong", "strong"], DATA), ["strong", "needles", "nothing"]);
});

test("a pick takes its column; an option picked twice changes places", () => {
  assert.deepEqual(withPick(["needles", "nothing", "mild"], 1, "strong"), ["needles", "strong", "mild"]);
  assert.deepEqual(withPick(["needles", "nothing", "mild"], 0, "mild"), ["mild", "nothing", "needles"]);
  assert.deepEqual(withPick(["needles", "nothing", "mild"], 2, "mild"), ["needles", "nothing", "mild"]);
});

function notes(...bases) {
  const shown = DATA.options.slice(0, bases.length);
  const cells = Object.fromEntries(shown.map(({ id }, i) => [id, { harms: { basis: bases[i] } }]));
  return differenceNotes({ id: "harms" }, shown, { ...DATA, cells });
}

test("numbers that count one thing over one time need no note", () => {
  assert.deepEqual(notes({ unit: "people", span: "12" }, { unit: "people", span: "12" }), []);
});

test("numbers that count other things, or over other times, say so", () => {
  assert.deepEqual(notes({ unit: "people", span: "12" }, { unit: "faces", span: "12" }), [DATA.texts.other_unit]);
  assert.deepEqual(notes({ unit: "people", span: "12" }, { unit: "people", span: "26" }), [DATA.texts.other_span]);
  assert.deepEqual(notes({ unit: "people", span: "12" }, { unit: "faces", span: "" }), [DATA.texts.other_unit, DATA.texts.other_span]);
});

test("times nobody told are never taken for the same", () => {
  assert.deepEqual(notes({ unit: "people", span: "" }, { unit: "people", span: "" }), [DATA.texts.other_span]);
});

test("one number alone is unlike nothing", () => {
  assert.deepEqual(notes({ unit: "people", span: "" }, undefined), []);
});

test("another laser in the plan takes the column of the old one, or else the last", () => {
  const data = { ...DATA, follows: "strong" };
  assert.deepEqual(following({ chosen: ["mild", "nothing", "needles"], followed: "mild" }, data), ["strong", "nothing", "needles"]);
  assert.deepEqual(following({ chosen: ["needles", "nothing", "rf"], followed: "mild" }, data), ["needles", "nothing", "strong"]);
});

test("columns stay where the laser is the same, stands there already, or nothing was picked", () => {
  const data = { ...DATA, follows: "mild" };
  assert.deepEqual(following({ chosen: ["needles", "nothing", "strong"], followed: "mild" }, data), ["needles", "nothing", "strong"]);
  assert.deepEqual(following({ chosen: ["mild", "nothing", "strong"], followed: "strong" }, data), ["mild", "nothing", "strong"]);
  assert.deepEqual(following(null, data), []);
});
