// The words of the page: marked where they first stand, and listed in the fold at the end.

const REST_MS = 150; // a page that is being drawn is left alone until it rests

function entryNodes({ id, term, meaning, source }) {
  return h("div", { class: "entry", "data-key": id },
    h("dt", {}, term), h("dd", {}, meaning, source && h("p", { class: "quiet" }, source)));
}

function fits(entry, asked) {
  return [...entry.spellings, entry.meaning].some((words) => words.toLowerCase().includes(asked));
}

// Without a search, the words of this page; with one, every word that fits.
function listed({ data, used }, asked) {
  return data.entries.filter((entry) => (asked ? fits(entry, asked) : used.has(entry.id)));
}

function drawFold(parentElement, glossary) {
  const { texts } = glossary.data;
  const asked = (parentElement.querySelector("input")?.value ?? "").trim().toLowerCase();
  const found = listed(glossary, asked);
  const said = found.length ? texts.fits.replace("{count}", found.length) : texts.none;
  return renderInto(parentElement,
    h("details", { class: "fold" },
      h("summary", {}, h("span", {}, texts.title)),
      h("p", {}, texts.how),
      h("label", {}, texts.search,
        h("input", { type: "search", autocomplete: "off", spellcheck: "false", oninput: () => drawFold(parentElement, glossary) })),
      h("p", { role: "status", class: "quiet" }, asked && said),
      found.length > 0 && h("dl", {}, found.map(entryNodes))));
}

function watchPage(parentElement, glossary) {
  const page = document.querySelector("[data-testid=stMainBlockContainer]");
  const marks = makeMarks((id, word) => {
    glossary.open(glossary.data.entries.find((entry) => entry.id === id), word, glossary.data.texts);
  });
  const watched = new WeakSet();
  let [timer, pressed] = [0, false];
  const watcher = new MutationObserver((changes) => {
    marks.mendAfter(changes);
    if (changes.some(({ target }) => !(target.closest ?? (() => null)).call(target, ".js-plotly-plot"))) rest();
  });

  function rest() {
    clearTimeout(timer);
    timer = setTimeout(() => (pressed ? rest() : walk()), REST_MS);
  }

  function watch(root) {
    if (watched.has(root)) return;
    watched.add(root);
    watcher.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: ["open"] });
  }

  function walk() {
    marks.mendAfter(watcher.takeRecords());
    const began = performance.now();
    const before = [...glossary.used].join();
    glossary.used = markFirstUses(page, glossary, marks, watch);
    watcher.takeRecords(); // our own changes
    performance.measure("glossary", { start: began });
    if ([...glossary.used].join() !== before) drawFold(parentElement, glossary);
  }

  const press = () => { pressed = true; };
  const release = () => { pressed = false; };
  document.addEventListener("pointerdown", press, true);
  ["pointerup", "pointercancel"].forEach((kind) => document.addEventListener(kind, release, true));
  watch(page);
  rest();
  return () => {
    clearTimeout(timer);
    watcher.disconnect();
    marks.mendAll();
    document.removeEventListener("pointerdown", press, true);
    ["pointerup", "pointercancel"].forEach((kind) => document.removeEventListener(kind, release, true));
  };
}

function markFirstUses(page, { find }, marks, watch) {
  const firsts = new Map(); // id -> its word on the page
  const late = [];
  for (const piece of pieces(page, watch)) {
    const marked = piece.nodeType === Node.ELEMENT_NODE;
    if (marked) {
      const first = firsts.get(piece.dataset.term);
      if (!first) firsts.set(piece.dataset.term, piece);
      else if (first !== piece) late.push(piece);
      continue;
    }
    const fresh = [...find(piece.data)].find(({ id }) => !firsts.has(id));
    if (fresh) firsts.set(fresh.id, marks.mark(piece, fresh)); // and the walk goes on behind the word
  }
  late.forEach(marks.unmark);
  return new Set(firsts.keys());
}

export default function ({ data, parentElement }) {
  const glossary = parentElement.glossary ?? { used: new Set(), open: null };
  parentElement.glossary = Object.assign(glossary, { data, find: makeFinder(data.entries) });
  const root = drawFold(parentElement, glossary);
  glossary.open ??= makeMeaning(root.parentNode);
  (parentElement.host ?? parentElement.getRootNode().host).dataset.glossary = "";
  glossary.forget ??= watchPage(parentElement, glossary);
  return () => {
    glossary.forget?.();
    glossary.forget = null;
  };
}
