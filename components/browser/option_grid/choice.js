// Which options stand beside each other, and what has to be said when they do.

import { isShown } from "../base/dom.js";

const THREE_COLUMNS_FROM = 780;
const QUESTIONS_BESIDE_FROM = 620; // narrower, a question stands above its answers
const LINES_BESIDE_FROM = 500; // the same where a row is one line
const MOST_COLUMNS = 3;

/** Columns, and whether questions stand beside their answers, for a width in CSS pixels. */
export function layoutFor(width, oneLine) {
  const beside = width >= (oneLine ? LINES_BESIDE_FROM : QUESTIONS_BESIDE_FROM);
  return { columns: width >= THREE_COLUMNS_FROM ? MOST_COLUMNS : 2, beside };
}

/**
 * Ids of the options chosen. Three different options are always chosen, even when the third column has no
 * room, so that turning the tablet brings it back.
 */
export function validChoice(chosen, data) {
  const known = data.options.map((option) => option.id);
  const wanted = [...chosen, ...data.default, ...known];
  return [...new Set(wanted)].filter((id) => known.includes(id)).slice(0, MOST_COLUMNS);
}

/**
 * What was chosen, once the reader has another laser in the plan: it stands where the old one stood, or else last.
 * `kept` is what the tab remembers: the ids chosen, and the option of the plan at that time.
 */
export function following(kept, data) {
  const { chosen = [], followed = data.follows } = kept ?? {};
  if (followed === data.follows || chosen.includes(data.follows)) return chosen;
  const at = chosen.includes(followed) ? chosen.indexOf(followed) : chosen.length - 1;
  return chosen.map((id, index) => (index === at ? data.follows : id));
}

/** The choice after a pick: an option picked twice changes places. */
export function withPick(chosen, column, picked) {
  const elsewhere = chosen.indexOf(picked);
  return chosen.map((id, index) => {
    if (index === column) return picked;
    return index === elsewhere ? chosen[column] : id;
  });
}

/** Numbers beside each other must count the same thing over the same time, or else these notes say so. */
export function differenceNotes(row, shown, data) {
  const bases = shown.map((option) => data.cells[option.id]?.[row.id]?.basis).filter(isShown);
  if (bases.length < 2) return [];
  const differ = (part) => new Set(bases.map((basis) => basis[part])).size > 1;
  return [
    differ("unit") && data.texts.other_unit,
    (differ("span") || bases.some((basis) => !basis.span)) && data.texts.other_span,
  ].filter(isShown);
}
