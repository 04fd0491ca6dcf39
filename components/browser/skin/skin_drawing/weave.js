// What repair brings: new fibres, the cells that make them, and white blood cells.

import { h } from "../../base/dom.js";
import { rounded } from "../../base/numbers.js";
import { grainAngle, moved, openPath, ribbon } from "./paths.js";
import { put } from "./svg.js";

const YOUNG = 0.05; // a fibre stays thin until the typical share is this far past its rank

/** What repair brings: nodes to draw, `bendTo` a relief, and `show` a state of healing. */
export function makeWeave(ground, scene) {
  const fibres = scene.newFibres.map((fibre) => ({ ...fibre, node: h("path", { class: "fibre" }), kind: null }));
  const cells = scene.cells.map((cell) => ({ ...cell, node: fibroblast(cell, ground) }));
  const guards = scene.guards.map((cell) => ({ ...cell, node: guard(cell, ground) }));
  const show = (state) => {
    fibres.forEach((fibre) => drawFibre(fibre, fibreKind(fibre.rank, state.fibres)));
    showFirst(cells, state.cells);
    showFirst(guards, state.guards);
  };
  const bendTo = (relief) => fibres.forEach((fibre) => {
    const line = fibre.line.map(([x, d]) => ground.pointAt(x, d, relief));
    fibre.paths = { thin: openPath(line), full: ribbon(line, fibre.width) };
    fibre.kind = null; // to be drawn again along its new line
  });
  return { nodes: [...fibres, ...guards, ...cells].map(({ node }) => node), show, bendTo };
}

function showFirst(things, share) {
  things.forEach(({ node, rank }) => put(node, "visibility", rank < share ? "visible" : "hidden"));
}

/** How a fibre of this rank is drawn: "" before it comes, "unsure" where only the highest reading has it. */
export function fibreKind(rank, { low, typical, high }) {
  if (rank >= typical) return rank < high ? "unsure" : "";
  const sure = rank < low ? "new" : "new likely";
  return typical - rank < YOUNG ? `${sure} young` : sure;
}

function drawFibre(fibre, kind) {
  if (fibre.kind === kind) return;
  fibre.kind = kind;
  put(fibre.node, "class", `fibre ${kind}`);
  put(fibre.node, "d", kind === "" ? "" : /young|unsure/.test(kind) ? fibre.paths.thin : fibre.paths.full);
}

// Spindle body, two drawn-out ends, a round nucleus.
function fibroblast({ x, d, tilt, length }, ground) {
  const [cx, cy] = ground.pointAt(x, d, 1);
  const l = length / 2;
  const body = `M${-l} 1.6C${-l * 0.5} 0.6 ${-l * 0.42} -4.1 0 -4.1S${l * 0.5} -1.2 ${l} -2.2`
    + `C${l * 0.55} 0.6 ${l * 0.4} 4.1 0 4.1S${-l * 0.5} 2 ${-l} 1.6Z`;
  return h("g", { class: "spindle" },
    h("path", { d: moved(body, cx, cy, grainAngle(x, d) + tilt) }), h("circle", { cx: rounded(cx), cy: rounded(cy), r: 2.3 }));
}

function guard({ x, d }, ground) {
  const [cx, cy] = ground.pointAt(x, d, 1).map(rounded);
  return h("g", { class: "guard" }, h("circle", { cx, cy, r: 3.6 }),
    h("path", { d: moved("M-1.8 .6C-3 -1 0 -2.6 .6 -.9C2 -2.4 3.4 0 1.6 1.2C.4 2.6 -1.6 2.4 -1.8 .6Z", cx, cy) }));
}
