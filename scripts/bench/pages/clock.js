// Put into every page that is measured: one clock for all of them, so that only the pages differ.
//
// A change of the picture counts as painted once the frame that holds it is done: a message posted while a
// frame is made arrives right after its painting. A change made inside requestAnimationFrame belongs to the
// frame under way; one made at any other time waits for the next.
"use strict";

{
  const PATIENCE = 5000; // milliseconds
  const EVERYTHING = { subtree: true, attributes: true, childList: true };
  const channel = new MessageChannel();
  const nextFrame = window.requestAnimationFrame.bind(window);
  let afterFrame = [];
  let inFrame = false;
  let armed = false;
  let root = null;
  let picture = () => "";

  channel.port1.onmessage = () => {
    const [due, now] = [afterFrame, performance.now()];
    [afterFrame, inFrame] = [[], false];
    due.forEach((tell) => tell(now));
  };

  // Asks for no frame of its own: a page that always has a frame to make answers a finger later.
  window.requestAnimationFrame = (work) => nextFrame((now) => {
    if (armed && !inFrame) {
      channel.port2.postMessage(null);
      inFrame = true;
    }
    work(now);
  });

  function oncePainted(tell) {
    if (inFrame) afterFrame.push(tell);
    else window.requestAnimationFrame(() => afterFrame.push(tell));
  }

  // Milliseconds from an input event to the paint of the change it makes.
  function measure(kind, resolve, reject) {
    const before = picture();
    let start = null;
    const note = (event) => { start ??= event.timeStamp; };
    const watcher = new MutationObserver(() => {
      if (start === null || picture() === before) return;
      watcher.disconnect();
      oncePainted((now) => { stop(); resolve(now - start); });
    });
    const timer = setTimeout(() => { stop(); reject(new Error(`no picture moved after ${kind}`)); }, PATIENCE);
    function stop() {
      armed = false;
      watcher.disconnect();
      clearTimeout(timer);
      removeEventListener(kind, note, true);
    }
    armed = true;
    addEventListener(kind, note, true);
    watcher.observe(root, EVERYTHING);
  }

  // Counts the frames that show a new picture from now on; the timeline's time is the same all through a frame.
  function follow() {
    const frames = new Set();
    let last = picture();
    const watcher = new MutationObserver(() => {
      if (picture() === last) return;
      last = picture();
      frames.add(document.timeline.currentTime);
    });
    watcher.observe(root, EVERYTHING);
    return () => { watcher.disconnect(); return frames.size; };
  }

  window.bench = {
    // `read` returns what the picture shows as a text that changes whenever the picture does.
    watch(node, read) { [root, picture] = [node, () => read(node)]; },
    arm(kind) {
      this.answer = new Promise((resolve, reject) => { measure(kind, resolve, reject); });
      this.answer.catch(() => {}); // it is asked for later, and told then
    },
    startFollowing() { this.endFollowing = follow(); },
  };
}
