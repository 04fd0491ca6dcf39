// The order of the screens in this visit. What must follow another screen goes with it, and what tells of downsides
// is never left out: a consultant moves and leaves out whole *links* of the chain. Nothing here knows a page.

/** Screens in links: each a screen, and those that follow it wherever it goes. */
export function linksOf(screens) {
  return screens.reduce((links, screen) => {
    const last = links.at(-1);
    if (screen.after && last?.some(({ id }) => id === screen.after)) last.push(screen);
    else links.push([screen]);
    return links;
  }, []);
}

/** Whether a screen may be left out: none that tells of downsides, and none that such a screen follows. */
export function mayLeaveOut(screens, id) {
  return !linksOf(screens).find((link) => link.some((one) => one.id === id)).some((one) => one.downside);
}

/** The screens with the link of one moved up or down by one place. */
export function moved(screens, id, by) {
  const links = linksOf(screens);
  const at = links.findIndex((link) => link.some((one) => one.id === id));
  const to = Math.min(Math.max(at + by, 0), links.length - 1);
  links.splice(to, 0, ...links.splice(at, 1));
  return links.flat();
}

/** The screens in an order of ids, as far as both know them; what the order does not know comes last. */
export function ordered(screens, ids) {
  const place = (id) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  const links = linksOf(screens).sort((a, b) => place(a[0].id) - place(b[0].id));
  return links.flat();
}

/** The screens that are shown, while some are left out. */
export function shownOf(screens, leftOut) {
  return screens.filter(({ id }) => !leftOut.has(id) || !mayLeaveOut(screens, id));
}

/** The screen so many steps on, and never past an end. */
export function neighbour(shown, id, by) {
  const at = Math.max(shown.findIndex((one) => one.id === id), 0);
  return shown[Math.min(Math.max(at + by, 0), shown.length - 1)].id;
}
