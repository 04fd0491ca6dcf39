// What a session does to the picture: channels, pinpoint blood, clots, flush, and needles.

import { h } from "../../base/dom.js";
import { rounded } from "../../base/numbers.js";
import { SKIN, steps } from "./geometry.js";
import { closedPath, moved } from "./paths.js";
import { fade, put } from "./svg.js";

const DROP = "M-4.2 .8C-4.2 -4.2 4.2 -4.2 4.2 .8Q0 3.2 -4.2 .8Z"; // lies flat on the surface
const CLOT = "M-4.2 .6Q0 -3.4 4.2 .6Q1.7 3.4 1.2 7.2L0 14L-1.2 7.2Q-1.6 3.5 -4.2 .6Z"; // a cap with a short root

/** What a session does: nodes to draw, `bendTo` a relief, and `show` a state of healing. */
export function makeWounds(ground, scene, id) {
  const flush = h("path", { fill: `url(#${id}-flush)` });
  const needles = h("path", { class: "needle", fill: `url(#${id}-steel)` });
  const channels = scene.channels.map((channel, index) => ({
    ...channel, ends: scene.channels.length - index,
    hole: h("path", { fill: `url(#${id}-channel)` }), drop: h("path", { class: "blood" }), clot: h("path", { class: "plug" }),
  }));
  const show = (state, relief) => {
    put(flush, "fill-opacity", Math.round(state.redness * 50) / 50);
    channels.forEach((channel) => showChannel(ground, channel, state, relief));
    put(needles, "d", channels.filter(({ ends }) => ends <= (state.needles ?? 0))
      .map((channel) => needleShape(ground, channel, relief)).join(""));
  };
  return {
    nodes: [woundColours(id), flush, channels.map(({ hole }) => hole), channels.map(({ drop, clot }) => [clot, drop]), needles],
    show, bendTo: (relief) => bendWounds(ground, flush, channels, relief),
  };
}

function bendWounds(ground, flush, channels, relief) {
  const along = (depth) => steps(-4, SKIN.width + 4, 6).map((x) => ground.pointAt(x, depth, relief));
  flush.setAttribute("d", closedPath(along(0), along(170)));
  channels.forEach(({ x, drop, clot }) => {
    const mouth = ground.pointAt(x, 0, relief);
    drop.setAttribute("d", moved(DROP, ...mouth));
    clot.setAttribute("d", moved(CLOT, ...mouth));
  });
}

function showChannel(ground, channel, state, relief) {
  const { hole, drop, clot, ends } = channel;
  const needleIsIn = ends <= (state.needles ?? 0);
  put(hole, "fill-opacity", state.open > 0 ? rounded(0.35 + 0.65 * state.open) : 0);
  if (state.open > 0) put(hole, "d", channelShape(ground, channel, 0.3 + 0.7 * state.open, relief));
  put(drop, "fill-opacity", needleIsIn ? 0 : rounded(state.blood));
  put(clot, "fill-opacity", rounded(state.plugs));
}

function woundColours(id) {
  const page = { gradientUnits: "userSpaceOnUse", y1: SKIN.base - 8, y2: SKIN.base + 150 };
  return h("defs", {},
    fade(`${id}-flush`, [[0, "flush", 0.75], [0.2, "flush", 0.45], [0.6, "flush", 0.13], [1, "flush", 0]], page),
    fade(`${id}-channel`, [[0, "deep-blood", 0.85], [0.16, "deep-blood", 0.58], [0.6, "deep-blood", 0.42], [1, "deep-blood", 0.14]]),
    h("linearGradient", { id: `${id}-steel`, x1: 0, x2: 1, y1: 0, y2: 0 },
      [[0, "steel"], [0.4, "shine"], [1, "steel"]].map(([offset, name]) => h("stop", { offset, class: `stop-${name}` }))));
}

function channelShape(ground, { x, depth }, open, relief) {
  const half = (d) => (2.3 * (1 - d / depth) ** 0.6 + 0.3 + 0.9 * Math.exp(-d / 4)) * open;
  const line = steps(0, depth, depth / 12);
  const side = (sign) => line.map((d) => ground.pointAt(x + sign * half(d), d - 0.4, relief));
  return closedPath(side(-1), side(1));
}

function needleShape(ground, { x, depth }, relief) {
  const tip = rounded(ground.pointAt(x, depth - 5, relief)[1]);
  return `M${x - 2.7} -4H${x + 2.7}V${tip - 58}L${x} ${tip}L${x - 2.7} ${tip - 58}Z`;
}
