// A tap that leads to another page waits until the server has heard of the press before it. A busy server takes what
// comes at once as one, and of a change of page it takes the page alone: a tick would be lost without a word. A tap
// that asks for a file waits until all is drawn: Streamlit forgets a file while it draws the button for it anew.

import { isConnected } from "../base/connection.js";
import { FILE_BUTTON } from "../base/streamlit_dom.js";
import { isAtRest, isHeard } from "./connection.js";

const LOOK = 30; // milliseconds
const PATIENCE = 5000; // milliseconds; a server that takes longer is as good as away, and the reader goes on

function leadsToAPage(event, path) {
  const link = path.find((node) => node.localName === "a");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === "_blank";
  return Boolean(link?.href) && !elsewhere;
}

/** What a tap waits for: a function that says whether it is so; null where it need not wait. */
function due(event) {
  const path = event.composedPath().filter((node) => node instanceof Element);
  if (path.some((node) => node.matches(FILE_BUTTON))) return () => isHeard() && isAtRest();
  return leadsToAPage(event, path) ? isHeard : null;
}

/** Hold such taps from now on. */
export function holdTaps() {
  let last = null; // what was tapped last; it alone counts
  let isLetGo = false;
  const letGo = (target) => {
    isLetGo = true;
    target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
    isLetGo = false;
  };
  document.addEventListener("click", (event) => {
    const waitsFor = isLetGo ? null : due(event);
    if (!waitsFor || waitsFor()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [target] = event.composedPath();
    const since = performance.now();
    last = target;
    const look = () => {
      if (last !== target) return;
      if (!waitsFor() && isConnected() && performance.now() - since < PATIENCE) setTimeout(look, LOOK);
      else letGo(target);
    };
    look();
  }, true);
}
