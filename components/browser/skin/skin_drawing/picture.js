// The picture of the skin: built once, then shown in any state by `show`, which changes only what
// differs. Two drawings lie on each other, so that what never moves is never painted again.
//
// state, each from 0 to 1 unless said:
//   open    how far the channels stand open          blood    pinpoint blood at their mouths
//   plugs   tiny clots that close the mouths         redness  flush under the surface
//   guards  white blood cells about                  cells    fibroblasts awake
//   fibres  {slow, typical, fast} shares of the new fibres
//   relief  1 the skin as it was, less is shallower  needles  how many needles are still in (count)

const RELIEF_STEP = 1 / 25; // finer than the eye: a dip moves by one unit at a time

function makePicture(id, { depth, concern }) {
  const ground = makeGround(concern);
  const scene = makeScene(depth);
  const bend = reliefPaths(ground, scene, id);
  const weave = newWeave(ground, scene);
  const wound = wounds(ground, scene, id);
  const node = h("div", { class: "skin", role: "img" },
    drawing("still", gradients(id), bend.nodes), drawing("", weave.nodes, wound.nodes));
  let shownRelief = null;
  const show = (state) => {
    const relief = Math.round(state.relief / RELIEF_STEP) * RELIEF_STEP;
    if (relief !== shownRelief) [bend, weave, wound].forEach((part) => part.bendTo(relief));
    shownRelief = relief;
    weave.show(state);
    wound.show(state, relief);
  };
  return { node, show };
}

function drawing(kind, ...content) {
  return h("svg", { class: kind, viewBox: `0 0 ${SKIN.width} ${SKIN.height}`, "aria-hidden": "true" }, content);
}

function put(node, name, value) {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

// ---- colours that change along a layer -----------------------------------------------------

function fade(id, stops, units = {}) {
  return h("linearGradient", { id, x1: 0, y1: 0, x2: 0, y2: 1, ...units },
    stops.map(([offset, name, opacity = 1]) => (
      h("stop", { offset, class: `stop-${name}`, "stop-opacity": opacity }))));
}

function gradients(id) {
  return h("defs", {},
    fade(`${id}-dermis`, [[0, "lower"], [1, "deep"]]),
    fade(`${id}-upper`, [[0, "upper-light"], [1, "upper"]]));
}

// ---- layers that bend with the relief ------------------------------------------------------

// Each part knows how to write itself for a relief. What lies off the dips is written only once.
function reliefPaths(ground, scene, id) {
  const along = (depth, relief, step = 4) => steps(-4, SKIN.width + 4, step)
    .map((x) => ground.place(x, typeof depth === "function" ? depth(x) : depth, relief));
  const layer = (upper, lower, props) => bent(props, (relief) => closedPath(along(upper, relief), along(lower, relief)));
  const edge = (depths, name) => bent({ class: name }, (relief) => depths.map((d) => openPath(along(d, relief))).join(""));
  const lines = (group, name) => split(group, name, (line) => line.some(([x, d]) => d < 110 && ground.moves(x)),
    (line, relief) => openPath(line.map(([x, d]) => ground.place(x, d, relief))));
  const dots = (cells, name, scale = 1) => split(cells, name, ({ x }) => ground.moves(x),
    ({ x, d, rx, ry }, relief) => ellipsePath(...ground.place(x, d, relief), rx * scale, ry * scale));
  const { upper, basal } = scene.epidermis;
  const kinds = ["fine", "sheet"].flatMap((weight) => [0, 1, 2].map((tone) => ({ weight, tone })));
  const parts = [
    layer(16, 400, { fill: `url(#${id}-dermis)` }),
    kinds.map(({ weight, tone }) => lines(scene.oldFibres.filter((one) => one.tone === tone && one.weight === weight)
      .map((one) => one.line), `old ${weight} tone-${tone}`)),
    lines(scene.vessels.veins, "vein"), lines(scene.vessels.arteries, "artery"), lines(scene.vessels.loops, "loop"),
    layer(fatDepth, 400, { class: "fat" }), dots(scene.lobules, "lobules"), edge([fatDepth], "fat-border"),
    layer(2, junctionDepth, { fill: `url(#${id}-upper)` }),
    dots(upper, "cell"), dots(upper, "nucleus", 0.36), dots(basal, "basal"), dots(basal, "melanin", 0.62),
    edge([junctionDepth], "border"), layer(0, 4, { class: "horn" }), edge([1.5, 2.9], "lamella"), edge([0], "surface"),
  ].flat(3);
  return {
    nodes: parts.map((part) => part.node),
    bendTo: (relief) => parts.forEach((part) => part.write(relief)),
  };
}

function bent(props, path) {
  const node = h("path", props);
  return { node, write: (relief) => node.setAttribute("d", path(relief)) };
}

function split(things, name, moves, path) {
  const all = (group) => (relief) => group.map((thing) => path(thing, relief)).join("");
  const still = bent({ class: name }, all(things.filter((thing) => !moves(thing))));
  still.write(1);
  return [{ node: still.node, write: () => {} }, bent({ class: name }, all(things.filter(moves)))];
}

// ---- repair --------------------------------------------------------------------------------

const YOUNG = 0.05; // the newest fibres are still thin

function newWeave(ground, scene) {
  const fibres = scene.newFibres.map((fibre) => ({ ...fibre, node: h("path", { class: "fibre" }), look: null }));
  const cells = scene.cells.map((cell) => ({ ...cell, node: fibroblast(cell, ground) }));
  const guards = scene.guards.map((cell) => ({ ...cell, node: guard(cell, ground) }));
  const show = ({ fibres: share, cells: awake, guards: about }) => {
    fibres.forEach((fibre) => dress(fibre, lookOf(fibre.rank, share)));
    cells.forEach(({ node, rank }) => put(node, "visibility", rank < awake ? "visible" : "hidden"));
    guards.forEach(({ node, rank }) => put(node, "visibility", rank < about ? "visible" : "hidden"));
  };
  const bendTo = (relief) => fibres.forEach((fibre) => {
    const line = fibre.line.map(([x, d]) => ground.place(x, d, relief));
    fibre.paths = { thin: openPath(line), full: ribbon(line, fibre.width) };
    fibre.look = null; // to be dressed again along its new line
  });
  return { nodes: [...fibres, ...guards, ...cells].map(({ node }) => node), show, bendTo };
}

function lookOf(rank, { slow, typical, fast }) {
  if (rank >= typical) return rank < fast ? "unsure" : "";
  const sure = rank < slow ? "new" : "new likely";
  return typical - rank < YOUNG ? `${sure} young` : sure;
}

function dress(fibre, look) {
  if (fibre.look === look) return;
  fibre.look = look;
  put(fibre.node, "class", `fibre ${look}`);
  put(fibre.node, "d", look === "" ? "" : /young|unsure/.test(look) ? fibre.paths.thin : fibre.paths.full);
}

// Spindle body, two drawn-out ends, a round nucleus.
function fibroblast({ x, d, tilt, length }, ground) {
  const [cx, cy] = ground.place(x, d, 1);
  const l = length / 2;
  const body = `M${-l} 1.6C${-l * 0.5} 0.6 ${-l * 0.42} -4.1 0 -4.1S${l * 0.5} -1.2 ${l} -2.2`
    + `C${l * 0.55} 0.6 ${l * 0.4} 4.1 0 4.1S${-l * 0.5} 2 ${-l} 1.6Z`;
  return h("g", { class: "spindle" },
    h("path", { d: moved(body, cx, cy, grainAngle(x, d) + tilt) }), h("circle", { cx: rounded(cx), cy: rounded(cy), r: 2.3 }));
}

function guard({ x, d }, ground) {
  const [cx, cy] = ground.place(x, d, 1).map(rounded);
  return h("g", { class: "guard" }, h("circle", { cx, cy, r: 3.6 }),
    h("path", { d: moved("M-1.8 .6C-3 -1 0 -2.6 .6 -.9C2 -2.4 3.4 0 1.6 1.2C.4 2.6 -1.6 2.4 -1.8 .6Z", cx, cy) }));
}
