// What the reader does: drags, taps and keys, each turned into a move of the player.

import { FingerTracker } from "../skin_year/fingers.js";
import { neighbourWeekStart, nextThing, WEEK } from "../skin_year/time.js";
import { Playback } from "./playback.js";
import { REST } from "./player.js";

export function connectControls(player) {
  const playback = new Playback(player);
  const moveTo = (day) => {
    playback.stop();
    player.moveTo(day);
  };
  const moveAndAnnounce = (dayFor) => () => {
    playback.stop();
    player.moveTo(dayFor());
    player.announce();
  };
  new FingerTracker(player.part("track"), {
    move: (dayFor) => moveTo(dayFor(player.lastDay)), release: () => player.snapToWeek(),
  });
  player.part("range").oninput = ({ currentTarget }) => {
    moveTo(Number(currentTarget.value) * WEEK);
    player.sender.sendAfter(REST);
  };
  player.part("back").onclick = moveAndAnnounce(() => neighbourWeekStart(player.targetDay, -1));
  player.part("forth").onclick = moveAndAnnounce(() => neighbourWeekStart(player.targetDay, 1));
  player.part("next").onclick = moveAndAnnounce(() => nextThing(player.payload.things, player.day)?.day ?? 0);
  player.part("play").onclick = () => playback.toggle();
  player.part("label").onclick = () => toggleNames(player);
}

// The words on what happens under the skin come last on the stage, so that nothing above them moves.
function toggleNames(player) {
  const isHidden = player.part("names").toggleAttribute("hidden");
  player.part("under").toggleAttribute("hidden", isHidden);
  player.part("label").setAttribute("aria-pressed", String(!isHidden));
}
