// Sentences that say themselves anew.

import { LIVE } from "../base/streamlit_dom.js";

const OURS = "data-voice";

/** Let screen readers announce what changes in a container that is there to be heard, and in no other. */
export function giveVoice() {
  // Streamlit may use the node of one container for another.
  document.querySelectorAll(`[${OURS}]:not(${LIVE})`).forEach((node) => {
    [OURS, "role", "aria-live"].forEach((name) => node.removeAttribute(name));
  });
  document.querySelectorAll(`${LIVE}:not([${OURS}])`).forEach((region) => {
    region.setAttribute(OURS, "");
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
  });
}
