// What a count takes in.

/** Whether a field of whole numbers takes what is typed or pasted; `null` is a deletion. */
export function letsIn(typed, refused) {
  return typed === null || (!refused && /^\d*$/.test(typed));
}
