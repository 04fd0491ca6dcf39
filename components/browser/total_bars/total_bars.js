// The totals, drawn at once when a stepper is tapped, and again when the server has answered.

import { h, isShown } from "../base/dom.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { percent } from "../base/numbers.js";
import { renderInto } from "../base/render.js";
import { INPUT_PREFIX } from "../base/streamlit_dom.js";

function lane({ look, low, typical, high }) {
  if (low === null && typical === null && high === null) return h("div", { class: "unknown-lane" });
  const ends = [low === null && "open-low", high === null && "open-high"].filter(isShown);
  const span = h("div", {
    class: ["span", look.texture, ...ends].join(" "),
    style: `--low:${percent(low ?? 0)};--high:${percent(high ?? 1)}`,
  });
  const dot = typical !== null && h("div", { class: "dot", style: `--typical:${percent(typical)}` });
  return h("div", { class: "lane" }, high === 0 ? null : span, dot);
}

function row(bar) {
  return h("div", { class: "row", "data-key": bar.option, style: optionStyle(bar.look) },
    h("div", { class: "bar-words" }, optionMark(bar.look),
      h("span", { class: "bar-name" }, bar.name), h("span", { class: "bar-total" }, bar.total)),
    lane(bar));
}

function axis(ticks) {
  return h("div", { class: "axis" },
    ticks.map(({ at, label }) => h("span", { style: `--at:${percent(at)}` }, label)));
}

function draw(parentElement, head, { alt, bars, ticks }) {
  return renderInto(parentElement, h("div", { class: "bars", role: "img", "aria-label": alt },
    h("div", { class: "bars-head" }, head), bars.map(row), axis(ticks)));
}

// A stepper of Streamlit's stands in the page around this component, and holds its new figure as soon as the
// tap is over: the totals for it are here already, so nobody waits for the server to see them.
function drawTapsAtOnce(root, parentElement) {
  const drawTap = ({ target }) => {
    const name = Object.keys(root.ahead).find((one) => target.closest?.(INPUT_PREFIX + one));
    if (!name) return;
    // Later than the tap itself, because the field's own handler has to write the new figure first.
    setTimeout(() => {
      const figure = document.querySelector(`${INPUT_PREFIX}${name} input`)?.value;
      if (root.isConnected && root.ahead[name][figure]) draw(parentElement, root.head, root.ahead[name][figure]);
    });
  };
  ["click", "keydown"].forEach((kind) => document.addEventListener(kind, drawTap));
  return () => ["click", "keydown"].forEach((kind) => document.removeEventListener(kind, drawTap));
}

export default function drawTotalBars({ data, parentElement }) {
  const root = draw(parentElement, data.head, data.now);
  Object.assign(root, { head: data.head, ahead: data.ahead });
  root.stopListening ??= drawTapsAtOnce(root, parentElement);
  return () => {
    root.stopListening?.();
    root.stopListening = undefined;
  };
}
