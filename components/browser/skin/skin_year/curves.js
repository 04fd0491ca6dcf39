// The year as a track for the thumb: where its days lie, and the curve of regrowth over them.

import { clamped, rounded } from "../../base/numbers.js";

export const EDGE = 24; // pixels: half the width of the handle, which stays inside the track at both ends

/** The day under a place on the screen, for a track that starts at `left` and is `width` pixels wide. */
export function dayUnder(x, left, width, lastDay) {
  return clamped((x - left - EDGE) / (width - 2 * EDGE)) * lastDay;
}

// Heights run from 0 to 100 upwards; the drawing is stretched to the width of the track.
function curvePoints(curve, step) {
  return curve.map((share, i) => `${rounded(i * step)} ${rounded(100 - 100 * share)}`);
}

export function bandPath(band, step) {
  return `M${curvePoints(band.high, step).join("L")}L${curvePoints(band.low, step).reverse().join("L")}Z`;
}

export function linePath(curve, step) {
  return `M${curvePoints(curve, step).join("L")}`;
}
