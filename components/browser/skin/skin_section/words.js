// Everything in words: the four texts of a moment, the names of the layers, the depths.

// The longest texts stand unseen behind the shown one, so that the box never changes its height.
function makeBox(box, texts) {
  const longest = [...new Set(texts)].sort((a, b) => b.length - a.length).slice(0, 3);
  const tag = box.localName === "span" ? "span" : "p"; // a button holds no paragraph
  const shown = h(tag, { class: "shown" }, " ");
  box.replaceChildren(shown, ...longest.map((text) => h(tag, { "aria-hidden": "true" }, text)));
  return (text) => { if (shown.firstChild.data !== text) shown.firstChild.data = text; };
}

function makeWords(root, { frames, texts }) {
  const parts = ["title", "date", "under", "mirror", "todo"];
  const say = parts.map((part) => makeBox(root.querySelector(`.say-${part}`), frames.map((frame) => texts[frame[part]])));
  return (frame) => parts.forEach((part, i) => say[i](texts[frame[part]]));
}

function frameAt(frames, day) {
  let found = frames[0];
  for (const frame of frames) if (frame.day <= day + 0.001) found = frame;
  return found;
}

// Where the names point, in flat skin: [id, x, depth, height of the label in percent, side].
const NAMES = [
  ["epidermis", 206, 11, 6, "left"], ["melanin", 268, 17, 20, "right"], ["vessel", 92, 60, 26, "left"],
  ["repair_cell", 0, 0, 40, "right"], ["new_fibre", 0, 0, 46, "left"], ["old_fibre", 250, 168, 62, "right"],
  ["fat", 176, 290, 82, "left"],
];

function drawNames(box, scene, ground, names) {
  const first = (things) => things.find(({ rank }) => rank < 1 / things.length);
  const middle = ({ line }) => line[Math.floor(line.length / 2)];
  const cell = first(scene.cells);
  const moved = { repair_cell: [cell.x, cell.d], new_fibre: middle(first(scene.newFibres)) };
  const lines = NAMES.map(([id, x, d, height, side]) => {
    const [px, py] = ground.place(...(moved[id] ?? [x, d]), 1);
    const [lx, ly] = [side === "left" ? SKIN.width * 0.03 : SKIN.width * 0.97, ((height + 3) / 100) * SKIN.height];
    return h("path", { class: `leader to-${id}`, d: `M${rounded(lx)} ${rounded(ly)}L${rounded(px)} ${rounded(py)}` });
  });
  box.replaceChildren(
    h("svg", { viewBox: `0 0 ${SKIN.width} ${SKIN.height}`, "aria-hidden": "true" }, lines),
    ...NAMES.map(([id, , , height, side]) => h("span", { class: `name to-${id} ${side}`, style: `top:${height}%` }, names[id])));
}

// True depths along the edge, a scale bar, and how deep the needles went.
function drawRuler(box, { marks, bar, needles, deeper, depth }) {
  const height = (millimetres) => (100 * (SKIN.base + millimetres * MILLIMETRE)) / SKIN.height;
  const below = height(depth) > 98;
  box.replaceChildren(
    ...marks.map(({ depth: at, label }) => h("span", { class: "depth", style: `top:${height(at)}%` }, label)),
    h("span", { class: "depth needles", style: `top:${below ? 83 : height(depth)}%` }, below ? deeper : needles),
    h("span", { class: "bar", style: `width:${(100 * bar.length * MILLIMETRE) / SKIN.width}%` }, bar.label));
}
