// Search and filters of the list of sources.

import assert from "node:assert/strict";
import test from "node:test";

import { folded, matchingEntries, resultSentence, searchText } from "../../components/browser/source_list/search.js";

const GROUPS = [{ id: "design", choices: [{ id: "randomised", label: "Randomised trial" }, { id: "series", label: "Case series" }] }];

function entry(title, design, finding) {
  return { title, about: "adults", facts: ["2015"], facets: { design: [design] }, parts: [{ items: [{ text: finding }] }] };
}

const ENTRIES = [
  entry("El-Domyati 2015", "series", "Collagen grew."),
  entry("Alam 2014", "randomised", "Scars softened at the café."),
];
const TEXTS = { none: "None.", matching: "{shown} of {count}.", all_shown: "All {count}." };

function found(query, picked = {}) {
  const searchTexts = ENTRIES.map((one) => searchText(one, GROUPS));
  return matchingEntries({ query, picked, data: { entries: ENTRIES }, searchTexts }).map(({ title }) => title);
}

test("case, accents and hyphens never matter", () => {
  assert.equal(folded("  El-Domyati, CAFÉ! "), "el domyati cafe");
  for (const query of ["el domyati", "El-Domyati", "eldomyati", "DOMYATI"]) assert.deepEqual(found(query), ["El-Domyati 2015"]);
  assert.deepEqual(found("cafe"), ["Alam 2014"]);
});

test("every word typed has to fit, in any order and place", () => {
  assert.deepEqual(found("2014 scars"), ["Alam 2014"]);
  assert.deepEqual(found("2014 collagen"), []);
});

test("what a filter calls a source can be typed too, written together or apart", () => {
  assert.deepEqual(found("case series"), ["El-Domyati 2015"]);
  assert.deepEqual(found("caseseries"), ["El-Domyati 2015"]);
});

test("a filter and a search must both fit; nothing typed shows all", () => {
  assert.deepEqual(found("", {}), ["El-Domyati 2015", "Alam 2014"]);
  assert.deepEqual(found("", { design: "randomised" }), ["Alam 2014"]);
  assert.deepEqual(found("collagen", { design: "randomised" }), []);
});

test("the count says how many of how many are shown", () => {
  const list = { texts: TEXTS, entries: ENTRIES };
  assert.equal(resultSentence(list, []), "None.");
  assert.equal(resultSentence(list, [ENTRIES[0]]), "1 of 2.");
  assert.equal(resultSentence(list, ENTRIES), "All 2.");
});
