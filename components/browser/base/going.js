// Going to a page of ours from a component: nothing is loaded anew, the visit goes on, and the plan comes along.
// Streamlit shows the page of the address when it hears of a Back or a Forward. So a way on is a new entry in the
// tab's history, announced as a browser announces those.

import { isConnected } from "./connection.js";

/**
 * The address of a page, and of a part of it. Pages stand beside each other, also below a base path; the plan is
 * what the address `from` holds behind its "?".
 */
export function addressOf(page, part, from = location.href) {
  const to = new URL(page, from);
  const plan = new URL(from).search;
  to.search = part ? `${plan}${plan ? "&" : "?"}at=${part}` : plan;
  return to.pathname + to.search;
}

/** Tell Streamlit that the address on show is another. */
export function announce() {
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}

/** Go to a page, or to a part of it. */
export function goTo(page, part) {
  // Without the server the page would stay as it is, with the address of another; the tab tells of that.
  if (!isConnected()) return;
  history.pushState({}, "", addressOf(page, part));
  announce();
}

/** What an `a` needs to lead to a page of ours; the plan in its address is the one of the moment it is used. */
export function linkTo(page, part) {
  const renew = ({ currentTarget }) => { currentTarget.href = addressOf(page, part); };
  return {
    href: addressOf(page, part),
    onpointerdown: renew,
    onfocus: renew,
    oncontextmenu: renew,
    onclick: (event) => {
      renew(event);
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // another tab, or another window
      event.preventDefault();
      goTo(page, part);
    },
  };
}
