// A link that is tapped before the server has heard of the press before it waits for that moment. A busy server takes
// what comes at once as one, and of a change of page it takes the page alone: a tick would be lost without a word.

import { isConnected } from "../base/connection.js";
import { isHeard } from "./connection.js";

const LOOK = 30; // milliseconds
const PATIENCE = 5000; // milliseconds; a server that takes longer is as good as away, and the reader goes on

function leadsToAPage(event) {
  const link = event.composedPath().find((node) => node.localName === "a");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === "_blank";
  return Boolean(link?.href) && !elsewhere;
}

/** Hold links from now on. */
export function holdLinks() {
  let last = null; // the link that was tapped last; it alone counts
  document.addEventListener("click", (event) => {
    if (isHeard() || !leadsToAPage(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [target] = event.composedPath();
    const since = performance.now();
    last = target;
    const look = () => {
      if (last !== target) return;
      const waits = !isHeard() && isConnected() && performance.now() - since < PATIENCE;
      if (waits) setTimeout(look, LOOK);
      else target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
    };
    look();
  }, true);
}
