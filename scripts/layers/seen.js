// Put into a page that is measured: how tall it is, and the words that a reader sees on it.
//
// A word counts when it is drawn: not what is closed, made one pixel small for screen readers, or told as a
// picture's name. The frame that is the same on every page (header, steps, footer) is left out of the words.
"use strict";

{
  const MAIN = "[data-testid=stMain]";
  const FRAME = ".st-key-masthead, .st-key-steps, .st-key-footer";
  const NOT_READ = "style, script, template, noscript, defs";
  const HIDDEN_CLIPS = ["rect(0px, 0px, 0px, 0px)", "rect(0px 0px 0px 0px)"];
  const LOOK_MS = 60; // between two looks, so that looking is no work
  const QUIET_MS = 360;
  const MOST_MS = 20_000;

  function isDrawn(element) {
    const style = getComputedStyle(element);
    // What a display of "contents" holds is drawn though it has no box of its own.
    if (style.display !== "contents" && !element.checkVisibility({ visibilityProperty: true })) return false;
    return !HIDDEN_CLIPS.includes(style.clip) && style.clipPath !== "inset(50%)";
  }

  function hasSize(text) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    return box.width > 1.5 && box.height > 1.5;
  }

  function textsOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim() && hasSize(node) ? [node.data] : [];
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(`${NOT_READ}, ${FRAME}`)) return [];
    if (node.localName === "slot") return node.assignedNodes().flatMap(textsOf);
    if (!isDrawn(node)) return [];
    return [...(node.shadowRoot ?? node).childNodes].flatMap(textsOf);
  }

  function everyFold(root) {
    return [...root.querySelectorAll("*")].flatMap((node) => [
      ...(node.localName === "details" ? [node] : []),
      ...(node.shadowRoot ? everyFold(node.shadowRoot) : []),
    ]);
  }

  function count(root) {
    return [...root.querySelectorAll("*")].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0), 0);
  }

  // What lies below the screen may be left undrawn until it is near; then its height is a guess.
  function drawAll() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  const soon = () => new Promise((tell) => { setTimeout(tell, LOOK_MS); });
  const isAtRest = () => document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]")
    && document.querySelector(".st-key-footer") && !document.querySelector("[data-testid=stSkeleton], [data-stale=true]");

  // Components come one by one after the script has ended, so rest is a while in which nothing grows.
  async function rest() {
    const start = performance.now();
    let [news, before] = [start, ""];
    while (performance.now() - news < QUIET_MS || !isAtRest()) {
      if (performance.now() - start > MOST_MS) throw new Error("The page does not come to rest.");
      await soon();
      const now = `${count(document)} ${document.querySelector(MAIN)?.scrollHeight}`;
      if (now !== before) [news, before] = [performance.now(), now];
    }
  }

  let resting = null;

  // Begins to wait at once, while other pages are measured.
  function watch() {
    resting = document.fonts.ready.then(rest);
  }

  async function measure() {
    await resting;
    const main = document.querySelector(MAIN);
    const text = textsOf(main).join(" ");
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return { screens: main.scrollHeight / innerHeight, words: words.length, text };
  }

  // What a fold holds comes when it is opened, and may hold folds itself.
  async function openAll() {
    for (;;) {
      await rest();
      const closed = everyFold(document.querySelector(MAIN)).filter((fold) => !fold.open && !fold.closest(FRAME));
      if (closed.length === 0) return;
      closed.forEach((fold) => { fold.open = true; });
    }
  }

  drawAll();
  watch();
  globalThis.layers = { watch, measure, openAll };
}
