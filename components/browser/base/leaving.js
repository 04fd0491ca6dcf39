// Ends the typing when a finger goes down elsewhere on the page.

import { isConnected } from "./connection.js";
import { holdBack } from "./held_click.js";

const LOOK = 1000; // milliseconds; a line that is down by then is away, and what was typed is sent again later
const LOOKS = 5; // a busy server that takes longer is as good as away

async function patience() {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await new Promise((over) => { setTimeout(over, LOOK); });
    if (!isConnected()) return;
  }
}

// A link to another page would take the field away before the server has heard of the figure, which would be lost
// with it. So a click waits for that moment, and then does what it would have done.
function holdClicks(heard) {
  const held = [];
  const hold = (event) => { held.push(holdBack(event)); };
  document.addEventListener("click", hold, true);
  Promise.race([heard, patience()]).then(() => {
    document.removeEventListener("click", hold, true);
    held.forEach((letGo) => letGo());
  });
}

/** Return what starts and what ends the watch for a finger outside of `inside`; `left` promises to be heard. */
export function watchForLeaving(inside, left) {
  // The field itself hears that it was left only when the finger is up again.
  const down = (event) => {
    if (!event.composedPath().includes(inside)) holdClicks(left());
  };
  return {
    start: () => document.addEventListener("pointerdown", down, true),
    end: () => document.removeEventListener("pointerdown", down, true),
  };
}
