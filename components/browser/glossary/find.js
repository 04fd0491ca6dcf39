// Finds the words of the glossary in a text. The catalog looks by the same rule: longest first, whole
// words, any case. Only a spelling in capitals is found as written: an APR is no month of April.

/** A function from a text to the words found in it, each with its id, start and length. */
export function makeFinder(entries) {
  const known = new Map(entries.flatMap(({ id, spellings }) => spellings.map((one) => [one.toLowerCase(), { id, one }])));
  const longest = [...known.keys()].sort((a, b) => b.length - a.length);
  const escaped = longest.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // A look-behind would be shorter; Safari has known it only since 16.4.
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}_-])(${escaped.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  return (text) => [...text.matchAll(pattern)].flatMap((found) => {
    const { id, one } = known.get(found[2].toLowerCase());
    if (isCapitals(one) && found[2] !== one) return [];
    return [{ id, start: found.index + found[1].length, length: found[2].length }];
  });
}

const isCapitals = (word) => word === word.toUpperCase() && word !== word.toLowerCase();

/** Entries to list: without a search those the page uses, with one every entry that holds what was typed. */
export function entriesToList(entries, used, typed) {
  return entries.filter(({ id, spellings, meaning }) => (typed
    ? [...spellings, meaning].some((words) => words.toLowerCase().includes(typed))
    : used.has(id)));
}
