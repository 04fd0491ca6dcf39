// The shape of the skin: pure functions from numbers to numbers.
//
// Everything is laid out in flat skin first: x along it, d the depth below its surface, 150 units
// to a millimetre. A ground then bends flat skin under the relief of its surface, and the bend
// dies away with depth. So fibres and vessels follow a scar, and softening it moves them all.

export const MILLIMETRE = 150;
export const SKIN = { width: 480, height: 372, base: 40, fat: 252 };
const RELIEF_REACH = 80;

// mulberry32: the same seed draws the same skin, on every machine.
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function between(random, low, high) {
  return low + (high - low) * random();
}

export function steps(from, to, step) {
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

// Depth of the dips under the flat surface at `x`.
function dipDepth(dips, x) {
  return dips.reduce((sum, { x: middle, depth, half, edge }) => {
    const away = Math.abs(x - middle - half * 0.09 * Math.sin(x / 23)) / half;
    return sum + depth * Math.exp(-(away ** edge));
  }, 0);
}

/**
 * The ground of one concern. `moves` says whether its surface changes at `x`; `pointAt` says where a flat
 * point lies once skin is bent under `relief`, from 1 for the skin as it was to 0 for no dips.
 */
export function makeGround(concern) {
  const dips = DIPS[concern] ?? [];
  const surface = steps(0, SKIN.width + 40, 1).map((i) => [furrows(i - 20), dipDepth(dips, i - 20)]);
  const heightOf = (x, kind) => { // looked up, for this is asked for every point of every line
    const place = Math.min(Math.max(x + 20, 0), SKIN.width + 39);
    const i = Math.floor(place);
    return surface[i][kind] + (surface[i + 1][kind] - surface[i][kind]) * (place - i);
  };
  return {
    moves: (x) => dips.some(({ x: middle, half, edge }) => Math.abs(x - middle) < half * (1.1 + 2.2 / edge)),
    pointAt: (x, d, relief) => [
      x, SKIN.base + d + (heightOf(x, 0) + relief * heightOf(x, 1)) * Math.exp(-Math.max(d, 0) / RELIEF_REACH),
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
export function junctionDepth(x) {
  return 20 + 5 * pegs(x);
}

export function fatDepth(x) {
  return SKIN.fat - 6 * Math.sin(x / 62 + 0.5) - 3 * Math.sin(x / 23);
}
