// A keyboard on the screen covers the lower half of a tablet held sideways. The field that is typed into is moved
// into what is left, and where the page ends too soon it is given the room to move.

import { MAIN } from "../base/streamlit_dom.js";

const TYPED_INTO = "input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [role=spinbutton]";
const MARGIN = 24; // pixels round a field, so that its frame and a word below it can be seen
const RISEN = 80; // pixels that no bar of a browser takes, and every keyboard does

/** Where a field from `top` to `bottom` has to move in a view of that `height`: by how many pixels up; 0 for none. */
export function lift(top, bottom, height) {
  if (top >= MARGIN && bottom <= height - MARGIN) return 0;
  const isTall = bottom - top > height - 2 * MARGIN;
  return Math.round(isTall ? top - MARGIN : (top + bottom) / 2 - height / 2);
}

/** The field that has the focus, also inside a component of ours. */
function field() {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node?.matches(TYPED_INTO) ? node : null;
}

function bringIntoSight() {
  const { height, offsetTop } = visualViewport;
  const main = document.querySelector(MAIN);
  const covered = innerHeight - height;
  const typed = field();
  main.style.paddingBottom = typed && covered > RISEN ? `${covered}px` : "";
  if (!typed) return;
  const { top, bottom } = typed.getBoundingClientRect();
  main.scrollTop += lift(top - offsetTop, bottom - offsetTop, height);
}

/** Watch from now on: a keyboard comes up, and the reader goes from field to field. */
export function watchKeyboard() {
  // A change of size is the only sign of a keyboard; without a field in use it is a tablet that was turned.
  visualViewport.addEventListener("resize", bringIntoSight);
  addEventListener("focusin", (event) => {
    const isRisen = innerHeight - visualViewport.height > RISEN;
    if (isRisen && event.target.isConnected) bringIntoSight();
  });
}
