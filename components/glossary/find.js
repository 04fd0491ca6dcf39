// Where the words of the glossary stand on the page. The catalog looks by the same rule: longest
// first, whole words, any case.

const NO_WORDS = "a, button, input, label, select, textarea, summary, h1, h2, h3, h4, svg, style, script, nav,"
  + " [hidden], [aria-hidden=true], [role=button], [role=status], [role=alert], [role=img], [aria-live],"
  + " details:not([open]) > :not(summary), .unseen, .js-plotly-plot, .st-key-masthead, .st-key-steps, .st-key-footer";

function makeFinder(entries) {
  const idOf = new Map(entries.flatMap(({ id, spellings }) => spellings.map((one) => [one.toLowerCase(), id])));
  const longest = [...idOf.keys()].sort((a, b) => b.length - a.length);
  const escaped = longest.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // A look-behind would be shorter; Safari has known it only since 16.4.
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}_-])(${escaped.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  return function* (text) {
    for (const found of text.matchAll(pattern)) {
      yield { id: idOf.get(found[2].toLowerCase()), start: found.index + found[1].length, length: found[2].length };
    }
  };
}

// The picture that moves changes its words with every frame of a drag, so it is left alone.
function keepsStill(host) {
  return !host.shadowRoot.querySelector("[data-moving]");
}

function allowed(node) {
  if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
  if (node.classList.contains("term")) return NodeFilter.FILTER_ACCEPT;
  return node.matches(NO_WORDS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

// Texts and words already marked, in reading order; `meet` is told of every shadow root on the way.
function* pieces(root, meet) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, { acceptNode: allowed });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.parentElement?.classList.contains("term")) yield node;
    } else if (node.classList.contains("term")) yield node;
    else if (node.shadowRoot && node.dataset.glossary === undefined && keepsStill(node)) {
      meet(node.shadowRoot);
      yield* pieces(node.shadowRoot, meet);
    }
  }
}
