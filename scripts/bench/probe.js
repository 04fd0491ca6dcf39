// Put into every page that is measured, before its own scripts: one clock for all, so that only the pages differ.
//
// What appears or changes counts as painted once the frame that holds it is done: a message posted while a
// frame is made arrives right after its painting.
"use strict";

{
  const EVERYTHING = { subtree: true, attributes: true, childList: true, characterData: true };
  const shadows = new Set();
  const watchers = new Set();
  const channel = new MessageChannel();
  let due = [];

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    shadows.add(root);
    watchers.forEach((watcher) => watcher.observe(root, EVERYTHING));
    return root;
  };

  channel.port1.onmessage = () => {
    const [tell, now] = [due, performance.now()];
    due = [];
    tell.forEach((one) => one(now));
  };

  // A change made in a frame's own callbacks waits for the next frame: a tick too late on every page alike.
  function oncePainted(tell) {
    requestAnimationFrame(() => {
      due.push(tell);
      if (due.length === 1) channel.port2.postMessage(null);
    });
  }

  // "host >>> inner" looks into shadow roots below the host, and into the host itself.
  function find(selector) {
    const [host, inner] = selector.split(" >>> ");
    if (!inner) return document.querySelector(host);
    for (const root of shadows) {
      const found = root.host.isConnected && root.host.closest(host) && root.querySelector(inner);
      if (found) return found;
    }
    return document.querySelector(host)?.querySelector(inner) ?? null;
  }

  function isShown(selector) {
    const box = find(selector)?.getBoundingClientRect();
    return Boolean(box) && (box.width > 0 || box.height > 0);
  }

  // What a part shows, as a text that changes whenever the part does.
  function shown(selector) {
    const [place, attribute] = selector.split("@");
    const part = find(place);
    return (attribute ? part?.getAttribute(attribute) : part?.textContent) ?? "";
  }

  // Notes when each mark is first painted; milliseconds since the page was asked for.
  function awaitMarks(marks) {
    const times = {};
    const open = new Map(Object.entries(marks));
    function look() {
      for (const [name, selector] of open) {
        if (!isShown(selector)) continue;
        open.delete(name);
        oncePainted((now) => { times[name] = now; });
      }
      if (open.size) requestAnimationFrame(look);
    }
    requestAnimationFrame(look);
    return times;
  }

  function sumUp(kind, value) {
    const total = { sum: 0 };
    if (PerformanceObserver.supportedEntryTypes.includes(kind)) {
      const add = (list) => list.getEntries().forEach((entry) => { total.sum += value(entry); });
      new PerformanceObserver(add).observe({ type: kind, buffered: true });
    }
    return total;
  }

  function count(root) {
    const nodes = [...root.querySelectorAll("*")];
    return nodes.reduce((sum, node) => sum + 1 + (node.shadowRoot ? count(node.shadowRoot) : 0), 0);
  }

  const longTasks = sumUp("longtask", (entry) => entry.duration);
  const shift = sumUp("layout-shift", (entry) => (entry.hadRecentInput ? 0 : entry.value));

  // What is said to ears alone waits on purpose until a finger rests.
  function isSeen({ target }) {
    return !(target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(".unseen");
  }

  // Follows everything that changes on the page from an input event on, and when each answer is painted.
  class Answer {
    constructor(kind, answers) {
      Object.assign(this, { kind, start: null, last: null, times: {}, mutations: 0, open: new Map() });
      for (const [name, selector] of Object.entries(answers)) this.open.set(name, [selector, shown(selector)]);
      this.note = (event) => { this.start ??= event.timeStamp; };
      addEventListener(kind, this.note, true);
      this.watcher = new MutationObserver((changes) => this.changed(changes));
      watchers.add(this.watcher);
      [document, ...shadows].forEach((root) => this.watcher.observe(root, EVERYTHING));
    }

    changed(changes) {
      if (this.start === null) return;
      this.mutations += changes.length;
      if (changes.some(isSeen)) this.last = performance.now();
      for (const [name, [selector, before]] of this.open) {
        if (shown(selector) === before) continue;
        this.open.delete(name);
        oncePainted((now) => { this.times[name] = now - this.start; });
      }
    }

    // Milliseconds since the last change that can be seen; none before all answers are there.
    get quiet() {
      return this.open.size || this.start === null ? 0 : performance.now() - this.last;
    }

    end() {
      watchers.delete(this.watcher);
      this.watcher.disconnect();
      removeEventListener(this.kind, this.note, true);
      const { times, mutations, open } = this;
      return { times, mutations, last: this.last - this.start, missing: [...open.keys()] };
    }
  }

  // Counts the frames that show a new picture from now on; the timeline's time is the same all through a frame.
  function follow(selector) {
    const frames = new Set();
    let before = shown(selector);
    const watcher = new MutationObserver(() => {
      const now = shown(selector);
      if (now !== before) frames.add(document.timeline.currentTime);
      before = now;
    });
    [document, ...shadows].forEach((root) => watcher.observe(root, EVERYTHING));
    return () => { watcher.disconnect(); return frames.size; };
  }

  window.bench = {
    marks: awaitMarks(window.benchMarks ?? {}),
    load: () => ({
      began: performance.timeOrigin,
      longTasks: longTasks.sum,
      shift: shift.sum,
      nodes: count(document),
    }),
    arm(kind, answers) { this.answer = new Answer(kind, answers); },
    follow(selector) { this.endFollowing = follow(selector); },
  };
}
