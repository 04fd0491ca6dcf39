// Gives a component its style and its fixed page, then lets it draw. Nothing of a component stands on a page
// before its script is there, so that nobody meets a button without a name.

// One sheet for all components that use it, and for all places where they stand.
const made = new Map();

function sheetOf(text) {
  if (!made.has(text)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    made.set(text, sheet);
  }
  return made.get(text);
}

// After an update of the server, a tab that stayed open gets the new page in place of the old one.
function layPage(root, html) {
  if (root.fixedPage?.html === html) return;
  root.fixedPage?.nodes.forEach((node) => node.remove());
  // The page is a file of ours, without a word: those arrive with the data and are only ever set as text.
  const page = document.createRange().createContextualFragment(html);
  root.fixedPage = { html, nodes: [...page.childNodes] };
  root.append(page);
}

/** Return what Streamlit calls for each new payload: `styles` are names in `sheets`, `html` is ours alone. */
export function mounted(draw, styles, html, sheets) {
  return (component) => {
    const root = component.parentElement;
    root.adoptedStyleSheets = styles.map((name) => sheetOf(sheets[name]));
    if (html) layPage(root, html);
    const end = draw(component);
    root.host.style.setProperty("--room", "0px"); // the place that was kept for it is taken
    return end;
  };
}
