// Ends the typing when a finger goes down elsewhere on the page.

// Streamlit sends what was typed a moment later. A click that comes before would lead to another page first, and
// the figure would call the reader back; so that click waits until the figure is on its way.
function holdClicks() {
  const hold = (event) => {
    const [target] = event.composedPath();
    event.preventDefault();
    event.stopImmediatePropagation();
    setTimeout(() => target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true })));
  };
  document.addEventListener("click", hold, true);
  setTimeout(() => document.removeEventListener("click", hold, true));
}

/** Return what starts and what ends the watch for a finger outside of `inside`, which calls `left`. */
export function watchForLeaving(inside, left) {
  // The field itself hears that it was left only when the finger is up again.
  const down = (event) => {
    if (event.composedPath().includes(inside)) return;
    left();
    holdClicks();
  };
  return {
    start: () => document.addEventListener("pointerdown", down, true),
    end: () => document.removeEventListener("pointerdown", down, true),
  };
}
