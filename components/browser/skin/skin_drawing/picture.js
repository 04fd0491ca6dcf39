// The picture of the skin: built once, then shown in any state by `show`, which changes only what
// differs. Two drawings lie on each other, so that what never moves is never painted again.
//
// state, each from 0 to 1 unless said:
//   open    how far the channels stand open          blood    pinpoint blood at their mouths
//   plugs   tiny clots that close the mouths         redness  flush under the surface
//   guards  white blood cells about                  cells    fibroblasts awake
//   fibres  {low, typical, high} shares of the new fibres
//   relief  1 the skin as it was, less is shallower  needles  how many needles are still in (count)

import { h } from "../../base/dom.js";
import { makeGround, SKIN } from "./geometry.js";
import { makeLayers } from "./layers.js";
import { makeScene } from "./scene.js";
import { fade } from "./svg.js";
import { makeWeave } from "./weave.js";
import { makeWounds } from "./wounds.js";

const RELIEF_STEP = 1 / 25; // finer than the eye: a dip moves by one unit at a time

export function makePicture(id, { depth, concern }) {
  const [ground, scene] = [makeGround(concern), makeScene(depth)];
  const layers = makeLayers(ground, scene, id);
  const weave = makeWeave(ground, scene);
  const wounds = makeWounds(ground, scene, id);
  const node = h("div", { class: "skin", role: "img" },
    drawing("still", gradients(id), layers.nodes), drawing("", weave.nodes, wounds.nodes));
  let shownRelief = null;
  const show = (state) => {
    const relief = Math.round(state.relief / RELIEF_STEP) * RELIEF_STEP;
    if (relief !== shownRelief) [layers, weave, wounds].forEach((part) => part.bendTo(relief));
    shownRelief = relief;
    weave.show(state);
    wounds.show(state, relief);
  };
  return { node, show };
}

function drawing(kind, ...content) {
  return h("svg", { class: kind, viewBox: `0 0 ${SKIN.width} ${SKIN.height}`, "aria-hidden": "true" }, content);
}

function gradients(id) {
  return h("defs", {},
    fade(`${id}-dermis`, [[0, "lower"], [1, "deep"]]),
    fade(`${id}-upper`, [[0, "upper-light"], [1, "upper"]]));
}
