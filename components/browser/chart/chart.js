// A chart with everything that says the same: a sentence, how to read it, and a fold with a table.

import { h } from "../base/dom.js";
import { plainTable } from "../base/plain_table.js";
import { renderInto } from "../base/render.js";
import { chevron } from "../base/shapes.js";
import { Picture } from "./picture.js";

function fold({ label, table }) {
  return h("details", { class: "fold", "data-key": "fold" },
    h("summary", {}, chevron(), h("span", {}, label)),
    h("div", { class: "inside" }, plainTable(table)));
}

function drawWords(parentElement, place) {
  const { failed, sentence, how, fold: folded } = place.data;
  renderInto(parentElement,
    place.failed && h("p", { class: "failed", role: "status", "data-key": "failed" }, failed),
    sentence && h("p", { class: "sentence", "data-key": "sentence" }, sentence),
    how && h("p", { class: "how", "data-key": "how" }, how),
    folded && fold(folded));
}

function makePicture(parentElement, place) {
  return new Picture(place.querySelector(".picture"), (failed) => {
    if (Boolean(place.failed) === failed) return;
    place.failed = failed;
    drawWords(parentElement, place);
  });
}

// Nothing can be fetched while a page is on its way to a printer: a table stands in for a picture that is not here.
function openFoldOnPaper(parentElement, place) {
  const before = () => {
    const closed = parentElement.querySelector(".fold:not([open])");
    if (!closed || place.picture.isDrawn) return;
    closed.open = true;
    window.addEventListener("afterprint", () => { closed.open = false; }, { once: true });
  };
  window.addEventListener("beforeprint", before);
  return () => window.removeEventListener("beforeprint", before);
}

export default function drawChart({ data, parentElement }) {
  const place = parentElement.querySelector(".place");
  place.data = data;
  place.classList.toggle("dark", getComputedStyle(place).colorScheme === "dark");
  drawWords(parentElement, place);
  place.picture ??= makePicture(parentElement, place);
  place.picture.show(data.figure, data.alt);
  place.stopPrint ??= openFoldOnPaper(parentElement, place);
  return () => {
    place.picture?.end();
    place.stopPrint?.();
    place.picture = place.stopPrint = undefined;
  };
}
