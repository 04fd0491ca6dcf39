// The header: clinic and app, the pages in a row or in a menu, how far along the path the reader is, the way to
// present it, and the button for the next person. The menu is a popover of the browser's own, which knows Escape and taps outside.

import { h } from "../base/dom.js";
import { linkTo } from "../base/going.js";
import { renderInto } from "../base/render.js";
import { setAllSources } from "../base/sources.js";

const PLACES = "places";

function brand({ name, clinic }) {
  return h("p", { class: "brand" },
    h("img", { src: "app/static/icon.svg", alt: "", width: 40, height: 40 }),
    h("span", { class: "names" }, h("b", {}, name), " ", h("span", { class: "clinic" }, clinic.name)));
}

function link({ id, name }, here) {
  const { onclick, ...others } = linkTo(id);
  const go = (event) => {
    event.currentTarget.closest("ul").hidePopover?.();
    onclick(event);
  };
  return h("li", { "data-key": id },
    h("a", { ...others, onclick: go, "aria-current": id === here.id && "page" }, h("span", {}, name)));
}

function menu({ here }) {
  return h("button", { type: "button", class: "menu", popovertarget: PLACES },
    h("span", {}, here.name),
    h("svg", { viewBox: "0 0 12 12", "aria-hidden": "true" }, h("path", { d: "M2 4 L6 8 L10 4" })));
}

function pages(data) {
  return h("nav", { "aria-label": data.label },
    menu(data),
    h("ul", { id: PLACES, popover: true, role: "list" }, data.places.map((place) => link(place, data.here))));
}

function restart({ label, how }, tell) {
  return h("button", { type: "button", class: "restart", "aria-label": label, title: how, onclick: () => tell("restart", true) },
    h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: "M5 12.4a7.2 7.2 0 1 0 2.3-5.6M7 2.8v4.6h4.6" })));
}

function present({ present: { id, name } }) {
  return h("a", { ...linkTo(id), class: "present", "aria-label": name, title: name },
    h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: "M3 4.5h18v11.5H3zM12 16v4M8 20h8" })));
}

export default function drawMasthead({ data, parentElement, setTriggerValue }) {
  const done = (data.places.findIndex(({ id }) => id === data.here.id) + 1) / data.places.length;
  setAllSources(data.sources);
  renderInto(parentElement,
    h("div", { class: "masthead", style: `--done:${done}` },
      brand(data), pages(data), h("div", { class: "tools" }, present(data), restart(data.restart, setTriggerValue))));
}
