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
    glossary.used = markFirstUses(page, glossary.find, marks, watch);
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

// Ids of every word on the page, once the first use of each is a word to tap.
function markFirstUses(page, find, marks, watch) {
  const { pieces, shadows, moving } = piecesOf(page);
  const firsts = new Map();
  pieces.forEach((piece) => {
    const id = piece.dataset?.term;
    if (!id) markFresh(piece, find, marks, firsts);
    else if (firsts.has(id)) marks.unmark(piece);
    else firsts.set(id, piece);
  });
  shadows.forEach(watch);
  return new Set([...firsts.keys(), ...find(moving).map(({ id }) => id)]);
}

function markFresh(text, find, marks, firsts) {
  const fresh = find(text.data).find(({ id }) => !firsts.has(id));
  if (!fresh) return;
  const word = marks.mark(text, fresh);
  firsts.set(fresh.id, word);
  markFresh(word.nextSibling, find, marks, firsts);
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
