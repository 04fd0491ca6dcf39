// What is in the skin, laid out once from a seed, in flat skin. No state of healing here.

const CHANNELS = [[34, 146], [100, 158], [170, 150], [238, 156], [306, 148], [374, 160], [440, 150]]
  .map(([x, depth]) => ({ x, depth }));

function makeScene(seed) {
  const random = seededRandom(seed);
  return {
    channels: CHANNELS,
    epidermis: epidermalCells(random),
    oldFibres: oldFibres(random),
    vessels: vesselLines(),
    lobules: fatLobules(random),
    newFibres: newFibres(random),
    cells: repairCells(random),
  };
}

// ---- epidermis -----------------------------------------------------------------------------

// Cells flatten on their way up; the lowest row stands upright on the border.
function epidermalCells(random) {
  const rows = [[8, 5.6, 1.5], [12.6, 5, 2.1], [17.8, 4.4, 2.6], [23.4, 3.9, 2.7], [28.6, 3.4, 2.5]];
  const upper = rows.flatMap(([d, rx, ry], row) => steps(-6, SKIN.width + 6, rx * 2 + 0.9)
    .map((x) => ({
      x: x + (row % 2) * rx + between(random, -0.6, 0.6), d: d + between(random, -0.4, 0.4), rx, ry,
    }))
    .filter((cell) => cell.d + ry < junctionDepth(cell.x) - 7));
  const basal = steps(-4, SKIN.width + 4, 5.4)
    .map((x) => ({ x, d: junctionDepth(x) - 4.1, rx: 2.1, ry: 3.2 }));
  return { upper, basal };
}

// ---- old fibres ----------------------------------------------------------------------------

// Fine and loose under the epidermis, thick sheets below. Neighbouring sheets cross at a small
// angle: woven, not stacked.
function oldFibres(random) {
  return steps(38, SKIN.fat - 8, 9.5).flatMap((d, row) => {
    const thick = Math.min(1, (d - 30) / 90);
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
const PLEXUS = 66;

function papillae() {
  return steps(10, SKIN.width - 10, 1).filter((x) => {
    const here = junctionDepth(x);
    return here < 24 && here <= junctionDepth(x - 1) && here < junctionDepth(x + 1);
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
  const top = junctionDepth(x) + 5.5;
  const foot = plexusDepth(x + lean, PLEXUS);
  return [[x + lean - 3, foot], [x + lean * 0.5 - 2, (top + foot) / 2], [x - 2.4, top + 5],
    [x - 2.2, top + 0.5], [x, top - 1.8], [x + 2.2, top + 0.5],
    [x + 2.5, top + 5], [x + lean * 0.5 + 2.4, (top + foot) / 2 + 3], [x + lean + 4, foot + 4]];
}

function riser(x, sway) {
  return steps(0, 9, 1).map((i) => [x + sway * Math.sin(i / 1.4) + i * sway * 0.3, plexusDepth(x, PLEXUS) + i * (248 - PLEXUS) / 9]);
}

function vesselLines() {
  const loops = papillae().map((x, i) => hairpin(x, (i % 3 - 1) * 4));
  return {
    arteries: [plexus(PLEXUS), plexus(248), riser(128, 6), riser(398, -7)],
    veins: [plexus(PLEXUS + 5), plexus(253), riser(137, 5), riser(408, -6)],
    loops,
  };
}

// ---- fat -----------------------------------------------------------------------------------

function fatLobules(random) {
  return steps(0, 3, 1).flatMap((row) => steps(-10 + (row % 2) * 14, SKIN.width + 20, 28)
    .map((x) => ({
      x: x + between(random, -1.5, 1.5), rx: between(random, 11.5, 13.6), ry: between(random, 9.8, 11.4),
      d: fatDepth(x) + 13 + row * 22 + between(random, -1, 1),
    })));
}

// ---- what is new ---------------------------------------------------------------------------

function nearestChannel(x) {
  return Math.min(...CHANNELS.map((channel) => Math.abs(channel.x - x)));
}

// New fibres come first and densest beside the old channels and near the surface. Rank 0 is the
// first to appear; a share s of the response shows all fibres of rank below s.
function newFibres(random) {
  const fibres = Array.from({ length: 147 }, (_, index) => {
    const channel = CHANNELS[index % CHANNELS.length];
    const x = channel.x + between(random, -1, 1) * between(random, 8, 38);
    const d = 40 + 150 * random() ** 1.2;
    const tilt = (random() < 0.5 ? -1 : 1) * between(random, 0.03, 0.16);
    const order = nearestChannel(x) / 34 + d / 210 + between(random, 0, 0.7);
    const line = grainLine(x, d, between(random, 32, 66), tilt, { phase: between(random, 0, 6) });
    return { line, width: between(random, 1.6, 2.6), order };
  });
  const inDermis = fibres.filter(({ line }) => line.every(([, d]) => d > 37));
  return ranked(inDermis);
}

function repairCells(random) {
  const cells = CHANNELS.flatMap((channel) => [0, 1, 2].map((i) => ({
    x: channel.x + (i % 2 ? 1 : -1) * between(random, 12, 30),
    d: 54 + i * 38 + between(random, -15, 15),
    tilt: between(random, -0.45, 0.45),
    length: between(random, 25, 34),
    order: i + between(random, 0, 2),
  })));
  return ranked(cells);
}

// Ranks run evenly from 0 to 1, so a share of 0.3 shows three in ten.
function ranked(things) {
  return [...things].sort((a, b) => a.order - b.order)
    .map((thing, index) => ({ ...thing, rank: index / things.length }));
}
