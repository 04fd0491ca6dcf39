// Which folds of a page are open, by their keys.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openFolds } from "../../components/browser/fold_watch/fold_watch.js";

const fold = (className) => ({ closest: () => (className ? { className } : null) });

test("the folds that are open are named by their keys, in one order", () => {
  const main = { querySelectorAll: () => [fold("a st-key-pay_parts b"), fold("st-key-group_tax"), fold("")] };
  assert.deepEqual(openFolds(main), ["group_tax", "pay_parts"]);
});
