// A tap that leads to another page waits until the server has heard of the press before it. A busy server takes what
// comes at once as one, and of a change of page it takes the page alone: a tick would be lost without a word. A tap
// that asks for a file waits until all is drawn: Streamlit forgets a file while it draws the button for it anew.

import { isAtRest, isConnected } from "../base/connection.js";
import { holdBack } from "../base/held_click.js";
import { FILE_BUTTON } from "../base/streamlit_dom.js";
import { isHeard } from "./connection.js";

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
  let last = null; // what lets the last tap go; it alone counts
  let isLetGo = false;
  document.addEventListener("click", (event) => {
    const waitsFor = isLetGo ? null : due(event);
    if (!waitsFor || waitsFor()) return;
    const [letGo, since] = [holdBack(event), performance.now()];
    last = letGo;
    const look = () => {
      if (last !== letGo) return;
      if (!waitsFor() && isConnected() && performance.now() - since < PATIENCE) setTimeout(look, LOOK);
      else {
        isLetGo = true;
        letGo();
        isLetGo = false;
      }
    };
    look();
  }, true);
}
