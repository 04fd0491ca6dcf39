// The shape of the skin: pure functions from numbers to numbers and path strings.
//
// Everything is laid out in flat skin first: x along it, d the depth below its surface, 150 units
// to a millimetre. A ground then bends flat skin under the relief of its surface, and the bend
// dies away with depth. So fibres and vessels follow a scar, and softening it moves them all.

const MILLIMETRE = 150;
const SKIN = { width: 480, height: 372, base: 40, fat: 252 };
const RELIEF_REACH = 80;

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

// What a concern looks like from the side: dips of the surface. Concerns without a dip show flat skin.
const DIPS = {
  acne_scars: [{ x: 318, depth: 27, half: 52, edge: 2.7 }, { x: 118, depth: 13, half: 15, edge: 2 }],
  fine_lines: [{ x: 92, depth: 10, half: 7, edge: 1.5 }, { x: 236, depth: 17, half: 9, edge: 1.5 }, { x: 372, depth: 13, half: 8, edge: 1.5 }],
  stretch_marks: [{ x: 250, depth: 13, half: 118, edge: 6 }],
  texture: [60, 150, 262, 338, 430].map((x, i) => ({ x, depth: 10 + (i % 2) * 4, half: 8, edge: 2 })),
};

// A ground knows the dips of one concern: where its surface moves, and where a flat point lies.
function makeGround(concern) {
  const dips = DIPS[concern] ?? [];
  const dip = (x) => dips.reduce((sum, { x: at, depth, half, edge }) => {
    const away = Math.abs(x - at - half * 0.09 * Math.sin(x / 23)) / half;
    return sum + depth * Math.exp(-(away ** edge));
  }, 0);
  const surface = steps(0, SKIN.width + 40, 1).map((i) => [furrows(i - 20), dip(i - 20)]);
  const at = (x, kind) => { // looked up, for this is asked for every point of every line
    const place = Math.min(Math.max(x + 20, 0), SKIN.width + 39);
    const i = Math.floor(place);
    return surface[i][kind] + (surface[i + 1][kind] - surface[i][kind]) * (place - i);
  };
  return {
    moves: (x) => dips.some(({ x: middle, half, edge }) => Math.abs(x - middle) < half * (1.1 + 2.2 / edge)),
    place: (x, d, relief) => [
      x, SKIN.base + d + (at(x, 0) + relief * at(x, 1)) * Math.exp(-Math.max(d, 0) / RELIEF_REACH),
    ],
  };
}

// The fine lines that all skin has. They stay, whatever is done.
function furrows(x) {
  const fine = 1 * Math.sin(x / 17) + 0.7 * Math.sin(x / 7.3 + 1.7) + 1.5 * Math.sin(x / 58 + 0.6);
  return [[66, 4, 6], [170, 3, 5], [214, 3, 5], [410, 4, 6], [452, 3, 4]]
    .reduce((sum, [at, depth, half]) => sum + depth * Math.exp(-(((x - at) / half) ** 2)), fine);
}

function pegs(x) {
  const wave = Math.sin(x / 6.4 + 1.1 * Math.sin(x / 31)) + 0.35 * Math.sin(x / 15.5 + 2);
  return Math.sign(wave) * Math.abs(wave) ** 0.75;
}

// The wavy border under the epidermis: pegs reach down, papillae with their vessels reach up.
function junctionDepth(x) {
  return 20 + 5 * pegs(x);
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

// A path of absolute points, turned and moved. Cheaper to paint than a transform on each small shape.
function moved(path, x, y, turn = 0) {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, px, py) => (
    `${rounded(x + px * cos - py * sin)} ${rounded(y + px * sin + py * cos)}`));
}
