// The shape of the skin: pure functions from numbers to numbers and path strings.
//
// Everything is laid out in flat skin first: x along it, d the depth below its surface, 200 units
// to a millimetre. `place` then bends flat skin under the relief of the surface, and the bend
// dies away with depth. So fibres and vessels follow the scar, and softening it moves them all.

const SKIN = { width: 480, height: 372, base: 52, fat: 268 };
const SCAR = { x: 306, depth: 33, halfWidth: 62 };
const RELIEF_REACH = 95;

// mulberry32: the same seed draws the same skin, on every machine.
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function between(random, low, high) {
  return low + (high - low) * random();
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}

function steps(from, to, step) {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

// ---- surface and layers --------------------------------------------------------------------

function furrow(x, at, depth, halfWidth) {
  return depth * Math.exp(-(((x - at) / halfWidth) ** 2));
}

function scarDip(x) {
  const away = Math.abs(x - SCAR.x - 5 * Math.sin(x / 23)) / SCAR.halfWidth;
  return SCAR.depth * Math.exp(-(away ** 2.7));
}

// `relief` 1 is the skin before treatment; less is a shallower scar. The fine furrows stay.
function surfaceShape(x, relief) {
  const fine = 1.1 * Math.sin(x / 17) + 0.8 * Math.sin(x / 7.3 + 1.7) + 1.6 * Math.sin(x / 58 + 0.6);
  const furrows = furrow(x, 66, 5, 6) + furrow(x, 151, 4, 5) + furrow(x, 214, 3, 5)
    + furrow(x, 398, 5, 6) + furrow(x, 452, 3, 4);
  return fine + furrows + relief * scarDip(x);
}

function place(x, d, relief) {
  return [x, SKIN.base + d + surfaceShape(x, relief) * Math.exp(-Math.max(d, 0) / RELIEF_REACH)];
}

function pegs(x) {
  const wave = Math.sin(x / 6.4 + 1.1 * Math.sin(x / 31)) + 0.35 * Math.sin(x / 15.5 + 2);
  return Math.sign(wave) * Math.abs(wave) ** 0.75;
}

// The wavy border under the epidermis: pegs reach down, papillae with their vessels reach up.
function junctionDepth(x) {
  return 26 + 6.2 * pegs(x);
}

function fatDepth(x) {
  return SKIN.fat - 6 * Math.sin(x / 62 + 0.5) - 3 * Math.sin(x / 23);
}

// ---- lines that run with the weave ---------------------------------------------------------

// Collagen lies in sheets that run gently parallel to the surface and sway together.
function grainAngle(x, d) {
  return 0.17 * Math.sin(x / 83 + d / 47) + 0.13 * Math.sin(x / 36 - d / 29 + 1.3);
}

// Slack collagen is crimped like wool, so each line carries a fine wave of its own.
function grainLine(x, d, length, tilt, { offset = 0, crimp = 1.2, phase = 0 } = {}) {
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

function placed(line, relief) {
  return line.map(([x, d]) => place(x, d, relief));
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

function openPath(points) {
  return `M${pointText(points[0])}${curveThrough(points)}`;
}

function closedPath(upper, lower) {
  const back = [...lower].reverse();
  return `M${pointText(upper[0])}${curveThrough(upper)}L${pointText(back[0])}${curveThrough(back)}Z`;
}

// A line with body: widest in the middle, tapering to nothing, as a fibre leaves the plane cut.
function ribbon(points, width) {
  const sides = points.map(([x, y], i) => {
    const [ax, ay] = points[Math.max(i - 1, 0)];
    const [bx, by] = points[Math.min(i + 1, points.length - 1)];
    const run = Math.hypot(bx - ax, by - ay) || 1;
    const half = (width / 2) * Math.sin((Math.PI * (i + 0.35)) / (points.length - 0.3)) ** 0.6;
    return [-(by - ay) / run * half, (bx - ax) / run * half];
  });
  const side = (sign) => points.map(([x, y], i) => [x + sign * sides[i][0], y + sign * sides[i][1]]);
  return closedPath(side(-1), side(1));
}

function ellipsePath(cx, cy, rx, ry) {
  const [x, y, w, t] = [cx - rx, cy, rx, ry].map(rounded);
  return `M${x} ${y}a${w} ${t} 0 1 0 ${rounded(2 * rx)} 0a${w} ${t} 0 1 0 ${rounded(-2 * rx)} 0Z`;
}
