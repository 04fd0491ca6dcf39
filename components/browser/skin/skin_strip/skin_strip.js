// The strip of four pictures. The same skin four times; only its state differs. A panel with a `day`
// shows that day of the course; one without shows a moment of healing that is set here by hand.

const STATES_OF_HEALING = {
  needles: { open: 1, needles: 3, blood: 1, redness: 0.85, cells: 0.12, relief: 1 },
  bleeding_stops: { open: 0.28, plugs: 1, redness: 0.5, guards: 1, cells: 0.14, relief: 1 },
  repair: { redness: 0.14, cells: 1, fibres: { slow: 0.06, typical: 0.16, fast: 0.26 }, relief: 0.97 },
  remodelling: { cells: 0.22, fibres: { slow: 0.62, typical: 0.86, fast: 1 }, relief: 0.68 },
};
const NOTHING_YET = {
  open: 0, needles: 0, blood: 0, plugs: 0, redness: 0, guards: 0, cells: 0, fibres: { slow: 0, typical: 0, fast: 0 }, relief: 1,
};

const KEY_MARKS = {
  blood: () => h("circle", { cx: 16, cy: 10, r: 5, class: "blood" }),
  redness: () => h("rect", { x: 3, y: 3, width: 26, height: 14, rx: 4, class: "redness-mark" }),
  cell: () => h("g", { class: "spindle", transform: "translate(16 10)" },
    h("path", { d: "M-15 2C-8 1 -6 -5 0 -5S8 -1 15 -2C8 1 6 5 0 5S-8 3 -15 2Z" }), h("circle", { r: 2.6 })),
  fibre: () => h("path", { d: ribbon([[1, 12], [9, 8], [17, 11], [24, 9], [31, 7]], 4.5), class: "new" }),
  unsure: () => h("path", { d: "M2 12Q10 6 16 10T30 7", class: "unsure" }),
};

function panelFigure(panel, data) {
  const picture = makePicture(`skin-${panel.id}`, data.drawing);
  const state = panel.day === undefined ? STATES_OF_HEALING[panel.id] : stateAt(data.course, panel.day);
  picture.show({ ...NOTHING_YET, ...state });
  picture.node.setAttribute("aria-label", panel.alt);
  return h("figure", { class: "panel" },
    h("div", { class: "heading" }, h("h3", {}, panel.title), h("p", { class: "quiet" }, panel.when)),
    h("div", { class: "picture" }, picture.node, h("p", { class: "stamp" }, data.stamp)),
    h("figcaption", {}, panel.caption));
}

function keyEntry({ mark, label }) {
  return h("li", {},
    h("svg", { viewBox: "0 0 32 20", "aria-hidden": "true" }, KEY_MARKS[mark]?.()),
    h("span", {}, label));
}

// ---- words that go with the pictures, and the page that needs no script ----------------------

function table({ caption, head, rows }) {
  const row = (cells, tag) => h("tr", {}, cells.map((cell, i) => h(i ? tag : "th", { scope: i ? tag === "th" && "col" : tag === "th" ? "col" : "row" }, cell)));
  return h("table", {}, h("caption", {}, caption), h("thead", {}, row(head, "th")), h("tbody", {}, rows.map((cells) => row(cells, "td"))));
}

// A file of its own with pictures, sentence and table: it opens without script, and prints.
function pageFile(block, { title, language }) {
  const style = [...block.getRootNode().querySelectorAll("style")].map((one) => one.textContent).join("\n");
  const written = (node) => new XMLSerializer().serializeToString(node);
  const copy = block.cloneNode(true);
  copy.querySelector(".save").remove();
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `${written(h("title", {}, title))}<style>${style} :root { color-scheme: light; } body { max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; }</style>`
    + `<body><div class="fl">${written(h("h1", {}, title))}${written(copy)}</div></body></html>`;
}

function saveButton(data) {
  return h("p", { class: "save" }, h("a", {
    href: "#", download: data.save.file,
    onclick: ({ currentTarget }) => {
      const file = new Blob([pageFile(currentTarget.closest(".strip-block"), data.save)], { type: "text/html" });
      currentTarget.href = URL.createObjectURL(file);
      setTimeout(() => URL.revokeObjectURL(currentTarget.href), 60000);
    },
  }, data.save.label));
}

export default function ({ data, parentElement }) {
  const block = h("div", { class: "strip-block", "data-tone": data.tone },
    h("div", { class: "strip" }, data.panels.map((panel) => panelFigure(panel, data))),
    data.key?.length > 0 && h("ul", { class: "key", role: "list" }, data.key.map(keyEntry)),
    data.sentence && h("p", { class: "sentence" }, data.sentence),
    data.table && table(data.table),
    data.save && saveButton(data));
  const old = parentElement.querySelector(".fl");
  if (old) old.replaceChildren(block);
  else parentElement.append(h("div", { class: "fl" }, block));
}
