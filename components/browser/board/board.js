// At a glance: the whole decision on one screen that moves under the finger. Its parts, and who calls whom:
//
// - Streamlit calls drawBoard with what follows from the plan; live_plan.js holds it, and what the reader chose since.
// - A drawing looks everything up in the tables of the model (look_up.js) and merges it into what is there: the
//   choices (choices.js), the table (table.js, cells.js, stepper.js), the scale (scale.js, axis.js), the skin and
//   its year (skin_side.js, track.js, year.js), the sheet (sheet.js).

import { drawAll } from "./drawing.js";
import { layFrame } from "./frame.js";
import { LivePlan, receive } from "./live_plan.js";
import { drawMoment } from "./year_drawing.js";

export default function drawBoard(component) {
  const { parentElement } = component;
  parentElement.board ??= new LivePlan(parentElement, { lay: layFrame, all: drawAll, moment: drawMoment });
  return receive(parentElement.board, component);
}
