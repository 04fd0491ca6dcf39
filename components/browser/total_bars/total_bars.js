// The totals, drawn at once when a stepper is tapped, and again when the server has answered.

import { h, isShown } from "../base/dom.js";
import { optionMark, optionStyle } from "../base/marks.js";
import { percent } from "../base/numbers.js";
import { followPresses, lastPressed } from "../base/pressed_counts.js";
import { renderInto } from "../base/render.js";

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
  renderInto(parentElement, h("div", { class: "bars", role: "img", "aria-label": alt },
    h("div", { class: "bars-head" }, head), bars.map(row), axis(ticks)));
}

// The totals for what a finger has pressed on a stepper are here already, so nobody waits for the server to see them.
function drawPressed(root) {
  const [name, count] = lastPressed() ?? [];
  const ahead = root.data.ahead[name]?.[count ?? "published"];
  if (ahead) draw(root.parent, root.data.head, ahead);
  return Boolean(ahead);
}

export default function drawTotalBars({ data, parentElement }) {
  const root = (parentElement.totals ??= { parent: parentElement });
  root.data = data;
  // A late answer takes no press back that came after it.
  if (!drawPressed(root)) draw(parentElement, data.head, data.now);
  root.stopFollowing ??= followPresses(() => drawPressed(root));
  return () => {
    root.stopFollowing?.();
    root.stopFollowing = null;
  };
}
