// What a translator in the browser does: in place of each text of the page it puts an element of its own. Capitals
// stand for another language, so that a test can tell what was translated, and what it says.
() => {
  const main = document.querySelector("[data-testid=stMain]");
  const isText = (node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\d]/u.test(node.data);
  const translate = (node) => {
    if (node.localName === "style" || node.localName === "font" || node.translate === false) return;
    [...node.childNodes].forEach((child) => {
      if (!isText(child)) return translate(child);
      const font = document.createElement("font");
      font.textContent = child.data.toUpperCase();
      child.replaceWith(font);
    });
  };
  translate(main);
  new MutationObserver(() => translate(main)).observe(main, { childList: true, characterData: true, subtree: true });
}
