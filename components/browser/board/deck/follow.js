// Two screens: the tablet tells where it is and which plan it shows, the wall follows. What goes over the line is the
// id of a screen, the link of the plan with what the server has not heard of yet, and the day of the year: nothing of
// the person, and not the tone of skin either.

import { drawWaiting } from "./room.js";
import { Line } from "./line.js";

const SOON = 40; // milliseconds until the wall's server hears of another plan
const AWAY = 60_000; // milliseconds without the tablet until the wall shows nothing of a plan any more
const OFTEN = 40; // milliseconds between two tellings while a finger moves
const BLANK = "blank"; // in place of a screen: nothing is to be seen
const UNTOLD = ["tone", "typed_price", "typed_laser_price"];

/** What the wall is told of a plan. */
export function toldOf(plan, link) {
  const chosen = Object.fromEntries(Object.entries(plan).filter(([name]) => !UNTOLD.includes(name)));
  return JSON.stringify({ link, chosen });
}

/** What of a told plan differs from the one on show. */
export function changesIn({ chosen }, plan) {
  return Object.fromEntries(Object.entries(chosen).filter(([name, value]) => name in plan && plan[name] !== value));
}

/** Tell the wall, where there is one, that something may have changed. */
export function lead(deck) {
  deck.side.told();
}

export class TabletSide {
  state = { kind: "none", hasWall: false, seconds: 0 };
  #last = "";
  #timer = 0;

  constructor(deck) {
    this.deck = deck;
    this.line = new Line("tablet", (message) => this.#hear(message));
  }

  /** Take up the room of before, or the one that the address names: a code that was scanned. */
  start() {
    const code = /^#([A-Za-z]{4})$/.exec(location.hash)?.[1];
    if (code) {
      history.replaceState(history.state, "", location.pathname + location.search); // a code works once
      this.join(code);
    } else if (this.line.key) {
      this.state.kind = "joining";
      this.line.open();
    }
    return () => {
      clearTimeout(this.#timer);
      this.line.close();
    };
  }

  join(code) {
    this.state = { ...this.state, kind: "joining" };
    this.line.open({ code });
    this.deck.ask("all");
  }

  end() {
    this.line.send({ leave: true });
    this.line.key = null;
    this.line.close();
    this.state = { kind: "none", hasWall: false, seconds: 0 };
    this.deck.ask("all");
  }

  /** The next person: nothing of the last one stays, on the wall neither. */
  begin() {
    this.end();
    this.deck.send("fresh", true);
  }

  received() {}

  told() {
    if (this.state.kind !== "joined" || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#tell();
    }, OFTEN);
    this.#tell();
  }

  #tell() {
    const { deck } = this;
    const show = { screen: deck.isBlank ? BLANK : deck.screen, plan: toldOf(deck.plan, deck.now.deck.link), day: deck.day };
    const text = JSON.stringify(show);
    if (text === this.#last || !deck.parts) return;
    this.#last = text;
    this.line.send({ show });
  }

  #hear(message) {
    if (message.joined) this.state = { ...this.state, kind: "joined" };
    else if (message.refused) this.state = { kind: message.refused, hasWall: false, seconds: message.seconds ?? 0 };
    else if ("wall" in message) this.state = { ...this.state, hasWall: message.wall };
    else if (message.line === false) this.state = { ...this.state, hasWall: false, kind: "joining" };
    this.#last = "";
    this.told();
    this.deck.ask("all");
  }
}

export class WallSide {
  #away = 0;
  state = { code: null, isJoined: false, hasTablet: false, isShown: false, isFull: false, isCut: false };
  #link = null;
  #show = null;

  constructor(deck) {
    this.deck = deck;
    this.line = new Line("wall", (message) => this.#hear(message));
  }

  start() {
    this.line.open();
    return () => {
      clearTimeout(this.#away);
      this.line.close();
    };
  }

  /** An answer of the server came: the day that the tablet shows still counts. */
  received() {
    this.#follow();
    drawWaiting(this.deck);
  }

  told() {}

  #hear(message) {
    const { state, deck } = this;
    if (message.room) {
      state.code = message.room.code;
      state.isJoined = state.code === null;
      if (state.code) this.#forget();
      deck.send?.("code", state.code);
    }
    if ("tablet" in message) this.#tabletIs(message.tablet);
    state.isFull = message.full === true;
    state.isCut = message.line === false;
    if (state.isCut) this.#tabletIs(false);
    if (message.show) {
      state.isShown = true;
      this.#show = message.show;
      this.#follow();
    }
    drawWaiting(deck);
  }

  // A new room is for another person: nothing of the plan stays, here or in the address.
  #forget() {
    this.state.isShown = false;
    this.#show = null;
    if (this.#link) this.deck.choose({ link: "" }, null, SOON);
    this.#link = null;
  }

  // Whoever left with the tablet leaves nothing on the wall.
  #tabletIs(hasTablet) {
    clearTimeout(this.#away);
    Object.assign(this.state, { hasTablet, isShown: this.state.isShown || (hasTablet && this.#show !== null) });
    if (hasTablet) return;
    this.#away = setTimeout(() => {
      this.state.isShown = false;
      drawWaiting(this.deck);
    }, AWAY);
  }

  #follow() {
    const { deck } = this;
    const show = this.#show;
    if (!show || !deck.now) return;
    const plan = JSON.parse(show.plan);
    const changes = changesIn(plan, deck.plan);
    if (Object.keys(changes).length || plan.link !== this.#link) {
      this.#link = plan.link;
      deck.choose({ ...changes, link: plan.link }, null, SOON);
    }
    if (deck.parts && deck.isBlank !== (show.screen === BLANK)) deck.blank(show.screen === BLANK);
    if (deck.parts && show.screen !== deck.screen && deck.now.deck.screens.some(({ id }) => id === show.screen)) deck.show(show.screen);
    deck.moveTo(show.day);
  }
}
