// Whether the server can be reached, and when that changes.

import { APP, CONNECTED } from "./streamlit_dom.js";

export function isConnected() {
  return document.querySelector(APP)?.matches(CONNECTED) ?? false;
}

/** Call `changed` with true or false each time the connection comes or goes; returns what ends the watch. */
export function followConnection(changed) {
  let before = isConnected();
  const watcher = new MutationObserver(() => {
    const now = isConnected();
    if (now === before) return;
    before = now;
    changed(now);
  });
  watcher.observe(document.querySelector(APP), { attributes: true });
  return () => watcher.disconnect();
}
