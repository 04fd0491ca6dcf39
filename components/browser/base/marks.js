// How an option looks: its colour, and its mark. Both arrive in the payload as a `look`, which
// data/options.toml declares, so a new option needs nothing here.

import { h } from "./dom.js";

// Each mark is a tiny section of skin that shows what an option does to the surface, so the
// options are told apart by picture as well as by colour. Drawn on a 32 x 32 tile.
const MARKS = {
  surface: () => [stroke("M6 16 H26")],
  needles: () => [stroke("M6 12 H26"), solid("M9.4 7 h2.2 l-1.1 17z M14.9 7 h2.2 l-1.1 17z M20.4 7 h2.2 l-1.1 17z")],
  dots: () => [stroke("M6 10 H26"), dots([10.5, 16, 21.5], [16, 22], 1.9)],
  columns: () => [stroke("M5.5 11 H8 M13 11 H14 M18 11 H19 M24 11 H26.5"),
    solid("M8.6 11 h3.8 v13 h-3.8z M14.1 11 h3.8 v13 h-3.8z M19.6 11 h3.8 v13 h-3.8z")],
  layer: () => [stroke("M6 9 H26", "1.5 3"), solid("M6 15 H26 V24 H6z")],
  glowing_tips: () => [stroke("M6 11 H26 M11 7 V19 M21 7 V19"), dots([11, 21], [21.5], 3.1)],
  peel: () => [stroke("M6 19 H26 M6 24 H26"), stroke("M6 13.5 H17 c5 0 6 -6 2 -6 c-3 0 -3 4 0 4")],
  grains: () => [stroke("M6 20 H26"), dots([9, 13.7, 18.4, 23], [14], 1.3), dots([11.3, 16, 20.7], [9], 1.3)],
};

function stroke(d, dash) {
  return h("path", { d, class: "mark-line", "stroke-dasharray": dash });
}

function solid(d) {
  return h("path", { d, class: "mark-solid" });
}

function dots(columns, rows, r) {
  return rows.flatMap((cy) => columns.map((cx) => h("circle", { cx, cy, r, class: "mark-solid" })));
}

/** Style of an element whose children take the option's colour from `--option`. */
export function optionStyle(look) {
  return `--option:var(--fl-${look.colour.replaceAll("_", "-")})`;
}

export function optionMark(look) {
  return h("svg", { class: "option-mark", viewBox: "0 0 32 32", "aria-hidden": "true", style: optionStyle(look) },
    h("rect", { width: 32, height: 32, rx: 9, class: "mark-tile" }), MARKS[look.mark]());
}
