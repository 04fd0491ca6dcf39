// "Still there?": a dialog above everything else, also above Streamlit's own, in a place that no redraw takes away.

import { h } from "../base/dom.js";
import { APP } from "../base/streamlit_dom.js";

const SAID_AT = [10]; // seconds that are read out
const ON_KEYS = ["Tab", "Shift", "Enter", " "]; // for moving in the dialog and pressing what it holds
const BACK = "Escape";
const asked = { host: null, dialog: null };

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

function box(texts, { stay, end }) {
  return h("div", { class: "box" },
    h("h2", { id: "idle-title" }, texts.title),
    h("p", { id: "idle-why" }, texts.why),
    h("p", { class: "left", "aria-hidden": "true" }, texts.left, " ", h("b", {})),
    h("button", { type: "button", class: "here", autofocus: true, onclick: stay }, texts.here),
    h("button", { type: "button", class: "again", onclick: end }, texts.restart),
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
    oncancel: cancel }, box(texts, acts)), texts);
  asked.left = texts.left;
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

/** Whether an event belongs to the dialog, and is no sign of somebody who goes on with the page. */
export function isAnswer(event) {
  if (!asked.dialog) return false;
  if (event.type === "keydown") return event.key === BACK || ON_KEYS.includes(event.key);
  // A finger beside the box counts once it is up again, or its click would reach what lies below.
  return event.type === "pointerdown" || event.composedPath().some((node) => node.className === "box");
}
