// What this browser tab remembers by itself while its page stays open: never in the address, on a disk or at
// the server. A reload empties it; all that outlives one is the bare fact, in the tab's name, that something
// had been given, so that the reader can be told that it is gone.

const MARK = "fineline: something was given in this tab";
// One place for every script of the page: each component brings its own copy of this module.
const SHELF = Symbol.for("fineline.tab_memory");

function shelf() {
  window[SHELF] ??= { things: new Map(), lost: window.name === MARK };
  return window[SHELF];
}

/** Remember a value under a name; null forgets it. */
export function remember(name, value) {
  const { things } = shelf();
  if (value === null) things.delete(name);
  else things.set(name, value);
  if (things.size) window.name = MARK;
  else if (window.name === MARK) window.name = "";
}

/** What is remembered under a name, or null. */
export function recall(name) {
  return shelf().things.get(name) ?? null;
}

/** Whether the page was loaded anew after something had been given; true for the first who asks. */
export function takeLoss() {
  const { lost } = shelf();
  shelf().lost = false;
  return lost;
}

/** Forget everything, and that there was anything. */
export function forgetAll() {
  shelf().things.clear();
  window.name = "";
}
