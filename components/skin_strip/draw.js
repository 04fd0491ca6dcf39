// One picture of the skin: (id, scene, state) -> SVG node. Pure: same input, same picture.
//
// state, each from 0 to 1 unless said:
//   open     how far the channels stand open        blood   pinpoint blood at their mouths
//   needles  how many needles are still in (count)  plugs   tiny clots that close the mouths
//   redness  flush under the surface                cells   repair cells awake
//   fibres   share of new fibres that is likely     unsure  further share that may or may not come
//   relief   1 the scar as it was, less is shallower

function drawSkin({ id, scene, state, label }) {
  const { width, height } = SKIN;
  return h("svg", { class: "skin", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    h("defs", {}, gradients(id)),
    h("rect", { width, height, fill: `url(#${id}-air)` }),
    dermis(id, scene, state.relief),
    newWeave(scene, state),
    repair(scene, state),
    epidermis(id, scene, state.relief),
    flush(id, state),
    scene.channels.map((channel, index) => (
      wound(id, channel, state, index >= scene.channels.length - state.needles))),
    state.needles > 0 && needles(id, scene, state));
}

// ---- colours that change along a layer -----------------------------------------------------

function fade(id, stops, units = {}) {
  return h("linearGradient", { id, x1: 0, y1: 0, x2: 0, y2: 1, ...units },
    stops.map(([offset, name, opacity = 1]) => (
      h("stop", { offset, class: `stop-${name}`, "stop-opacity": opacity }))));
}

function gradients(id) {
  const page = { gradientUnits: "userSpaceOnUse", y2: SKIN.base + 150, y1: SKIN.base - 8 };
  return [
    fade(`${id}-air`, [[0, "card"], [0.16, "wash"]]),
    fade(`${id}-dermis`, [[0, "lower"], [1, "deep"]]),
    fade(`${id}-upper`, [[0, "upper-light"], [1, "upper"]]),
    fade(`${id}-flush`, [[0, "vessel", 0.72], [0.25, "vessel", 0.42], [0.6, "vessel", 0.12], [1, "vessel", 0]], page),
    fade(`${id}-channel`, [[0, "deep-blood", 0.85], [0.16, "deep-blood", 0.58], [0.6, "deep-blood", 0.42], [1, "deep-blood", 0.14]]),
    h("linearGradient", { id: `${id}-steel`, x1: 0, x2: 1, y1: 0, y2: 0 },
      h("stop", { offset: 0, class: "stop-steel" }), h("stop", { offset: 0.4, class: "stop-shine" }),
      h("stop", { offset: 1, class: "stop-steel" })),
  ];
}

// ---- layers --------------------------------------------------------------------------------

function along(depth, relief, step = 4) {
  return steps(-4, SKIN.width + 4, step)
    .map((x) => place(x, typeof depth === "function" ? depth(x) : depth, relief));
}

function layer(upper, lower, relief, props) {
  return h("path", { d: closedPath(along(upper, relief), along(lower, relief)), ...props });
}

function paths(shapes, props) {
  return h("path", { d: shapes.join(""), ...props });
}

function dermis(id, scene, relief) {
  const kinds = ["fine", "sheet"].flatMap((weight) => [0, 1, 2].map((tone) => ({ weight, tone })));
  const fibresOf = ({ weight, tone }) => scene.oldFibres
    .filter((fibre) => fibre.tone === tone && fibre.weight === weight)
    .map((fibre) => openPath(placed(fibre.line, relief)));
  return h("g", {},
    layer(20, 330, relief, { fill: `url(#${id}-dermis)` }),
    kinds.map((kind) => paths(fibresOf(kind), { class: `old ${kind.weight} tone-${kind.tone}` })),
    vessels(scene.vessels, relief),
    fat(scene, relief));
}

function vessels({ arteries, veins, loops }, relief) {
  const lines = (group) => group.map((line) => openPath(placed(line, relief)));
  return h("g", { class: "vessels" },
    paths(lines(veins), { class: "vein" }),
    paths(lines(arteries), { class: "artery" }),
    paths(lines(loops), { class: "loop" }));
}

function fat(scene, relief) {
  const lobules = scene.lobules.map(({ x, d, rx, ry }) => ellipsePath(...place(x, d, relief), rx, ry));
  const lights = scene.lobules.map(({ x, d, rx, ry }) => {
    const [cx, cy] = place(x - rx * 0.55, d - ry * 0.35, relief);
    return `M${rounded(cx)} ${rounded(cy)}q${rounded(rx * 0.15)} ${rounded(-ry * 0.3)} ${rounded(rx * 0.5)} ${rounded(-ry * 0.34)}`;
  });
  return h("g", {},
    layer(fatDepth, 340, relief, { class: "fat" }),
    paths(lobules, { class: "lobules" }),
    paths(lights, { class: "lobule-light" }),
    paths([openPath(along(fatDepth, relief, 8))], { class: "fat-border" }));
}

function epidermis(id, scene, relief) {
  const { upper, basal } = scene.epidermis;
  const at = (cell, scale = 1) => ellipsePath(...place(cell.x, cell.d, relief), cell.rx * scale, cell.ry * scale);
  return h("g", {},
    layer(3, junctionDepth, relief, { fill: `url(#${id}-upper)` }),
    paths(upper.map((cell) => at(cell)), { class: "cell" }),
    paths(upper.map((cell) => at(cell, 0.36)), { class: "nucleus" }),
    paths(basal.map((cell) => at(cell)), { class: "basal" }),
    paths(basal.map((cell) => at(cell, 0.5)), { class: "nucleus basal-nucleus" }),
    paths([openPath(along(junctionDepth, relief))], { class: "border" }),
    layer(0, 5, relief, { class: "horn" }),
    paths([1.9, 3.6].map((d) => openPath(along(d, relief))), { class: "lamella" }),
    paths([openPath(along(0, relief))], { class: "surface" }));
}

function flush(id, { redness, relief }) {
  return redness > 0 && layer(0, 165, relief, { fill: `url(#${id}-flush)`, opacity: redness });
}

// ---- channels ------------------------------------------------------------------------------

function channelShape({ x, depth }, open, relief) {
  const half = (d) => (2.3 * (1 - d / depth) ** 0.6 + 0.3 + 0.9 * Math.exp(-d / 4)) * open;
  const line = steps(0, depth, depth / 12);
  const side = (sign) => line.map((d) => place(x + sign * half(d), d - 0.4, relief));
  return closedPath(side(-1), side(1));
}

function wound(id, channel, state, needleIn) {
  const [x, y] = place(channel.x, 0, state.relief);
  return h("g", {},
    state.open > 0 && h("path", {
      d: channelShape(channel, 0.3 + 0.7 * state.open, state.relief),
      fill: `url(#${id}-channel)`, opacity: 0.35 + 0.65 * state.open,
    }),
    state.blood > 0 && !needleIn && bead(x, y, 4.5 * state.blood),
    state.plugs > 0 && plug(x, y, state.plugs));
}

// Pinpoint blood: a flat drop that lies on the surface.
function bead(x, y, r) {
  return h("g", {},
    h("path", { class: "blood", d: `M${x - r} ${y + 0.8}C${x - r} ${y - r} ${x + r} ${y - r} ${x + r} ${y + 0.8}`
      + `Q${x} ${y + r * 0.7} ${x - r} ${y + 0.8}Z` }),
    h("ellipse", { cx: x - r * 0.35, cy: y - r * 0.3, rx: r * 0.22, ry: r * 0.14, class: "glint" }));
}

// A clot: a cap in the mouth of the channel with a short root, held by a few threads.
function plug(x, y, size) {
  const [a, b] = [4.6 * size, 15 * size];
  return h("g", { class: "plug" },
    h("path", { d: `M${x - a} ${y + 0.6}q${a} ${-4.4 * size} ${2 * a} 0q${-0.6 * a} 3 ${-0.72 * a} 7`
      + `L${x} ${y + b}L${x - 0.28 * a} ${y + 7.6}q${-0.1 * a} -4 ${-0.72 * a} -7z` }),
    h("path", { class: "thread", d: `M${x - a * 0.7} ${y + 1.6}q${a} 2.4 ${a * 1.4} 0M${x - 1.8} ${y + 5}l3.4 -1.6` }));
}

function needles(id, scene, { needles: count, relief }) {
  const shapes = scene.channels.slice(-count).map(({ x, depth }) => {
    const [, tip] = place(x, depth - 5, relief);
    return `M${x - 2.7} -4H${x + 2.7}V${rounded(tip - 58)}L${x} ${rounded(tip)}L${x - 2.7} ${rounded(tip - 58)}Z`;
  });
  return shapes.map((d) => h("path", { d, class: "needle", fill: `url(#${id}-steel)` }));
}

// ---- repair --------------------------------------------------------------------------------

function newWeave(scene, { fibres, unsure, relief }) {
  const within = (low, high) => scene.newFibres.filter(({ rank }) => rank >= low && rank < high);
  return h("g", {},
    paths(within(fibres, fibres + unsure).map(({ line }) => openPath(placed(line, relief))), { class: "unsure-fibre" }),
    paths(within(0, fibres).map(({ line, width }) => ribbon(placed(line, relief), width)), { class: "new-fibre" }));
}

function repair(scene, { cells, relief }) {
  const awake = scene.cells.filter(({ rank }) => rank < cells);
  return h("g", {}, awake.map((cell) => spindle(cell, relief)));
}

// A fibroblast: spindle body, two drawn-out ends, an oval nucleus.
function spindle({ x, d, tilt, length }, relief) {
  const [cx, cy] = place(x, d, relief);
  const turn = rounded(((grainAngle(x, d) + tilt) * 180) / Math.PI);
  const l = length / 2;
  return h("g", { class: "spindle", transform: `translate(${rounded(cx)} ${rounded(cy)}) rotate(${turn})` },
    h("path", { d: `M${-l} 1.6C${-l * 0.5} 0.6 ${-l * 0.42} -4.1 0 -4.1S${l * 0.5} -1.2 ${l} -2.2`
      + `C${l * 0.55} 0.6 ${l * 0.4} 4.1 0 4.1S${-l * 0.5} 2 ${-l} 1.6Z` }),
    h("ellipse", { rx: 4.6, ry: 2.2, transform: "rotate(-4)", class: "spindle-nucleus" }));
}
