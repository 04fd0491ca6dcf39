// Where a link leads on a page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { onEntry, readAt } from "../../components/browser/base/arriving.js";

test("an address names a part of the page, and behind a dot an entry of the list there", () => {
  assert.deepEqual(readAt("prices"), { part: "prices", entry: null });
  assert.deepEqual(readAt("studies.alam_2014"), { part: "studies", entry: "alam_2014" });
});

test("a list that nobody is led to shows no entry", () => {
  const shown = [];
  onEntry({ isConnected: true }, ["alam_2014"], (entry) => shown.push(entry));
  assert.deepEqual(shown, []);
});
