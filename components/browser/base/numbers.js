// Small sums that several drawings need.

/** A number with one decimal, so that paths stay short. */
export function rounded(number) {
  return Math.round(number * 10) / 10;
}

/** A number held between 0 and 1. */
export function clamped(number) {
  return Math.min(Math.max(number, 0), 1);
}

/** A share from 0 to 1 as a length of CSS. */
export function percent(share) {
  return `${100 * share}%`;
}
