// What moving through time leaves alone: names of the layers, depths, labels, and the track.

import { h } from "../../base/dom.js";
import { rounded } from "../../base/numbers.js";
import { makeGround, MILLIMETRE, SKIN } from "../skin_drawing/geometry.js";
import { makeScene } from "../skin_drawing/scene.js";
import { drawTrack } from "./track.js";

export function drawFixedParts(player) {
  const { root, payload } = player;
  root.querySelectorAll("[data-word]").forEach((node) => { node.textContent = payload.words[node.dataset.word]; });
  root.dataset.tone = payload.tone;
  player.part("range").max = payload.last_week;
  player.part("range").setAttribute("aria-label", payload.words.range);
  drawRuler(player.part("ruler"), payload.ruler);
  drawTrack(player.part("track"), payload);
}

// Where the names point, in flat skin: [id, x, depth, height of the label in percent, side].
const NAMES = [
  ["epidermis", 206, 11, 6, "left"], ["melanin", 268, 17, 20, "right"], ["vessel", 92, 60, 26, "left"],
  ["repair_cell", 0, 0, 40, "right"], ["new_fibre", 0, 0, 46, "left"], ["old_fibre", 250, 168, 62, "right"],
  ["fat", 176, 290, 82, "left"],
];

export function drawNames(box, { depth, concern }, names) {
  const [scene, ground] = [makeScene(depth), makeGround(concern)];
  const first = (things) => things.find(({ rank }) => rank < 1 / things.length);
  const middle = ({ line }) => line[Math.floor(line.length / 2)];
  const cell = first(scene.cells);
  const moved = { repair_cell: [cell.x, cell.d], new_fibre: middle(first(scene.newFibres)) };
  const lines = NAMES.map(([id, x, d, height, side]) => {
    const [px, py] = ground.pointAt(...(moved[id] ?? [x, d]), 1);
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
