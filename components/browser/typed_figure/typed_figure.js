// A text field for one figure. What is being typed stays as it is; everything else follows the server.

import { h } from "../base/dom.js";
import { followConnection, isConnected } from "../base/connection.js";
import { renderInto } from "../base/render.js";
import { watchForLeaving } from "../base/leaving.js";

const ID = "figure";
const PROBLEM = "problem";
const PATIENCE = 2000; // milliseconds; a run of the page takes a part of one second
const TRIES = 4;
const HELLO = 600; // milliseconds in which a tab that is back tells who it is; a figure beside it would be in its way

function crossOut() {
  return h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" },
    h("path", { d: "M7 7 L17 17 M17 7 L7 17", class: "cross" }));
}

// A field of one line would join the lines of what is pasted, and two figures would be one.
function keepLines(event) {
  const lines = event.clipboardData.getData("text").trim().split(/\s*[\r\n]+\s*/);
  if (lines.length === 1) return;
  event.preventDefault();
  document.execCommand("insertText", false, lines.join(" / "));
}

function textField(data, field) {
  return h("input", {
    id: ID, type: "text", inputmode: data.keys, autocomplete: "off", autocorrect: "off", spellcheck: "false",
    enterkeyhint: "done", maxlength: 60, placeholder: data.placeholder, "data-key": ID,
    "aria-invalid": data.problem ? "true" : null, "aria-describedby": data.problem ? PROBLEM : null,
    onpaste: keepLines,
    oninput: () => { begin(field); draw(field); },
    onblur: () => finish(field),
    onkeydown: (event) => { if (event.key === "Enter") finish(field); },
  });
}

function emptyButton(data, field) {
  return h("button", {
    type: "button", class: "empty", "aria-label": data.empty_label, "data-key": "empty",
    // The field keeps the focus, and with it the keys of the tablet: who empties it mostly types anew.
    onpointerdown: (event) => event.preventDefault(),
    onclick: () => empty(field),
  }, crossOut());
}

function empty(field) {
  field.input.value = "";
  begin(field);
  finish(field);
  draw(field);
}

function begin(field) {
  field.typing = true;
  field.leaving.start();
}

function finish(field) {
  if (!field.typing) return;
  field.typing = false;
  field.leaving.end();
  field.unheard = { text: field.input.value, mark: `${Date.now()}-${Math.random()}` };
  field.tries = TRIES;
  sendUntilHeard(field);
}

// A run of the page that another one cuts short has not heard; what is sent twice is the same figure.
function sendUntilHeard(field) {
  if (!field.unheard || field.tries === 0 || !isConnected()) return;
  field.tries -= 1;
  field.send(field.unheard);
  sendLater(field, PATIENCE);
}

function sendLater(field, wait) {
  clearTimeout(field.again);
  field.again = setTimeout(() => sendUntilHeard(field), wait);
}

// Resolves when the server has heard the last text.
function finishAndWait(field) {
  finish(field);
  return new Promise((heard) => { field.whenHeard = heard; });
}

function hear(field, mark) {
  if (field.unheard?.mark !== mark) return;
  field.unheard = null;
  field.whenHeard?.();
}

function draw(field) {
  const { data } = field;
  // What is wrong was said of an older text, once the reader types on.
  const problem = field.typing ? null : data.problem;
  const text = field.typing || field.unheard ? field.input.value : data.text;
  const root = renderInto(field.parent, h("div", { class: problem ? "field wrong" : "field" },
    h("label", { for: ID, class: "label" }, data.label),
    h("div", { class: "box", "data-key": "box" },
      textField({ ...data, problem }, field), text && emptyButton(data, field)),
    problem && h("p", { class: "problem", id: PROBLEM, role: "alert" }, problem)));
  field.input = root.querySelector("input");
  if (field.input.value !== text) field.input.value = text;
}

function newField(parent) {
  const field = { parent, typing: false, unheard: null };
  field.leaving = watchForLeaving(parent, () => finishAndWait(field));
  return field;
}

export default function drawTypedFigure({ data, parentElement, setTriggerValue }) {
  const field = parentElement.field ?? newField(parentElement);
  parentElement.field = field;
  Object.assign(field, { data, send: (typed) => setTriggerValue("typed", typed) });
  hear(field, data.heard);
  draw(field);
  // What was sent while the server was away is lost on the way, and so is the wait of a field drawn anew.
  field.stop ??= followConnection((now) => { if (now) sendLater(field, HELLO); });
  if (field.unheard) sendLater(field, HELLO);
  return () => {
    finish(field);
    clearTimeout(field.again);
    field.stop?.();
    field.stop = null;
  };
}
