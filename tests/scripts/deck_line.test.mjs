// The line between a tablet and its wall: who speaks first, when it comes back and when it does not, and what it carries.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { changesIn, toldOf } from "../../components/browser/board/deck/follow.js";
import { Line } from "../../components/browser/board/deck/line.js";

/** A line as a browser gives it: it opens, hears and is cut when the test says so. */
class Socket {
  static OPEN = 1;
  static all = [];
  readyState = 0;
  said = [];

  constructor(place) {
    this.place = String(place);
    Socket.all.push(this);
  }

  static get last() {
    return Socket.all.at(-1);
  }

  send(text) {
    assert.equal(this.readyState, Socket.OPEN, "a browser refuses to send before a line is open");
    this.said.push(JSON.parse(text));
  }

  close() {
    this.readyState = 2; // it tells that it is closed only later
  }

  opens() {
    this.readyState = 1;
    this.onopen();
  }

  hears(message) {
    this.onmessage({ data: JSON.stringify(message) });
  }

  ends(code = 1006) {
    this.readyState = 3;
    this.onclose({ code });
  }
}

const kept = new Map();
const STORAGE = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, value) => kept.set(name, String(value)),
  removeItem: (name) => kept.delete(name),
};
const AT = "http://localhost/base/present?sessions=4#KFTM";
const TABLET = "fineline.room.tablet";

function set(name, value) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

set("WebSocket", Socket);

beforeEach(() => {
  Socket.all = [];
  kept.clear();
  set("sessionStorage", STORAGE);
  set("location", new URL(AT));
});

/** A line with all that it heard; time stands still until the test lets it go on. */
function lineOf(t, as = "tablet") {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const heard = [];
  return { line: new Line(as, (message) => heard.push(message)), heard, wait: (milliseconds) => t.mock.timers.tick(milliseconds) };
}

test("the first thing said is who it is, with the key of before, and nothing is said before that", (t) => {
  kept.set("fineline.room.wall", "of before");
  const { line } = lineOf(t, "wall");
  line.send({ early: true });
  line.open();
  line.send({ early: true });
  Socket.last.opens();
  line.send({ late: true });
  assert.deepEqual(Socket.last.said, [{ as: "wall", key: "of before" }, { late: true }]);
});

test("it leads to the place beside the page, encrypted where the page is, without the plan and the code", (t) => {
  const { line } = lineOf(t);
  line.open();
  set("location", new URL(AT.replace("http", "https")));
  line.open();
  assert.deepEqual(Socket.all.map(({ place }) => place), ["ws://localhost/base/rooms", "wss://localhost/base/rooms"]);
});

test("a key that is given is kept in the tab, and said after a cut in the place of the code", (t) => {
  const { line, heard, wait } = lineOf(t);
  line.open({ code: "KFTM" });
  Socket.last.opens();
  Socket.last.hears({ joined: { key: "mine" } });
  assert.deepEqual([line.key, kept.get(TABLET)], ["mine", "mine"]);
  Socket.last.ends();
  wait(300);
  Socket.last.opens();
  assert.deepEqual(Socket.all.map(({ said }) => said), [[{ as: "tablet", code: "KFTM" }], [{ as: "tablet", key: "mine" }]]);
  assert.deepEqual(heard, [{ joined: { key: "mine" } }, { line: false }]);
});

test("a wall keeps the key of its newest room, beside that of a tablet in the same tab", (t) => {
  const { line } = lineOf(t, "wall");
  kept.set(TABLET, "of the tablet");
  line.open();
  Socket.last.opens();
  Socket.last.hears({ room: { code: "KFTM", key: "first", seconds: 600 } });
  Socket.last.hears({ room: { code: null, key: "second", seconds: 0 } });
  assert.deepEqual([line.key, kept.get(TABLET)], ["second", "of the tablet"]);
});

test("each try in vain waits longer, up to five seconds, and once something was heard the next is short again", (t) => {
  const { line, heard, wait } = lineOf(t);
  line.open();
  const waits = [300, 600, 1200, 2500, 5000, 5000];
  waits.forEach((milliseconds, i) => {
    Socket.last.ends();
    wait(milliseconds - 1);
    assert.equal(Socket.all.length, i + 1, `too soon, before ${milliseconds}`);
    wait(1);
    assert.equal(Socket.all.length, i + 2, `not back after ${milliseconds}`);
  });
  assert.deepEqual(heard, waits.map(() => ({ line: false })));
  Socket.last.opens();
  Socket.last.hears({ wall: true });
  Socket.last.ends();
  wait(300);
  assert.equal(Socket.all.length, waits.length + 2);
});

test("a server without room is asked again only after half a minute, and says so meanwhile", (t) => {
  const { line, heard, wait } = lineOf(t);
  line.open();
  Socket.last.opens();
  Socket.last.hears({ full: true });
  Socket.last.ends(1013);
  assert.deepEqual(heard, [{ full: true }], "no cut is told in place of it");
  wait(29_999);
  assert.equal(Socket.all.length, 1);
  wait(1);
  assert.equal(Socket.all.length, 2);
});

test("a browser that keeps nothing for a tab still comes back with the key while the page stays", (t) => {
  set("sessionStorage", { getItem() { throw new Error("refused"); }, setItem() { throw new Error("refused"); } });
  const { line, wait } = lineOf(t);
  line.open({ code: "KFTM" });
  Socket.last.opens();
  Socket.last.hears({ joined: { key: "mine" } });
  Socket.last.ends();
  wait(300);
  Socket.last.opens();
  assert.deepEqual(Socket.last.said, [{ as: "tablet", key: "mine" }]);
});

// ---- when it does not come back ----------------------------------------------------------------

const LONG = 60_000;

test("a line that was closed stays closed, also when it was about to come back", (t) => {
  const { line, heard, wait } = lineOf(t);
  line.open();
  Socket.last.opens();
  line.close();
  Socket.last.ends(1000);
  wait(LONG);
  assert.deepEqual([Socket.all.length, heard], [1, []]);
  line.open();
  Socket.last.ends();
  line.close();
  wait(LONG);
  assert.equal(Socket.all.length, 2);
});

test("a line that was opened anew is not cut by the end of the one before", (t) => {
  const { line, heard, wait } = lineOf(t);
  line.open();
  const [before] = Socket.all;
  before.opens();
  line.close();
  line.open({ code: "KFTM" });
  before.ends(1000);
  wait(LONG);
  assert.deepEqual([Socket.all.length, heard], [2, []]);
});

test("who was refused is not asked for again, and only the key of a room that is over is forgotten", (t) => {
  const { line, heard, wait } = lineOf(t);
  ["wrong", "wait", "gone"].forEach((refused, i) => {
    kept.set(TABLET, "mine");
    line.open();
    Socket.last.opens();
    Socket.last.hears({ refused, seconds: i });
    Socket.last.ends(1000);
    wait(LONG);
    assert.equal(Socket.all.length, i + 1, refused);
    assert.equal(line.key, refused === "gone" ? null : "mine");
    assert.deepEqual(heard.at(-1), { refused, seconds: i }, "a line that ends itself is not told as cut");
  });
});

test("a line whose place another page took tells that it is cut, and leaves it to that page", (t) => {
  const { line, heard, wait } = lineOf(t);
  line.open();
  Socket.last.opens();
  Socket.last.ends(4001);
  wait(LONG);
  assert.deepEqual([Socket.all.length, heard], [1, [{ line: false }]]);
});

// ---- what it carries ---------------------------------------------------------------------------

const PLAN = { concern: "acne_scars", sessions: 4, price: null, week: 12, tone: "black", typed_price: "my aunt said 250", typed_laser_price: "9" };

test("a wall is told neither the tone of skin nor what was typed, and all else of the plan", () => {
  const told = toldOf(PLAN, "sessions=3");
  assert.deepEqual(JSON.parse(told), { link: "sessions=3", chosen: { concern: "acne_scars", sessions: 4, price: null, week: 12 } });
  assert.doesNotMatch(told, /black|aunt|tone|typed/);
});

test("of a told plan only what differs is a change, also back to the published, and what the wall does not know is none", () => {
  const chosen = { concern: "acne_scars", sessions: null, price: 0, week: 12, telephone: "555" };
  assert.deepEqual(changesIn({ chosen }, PLAN), { sessions: null, price: 0 });
  assert.deepEqual(changesIn(JSON.parse(toldOf(PLAN, "")), PLAN), {});
});
