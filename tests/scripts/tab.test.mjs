// The tab's own rules: which change is a step of the history, and where a framed page goes on after a reload.

import assert from "node:assert/strict";
import { test } from "node:test";

import { goesOnAt } from "../../components/browser/tab/framed.js";
import { nextStep } from "../../components/browser/tab/steps.js";

test("the first change on a page is a step, later ones take its place, and another page is a step again", () => {
  const first = nextStep({ at: 4, changed: false }, true);
  assert.deepEqual(first, { instead: false, mark: { at: 5, changed: true } });
  assert.deepEqual(nextStep(first.mark, true), { instead: true, mark: { at: 5, changed: true } });
  assert.deepEqual(nextStep(first.mark, false), { instead: false, mark: { at: 6, changed: false } });
});

test("a framed page goes on at its last address only where the frame was given the same first one", () => {
  const kept = { first: "/planner?sessions=3", last: "/timeline?sessions=4" };
  assert.equal(goesOnAt(kept, "/planner?sessions=3"), "/timeline?sessions=4");
  assert.equal(goesOnAt(kept, "/planner?sessions=5"), null);
  assert.equal(goesOnAt({ first: "/", last: "/" }, "/"), null);
  assert.equal(goesOnAt(null, "/"), null);
});
