// Tells a component when the server can be reached again.

import { APP, CONNECTED } from "./streamlit_dom.js";

/** Call `back` each time a lost connection is there again; returns what ends the watch. */
export function whenConnected(back) {
  const app = document.querySelector(APP);
  let before = app.matches(CONNECTED);
  const watcher = new MutationObserver(() => {
    const now = app.matches(CONNECTED);
    if (now && !before) back();
    before = now;
  });
  watcher.observe(app, { attributes: true });
  return () => watcher.disconnect();
}
