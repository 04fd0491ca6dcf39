// What a number field takes in.

/** Whether a field of whole numbers takes what is typed or pasted; `null` is a deletion. */
export function letsIn(typed, refused) {
  return typed === null || (!refused && /^\d*$/.test(typed));
}

/** Whether what stands in a field can count; an emptied one goes back to its count without a word. */
export function isGood({ value, min, max, validity }) {
  if (value === "") return !validity.badInput;
  return Number(value) >= Number(min) && Number(value) <= Number(max);
}
