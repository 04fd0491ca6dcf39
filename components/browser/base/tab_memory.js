// What this browser tab remembers by itself while its page stays open: never in the address, on a disk or at
// the server. A reload empties it; all that outlives one is the bare fact, in the tab's name, that something
// had been given, so that the reader can be told that it is gone.

const MARK = "fineline: something was given in this tab";
const FRAMED = "fineline.given"; // a frame of another site gets a new name at each reload, so there it is here
// One place for every script of the page: each component brings its own copy of this module.
const SHELF = Symbol.for("fineline.tab_memory");

/** Whether the page stands in a frame of another site. */
export function isFramed() {
  return window !== window.top;
}

/** Do something with the tab's own storage; some browsers give a frame none. */
export function withStorage(act) {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
}

function isMarked() {
  return window.name === MARK || (isFramed() && withStorage((store) => store.getItem(FRAMED)) !== null);
}

function mark(on) {
  if (on) window.name = MARK;
  else if (window.name === MARK) window.name = "";
  if (isFramed()) withStorage((store) => (on ? store.setItem(FRAMED, "1") : store.removeItem(FRAMED)));
}

function shelf() {
  window[SHELF] ??= { things: new Map(), lost: isMarked() };
  return window[SHELF];
}

/** Remember a value under a name; null forgets it. */
export function remember(name, value) {
  const { things } = shelf();
  if (value === null) things.delete(name);
  else things.set(name, value);
  mark(things.size > 0);
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
  mark(false);
}
