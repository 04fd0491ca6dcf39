// The same skin face on, "in the mirror": one small patch whose marks soften with the visible share.

import { h } from "../../base/dom.js";
import { rounded } from "../../base/numbers.js";
import { between, seededRandom, steps } from "./geometry.js";
import { put } from "./svg.js";

const PATCH = 200;
const SCARS = [[62, 58, 15, 12], [128, 44, 9, 9], [146, 104, 19, 15], [78, 128, 11, 10], [118, 160, 14, 10], [42, 98, 6, 6], [172, 66, 6, 5], [96, 88, 5, 5]];

/** The patch: a node to place, and `show` for a state of healing. */
export function makeMirror(id, concern) {
  const random = seededRandom(7); // asked in the order in which things are drawn
  const marks = h("g", { class: "marks" }, marksOf(id, concern, random));
  const spots = h("g", { class: "spots" }, scattered(random, 26, 5).map(([cx, cy]) => h("circle", { cx, cy, r: 1.5 })));
  const flush = h("g", { class: "flush" }, h("rect", { width: PATCH, height: PATCH }),
    scattered(random, 48, 20).map(([cx, cy]) => h("circle", { cx, cy, r: between(random, 22, 36), fill: `url(#${id}-blotch)` })));
  const node = h("svg", { viewBox: `0 0 ${PATCH} ${PATCH}`, class: "face", "aria-hidden": "true" },
    h("defs", {}, shade(id), blotch(id)), h("rect", { class: "base", width: PATCH, height: PATCH }),
    h("path", { class: "net", d: skinLines(random) }), marks, flush, spots);
  const show = ({ relief, redness, blood, plugs }) => {
    put(marks, "opacity", Math.round(relief * 50) / 50);
    put(flush, "opacity", Math.round(redness * 40) / 50);
    put(spots, "opacity", rounded(Math.max(blood, plugs * 0.5)));
  };
  return { node, show };
}

function blotch(id) {
  return h("radialGradient", { id: `${id}-blotch` },
    [0.55, 0].map((opacity, offset) => h("stop", { offset, class: "stop-blotch", "stop-opacity": opacity })));
}

// Light falls from the upper left: a dip is dark on that side and bright on the other.
function shade(id) {
  return h("linearGradient", { id: `${id}-dip`, x1: 0.1, y1: 0, x2: 0.8, y2: 1 },
    [["shade", 0, 0.5], ["shade", 0.46, 0.12], ["light", 0.6, 0.1], ["light", 1, 0.55]].map(([name, offset, opacity]) => (
      h("stop", { offset, class: `stop-face-${name}`, "stop-opacity": opacity }))));
}

function marksOf(id, concern, random) {
  const fill = `url(#${id}-dip)`;
  const bowl = ([cx, cy, rx, ry]) => [1.16, 1, 0.8].map((size) => h("ellipse", { cx, cy, rx: rx * size, ry: ry * size, fill, opacity: 0.55 }));
  const line = (d, kind) => [h("path", { d, class: `${kind} lit` }), h("path", { d, class: kind })];
  const wave = (y, sway) => `M-6 ${y}C40 ${y - sway} 70 ${y + sway} 104 ${y}S170 ${y - sway} 206 ${y + sway * 0.6}`;
  return {
    acne_scars: () => SCARS.map(bowl),
    fine_lines: () => [[38, 7], [82, 9], [126, 6], [166, 8]].map(([y, sway]) => line(wave(y, sway), "crease")),
    stretch_marks: () => [[30, 14], [72, 18], [118, 13], [162, 17]].map(([y, sway]) => line(wave(y, sway), "stretch")),
    texture: () => scattered(random, 18, 6).map(([x, y]) => bowl([x, y, 3.6, 3.6])),
    hair_loss: () => scattered(random, 25, 9).map(([x, y]) => h("path", { class: "hair", d: `M${x} ${y}q${between(random, -4, 4)} -9 ${between(random, 2, 11)} -19` })),
  }[concern]?.() ?? [];
}

function scattered(random, gap, loose) {
  return steps(gap / 2, PATCH, gap).flatMap((y) => steps(gap / 2, PATCH, gap)
    .map((x) => [rounded(x + between(random, -loose, loose)), rounded(y + between(random, -loose, loose))]));
}

// The fine net that all skin carries.
function skinLines(random) {
  return scattered(random, 9, 4).map(([x, y]) => {
    const [dx, dy] = [between(random, -7, 7), between(random, -5, 5)].map(rounded);
    return `M${x} ${y}q${dy} ${rounded(-dx / 3)} ${dx} ${dy}`;
  }).join("");
}
