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
  const page = location.pathname;
  root.player.receive(data, (name, value) => {
    // A week sent after a Back would call the page back that the reader has just left.
    if (location.pathname === page) setStateValue(name, value);
  });
}
