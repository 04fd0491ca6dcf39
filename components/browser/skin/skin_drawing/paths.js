// Paths of SVG from points of the skin, and the lines that run with its weave.

import { rounded } from "../../base/numbers.js";

// ---- lines that run with the weave ---------------------------------------------------------

// Collagen lies in sheets that run gently parallel to the surface and sway together.
export function grainAngle(x, d) {
  return 0.17 * Math.sin(x / 83 + d / 47) + 0.13 * Math.sin(x / 36 - d / 29 + 1.3);
}

// Loose collagen is wavy, so each line has a small wave of its own.
export function grainLine(x, d, length, tilt, { offset = 0, crimp = 1.2, phase = 0 } = {}) {
  const step = 8;
  const line = [];
  let [px, pd] = [x - length / 2, d + offset];
  for (let run = 0; run <= length; run += step) {
    line.push([px, pd + crimp * Math.sin(px / 5.2 + phase)]);
    const angle = grainAngle(px, pd) + tilt;
    px += step * Math.cos(angle);
    pd += step * Math.sin(angle);
  }
  return line;
}

// ---- paths ---------------------------------------------------------------------------------

function pointText([x, y]) {
  return `${rounded(x)} ${rounded(y)}`;
}

function midpoint([ax, ay], [bx, by]) {
  return [(ax + bx) / 2, (ay + by) / 2];
}

// Quadratic curves through the midpoints: smooth, and short enough to redraw on every touch.
function curveThrough(points) {
  const inner = points.slice(1, -1).map((point, i) => {
    const last = i === points.length - 3;
    return `Q${pointText(point)} ${pointText(last ? points[i + 2] : midpoint(point, points[i + 2]))}`;
  });
  return inner.length > 0 ? inner.join("") : `L${pointText(points[points.length - 1])}`;
}

export function openPath(points) {
  return `M${pointText(points[0])}${curveThrough(points)}`;
}

export function closedPath(upper, lower) {
  const back = [...lower].reverse();
  return `M${pointText(upper[0])}${curveThrough(upper)}L${pointText(back[0])}${curveThrough(back)}Z`;
}

// A line with body: widest in the middle, tapering to nothing, as a fibre leaves the plane cut.
export function ribbon(points, width) {
  const sides = points.map((_, i) => {
    const [ax, ay] = points[Math.max(i - 1, 0)];
    const [bx, by] = points[Math.min(i + 1, points.length - 1)];
    const run = Math.hypot(bx - ax, by - ay) || 1;
    const half = (width / 2) * Math.sin((Math.PI * (i + 0.35)) / (points.length - 0.3)) ** 0.6;
    return [-(by - ay) / run * half, (bx - ax) / run * half];
  });
  const side = (sign) => points.map(([x, y], i) => [x + sign * sides[i][0], y + sign * sides[i][1]]);
  return closedPath(side(-1), side(1));
}

export function ellipsePath(cx, cy, rx, ry) {
  const [x, y, w, t] = [cx - rx, cy, rx, ry].map(rounded);
  return `M${x} ${y}a${w} ${t} 0 1 0 ${rounded(2 * rx)} 0a${w} ${t} 0 1 0 ${rounded(-2 * rx)} 0Z`;
}

// A path of absolute points, turned and moved. Cheaper to paint than a transform on each small shape.
export function moved(path, x, y, turn = 0) {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, px, py) => (
    `${rounded(x + px * cos - py * sin)} ${rounded(y + px * sin + py * cos)}`));
}
