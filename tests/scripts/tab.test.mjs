// The tab's own rules: which change is a step of the history, and where a framed page goes on after a reload.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { begun } from "../../components/browser/tab/framed.js";
import { due } from "../../components/browser/tab/idle.js";
import { lift } from "../../components/browser/tab/keyboard.js";
import { nextStep } from "../../components/browser/tab/steps.js";
import { innermost, moved } from "../../components/browser/tab/turning.js";

test("the first change on a page is a step, later ones take its place, and another page is a step again", () => {
  const [three, four, other] = ["a?n=3", "a?n=4", "b?n=4"].map((path) => new URL(path, "http://localhost"));
  const first = nextStep({ at: 4, changed: false, visit: 2 }, { from: three, to: four });
  assert.deepEqual(first, { instead: false, mark: { at: 5, changed: true, visit: 2 } });
  assert.deepEqual(nextStep(first.mark, { from: four, to: three }), { instead: true, mark: first.mark });
  const second = nextStep(first.mark, { from: four, to: other });
  assert.deepEqual(second, { instead: false, mark: { at: 6, changed: false, visit: 2 } });
  assert.equal(nextStep(second.mark, { from: other, to: other }).instead, true, "the same address is no step");
  const late = nextStep(second.mark, { from: other, to: new URL("b?n=3", other) }, true);
  assert.deepEqual(late, { instead: true, mark: second.mark }, "a late answer after a Back leaves the way Forward");
});

const early = readFileSync(new URL("../../hosting/early.js", import.meta.url), "utf8");

/** What the first script does to a page: whether it covers it, and where it goes; `later` gets what it does once more. */
function opened({ later = [], mark, visits = 0, until = 0, type = "navigate" }) {
  const done = { covered: false, to: null };
  const href = "http://localhost/base/planner?sessions=4&embed=true";
  runInNewContext(early, {
    window: done, URL, URLSearchParams, Date, setInterval: () => {}, addEventListener: () => {},
    setTimeout: (act, wait) => later.push({ act, wait }),
    location: { href, search: new URL(href).search, replace: (to) => { done.to = to; } },
    history: { state: mark && { fineline: mark } },
    performance: { getEntriesByType: () => [{ type }] },
    sessionStorage: { getItem: (name) => ({ "fineline.visits": visits, "fineline.until": until })[name] },
    document: { documentElement: { classList: { add: (name) => { done.covered = name === "fl-covered"; } } } },
  });
  return [done.covered, done.to];
}

test("an entry of a visit that was left is known by its mark, or by being gone back to without one", () => {
  const left = [true, "/base/?embed=true"];
  assert.deepEqual(opened({ mark: { visit: 0 }, visits: 1 }), left);
  assert.deepEqual(opened({ mark: { visit: 1 }, visits: 1, type: "back_forward" }), [false, null]);
  assert.deepEqual(opened({ visits: 1, type: "back_forward" }), left);
  assert.deepEqual(opened({ visits: 1 }), [false, null], "a link typed or tapped by the next person");
  assert.deepEqual(opened({ type: "back_forward" }), [false, null], "nobody has left this tab");
});

test("a page of a visit that was left is sent home once more while it is still there", () => {
  const later = [];
  const [, home] = opened({ mark: { visit: 0 }, visits: 1, later });
  assert.equal(home, "/base/?embed=true");
  assert.deepEqual(later.map(({ wait }) => wait), [4000, 12_000]);
  const stays = [];
  opened({ mark: { visit: 1 }, visits: 1, later: stays });
  assert.deepEqual(stays, []);
});

test("a page whose time is over is covered, and waits for the tab to leave it", () => {
  assert.deepEqual(opened({ until: Date.now() - 1 }), [true, null]);
  assert.deepEqual(opened({ until: Date.now() + 60_000 }), [false, null]);
});

test("a silence asks, and half a minute later ends the visit", () => {
  const set = { after: 120, grace: 30 };
  assert.deepEqual([0, 119, 120, 149, 150, 36_000].map((silent) => due(silent, set)),
    ["nothing", "nothing", "question", "question", "end", "end"]);
});

test("a field below a keyboard is lifted to the middle of what is left, a tall one to its top", () => {
  assert.equal(lift(100, 150, 400), 0);
  assert.equal(lift(600, 650, 400), 425); // its middle, 625, comes to 200
  assert.equal(lift(300, 900, 400), 276); // it stands 24 below the top
});

test("what begins above the window comes back with the same part at its edge", () => {
  assert.equal(moved({ top: 8, height: 50, share: -0.16 }, { top: 300, height: 40 }), 292);
  assert.equal(moved({ top: -100, height: 400, share: 0.25 }, { top: 200, height: 200 }), 250); // to -50
});

test("a component that names itself for a point is the innermost there, and is asked once", () => {
  const [drawn, host, outer] = [{}, {}, {}];
  host.shadowRoot = { elementFromPoint: () => host };
  outer.shadowRoot = { elementFromPoint: () => host };
  assert.equal(innermost(outer, 1, 1), host);
  host.shadowRoot.elementFromPoint = () => drawn;
  assert.equal(innermost(outer, 1, 1), drawn);
  assert.equal(innermost(null, 1, 1), null);
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
