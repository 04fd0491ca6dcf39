// A click that is kept from what it does until something else is over.

/** Hold a click back, and return what lets it go. */
export function holdBack(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
  const [target] = event.composedPath();
  return () => target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
}
