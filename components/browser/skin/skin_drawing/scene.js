// What lies in the skin, laid out once from a seed, in flat skin. What changes with the days is a state
// (healing.js) and not part of it. The words are explained in __init__.py beside this file.

import { between, fatDepth, junctionDepth, MILLIMETRE, seededRandom, SKIN, steps } from "./geometry.js";
import { grainLine } from "./paths.js";

// Each channel: its x, and how deep it goes as a share of the needles' depth.
const CHANNEL_PLACES = [[34, 0.97], [100, 1.03], [170, 0.98], [238, 1.02], [306, 0.97], [374, 1.04], [440, 0.99]];
const SEED = 20;
const NEW_FIBRES = 100; // so each stands for 1 of 100 parts of the course's response

/** Everything in the skin, for needles that reach `depth` millimetres; the same depth gives the same skin. */
export function makeScene(depth) {
  const random = seededRandom(SEED);
  const channels = CHANNEL_PLACES.map(([x, share]) => ({ x, depth: share * depth * MILLIMETRE }));
  return {
    channels,
    epidermis: epidermalCells(random),
    oldFibres: oldFibres(random),
    vessels: vesselLines(),
    lobules: fatLobules(random),
    newFibres: newFibres(random, depth),
    cells: repairCells(random),
    guards: guardCells(random),
  };
}

// ---- epidermis -----------------------------------------------------------------------------

// Cells flatten on their way up; the lowest row stands upright on the border.
function epidermalCells(random) {
  const rows = [[6.2, 4.8, 1.2], [9.6, 4.3, 1.7], [13.6, 3.7, 2.1], [17.9, 3.3, 2.1], [22, 3, 2]];
  const upper = rows.flatMap(([d, rx, ry], row) => steps(-6, SKIN.width + 6, rx * 2 + 0.8)
    .map((x) => ({
      x: x + (row % 2) * rx + between(random, -0.5, 0.5), d: d + between(random, -0.3, 0.3), rx, ry,
    }))
    .filter((cell) => cell.d + ry < junctionDepth(cell.x) - 5.6));
  const basal = steps(-4, SKIN.width + 4, 4.7)
    .map((x) => ({ x, d: junctionDepth(x) - 3.3, rx: 1.9, ry: 2.7 }));
  return { upper, basal };
}

// ---- old fibres ----------------------------------------------------------------------------

// Fine and loose under the epidermis, thick sheets below. Neighbouring sheets cross at a small
// angle: woven, not stacked.
function oldFibres(random) {
  return steps(32, SKIN.fat - 8, 9.5).flatMap((d, row) => {
    const thick = Math.min(1, (d - 26) / 84);
    return steps(between(random, -30, 20), SKIN.width + 40, between(random, 76, 104)).flatMap((x) => {
      const tilt = (row % 2 ? 1 : -1) * between(random, 0.02, 0.1);
      const length = between(random, 80, 150) * (0.6 + 0.4 * thick);
      const depth = d + between(random, -3, 3);
      const phase = between(random, 0, 6);
      return [-1, 0, 1].map((strand) => ({
        line: grainLine(x + between(random, -12, 12), depth, length, tilt,
          { offset: strand * (2.2 + thick), crimp: 0.9 + 0.6 * thick, phase }),
        weight: thick > 0.35 && strand !== 1 ? "sheet" : "fine",
        tone: Math.floor(random() * 3),
      }));
    });
  });
}

// ---- vessels -------------------------------------------------------------------------------

// The upper plexus lies just under the papillae and sends one fine loop into each of them.
const PLEXUS = 58;

function papillae() {
  return steps(10, SKIN.width - 10, 1).filter((x) => {
    const here = junctionDepth(x);
    return here < 18.5 && here <= junctionDepth(x - 1) && here < junctionDepth(x + 1);
  });
}

function plexusDepth(x, base) {
  return base + 4 * Math.sin(x / 41) + 2.4 * Math.sin(x / 17 + 1);
}

function plexus(base, from = -8, to = SKIN.width + 8) {
  return steps(from, to, 12).map((x) => [x, plexusDepth(x, base)]);
}

// A hairpin from the plexus into one papilla: up on one side, down on the other.
function hairpin(x, lean) {
  const top = junctionDepth(x) + 4.5;
  const foot = plexusDepth(x + lean, PLEXUS);
  return [[x + lean - 3, foot], [x + lean * 0.5 - 2, (top + foot) / 2], [x - 2.4, top + 5],
    [x - 2.2, top + 0.5], [x, top - 1.8], [x + 2.2, top + 0.5],
    [x + 2.5, top + 5], [x + lean * 0.5 + 2.4, (top + foot) / 2 + 3], [x + lean + 4, foot + 4]];
}

function riser(x, sway) {
  return steps(0, 9, 1).map((i) => [x + sway * Math.sin(i / 1.4) + i * sway * 0.3, plexusDepth(x, PLEXUS) + i * (234 - PLEXUS) / 9]);
}

function vesselLines() {
  const loops = papillae().map((x, i) => hairpin(x, (i % 3 - 1) * 4));
  return {
    arteries: [plexus(PLEXUS), plexus(234), riser(128, 6), riser(398, -7)],
    veins: [plexus(PLEXUS + 5), plexus(239), riser(137, 5), riser(408, -6)],
    loops,
  };
}

// ---- fat -----------------------------------------------------------------------------------

function fatLobules(random) {
  return steps(0, 4, 1).flatMap((row) => steps(-10 + (row % 2) * 14, SKIN.width + 20, 28)
    .map((x) => ({
      x: x + between(random, -1.5, 1.5), rx: between(random, 11.5, 13.6), ry: between(random, 9.8, 11.4),
      d: fatDepth(x) + 13 + row * 22 + between(random, -1, 1),
    })));
}

// ---- what is new ---------------------------------------------------------------------------

// New fibres come first and densest beside the old channels and near the surface, and lie about as
// deep as the needles went. Rank runs from 0 to 1 in the order of coming: a share s of the response
// shows all fibres of rank below s.
function newFibres(random, depth) {
  const reach = Math.min(Math.max(depth * MILLIMETRE, 105), 205) - 42;
  const lines = Array.from({ length: NEW_FIBRES }, (_, index) => {
    const [at] = CHANNEL_PLACES[index % CHANNEL_PLACES.length];
    const x = at + between(random, -1, 1) * between(random, 8, 40);
    const d = 44 + reach * random() ** 1.2;
    const tilt = (random() < 0.5 ? -1 : 1) * between(random, 0.03, 0.15);
    const line = grainLine(x, d, between(random, 42, 80), tilt, { phase: between(random, 0, 6) })
      .map(([px, pd]) => [px, Math.max(pd, 31)]);
    return { line, width: between(random, 2, 3.1), order: Math.abs(x - at) / 34 + d / 210 + between(random, 0, 0.7) };
  });
  return ranked(lines);
}

// Fibroblasts.
function repairCells(random) {
  return ranked(CHANNEL_PLACES.flatMap(([x]) => [0, 1, 2].map((i) => ({
    x: x + (i % 2 ? 1 : -1) * between(random, 12, 30),
    d: 50 + i * 40 + between(random, -13, 13),
    tilt: between(random, -0.45, 0.45),
    length: between(random, 25, 34),
    order: i + between(random, 0, 2),
  }))));
}

// White blood cells: they stand beside the channels, and are shown for the first days only.
function guardCells(random) {
  return ranked(CHANNEL_PLACES.flatMap(([x]) => steps(0, 5, 1).map((i) => ({
    x: x + (i % 2 ? 1 : -1) * between(random, 6, 17), d: 34 + i * 19 + between(random, -8, 8), order: random(),
  }))));
}

// Half a place is added, so that a share shows the nearest whole number of things.
function ranked(things) {
  return [...things].sort((a, b) => a.order - b.order)
    .map((thing, index) => ({ ...thing, rank: (index + 0.5) / things.length }));
}
