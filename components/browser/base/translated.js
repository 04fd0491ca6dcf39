// A translator in the browser takes texts out of the page and puts elements of its own in their place. React goes
// on writing into the texts it knows, and nobody would see it: an old total would stay under a new plan. So a text
// that is written into comes back, and is translated anew.

const OF_TRANSLATORS = "FONT"; // what Chrome's and Edge's put in; Safari's writes into the texts themselves
const standIns = new WeakMap(); // text that was taken out -> the element in its place

/** The element that stands in a translated page for a text that was taken out, or null. */
export function standInOf(text) {
  const found = standIns.get(text);
  return found?.isConnected ? found : null;
}

// Both in one record, for a translator replaces.
function noteTaken({ removedNodes, addedNodes }, writing) {
  const standIn = [...addedNodes].find((node) => node.nodeName === OF_TRANSLATORS);
  if (!standIn) return;
  [...removedNodes].filter((node) => node.nodeType === Node.TEXT_NODE).forEach((text) => {
    standIns.set(text, standIn);
    writing.observe(text, { characterData: true });
  });
}

// React takes a text of its own away, or puts something before it, where it was.
function leadToStandIns() {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function removeWhatStandsIn(child) {
    return removeChild.call(this, (child.parentNode !== this && standInOf(child)) || child);
  };
  Node.prototype.insertBefore = function insertBeforeWhatStandsIn(fresh, next) {
    return insertBefore.call(this, fresh, (next && next.parentNode !== this && standInOf(next)) || next);
  };
}

/** Keep what is on show true to what the page says, also in another language; called once for a document. */
export function followTranslator(main) {
  const writing = new MutationObserver((changes) => {
    changes.forEach(({ target }) => standInOf(target)?.replaceWith(target));
  });
  new MutationObserver((changes) => changes.forEach((one) => noteTaken(one, writing)))
    .observe(main, { childList: true, subtree: true });
  leadToStandIns();
}
