// A stepper: two keys of 48 pixels and what they change between them.

import { nextCount } from "../base/counting.js";
import { stepKeys } from "../base/stepper.js";
import { drawnCourse } from "./look_up.js";
import { fieldsOf, nextInterval, nextQuote } from "./plan.js";
import { filled } from "./texts.js";

// What a tap makes of the plan; undefined where the table ends.
const STEPS = {
  visits({ words, plan }, option, by) {
    const { count } = fieldsOf(plan, option);
    const { first } = words.concern[plan.concern].visits[option];
    return { [count]: nextCount(plan[count], by, words.bounds[count], first) };
  },
  interval({ words, plan }, _, by) {
    return { interval: nextInterval(drawnCourse(words, plan).interval, by, words.bounds.interval) };
  },
  quote({ now, plan }, option, by) {
    const { price } = fieldsOf(plan, option);
    return { [price]: nextQuote(plan[price], by, now.totals[option]) };
  },
};

function step(board, name, option, by) {
  const changes = STEPS[name](board, option, by);
  const [[field, value]] = Object.entries(changes);
  if (value === undefined) board.messenger.tellNow(); // the table ends here; its next part comes with the answer
  else if (value !== board.plan[field]) board.choose(changes, { kind: name, option });
}

/** Whether a stepper is at its end: [the lower one, the upper one]. */
function ends({ words, now, plan }, name, option) {
  if (name === "quote") {
    const { price, typed } = fieldsOf(plan, option);
    return [false, plan[typed] === undefined && plan[price] !== null && plan[price] >= now.totals[option].quote_bounds[1]];
  }
  if (name === "interval") {
    const [lowest, highest] = words.bounds.interval;
    const { interval } = drawnCourse(words, plan);
    return [interval <= lowest, interval >= highest];
  }
  const { count } = fieldsOf(plan, option);
  return [false, plan[count] !== null && plan[count] >= words.bounds[count][1]];
}

/** The stepper of a field: `name` is visits, interval or quote; `value` is what stands between its keys. */
export function stepper(board, name, option, value) {
  const { labels, columns } = board.words;
  return stepKeys({
    name, label: filled(labels.step_of, { option: columns[option].name, what: labels[name] }),
    less: labels[`${name}_less`], more: labels[`${name}_more`], ends: ends(board, name, option),
    holding: board.holding, step: (by) => step(board, name, option, by),
  }, value);
}
