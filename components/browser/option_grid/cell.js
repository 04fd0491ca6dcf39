// One cell. Every row is drawn here, good points and bad ones alike.

function certaintyMarks(level) {
  return h("svg", { viewBox: "0 0 38 12", "aria-hidden": "true", class: "marks" },
    [0, 1, 2].map((index) => h("rect", {
      x: 1 + index * 13, y: 1, width: 10, height: 10, rx: 2.5,
      class: index < level ? "sure" : "unsure",
    })));
}

function pointBlock(point) {
  const words = point.state === "number" ? withBigNumber(point.text) : point.text;
  return h("div", { class: `point ${point.state}` },
    point.badge && h("p", { class: "badge" }, point.badge),
    h("p", {}, words),
    point.range && h("p", { class: "range" }, point.range));
}

function reasonEntry(reason) {
  return h("div", { class: "reason" },
    h("p", { class: "told" }, reason.text),
    h("p", { class: "certainty" }, certaintyMarks(reason.certainty.level),
      h("span", {}, reason.certainty.label)),
    h("p", { class: "quiet" }, reason.why),
    reason.sources.map(sourceEntry));
}

// How sure we are is the head of the fold: one tap shows why, who was studied and the source.
function whyFold(fold, key) {
  return h("details", { class: "source why", "data-key": `why-${key}` },
    h("summary", {},
      certaintyMarks(fold.certainty.level),
      h("span", { class: "sure-words" }, fold.certainty.label),
      h("span", { class: "more" }, chevron(), h("span", { class: "more-words" }, fold.label))),
    h("div", { class: "source-body" }, fold.reasons.map(reasonEntry)));
}

function cellContent(cell, key) {
  if (!cell) return [];
  return [
    cell.lead && h("p", { class: "lead" }, cell.lead),
    h("div", { class: "points" }, cell.points.map(pointBlock)),
    cell.no_count && h("p", { class: "badge no-count" }, cell.no_count),
    cell.certainty && h("p", { class: "certainty" }, certaintyMarks(cell.certainty.level),
      h("span", {}, cell.certainty.label)),
    cell.fold && whyFold(cell.fold, key),
    cell.sources && sourcesDetails(cell.sources, key),
  ];
}
