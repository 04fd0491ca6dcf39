// The picture of the skin and its mirror on the board.

import { makeMirror } from "../skin/skin_drawing/mirror.js";
import { makePicture } from "../skin/skin_drawing/picture.js";
import { weekSpoken } from "./speaking.js";
import { filled } from "./texts.js";

/** Make the pictures of a concern where they are not there yet. */
export function drawSkin(board, plan) {
  const { parts, words } = board;
  parts.cut.dataset.tone = plan.tone;
  const made = board.skin;
  if (made?.concern === plan.concern && made.parts === parts) return;
  const picture = makePicture("cut", { depth: words.depth, concern: plan.concern });
  const mirror = makeMirror("face", plan.concern);
  parts.picture.replaceChildren(picture.node);
  parts.patch.replaceChildren(mirror.node);
  board.skin = { concern: plan.concern, parts, picture, mirror, week: null };
}

export function showState({ skin }, state) {
  skin.picture.show(state);
  skin.mirror.show(state);
}

/** Say the moment to who cannot see it, once a week. */
export function describe(board, week, state) {
  const { skin, parts, words, course } = board;
  if (skin.week === week && skin.course === course) return;
  Object.assign(skin, { week, course });
  const fibres = Math.round(100 * state.fibres.typical);
  skin.picture.node.setAttribute("aria-label", filled(words.labels.picture_alt, { week, fibres }));
  parts.range.value = week;
  parts.range.setAttribute("aria-valuetext", weekSpoken(board));
}
