// Moving through the year: weeks, moments, the track under a finger, and what is sent to the server.

import assert from "node:assert/strict";
import test from "node:test";

import {
  blend, eased, frameAt, nearestWeekStart, neighbourWeekStart, nextThing, playingSpeed, weekOf,
} from "../../components/browser/skin/skin_year/time.js";
import { bandPath, dayUnder, EDGE, linePath } from "../../components/browser/skin/skin_year/curves.js";
import { numbered, phaseSpans } from "../../components/browser/skin/skin_section/track.js";
import { WeekSender } from "../../components/browser/skin/skin_section/week_sender.js";

test("a week starts on every seventh day", () => {
  assert.deepEqual([0, 6.9, 7, 363, 364].map(weekOf), [0, 0, 1, 51, 52]);
  assert.equal(weekOf(0.1 + 6.8999), 1, "a day that frames add up to never is a whole number");
});

test("a handle that is let go comes to rest where the nearest week starts", () => {
  assert.deepEqual([3, 4, 10.4, 10.6].map(nearestWeekStart), [0, 7, 7, 14]);
});

test("the buttons go to the next start of a week, or to the one before", () => {
  assert.deepEqual([0, 7, 10].map((day) => neighbourWeekStart(day, 1)), [7, 14, 14]);
  assert.deepEqual([7, 10, 14].map((day) => neighbourWeekStart(day, -1)), [0, 7, 7]);
});

test("the button of the next thing skips the one that is on show", () => {
  const things = [{ day: 0 }, { day: 3 }, { day: 35 }];
  assert.deepEqual([-1, 0, 3, 4, 35].map((day) => nextThing(things, day)?.day), [0, 3, 35, 35, undefined]);
});

test("a frame holds from its day until the next one starts", () => {
  const frames = [{ day: 0 }, { day: 1 }, { day: 7 }];
  assert.deepEqual([-5, 0, 0.5, 1, 6.9, 6.9995, 400].map((day) => frameAt(frames, day).day), [0, 0, 0, 1, 1, 7, 7]);
});

test("time plays four times slower while skin is red after a session", () => {
  const course = { sessions: [0, 35], healing: { redness: [0, 3, 7] } };
  const [healing, resting] = [playingSpeed(course, 36), playingSpeed(course, 30)];
  assert.equal(resting / healing, 4);
  assert.equal(playingSpeed(course, 6), healing);
});

test("a state between two states is mixed number by number, at every depth", () => {
  assert.deepEqual(blend({ open: 0, fibres: { low: 1 } }, { open: 1, fibres: { low: 3 } }, 0.25), { open: 0.25, fibres: { low: 1.5 } });
  assert.deepEqual([0, 0.5, 1].map(eased), [0, 0.5, 1]);
  assert.ok(eased(0.1) < 0.1 && eased(0.9) > 0.9, "it starts and ends gently");
});

test("half a thumb at each end is the first and the last day; the middle is half the year", () => {
  const [left, width, lastDay] = [100, 848, 364];
  assert.equal(dayUnder(100 + EDGE, left, width, lastDay), 0);
  assert.equal(dayUnder(100 + 424, left, width, lastDay), 182);
  assert.equal(dayUnder(948 - EDGE, left, width, lastDay), 364);
  assert.deepEqual([0, 2000].map((x) => dayUnder(x, left, width, lastDay)), [0, 364], "a finger off the track stays on it");
});

test("a share of 0.25 stands a quarter up: 75 below the top; a band comes back along its lower edge", () => {
  assert.equal(linePath([0, 0.25, 1], 5), "M0 100L5 75L10 0");
  assert.equal(bandPath({ high: [0, 1], low: [0, 0.5] }, 7), "M0 100L7 0L7 50L0 100Z");
});

test("phases follow each other, and a new session ends those of the one before", () => {
  const healing = { calming: [1, 4], repair: [4, 20] };
  assert.deepEqual(phaseSpans({ sessions: [0, 10], healing }, 100), [
    ["calming", 0, 4], ["repair", 4, 10], ["calming", 10, 14], ["repair", 14, 30], ["remodelling", 30, 100]]);
});

test("sessions a week apart have a number every fourth week, so that no two numbers overlap", () => {
  assert.deepEqual(numbered([0, 7, 14, 21, 28, 35]), [true, false, false, false, true, false]);
  assert.deepEqual(numbered([0, 28, 56]), [true, true, true]);
  assert.deepEqual(numbered([0, 21, 42]), [true, false, true]);
});

test("the server hears of a week once, and the answer to it moves nothing", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const sent = [];
  let week = 0;
  const sender = new WeekSender(() => week);
  const receive = (number) => sender.receive(number, (name, value) => sent.push([name, value]));
  assert.equal(receive(0), true, "the week of the link is news");
  week = 5;
  sender.sendAfter(350);
  sender.sendAfter(350);
  context.mock.timers.tick(350);
  assert.deepEqual(sent, [["week", 5]]);
  assert.equal(receive(0), false, "a payload made before the server heard of week 5");
  assert.equal(receive(5), false, "the answer");
  sender.sendAfter(350);
  context.mock.timers.tick(350);
  assert.deepEqual(sent, [["week", 5]], "it knows week 5 already");
  assert.equal(receive(9), true, "another link");
});
