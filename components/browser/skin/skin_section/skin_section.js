// The picture of the skin that a reader moves through a year. Everything here happens in the
// browser; the server hears of a week once, when the finger lets go.

const WEEK = 7;
const REST = 350; // milliseconds after the last key or button before the week is sent
const MORPH = 380;
const WEEKS_A_SECOND = 2.4;

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function blend(a, b, share) {
  if (typeof b !== "object") return a + (b - a) * share;
  return Object.fromEntries(Object.keys(b).map((name) => [name, blend(a[name], b[name], share)]));
}

function makePlayer(root) {
  const part = (name) => root.querySelector(`.${name}`);
  const [range, track, handle] = [part("range"), part("track"), part("handle")];
  let data; let picture; let mirror; let say; let sayNext; let send;
  let day = 0; let wanted = null; let state; let morphFrom = null; let morphStart = 0;
  let frame; let playing = null; let timer; let told = null; let waiting = false; let width = 0;

  const lastDay = () => data.lastWeek * WEEK;
  const week = () => Math.floor(day / WEEK + 0.001);

  function draw(now) {
    waiting = false;
    if (wanted !== null) [day, wanted] = [wanted, null];
    state = stateAt(data.course, day);
    if (morphFrom) {
      const share = clamped((now - morphStart) / MORPH);
      if (share < 1) state = blend(morphFrom, state, share * share * (3 - 2 * share));
      if (share < 1) later(); else morphFrom = null;
    }
    picture.show(state);
    mirror.show(state);
    handle.style.transform = `translateX(${(width * day) / lastDay()}px)`;
    part("names").classList.toggle("bare", state.fibres.typical < 0.02);
    speak();
  }

  function later() {
    if (!waiting) requestAnimationFrame(draw);
    waiting = true;
  }

  function speak() {
    const found = frameAt(data.frames, day);
    if (found === frame) return;
    frame = found;
    say(frame);
    range.value = week();
    range.setAttribute("aria-valuetext", data.texts[frame.spoken]);
    picture.node.setAttribute("aria-label", data.texts[frame.alt]);
    const next = nextThing();
    sayNext(next ? next.label : data.words.again);
    part("back").disabled = day <= 0;
    part("forth").disabled = day >= lastDay();
  }

  function nextThing() {
    return data.things.find((thing) => thing.day > day + 0.01);
  }

  function moveTo(target) {
    wanted = Math.min(Math.max(target, 0), lastDay());
    later();
  }

  function tell(after) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (week() === (told ?? data.week)) return;
      told = week();
      send("week", told);
    }, after);
  }

  function settle() {
    moveTo(Math.round((wanted ?? day) / WEEK) * WEEK);
    tell(40);
    range.focus({ preventScroll: true });
  }

  function step(weeks) {
    stop();
    const here = (wanted ?? day) / WEEK;
    moveTo((weeks > 0 ? Math.floor(here + 0.001) + 1 : Math.ceil(here - 0.001) - 1) * WEEK);
    announce();
  }

  function announce() {
    const heard = frameAt(data.frames, wanted ?? day);
    part("heard").textContent = data.texts[heard.spoken];
    tell(REST);
  }

  // ---- playing -----------------------------------------------------------------------------

  function stop() {
    if (!playing) return;
    cancelAnimationFrame(playing.frame);
    clearInterval(playing.beat);
    playing = null;
    part("play-words").textContent = data.words.play;
    part("play").classList.remove("on");
  }

  // Slower while skin heals, for that is where most happens.
  function pace() {
    const since = Math.min(...data.course.sessions.filter((session) => session <= day).map((session) => day - session));
    return since < data.course.healing.redness[2] ? WEEKS_A_SECOND / 4 : WEEKS_A_SECOND;
  }

  function play() {
    const speedy = !calm();
    if (day >= lastDay()) day = 0;
    playing = { before: performance.now() };
    part("play-words").textContent = data.words.pause;
    part("play").classList.add("on");
    const end = () => { stop(); settle(); announce(); };
    const run = (now) => {
      if (!root.isConnected) return; // the reader has gone to another page
      const passed = Math.min(Math.max(now - playing.before, 0), 100) / 1000; // a frame may bear an earlier time than the tap
      const target = day + passed * pace() * WEEK;
      playing.before = now;
      moveTo(target);
      if (target >= lastDay()) end(); else playing.frame = requestAnimationFrame(run);
    };
    const hop = () => {
      if (!root.isConnected) return clearInterval(playing.beat);
      moveTo((week() + 1) * WEEK);
      if (week() + 1 >= data.lastWeek) end();
    };
    if (speedy) playing.frame = requestAnimationFrame(run); else playing.beat = setInterval(hop, 1500);
  }

  // ---- what the reader does ----------------------------------------------------------------

  followFingers(track, {
    move: (dayOf) => { stop(); moveTo(dayOf(lastDay())); },
    release: settle,
  });
  range.oninput = () => { stop(); moveTo(Number(range.value) * WEEK); tell(REST); };
  part("back").onclick = () => step(-1);
  part("forth").onclick = () => step(1);
  part("next").onclick = () => { stop(); moveTo(nextThing()?.day ?? 0); announce(); };
  part("play").onclick = () => { if (playing) { stop(); settle(); announce(); } else play(); };
  part("label").onclick = () => { part("label").setAttribute("aria-pressed", part("names").toggleAttribute("hidden") ? "false" : "true"); };
  new ResizeObserver(() => { width = track.clientWidth - 2 * EDGE; if (data) later(); }).observe(track);

  // ---- what the server says ----------------------------------------------------------------

  function redrawSkin(drawing) {
    picture = makePicture("cut", drawing);
    mirror = makeMirror("face", drawing.concern);
    part("picture").replaceChildren(picture.node);
    part("patch").replaceChildren(mirror.node);
    drawNames(part("names"), makeScene(drawing.depth), makeGround(drawing.concern), data.names);
  }

  function place(week_) {
    if (told !== null && week_ !== told) return; // an answer to an earlier move
    if (told === null && week_ !== data?.week) day = week_ * WEEK;
    told = null;
  }

  function take(fresh, setState) {
    const before = data;
    const changed = (name) => JSON.stringify(before?.[name]) !== JSON.stringify(fresh[name]);
    const [newDrawing, newCourse] = [changed("drawing"), changed("course")];
    place(fresh.week);
    [data, send, frame] = [fresh, setState, null];
    if (before && newCourse && state && !calm()) [morphFrom, morphStart] = [state, performance.now()];
    if (newDrawing) redrawSkin(data.drawing);
    root.querySelectorAll("[data-word]").forEach((node) => { node.textContent = data.words[node.dataset.word]; });
    range.max = data.lastWeek;
    range.setAttribute("aria-label", data.words.range);
    root.dataset.tone = data.tone;
    drawRuler(part("ruler"), data.ruler);
    drawTrack(track, data);
    say = makeWords(root, data);
    sayNext = makeBox(part("say-next"), [data.words.again, ...data.things.map((thing) => thing.label)]);
    width = track.clientWidth - 2 * EDGE;
    draw(performance.now());
  }

  return take;
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".section");
  root.take ??= makePlayer(root);
  root.take(data, setStateValue);
}
