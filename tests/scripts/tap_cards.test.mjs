// Arrow keys on a row of steps.

import assert from "node:assert/strict";
import { test } from "node:test";

import { nextStep } from "../../components/browser/tap_cards/keys.js";

test("arrows go on to the next step and round the ends; other keys do nothing", () => {
  assert.deepEqual(["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"].map((key) => nextStep(key, 0, 4)), [1, 1, 3, 3]);
  assert.equal(nextStep("ArrowRight", 3, 4), 0);
  assert.equal(nextStep("Enter", 1, 4), null);
});
