// Put into a page that is shown as paper would show it: what is left to tap, and words too light for a white sheet.
"use strict";

{
  const CHOSEN = "[aria-pressed=true], [aria-checked=true]";
  const LIGHTEST = 160; // of 255, on average

  // Walks into open shadow roots, where our own components live.
  const everything = (root) => [...root.querySelectorAll("*")].flatMap(
    (node) => (node.shadowRoot ? [node, ...everything(node.shadowRoot)] : [node]));

  function shown() {
    return everything(document.querySelector("[data-testid=stMain]")).filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      return node.checkVisibility({ visibilityProperty: true }) && width > 1.5 && height > 1.5;
    });
  }

  // What was chosen stays, and so does a name that opens more when tapped.
  function toTap() {
    return shown().filter((node) => node.matches("button, [role=button]") && !node.matches(`${CHOSEN}, .on-paper, .term`))
      .map((node) => (node.getAttribute("aria-label") || node.textContent).trim());
  }

  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  function isLight(colour) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
    return alpha > 0 && (red + green + blue) / 3 > LIGHTEST;
  }

  const holdsWords = (node) => [...node.childNodes].some((one) => one.nodeType === Node.TEXT_NODE && one.data.trim());

  // Words inside pictures have grounds of their own.
  function lightInk() {
    return shown().filter((node) => holdsWords(node) && !node.closest("svg, style, .picture"))
      .filter((node) => isLight(getComputedStyle(node).color)).map((node) => node.textContent.trim().slice(0, 40));
  }

  globalThis.paper = { toTap, lightInk };
}
