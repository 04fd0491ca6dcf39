// Whether the server can be reached, when that changes, and whether it is at work on the page.

import { APP, AT_REST, CONNECTED } from "./streamlit_dom.js";

export function isConnected() {
  return document.querySelector(APP)?.matches(CONNECTED) ?? false;
}

/** Whether no run of the page goes on. */
export function isAtRest() {
  return document.querySelector(APP)?.matches(AT_REST) ?? false;
}

/** Call `rests` each time a run of the page is over. */
export function followRest(rests) {
  const watcher = new MutationObserver(() => { if (isAtRest()) rests(); });
  watcher.observe(document.querySelector(APP), { attributes: true });
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
