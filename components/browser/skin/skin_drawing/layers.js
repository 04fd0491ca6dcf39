// The layers of the skin, which bend with the relief of its surface. What lies off the dips never
// moves, and is written only once.

import { h } from "../../base/dom.js";
import { fatDepth, junctionDepth, SKIN, steps } from "./geometry.js";
import { closedPath, ellipsePath, openPath } from "./paths.js";

const BELOW_THE_PICTURE = 400;
const REACH_OF_A_DIP = 110; // what lies deeper hardly moves

/** Every layer from the deepest up: nodes to draw, and `bendTo` a relief. */
export function makeLayers(ground, scene, id) {
  const { layer, edge, lines, dots } = makers(ground);
  const { upper, basal } = scene.epidermis;
  const parts = [
    layer(16, BELOW_THE_PICTURE, { fill: `url(#${id}-dermis)` }), oldWeave(scene, lines),
    lines(scene.vessels.veins, "vein"), lines(scene.vessels.arteries, "artery"), lines(scene.vessels.loops, "loop"),
    layer(fatDepth, BELOW_THE_PICTURE, { class: "fat" }), dots(scene.lobules, "lobules"), edge([fatDepth], "fat-border"),
    layer(2, junctionDepth, { fill: `url(#${id}-upper)` }),
    dots(upper, "cell"), dots(upper, "nucleus", 0.36), dots(basal, "basal"), dots(basal, "melanin", 0.62),
    edge([junctionDepth], "border"), layer(0, 4, { class: "horn" }), edge([1.5, 2.9], "lamella"), edge([0], "surface"),
  ].flat(3);
  return { nodes: parts.map(({ node }) => node), bendTo: (relief) => parts.forEach((part) => part.write(relief)) };
}

// Fibres of one thickness and tone are one path.
function oldWeave({ oldFibres }, lines) {
  return ["fine", "sheet"].flatMap((weight) => [0, 1, 2].map((tone) => lines(
    oldFibres.filter((one) => one.tone === tone && one.weight === weight).map(({ line }) => line),
    `old ${weight} tone-${tone}`)));
}

// What makes each kind of part. A depth is a number, or a function of x.
function makers(ground) {
  const along = (depth, relief) => steps(-4, SKIN.width + 4, 4)
    .map((x) => ground.pointAt(x, typeof depth === "function" ? depth(x) : depth, relief));
  const bends = (line) => line.some(([x, d]) => d < REACH_OF_A_DIP && ground.moves(x));
  return {
    layer: (upper, lower, props) => bendingPath(props, (relief) => closedPath(along(upper, relief), along(lower, relief))),
    edge: (depths, name) => bendingPath({ class: name }, (relief) => depths.map((d) => openPath(along(d, relief))).join("")),
    lines: (group, name) => stillAndBending(group, name, bends,
      (line, relief) => openPath(line.map(([x, d]) => ground.pointAt(x, d, relief)))),
    dots: (cells, name, scale = 1) => stillAndBending(cells, name, ({ x }) => ground.moves(x),
      ({ x, d, rx, ry }, relief) => ellipsePath(...ground.pointAt(x, d, relief), rx * scale, ry * scale)),
  };
}

function bendingPath(props, path) {
  const node = h("path", props);
  return { node, write: (relief) => node.setAttribute("d", path(relief)) };
}

function stillAndBending(things, name, bends, path) {
  const pathOf = (group) => (relief) => group.map((thing) => path(thing, relief)).join("");
  const still = bendingPath({ class: name }, pathOf(things.filter((thing) => !bends(thing))));
  still.write(1);
  return [{ node: still.node, write: () => {} }, bendingPath({ class: name }, pathOf(things.filter(bends)))];
}
