// Finds the words of the glossary in a text. The catalog looks by the same rule: longest first, whole
// words, any case.

/** A function from a text to the words found in it, each with its id, start and length. */
export function makeFinder(entries) {
  const idOf = new Map(entries.flatMap(({ id, spellings }) => spellings.map((one) => [one.toLowerCase(), id])));
  const longest = [...idOf.keys()].sort((a, b) => b.length - a.length);
  const escaped = longest.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // A look-behind would be shorter; Safari has known it only since 16.4.
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}_-])(${escaped.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  return (text) => [...text.matchAll(pattern)].map((found) => ({
    id: idOf.get(found[2].toLowerCase()), start: found.index + found[1].length, length: found[2].length,
  }));
}

/** Entries to list: without a search those the page uses, with one every entry that holds what was typed. */
export function entriesToList(entries, used, typed) {
  return entries.filter(({ id, spellings, meaning }) => (typed
    ? [...spellings, meaning].some((words) => words.toLowerCase().includes(typed))
    : used.has(id)));
}
