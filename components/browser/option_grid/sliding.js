// Rows that change places slide there, so that a reader sees which went where.

const SLIDE = { duration: 420, easing: "cubic-bezier(.2, .7, .2, 1)" };

function rowBodies(parentElement) {
  return [...parentElement.querySelectorAll("tbody[data-key^=row-]")];
}

/** Where the rows are, if the order they are about to take is another one; else null, as nothing has to move. */
export function rowTops(parentElement, rows) {
  const now = rowBodies(parentElement);
  const same = now.every((body, index) => body.dataset.key === `row-${rows[index]?.id}`);
  return same ? null : new Map(now.map((body) => [body.dataset.key, body.getBoundingClientRect().top]));
}

/** Let rows slide from where they were to where they are. */
export function slideFrom(parentElement, before) {
  if (!before || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  rowBodies(parentElement).forEach((body) => {
    const from = before.get(body.dataset.key) - body.getBoundingClientRect().top;
    if (from) body.animate([{ transform: `translateY(${from}px)` }, { transform: "none" }], SLIDE);
  });
}
