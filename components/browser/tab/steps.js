// The tab's history. Streamlit writes each change of the plan as a step of its own; here ten taps are one step:
// the first change on a page is a step, what follows on it takes its place. Every entry carries its number, so
// that leaving knows how far back this visit goes.

const OURS = "fineline";
const streamlits = { push: null, replace: null };

function place() {
  return history.state?.[OURS] ?? { at: 0, changed: false };
}

function isSamePage(url) {
  return new URL(url ?? location.href, location.href).pathname === location.pathname;
}

/** What an entry is to carry when Streamlit asks for a new one, and whether it takes the place of the last. */
export function nextStep(now, samePage) {
  if (samePage && now.changed) return { instead: true, mark: now };
  return { instead: false, mark: { at: now.at + 1, changed: samePage } };
}

/** Take the place of Streamlit's own way to write the history, once for a page. */
export function numberSteps() {
  if (streamlits.push) return;
  streamlits.push = history.pushState.bind(history);
  streamlits.replace = history.replaceState.bind(history);
  // A link with parts that were mended got its second entry before this script was there.
  const at = history.state ? 1 : 0;
  if (!history.state?.[OURS]) streamlits.replace({ ...history.state, [OURS]: { at, changed: at > 0 } }, "");
  history.pushState = (state, title, url) => {
    const { instead, mark } = nextStep(place(), isSamePage(url));
    (instead ? streamlits.replace : streamlits.push)({ ...state, [OURS]: mark }, title, url);
  };
  history.replaceState = (state, title, url) => {
    streamlits.replace({ ...state, [OURS]: place() }, title, url);
  };
}

/** How many entries of this tab lie between the first page of this visit and the one on show. */
export function stepsBack() {
  return place().at;
}

/** Make the entry on show, and the one ahead of it, plain; nothing lies beyond them. */
export function endHere(home) {
  streamlits.replace({ [OURS]: { at: 0, changed: false } }, "", home);
  streamlits.push({ [OURS]: { at: 1, changed: false } }, "", home);
}
