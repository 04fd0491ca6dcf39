// The fold that says where a number comes from.

function sourceDetails(source, key) {
  return source ? sourcesDetails([source], key) : null;
}

// One fold for several sources of one place; the same study is listed once.
function sourcesDetails(sources, key) {
  const distinct = sources.filter(
    (one, index) => sources.findIndex((other) => other.label === one.label) === index,
  );
  if (distinct.length === 0) return null;
  return h("details", { class: "source", "data-key": `source-${key}` },
    h("summary", {}, chevron(), h("span", {}, distinct[0].summaryText)),
    h("div", { class: "source-body" }, distinct.map(sourceEntry)));
}

function sourceEntry(source) {
  return h("div", { class: "source-entry" },
    h("p", { class: "source-label" }, source.label),
    [source.design, source.who, source.when].filter(isShown).map((words) => h("p", {}, words)),
    source.link && h("p", {}, h("a", {
      href: source.link, target: "_blank", rel: "noopener noreferrer",
    }, source.linkText ?? source.link)));
}

function chevron() {
  return h("svg", { class: "chevron", viewBox: "0 0 12 12", "aria-hidden": "true" },
    h("path", { d: "M4 2.5 L8 6 L4 9.5" }));
}
