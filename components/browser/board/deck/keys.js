// Keys of a keyboard and of a clicker. A clicker is a keyboard with four keys: on, back, black screen, start.

const BY_KEY = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back",
  Home: "first", End: "last", Escape: "leave", b: "blank", ".": "blank", g: "grid",
};
const PRESSES = new Set(["Enter", " "]); // a key in focus hears these itself
const MOVES = /^(Arrow|Home|End)/; // what a slider hears itself

function isTyped(node) {
  return node.matches?.("input:not([type=range]), textarea");
}

/** What a key press asks of the deck; null where it means something to what is in focus. */
export function asked({ key, ctrlKey, metaKey, altKey, shiftKey }, node) {
  if (ctrlKey || metaKey || altKey || !(key in BY_KEY) || isTyped(node)) return null;
  if (PRESSES.has(key) && (shiftKey || node.matches?.("button, a, summary, [role=radio]"))) return null;
  if (key.startsWith("Arrow") && node.matches?.("[role=radio]")) return null;
  if (MOVES.test(key) && node.matches?.("[type=range]")) return null;
  return BY_KEY[key];
}

/** Call `act` with what each key asks for, until the returned function is called. */
export function followKeys(act) {
  const heard = (event) => {
    if (event.defaultPrevented) return;
    const what = asked(event, event.composedPath()[0]);
    if (what && act(what)) event.preventDefault();
  };
  document.addEventListener("keydown", heard);
  return () => document.removeEventListener("keydown", heard);
}
