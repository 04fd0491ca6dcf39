// A key of a stepper counts each press once: a tap steps, a run has counted itself.

import assert from "node:assert/strict";
import test from "node:test";

import { Holding } from "../../components/browser/base/holding.js";

const heard = new Map();
globalThis.document = {
  addEventListener: (kind, act) => heard.set(kind, act),
  removeEventListener: (kind) => heard.delete(kind),
};

function held(t, end) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let steps = 0;
  const key = new Holding().handlers(() => { steps += 1; });
  key.onpointerdown({ isPrimary: true, button: 0 });
  t.mock.timers.tick(450);
  heard.get(end)({ type: end });
  t.mock.timers.tick(1000);
  assert.equal(steps, 1, "the run is over with the finger");
  key.onclick({ stopPropagation: () => {} });
  return steps;
}

test("the click at the end of a run is part of it", (t) => {
  assert.equal(held(t, "pointerup"), 1);
});

test("after a run that a scroll has ended the next click is another press", (t) => {
  assert.equal(held(t, "pointercancel"), 2);
});
