// What is said aloud after a choice; null while it has to be worked out.

import { weekOf } from "../skin/skin_year/time.js";
import { concernOf, courseOf, drawnCourse, totalOf } from "./look_up.js";
import { fieldsOf, NOTHING, optionsOf } from "./plan.js";
import { filled } from "./texts.js";
import { partsAt, sayingOf } from "./year.js";

function totalSpoken({ words, now, plan }, option) {
  const total = totalOf(now, plan, option);
  return total && filled(words.labels.total_spoken, { option: words.columns[option].name, total: total.text });
}

function visitsSpoken({ words, now, plan }, option) {
  const total = totalOf(now, plan, option);
  const count = plan[fieldsOf(plan, option).count] ?? concernOf(words, plan).visits[option]?.published;
  return total && filled(words.labels.visits_spoken, { option: words.columns[option].name, count, total: total.text });
}

function together(sentences) {
  return sentences.includes(null) ? null : sentences.join(" ");
}

/** A week in words: its date, its parts of 100, and what is to be done. */
export function weekSpoken({ words, now, plan, day, drawn }) {
  const week = weekOf(day);
  const [low, parts, high] = partsAt(drawn, day);
  const course = courseOf(words, plan);
  const saying = course ? sayingOf(course, week, words.sayings) : "";
  return filled(words.labels.week_spoken, { week, date: now.dates[week] ?? "", parts, low, high, saying });
}

const ABOUT = {
  visits: (board, { option }) => visitsSpoken(board, option),
  quote: (board, { option }) => visitsSpoken(board, option),
  interval: ({ words, plan }) => filled(words.labels.interval_spoken,
    { count: drawnCourse(words, plan).interval, half: courseOf(words, plan)?.half ?? words.labels.working_spoken }),
  concern: ({ words, plan }) => concernOf(words, plan).title,
  laser: (board) => totalSpoken(board, board.plan.laser),
  week: weekSpoken,
  all: (board) => together(optionsOf(board.words, board.plan).filter((option) => option !== NOTHING).map((option) => totalSpoken(board, option))),
};

export function spoken(board, about) {
  return ABOUT[about.kind](board, about);
}
