// Where keys and ears begin: the heading of the page, after a change of page and after the link past the menu.

import { HEADING, SKIP_LINK } from "../base/streamlit_dom.js";

function goToHeading() {
  const heading = document.querySelector(HEADING);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Let Streamlit's own "Skip to main content" lead past the header, which stands in what Streamlit calls main. */
export function leadPastHeader() {
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.(SKIP_LINK)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    goToHeading();
  }, true);
}

/** Begin at the heading of a page that took the place of another. */
export function beginPage(before, paths) {
  if (before === null || before.some((path) => paths.includes(path))) return;
  goToHeading();
}
