// "Still there?": a dialog above everything else, also above Streamlit's own, in a place that no redraw takes away.

import { h } from "../base/dom.js";
import { APP } from "../base/streamlit_dom.js";

const SAID_AT = [10]; // seconds that are read out
const ON_KEYS = ["Tab", "Shift", "Enter", " "]; // for moving in the dialog and pressing what it holds
const BACK = "Escape";
const asked = { host: null, dialog: null, acts: {}, left: "" };

function open(dialog, { styles }) {
  closeQuestion();
  const host = h("div", {});
  host.style.fontFamily = getComputedStyle(document.querySelector(APP)).fontFamily;
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [...styles];
  root.append(dialog);
  // Beside the body: a dialog of Streamlit's makes all of that deaf, and a cover lies over it.
  document.documentElement.append(host);
  Object.assign(asked, { host, dialog });
  dialog.showModal();
}

function box(texts) {
  return h("div", { class: "box" },
    h("h2", { id: "idle-title" }, texts.title),
    h("p", { id: "idle-why" }, texts.why),
    h("p", { class: "left", "aria-hidden": "true" }, texts.left, " ", h("b", {})),
    h("button", { type: "button", class: "here", autofocus: true }, texts.here),
    h("button", { type: "button", class: "again" }, texts.restart),
    h("p", { role: "status", class: "unseen" }));
}

/** Ask, unless it is asked already; `stay` and `end` are what the two buttons do. */
export function question(texts, acts) {
  if (asked.dialog) return;
  const cancel = (event) => {
    event.preventDefault();
    acts.stay();
  };
  open(h("dialog", { class: "idle", role: "alertdialog", "aria-labelledby": "idle-title", "aria-describedby": "idle-why",
    oncancel: cancel }, box(texts)), texts);
  Object.assign(asked, { acts, left: texts.left });
}

/** Show the seconds that are left, and have a few of them read out. */
export function showLeft(seconds) {
  asked.dialog.querySelector("b").textContent = String(seconds);
  if (SAID_AT.includes(seconds)) asked.dialog.querySelector("[role=status]").textContent = `${asked.left} ${seconds}`;
}

/** Say that the time is over; nothing leads out of this but the first page. */
export function showOver(texts) {
  open(h("dialog", { class: "idle", oncancel: (event) => event.preventDefault() },
    h("div", { class: "box", tabindex: "-1", autofocus: true }, h("p", { role: "status" }, texts.over))), texts);
}

export function closeQuestion() {
  asked.dialog?.close();
  asked.host?.remove();
  Object.assign(asked, { host: null, dialog: null });
}

// Pressed from above all others: behind a dialog of Streamlit's, no click reaches a button outside of it.
function press(event) {
  const button = event.composedPath().find((node) => node.nodeName === "BUTTON");
  event.stopImmediatePropagation();
  if (button) asked.acts[button.className === "here" ? "stay" : "end"]();
}

/** Take what the dialog is answered by; true where an event is no sign of somebody who goes on with the page. */
export function takeAnswer(event) {
  if (!asked.dialog) return false;
  if (event.type === "keydown") return event.key === BACK || ON_KEYS.includes(event.key);
  const isInside = event.composedPath().some((node) => node.className === "box");
  if (isInside && event.type === "click") press(event);
  // A finger beside the box counts once it is up again, or its click would reach what lies below.
  return isInside || event.type === "pointerdown";
}
