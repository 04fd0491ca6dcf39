// What a finger presses on steppers is known to whoever draws what follows, until the server has heard of it.

import assert from "node:assert/strict";
import test from "node:test";

import { followPresses, forgetPressed, lastPressed, press } from "../../components/browser/base/pressed_counts.js";

test("the count pressed last goes before those that the server has not heard of either", () => {
  const heard = [];
  const stop = followPresses(() => heard.push(lastPressed()));
  press("sessions", 4);
  press("laser_sessions", null);
  press("sessions", 5);
  assert.deepEqual(heard, [["sessions", 4], ["laser_sessions", null], ["sessions", 5]]);
  forgetPressed("sessions");
  assert.deepEqual(lastPressed(), ["laser_sessions", null]);
  stop();
  forgetPressed("laser_sessions");
  assert.equal(lastPressed(), null);
  press("sessions", 6);
  assert.equal(heard.length, 3);
  forgetPressed("sessions");
});
