// What a count takes in while it is typed.

import assert from "node:assert/strict";
import test from "node:test";

import { isGood, letsIn } from "../../components/browser/number_fields/typing.js";

test("a count takes digits, and nothing after a mark was refused", () => {
  assert.deepEqual(["2", "12", ""].map((typed) => letsIn(typed, false)), [true, true, true]);
  assert.deepEqual([",", ".", "2,5", "e", "-", " "].map((typed) => letsIn(typed, false)), Array(6).fill(false));
  assert.equal(letsIn("5", true), false);
});

test("a number counts within its bounds, and an empty field only where nothing was typed", () => {
  const field = (value, badInput = false) => ({ value, min: "1", max: "12", validity: { badInput } });
  assert.deepEqual(["1", "12", ""].map((value) => isGood(field(value))), [true, true, true]);
  assert.deepEqual(["0", "13", "-3"].map((value) => isGood(field(value))), [false, false, false]);
  assert.equal(isGood(field("", true)), false);
});

test("a deletion is always let in", () => {
  assert.equal(letsIn(null, true), true);
});
