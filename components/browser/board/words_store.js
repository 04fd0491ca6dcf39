// The words that hold for every plan. They come with a component of their own, so that they are not sent again
// after each tap; here the board finds them.

const store = { words: null, listeners: new Set() };

export function knownWords() {
  return store.words;
}

export function keepWords(words) {
  store.words = words;
  store.listeners.forEach((listener) => listener());
}

/** Call `listener` when words come; returns what ends that. */
export function whenWordsCome(listener) {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
}
