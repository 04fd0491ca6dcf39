// The curve of regrowth as a track for the thumb. It draws, and tells where a finger wants to be;
// it moves nothing by itself.

const EDGE = 24; // half a thumb: the native range keeps its thumb inside, so does the curve
const SIDEWAYS = 8; // pixels after which a finger is dragging, not scrolling

// Heights run from 0 to 100 upwards; the drawing is stretched to the width of the track.
function bandPath(band, step) {
  const points = (curve) => curve.map((share, i) => `${rounded(i * step)} ${rounded(100 - 100 * share)}`);
  return `M${points(band.fast).join("L")}L${points(band.slow).reverse().join("L")}Z`;
}

function linePath(curve, step) {
  return `M${curve.map((share, i) => `${rounded(i * step)} ${rounded(100 - 100 * share)}`).join("L")}`;
}

function phaseSpans({ sessions, healing }, last) {
  return sessions.flatMap((session, i) => {
    const end = sessions[i + 1] ?? last;
    const at = (day) => Math.min(session + day, end);
    return [["calming", session, at(healing.calming[1])], ["repair", at(healing.calming[1]), at(healing.repair[1])],
      ["remodelling", at(healing.repair[1]), end]].filter(([, from, to]) => to > from);
  });
}

function drawTrack(track, { course, lastWeek, track: words }) {
  const last = lastWeek * 7;
  const share = (day) => `${(100 * day) / last}%`;
  track.querySelector(".curves").replaceChildren(h("svg", { viewBox: `0 0 ${last} 100`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ["tissue", "visible"].flatMap((name) => [
      h("path", { class: `band ${name}`, d: bandPath(course[name], course.step) }),
      h("path", { class: `line ${name}`, d: linePath(course[name].typical, course.step) })])));
  track.querySelector(".phases").replaceChildren(...phaseSpans(course, last).map(([name, from, to]) => (
    h("i", { class: name, style: `left:${share(from)};width:${share(to - from)}` }))));
  track.querySelector(".ticks").replaceChildren(
    ...course.sessions.filter((day) => day <= last).map((day, i) => h("b", { class: "session", style: `left:${share(day)}` }, i + 1)),
    ...words.marks.map(({ day, kind, label }) => h("b", { class: `mark ${kind}`, style: `left:${share(day)}` }, h("span", {}, label))),
    ...words.ticks.map(({ day, label, date }) => h("span", { class: "tick", style: `left:${share(day)}` }, label, date && h("br"), date)));
}

// A finger moves the handle only when it goes sideways, or taps; when it goes up or down, the page scrolls.
function followFingers(track, { move, release }) {
  let from = null;
  let dragging = false;
  const dayAt = (event, last) => clamped((event.clientX - from.left - EDGE) / (from.width - 2 * EDGE)) * last;
  const begin = (event) => {
    dragging = true;
    track.setPointerCapture(event.pointerId);
    move((last) => dayAt(event, last));
  };
  track.onpointerdown = (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    const { left, width } = track.getBoundingClientRect(); // measured once: asking while drawing costs a layout
    from = { x: event.clientX, y: event.clientY, left, width };
    if (event.pointerType !== "touch") begin(event);
  };
  track.onpointermove = (event) => {
    if (!from || !event.isPrimary) return;
    event.stopPropagation(); // nobody else on the page listens to a drag
    const [across, down] = [Math.abs(event.clientX - from.x), Math.abs(event.clientY - from.y)];
    if (dragging) move((last) => dayAt(event, last));
    else if (across > SIDEWAYS && across > down) begin(event);
  };
  track.ontouchmove = (event) => event.stopPropagation();
  track.onpointerup = (event) => {
    if (from && !dragging) move((last) => dayAt(event, last));
    if (from) release();
    [from, dragging] = [null, false];
  };
  track.onpointercancel = () => {
    if (dragging) release();
    [from, dragging] = [null, false];
  };
}
