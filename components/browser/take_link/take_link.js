// An address to take along: to read, to copy with one tap, and as a code that a telephone reads.

import { copyFrom } from "../base/copying.js";
import { h } from "../base/dom.js";
import { renderInto } from "../base/render.js";

function draw(link) {
  const { data, said } = link;
  const root = renderInto(link.parent, h("div", { class: "link" },
    data.code && h("img", { class: "code", src: data.code, alt: data.code_alt, "data-key": "code" }),
    h("div", { class: "words", "data-key": "words" },
      h("label", { for: "address" }, data.label),
      h("input", { id: "address", type: "text", readonly: true, value: data.address, translate: "no",
        onfocus: ({ currentTarget }) => currentTarget.select() }),
      h("div", { class: "do" },
        h("button", { type: "button", onclick: () => copy(link) }, data.copy),
        h("p", { role: "status" }, said && data[said])))));
  const field = root.querySelector("input");
  field.value = data.address; // a field that was touched no longer follows its attribute
}

async function copy(link) {
  const done = await copyFrom(link.parent.querySelector("input"));
  link.said = done ? "copied" : "failed";
  draw(link);
}

export default function drawTakeLink({ data, parentElement }) {
  const link = parentElement.link ?? { parent: parentElement };
  parentElement.link = link;
  // Another address was not copied yet.
  if (link.data?.address !== data.address) link.said = null;
  link.data = data;
  draw(link);
}
