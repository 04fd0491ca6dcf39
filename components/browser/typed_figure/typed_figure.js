// A text field for one figure. What is being typed stays as it is; everything else follows the server.

import { h } from "../base/dom.js";
import { watchForLeaving } from "../base/leaving.js";
import { renderInto } from "../base/render.js";
import { Telling } from "../base/telling.js";

const ID = "figure";
const PROBLEM = "problem";

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
  field.telling.tell({ text: field.input.value });
}

// Resolves when the server has heard the last text.
function finishAndWait(field) {
  finish(field);
  return field.telling.tellAndWait();
}

function draw(field) {
  const { data } = field;
  // What is wrong was said of an older text, once the reader types on.
  const problem = field.typing ? null : data.problem;
  const text = field.typing || field.telling.unheard ? field.input.value : data.text;
  const root = renderInto(field.parent, h("div", { class: problem ? "field wrong" : "field" },
    h("label", { for: ID, class: "label" }, data.label),
    h("div", { class: "box", "data-key": "box" },
      textField({ ...data, problem }, field), text && emptyButton(data, field)),
    problem && h("p", { class: "problem", id: PROBLEM, role: "alert" }, problem)));
  field.input = root.querySelector("input");
  if (field.input.value !== text) field.input.value = text;
}

function newField(parent) {
  const field = { parent, typing: false, telling: new Telling() };
  field.leaving = watchForLeaving(parent, () => finishAndWait(field));
  return field;
}

export default function drawTypedFigure({ data, parentElement, setTriggerValue }) {
  const field = parentElement.field ?? newField(parentElement);
  parentElement.field = field;
  field.data = data;
  field.telling.receive(data.heard, (typed) => setTriggerValue("typed", typed));
  draw(field);
  return () => {
    finish(field);
    field.telling.stop();
  };
}
