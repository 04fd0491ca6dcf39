// The strip of four pictures. The same skin four times; only its state differs.

const SEED = 20;

const STATES_OF_HEALING = {
  needles: { open: 1, needles: 3, blood: 1, plugs: 0, redness: 0.85, cells: 0.12, fibres: 0, unsure: 0, relief: 1 },
  bleeding_stops: { open: 0.28, needles: 0, blood: 0, plugs: 1, redness: 0.5, cells: 0.14, fibres: 0, unsure: 0, relief: 1 },
  repair: { open: 0, needles: 0, blood: 0, plugs: 0, redness: 0.14, cells: 1, fibres: 0.12, unsure: 0.1, relief: 0.97 },
  remodelling: { open: 0, needles: 0, blood: 0, plugs: 0, redness: 0, cells: 0.22, fibres: 0.72, unsure: 0.28, relief: 0.72 },
};

const KEY_MARKS = {
  blood: () => h("circle", { cx: 16, cy: 10, r: 5, class: "blood" }),
  redness: () => h("rect", { x: 3, y: 3, width: 26, height: 14, rx: 4, class: "redness-mark" }),
  cell: () => spindleMark(),
  fibre: () => h("path", { d: ribbon([[1, 12], [9, 8], [17, 11], [24, 9], [31, 7]], 4.5), class: "new-fibre" }),
  unsure: () => h("path", { d: "M2 12Q10 6 16 10T30 7", class: "unsure-fibre" }),
};

function spindleMark() {
  return h("g", { class: "spindle", transform: "translate(16 10)" },
    h("path", { d: "M-15 2C-8 1 -6 -5 0 -5S8 -1 15 -2C8 1 6 5 0 5S-8 3 -15 2Z" }),
    h("ellipse", { rx: 5, ry: 2.6, class: "spindle-nucleus" }));
}

function panelFigure(panel, stamp, scene) {
  return h("figure", { class: "panel", "data-key": `panel-${panel.id}` },
    h("div", { class: "heading" }, h("h3", {}, panel.title), h("p", { class: "quiet" }, panel.when)),
    h("div", { class: "picture" },
      drawSkin({ id: `skin-${panel.id}`, scene, state: STATES_OF_HEALING[panel.id], label: panel.alt }),
      h("p", { class: "stamp" }, stamp)),
    h("figcaption", {}, panel.caption));
}

function keyEntry({ mark, label }) {
  return h("li", {},
    h("svg", { viewBox: "0 0 32 20", "aria-hidden": "true" }, KEY_MARKS[mark]?.()),
    h("span", {}, label));
}

export default function ({ data, parentElement }) {
  const scene = makeScene(SEED);
  renderInto(parentElement,
    h("div", { class: "strip-block" },
      h("div", { class: "strip" }, data.panels.map((panel) => panelFigure(panel, data.stamp, scene))),
      data.key?.length > 0 && h("ul", { class: "key", role: "list" }, data.key.map(keyEntry))));
}
