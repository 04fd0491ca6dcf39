// Which sources match what was typed and picked. Nothing of it leaves the browser.

/** Case, accents and hyphens never matter: "El Domyati" finds "El-Domyati", "cafe" finds "Café". */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Everything of an entry that a search looks through, as one text. */
export function searchText(entry, groups) {
  const labels = groups.flatMap((group) => group.choices
    .filter((choice) => entry.facets[group.id]?.includes(choice.id)).map((choice) => choice.label));
  const items = entry.parts.flatMap((part) => part.items.flatMap((item) => [item.text, item.tag ?? ""]));
  const words = folded([entry.title, entry.about, ...entry.facts, ...labels, ...items].join(" "));
  // Titles and labels once more without spaces, so that a name typed as one word is found too.
  return `${words} ${folded(entry.title).replaceAll(" ", "")} ${labels
    .map((label) => folded(label).replaceAll(" ", "")).join(" ")}`;
}

/** Entries that hold every word typed and fit every filter picked, in their order; or the one a link leads to. */
export function matchingEntries({ query, picked, only, data, searchTexts }) {
  if (only) return data.entries.filter(({ id }) => id === only);
  const terms = folded(query).split(" ").filter(Boolean);
  return data.entries.filter((entry, index) =>
    Object.entries(picked).every(([group, choice]) => entry.facets[group]?.includes(choice))
    && terms.every((term) => searchTexts[index].includes(term)));
}

/** The sentence that says how many sources were found. */
export function resultSentence({ texts, entries }, found) {
  if (found.length === 0) return texts.none;
  const sentence = found.length === entries.length ? texts.all_shown : texts.matching;
  return sentence.replace("{shown}", found.length).replace("{count}", entries.length);
}
