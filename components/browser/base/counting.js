// A count that stays as published until the reader chooses one.

/** The count after a tap: first one of two within the published range, then steps; below the lowest the range comes back. */
export function nextCount(count, by, [lowest, highest], [fewer, more]) {
  if (count === null) return by < 0 ? fewer : more;
  return count + by < lowest ? null : Math.min(count + by, highest);
}
