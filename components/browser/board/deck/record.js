// The note for the clinic's own record: a block of plain text to paste there. It is made here and goes nowhere else.

import { filled } from "../texts.js";
import { kept, shownSoFar } from "./presented.js";

function listed(names, none) {
  return names.length ? names.join(", ") : none;
}

/** The note in words. */
export function noteText({ screens, cards, questions, record }, now = performance.now()) {
  const { seen, minutes } = shownSoFar(screens, now);
  const told = kept();
  return [
    record.head,
    filled(record.shown, { minutes, screens: listed(seen.map(({ short }) => short), record.none) }),
    filled(record.asked, { questions: listed(questions.filter(({ id }) => told.questions.has(id)).map(({ name }) => name), record.none) }),
    filled(record.taught, { cards: listed(cards.filter(({ id }) => told.cards.has(id)).map(({ short }) => short), record.none) }),
    record.end,
  ].join("\n");
}
