// When a reader comes near a chart: by scrolling, by a jump of the keyboard, or with a printer.

import { isAtRest } from "../base/connection.js";
import { MAIN } from "../base/streamlit_dom.js";

const MARGIN = "700px"; // more than half a screen before a chart is seen
const LOOK_AGAIN_MS = 150;

// Not every browser says when it is idle; a short wait then lets what is drawn first come first.
const whenIdle = window.requestIdleCallback ?? ((then) => setTimeout(then, LOOK_AGAIN_MS));

export class NearWatch {
  #place;
  #main = document.querySelector(MAIN);
  #changed;
  #near = false;
  #inside = false;
  #ended = new AbortController();
  #observer;

  /** `changed` is called with true or false each time a reader comes near the place or leaves it. */
  constructor(place, changed) {
    [this.#place, this.#changed] = [place, changed];
    const margin = { root: this.#main, rootMargin: `${MARGIN} 0px` };
    this.#observer = new IntersectionObserver((seen) => this.#crossed(seen.at(-1).isIntersecting), margin);
    this.#observer.observe(place);
    const on = (target, kind, heard) => target.addEventListener(kind, heard, { signal: this.#ended.signal });
    on(place.getRootNode(), "focusin", () => this.#tell(true));
    // A page is asked to print by two signs; the first comes alone when only its looks on paper are wanted.
    const paper = matchMedia("print");
    on(paper, "change", () => this.#tell(paper.matches || this.#inside));
    on(window, "beforeprint", () => this.#tell(true));
    on(window, "afterprint", () => this.#tell(this.#inside));
  }

  end() {
    this.#ended.abort();
    this.#observer.disconnect();
  }

  #tell(near) {
    if (this.#near === near) return;
    this.#near = near;
    this.#changed(near);
  }

  #crossed(inside) {
    this.#inside = inside;
    if (inside) this.#tellOnceSettled();
    else this.#tell(false);
  }

  // A page that is still being built is short, and all its charts seem near. So a place counts once the server has
  // sent the whole page, the browser has nothing else to draw, and the place stays where it was.
  #tellOnceSettled(before) {
    whenIdle(() => {
      if (!this.#inside || this.#near || this.#ended.signal.aborted) return;
      const now = this.#place.getBoundingClientRect().top + this.#main.scrollTop;
      if (now === before && isAtRest()) this.#tell(true);
      else setTimeout(() => this.#tellOnceSettled(now), LOOK_AGAIN_MS);
    });
  }
}
