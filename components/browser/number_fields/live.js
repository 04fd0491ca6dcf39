// Sentences that say themselves anew.

import { LIVE } from "../base/streamlit_dom.js";

/** Let screen readers announce what changes in a container that is there to be heard. */
export function giveVoice() {
  document.querySelectorAll(`${LIVE}:not([role])`).forEach((region) => {
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
  });
}
