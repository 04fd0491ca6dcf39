// Which step of a row an arrow key leads to.

const MOVES = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The place of the step after a key, round the ends; null where the key is no arrow. */
export function nextStep(key, index, count) {
  const move = MOVES[key];
  return move ? (index + move + count) % count : null;
}
