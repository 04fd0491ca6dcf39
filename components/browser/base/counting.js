// A count that stays as published until the reader chooses one.

/** The count after a tap: first the usual one, then steps; below the lowest the published range comes back. */
export function nextCount(count, by, [lowest, highest], usual) {
  if (count === null) return usual;
  return count + by < lowest ? null : Math.min(count + by, highest);
}
