// The totals, drawn before anything else on the page; then, once taps have paused, the rest is asked for.

const CALM_MS = 400; // a thumb that counts up taps about three times a second
const TEXTURES = { nonablative_fractional: "stripes", ablative_fractional: "checks", fully_ablative: "rules" };

const percent = (share) => `${100 * share}%`;

function lane({ option, low, typical, high }) {
  if (low === null && typical === null && high === null) return h("div", { class: "unknown-lane" });
  const ends = [low === null && "open-low", high === null && "open-high"].filter(isShown);
  const span = h("div", {
    class: ["span", TEXTURES[option], ...ends].filter(isShown).join(" "),
    style: `--low:${percent(low ?? 0)};--high:${percent(high ?? 1)}`,
  });
  const dot = typical !== null && h("div", { class: "dot", style: `--typical:${percent(typical)}` });
  return h("div", { class: "lane" }, high === 0 ? null : span, dot);
}

function row(bar) {
  return h("div", { class: "row", "data-key": bar.option, style: `--option:${optionColour(bar.option)}` },
    h("div", { class: "bar-words" }, optionMark(bar.option),
      h("span", { class: "bar-name" }, bar.name), h("span", { class: "bar-total" }, bar.total)),
    lane(bar));
}

function axis(ticks) {
  return h("div", { class: "axis" },
    ticks.map(({ at, label }) => h("span", { style: `--at:${percent(at)}` }, label)));
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = renderInto(parentElement, h("div", { class: "bars", role: "img", "aria-label": data.alt },
    data.bars.map(row), axis(data.ticks)));
  // The first drawing belongs to a whole page, which needs nothing more; a later one to a tap.
  if (root.plan !== undefined && root.plan !== data.plan) {
    clearTimeout(root.calm);
    root.calm = setTimeout(() => root.isConnected && setTriggerValue("calm", true), CALM_MS);
  }
  root.plan = data.plan;
}
