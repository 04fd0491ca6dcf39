// The deck: the order of its screens, what a key asks for, what counts as shown, the note, and the card that is due.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { asked } from "../../components/browser/board/deck/keys.js";
import { cardAt } from "../../components/browser/board/deck/over.js";
import { kept, noteShown, shownSoFar } from "../../components/browser/board/deck/presented.js";
import { noteText } from "../../components/browser/board/deck/record.js";
import { linksOf, mayLeaveOut, moved, neighbour, ordered, shownOf } from "../../components/browser/board/deck/story.js";

const SCREENS = [
  { id: "decision" }, { id: "weeks" }, { id: "good" }, { id: "harms", downside: true, after: "good" },
  { id: "tone", downside: true, after: "harms" }, { id: "laser" }, { id: "next" },
].map((one) => ({ ...one, short: `The ${one.id}` }));
const ids = (screens) => screens.map(({ id }) => id).join(" ");

// ---- the order ---------------------------------------------------------------------------------

test("what must follow another screen is one link with it, and any other screen is one by itself", () => {
  assert.deepEqual(linksOf(SCREENS).map(ids), ["decision", "weeks", "good harms tone", "laser", "next"]);
});

test("what can go wrong goes wherever what it may do goes, also when a screen moves past all three", () => {
  assert.equal(ids(moved(SCREENS, "good", -1)), "decision good harms tone weeks laser next");
  assert.equal(ids(moved(SCREENS, "harms", 1)), "decision weeks laser good harms tone next");
  assert.equal(ids(moved(SCREENS, "laser", -1)), "decision weeks laser good harms tone next");
  assert.equal(ids(moved(SCREENS, "weeks", 1)), "decision good harms tone weeks laser next");
});

test("no screen moves past an end, and the order that came in stays as it was", () => {
  assert.equal(ids(moved(SCREENS, "decision", -1)), ids(SCREENS));
  assert.equal(ids(moved(SCREENS, "next", 1)), ids(SCREENS));
  assert.equal(ids(SCREENS), "decision weeks good harms tone laser next");
});

test("neither a screen of downsides nor the one that it follows may be left out, and any other may", () => {
  assert.deepEqual(SCREENS.filter(({ id }) => !mayLeaveOut(SCREENS, id)).map(({ id }) => id), ["good", "harms", "tone"]);
});

test("an order that was kept wins, what it does not know comes last, and what it names in vain is passed over", () => {
  assert.equal(ids(ordered(SCREENS, ["laser", "gone", "decision"])), "laser decision weeks good harms tone next");
  assert.equal(ids(ordered(SCREENS, [])), ids(SCREENS));
});

test("no order that is kept can part what may go wrong from what it may do", () => {
  assert.equal(ids(ordered(SCREENS, ["tone", "harms", "next", "good"])), "next good harms tone decision weeks laser");
});

test("what is left out is not shown, but downsides are, even if something says to leave them out", () => {
  assert.equal(ids(shownOf(SCREENS, new Set(["weeks", "good", "harms", "tone", "next"]))), "decision good harms tone laser");
});

test("a step leads to the next screen that is shown, and stops at both ends", () => {
  const shown = shownOf(SCREENS, new Set(["weeks"]));
  assert.deepEqual([neighbour(shown, "decision", 1), neighbour(shown, "good", -1)], ["good", "decision"]);
  assert.deepEqual([neighbour(shown, "next", 1), neighbour(shown, "decision", -1)], ["next", "decision"]);
  assert.equal(neighbour(shown, "laser", 9), "next");
});

// ---- keys --------------------------------------------------------------------------------------

/** What is in focus, as far as the selectors of keys.js ask: a tag, [name=value], :not([name=value]). */
function inFocus(tag, attributes = {}) {
  const has = (one) => { const [, name, value] = /\[(\w+)=(\w+)\]/.exec(one); return attributes[name] === value; };
  const fits = (selector) => {
    const [, name, is, not] = /^(\w*)(\[.+?\])?(?::not\((.+)\))?$/.exec(selector);
    return (!name || name === tag) && (!is || has(is)) && (!not || !has(not));
  };
  return { matches: (selectors) => selectors.split(", ").some(fits) };
}

const PAGE = inFocus("body");
const EVERY_KEY = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "PageDown", "PageUp", "Home", "End", " ", "Enter", "Backspace", "Escape", "b", ".", "g"];
const keptBy = (node) => EVERY_KEY.filter((key) => asked({ key }, node) === null).join(",");

test("a clicker goes on, back, to a dark screen and away, and a keyboard also to either end and to all screens", () => {
  const clicker = ["PageDown", "PageUp", "b", ".", "Escape"].map((key) => asked({ key }, PAGE));
  assert.deepEqual(clicker, ["next", "back", "blank", "blank", "leave"]);
  const keyboard = ["ArrowRight", "ArrowLeft", " ", "Backspace", "Home", "End", "g"].map((key) => asked({ key }, PAGE));
  assert.deepEqual(keyboard, ["next", "back", "next", "back", "first", "last", "grid"]);
  assert.equal(keptBy(PAGE), "");
  assert.deepEqual(["x", "Tab", "F5", "Shift"].map((key) => asked({ key }, PAGE)), [null, null, null, null]);
});

test("a field that is typed into keeps every key", () => {
  [inFocus("input"), inFocus("input", { type: "text" }), inFocus("textarea")].forEach((field) => {
    assert.equal(keptBy(field), EVERY_KEY.join(","));
  });
});

test("a group of choices and a slider keep the keys that move them, and the keys of a clicker pass", () => {
  const arrows = "ArrowRight,ArrowLeft,ArrowUp,ArrowDown";
  assert.equal(keptBy(inFocus("input", { type: "range" })), `${arrows},Home,End`);
  assert.equal(keptBy(inFocus("button", { role: "radio" })), `${arrows}, ,Enter`);
});

test("a button, a link and a fold keep the keys that press them, and no other", () => {
  ["button", "a", "summary"].forEach((tag) => assert.equal(keptBy(inFocus(tag)), " ,Enter"));
});

test("a key with Ctrl, Meta or Alt belongs to the browser, and so do Space and Enter with Shift", () => {
  ["ctrlKey", "metaKey", "altKey"].forEach((held) => {
    assert.deepEqual(EVERY_KEY.filter((key) => asked({ key, [held]: true }, PAGE) !== null), []);
  });
  assert.deepEqual([" ", "Enter"].map((key) => asked({ key, shiftKey: true }, PAGE)), [null, null]);
});

// ---- what was shown ----------------------------------------------------------------------------

const MINUTE = 60_000;

// A document is loaded anew for each person; here the next test begins like one.
beforeEach(() => {
  Object.assign(kept(), { leftAt: -Infinity, order: [], leftOut: new Set(), at: null, since: 0, spent: new Map(), cards: new Set(), questions: new Set() });
});

const seen = (now) => ids(shownSoFar(SCREENS, now).seen);

test("a screen counts as shown from two seconds on, and what flew by does not", () => {
  noteShown("decision", 1000);
  assert.equal(seen(2999), "");
  assert.equal(seen(3000), "decision");
  noteShown("weeks", 10_000);
  noteShown("laser", 11_999);
  assert.equal(seen(20_000), "decision laser");
});

test("looks at one screen add up, and time away counts for none", () => {
  noteShown("good", 1000);
  noteShown("harms", 2500);
  noteShown("good", 5000);
  noteShown(null, 6000);
  assert.deepEqual([kept().spent.get("good"), kept().spent.get("harms")], [2500, 2500]);
  assert.equal(seen(100 * MINUTE), "good harms", "in the order of the screens");
  assert.equal(shownSoFar(SCREENS, 100 * MINUTE).minutes, 1);
  assert.equal(kept().at, "good", "whoever comes back finds the place");
});

test("minutes are those of all screens together, rounded, and never none", () => {
  noteShown("decision", 1000);
  assert.equal(shownSoFar(SCREENS, 1001).minutes, 1);
  noteShown("weeks", 1000 + MINUTE);
  assert.equal(shownSoFar(SCREENS, 1000 + 2.4 * MINUTE).minutes, 2);
  assert.equal(shownSoFar(SCREENS, 1000 + 2.6 * MINUTE).minutes, 3);
});

// ---- the note ----------------------------------------------------------------------------------

const DECK = {
  screens: SCREENS,
  cards: [{ id: "judge", short: "The weeks", after: "weeks" }, { id: "friend", short: "The tone", after: "tone" }],
  questions: [{ id: "who", name: "Who treats me?" }, { id: "cost", name: "What does it cost?" }],
  record: { head: "On 3 May.", shown: "{minutes} min: {screens}.", asked: "Asked: {questions}.", taught: "After: {cards}.", none: "none noted", end: "No consent." },
};

test("the note holds what was shown, what was asked and what was talked through, and nothing that was not", () => {
  noteShown("weeks", 1000);
  noteShown("laser", 1000 + 3 * MINUTE);
  noteShown("decision", 1500 + 3 * MINUTE);
  kept().cards.add("friend");
  kept().questions.add("cost");
  assert.equal(noteText(DECK, 1000 + 5 * MINUTE), [
    "On 3 May.", "5 min: The decision, The weeks.", "Asked: What does it cost?.", "After: The tone.", "No consent.",
  ].join("\n"));
});

test("the note of an empty hour says that nothing was noted", () => {
  assert.equal(noteText(DECK, 1000), "On 3 May.\n1 min: none noted.\nAsked: none noted.\nAfter: none noted.\nNo consent.");
});

test("the note follows the order in which the screens were shown", () => {
  noteShown("decision", 1000);
  noteShown("next", 4000);
  assert.match(noteText({ ...DECK, screens: moved(SCREENS, "decision", 9) }, 9000), /min: The next, The decision\./);
});

// ---- cards -------------------------------------------------------------------------------------

test("the card is the next one that is due from the screen on show on, and at the end the last", () => {
  const found = SCREENS.map(({ id }) => cardAt(DECK, SCREENS, id).id);
  assert.deepEqual(found, ["judge", "judge", "friend", "friend", "friend", "friend", "friend"]);
});

test("cards are due in the order of the screens, and none of a screen that the story lacks", () => {
  const order = moved(moved(SCREENS, "weeks", 1), "weeks", 1); // after good, harms, tone and laser
  assert.deepEqual(["decision", "good", "laser", "next"].map((at) => cardAt(DECK, order, at).id), ["friend", "friend", "judge", "judge"]);
  const short = SCREENS.filter(({ id }) => id !== "weeks");
  assert.equal(cardAt(DECK, short, "decision").id, "friend");
});
