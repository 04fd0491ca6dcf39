// The tab's own rules: which change is a step of the history, and where a framed page goes on after a reload.

import assert from "node:assert/strict";
import { test } from "node:test";

import { begun } from "../../components/browser/tab/framed.js";
import { isOfOthers, nextStep } from "../../components/browser/tab/steps.js";

test("the first change on a page is a step, later ones take its place, and another page is a step again", () => {
  const [three, four, other] = ["a?n=3", "a?n=4", "b?n=4"].map((path) => new URL(path, "http://localhost"));
  const first = nextStep({ at: 4, changed: false, visit: 2 }, { from: three, to: four });
  assert.deepEqual(first, { instead: false, mark: { at: 5, changed: true, visit: 2 } });
  assert.deepEqual(nextStep(first.mark, { from: four, to: three }), { instead: true, mark: first.mark });
  const second = nextStep(first.mark, { from: four, to: other });
  assert.deepEqual(second, { instead: false, mark: { at: 6, changed: false, visit: 2 } });
  assert.equal(nextStep(second.mark, { from: other, to: other }).instead, true, "the same address is no step");
});

test("an entry of a visit that was left is known by its mark, or by being gone back to without one", () => {
  assert.equal(isOfOthers({ visit: 0 }, 1, false), true);
  assert.equal(isOfOthers({ visit: 1 }, 1, true), false);
  assert.equal(isOfOthers(undefined, 1, true), true);
  assert.equal(isOfOthers(undefined, 1, false), false, "a link typed or tapped by the next person");
  assert.equal(isOfOthers(undefined, 0, true), false, "nobody has left this tab");
});

test("a framed page goes on where it was, as often as the other site is loaded anew", () => {
  const [first, last] = ["/planner?sessions=3", "/timeline?sessions=4"];
  const reload = begun({ first, last }, first);
  assert.equal(reload.next, last);
  const again = begun(reload.keep, last);
  assert.deepEqual(again, { keep: { first, last }, next: null });
  assert.equal(begun(again.keep, first).next, last);
  assert.deepEqual(begun(again.keep, last), again, "a browser that brings the last address back by itself");
});

test("a frame that is given another address begins there", () => {
  const other = { keep: { first: "/safety", last: "/safety" }, next: null };
  assert.deepEqual(begun({ first: "/", last: "/planner" }, "/safety"), other);
  assert.deepEqual(begun(null, "/safety"), other);
});
