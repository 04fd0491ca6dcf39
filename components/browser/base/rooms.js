// The line between a tablet and its wall: where it is opened, and the key by which a tab is known there again.

import { withStorage } from "./tab_memory.js";

const KEYS = { tablet: "fineline.room.tablet", wall: "fineline.room.wall" }; // in the tab's storage
const PATIENCE = 700; // milliseconds; a server that is away must not keep the next person waiting

/** The address of the line. */
export function roomsAddress() {
  const place = new URL("rooms", location.href);
  place.protocol = place.protocol.replace("http", "ws");
  place.search = "";
  place.hash = "";
  return place;
}

/** The key of this tab, as a tablet or as a wall; null where it has none. */
export function roomKey(as) {
  return withStorage((store) => store.getItem(KEYS[as])) ?? null;
}

/** Keep a key for this tab; null forgets it. */
export function keepRoomKey(as, key) {
  withStorage((store) => (key ? store.setItem(KEYS[as], key) : store.removeItem(KEYS[as])));
}

/** End the room of a tablet that goes on to the next person, then call `over`; at once where there is none. */
export function endRoom(over) {
  const key = roomKey("tablet");
  keepRoomKey("tablet", null);
  keepRoomKey("wall", null);
  if (!key) {
    over();
    return;
  }
  let isOver = false;
  const once = () => {
    if (!isOver) over();
    isOver = true;
  };
  const socket = new WebSocket(roomsAddress());
  socket.onopen = () => [{ as: "tablet", key }, { leave: true }].forEach((one) => socket.send(JSON.stringify(one)));
  socket.onclose = once;
  setTimeout(once, PATIENCE);
}
