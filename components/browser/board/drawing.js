// One drawing of the board: what the tables say of the plan on show, merged into the fixed parts.

import { drawChoices } from "./choices.js";
import { concernOf } from "./look_up.js";
import { drawScale } from "./scale.js";
import { drawSheet } from "./sheet.js";
import { drawTable } from "./table.js";
import { drawCourse, drawMoment } from "./year_drawing.js";

/** Draw everything. */
export function drawAll(board) {
  const plan = board.plan;
  board.parts.board.toggleAttribute("data-unheard", !board.unheard.isEmpty); // the server has yet to hear of it
  const { title } = board.parts;
  const words = concernOf(board.words, plan).title;
  if (title.textContent !== words) title.textContent = words;
  drawChoices(board, plan);
  drawCourse(board, plan);
  drawTable(board, plan);
  drawScale(board, plan);
  drawSheet(board, plan);
  drawMoment(board);
}
