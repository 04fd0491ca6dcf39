// The totals, drawn at once when a stepper is tapped, and again when the server has answered.

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

function draw(parentElement, { alt, bars, ticks }) {
  return renderInto(parentElement, h("div", { class: "bars", role: "img", "aria-label": alt }, bars.map(row), axis(ticks)));
}

// A stepper of Streamlit's stands in the page around this component, and holds its new figure as soon as the
// tap is over: the totals for it are here already, so nobody waits for the server to see them.
function answerAtOnce(root, parentElement) {
  const tapped = ({ target }) => {
    const name = Object.keys(root.ahead).find((one) => target.closest?.(`.st-key-input-${one}`));
    if (!name) return;
    setTimeout(() => {
      const figure = document.querySelector(`.st-key-input-${name} input`)?.value;
      if (root.isConnected && root.ahead[name][figure]) draw(parentElement, root.ahead[name][figure]);
    });
  };
  ["click", "keydown"].forEach((kind) => document.addEventListener(kind, tapped));
  return () => ["click", "keydown"].forEach((kind) => document.removeEventListener(kind, tapped));
}

export default function ({ data, parentElement }) {
  const root = draw(parentElement, data.now);
  root.ahead = data.ahead;
  root.forget ??= answerAtOnce(root, parentElement);
  return () => {
    root.forget?.();
    root.forget = undefined;
  };
}
