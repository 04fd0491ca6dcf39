// The picture of a chart. Its place is kept from the first moment; it is drawn while a reader is near, and what
// changes while nobody is near is drawn when somebody comes.

import { NearWatch } from "./near.js";
import { plotly } from "./plotly_script.js";

// Nothing in it answers a finger, which so scrolls the page.
const CONFIG = { staticPlot: true, displayModeBar: false, responsive: false };
const LEAST_WIDTH = 150; // pixels; narrower, Plotly finds no room between its margins

export class Picture {
  #place;
  #failed;
  #figure;
  #near = false;
  #shown = {};
  #watch;
  #widths;

  /** `failed` is called with true when the script cannot be had, and with false when it is asked for again. */
  constructor(place, failed) {
    [this.#place, this.#failed] = [place, failed];
    this.#widths = new ResizeObserver(() => this.#draw());
    this.#widths.observe(place);
    this.#watch = new NearWatch(place, (near) => {
      this.#near = near;
      if (near) this.#drawOnceLoaded();
    });
  }

  get isDrawn() {
    return Boolean(this.#shown.figure);
  }

  show(figure, alt) {
    this.#figure = figure;
    this.#place.style.height = `${figure.layout.height}px`;
    this.#place.setAttribute("aria-label", alt);
    if (this.#near) this.#drawOnceLoaded();
  }

  end() {
    this.#watch.end();
    this.#widths.disconnect();
    if (this.isDrawn) window.Plotly.purge(this.#place);
  }

  // At once where it can be, so that a page on its way to a printer shows what it should.
  async #drawOnceLoaded() {
    if (!window.Plotly) {
      this.#failed(false); // nothing is said of the last try while another goes on
      await plotly().catch(() => null);
    }
    this.#failed(!window.Plotly);
    this.#draw();
  }

  // The same node is drawn on again: what stays the same does not flash.
  #draw() {
    const width = Math.max(this.#place.clientWidth, LEAST_WIDTH);
    const { figure } = this.#shown;
    if (!window.Plotly || !this.#near || (figure === this.#figure && width === this.#shown.width)) return;
    this.#shown = { figure: this.#figure, width };
    const { data, layout } = structuredClone(this.#figure);
    window.Plotly.react(this.#place, data, { ...layout, width }, CONFIG);
  }
}
