// The picture of the skin that a reader moves through a year. Everything during a drag happens in the browser.

import { connectControls } from "./controls.js";
import { Player } from "./player.js";

function makePlayer(root) {
  const player = new Player(root);
  connectControls(player);
  return player;
}

export default function drawSkinSection({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".section");
  root.player ??= makePlayer(root);
  root.player.receive(data, setStateValue);
}
