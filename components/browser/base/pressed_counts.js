// Counts that a finger has pressed and the server has not heard of, for whoever draws what follows from them.

const pressed = new Map(); // name of the input -> count; null for the published one
const followers = new Set();

/** The count pressed last: its name and itself; null when the server has heard of all. */
export function lastPressed() {
  return [...pressed].at(-1) ?? null;
}

export function press(name, count) {
  pressed.delete(name);
  pressed.set(name, count);
  followers.forEach((follower) => follower());
}

export function forgetPressed(name) {
  pressed.delete(name);
}

/** Call `follower` after each press; returns what ends that. */
export function followPresses(follower) {
  followers.add(follower);
  return () => followers.delete(follower);
}
