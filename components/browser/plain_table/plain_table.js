import { plainTable } from "../base/plain_table.js";
import { renderInto } from "../base/render.js";

export default function drawPlainTable({ data, parentElement }) {
  renderInto(parentElement, plainTable(data));
}
