// What goes with the pictures: their table, and the page of their own that needs no script.

import { h } from "../../base/dom.js";

export function table({ caption, head, rows }) {
  return h("table", {}, h("caption", {}, caption),
    h("thead", {}, h("tr", {}, head.map((cell) => h("th", { scope: "col" }, cell)))),
    h("tbody", {}, rows.map(([name, ...cells]) => h("tr", {},
      h("th", { scope: "row" }, name), cells.map((cell) => h("td", {}, cell))))));
}

// A file of its own with pictures, sentence and table: it opens without script, and prints.
function pageFile(block, { title, language }) {
  const rules = block.getRootNode().adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const style = rules.map((rule) => rule.cssText).join("\n");
  const written = (node) => new XMLSerializer().serializeToString(node);
  const copy = block.cloneNode(true);
  copy.querySelector(".save").remove();
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `${written(h("title", {}, title))}<style>${style} :root { color-scheme: light; } body { max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; }</style>`
    + `<body><div class="fl">${written(h("h1", {}, title))}${written(copy)}</div></body></html>`;
}

export function saveButton(data) {
  return h("p", { class: "save" }, h("a", {
    href: "#", download: data.save.file,
    onclick: ({ currentTarget }) => {
      const file = new Blob([pageFile(currentTarget.closest(".strip-block"), data.save)], { type: "text/html" });
      currentTarget.href = URL.createObjectURL(file);
      // The browser needs the address until the file is written; a minute is enough for that.
      setTimeout(() => URL.revokeObjectURL(currentTarget.href), 60000);
    },
  }, data.save.label));
}
