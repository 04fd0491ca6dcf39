// Sources to search and filter. Everything happens here: what is typed never leaves the browser.

const AT_ONCE = 8;

// ---- which sources match -------------------------------------------------------------------

// Case, accents and hyphens never matter: "El Domyati" finds "El-Domyati", "cafe" finds "Café".
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function haystack(entry, groups) {
  const labels = groups.flatMap((group) => group.choices
    .filter((choice) => entry.facets[group.id]?.includes(choice.id)).map((choice) => choice.label));
  const items = entry.parts.flatMap((part) => part.items.flatMap((item) => [item.text, item.tag ?? ""]));
  const words = folded([entry.title, entry.about, ...entry.facts, ...labels, ...items].join(" "));
  return `${words} ${folded(entry.title).replaceAll(" ", "")} ${labels
    .map((label) => folded(label).replaceAll(" ", "")).join(" ")}`;
}

function fitting(list) {
  const terms = folded(list.query).split(" ").filter(Boolean);
  const picked = Object.entries(list.picked);
  return list.data.entries.filter((entry, index) =>
    picked.every(([group, choice]) => entry.facets[group]?.includes(choice))
    && terms.every((term) => list.hay[index].includes(term)));
}

// ---- search and filters --------------------------------------------------------------------

function searchField(list, change) {
  return h("div", { class: "search", "data-key": "search" },
    h("label", { for: "typed" }, list.data.texts.search),
    h("div", { class: "field" },
      h("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" },
        h("path", { d: "M8.5 14 a5.5 5.5 0 1 1 0 -11 a5.5 5.5 0 0 1 0 11 M12.6 12.6 L17.5 17.5" })),
      h("input", {
        id: "typed", type: "search", placeholder: list.data.texts.hint, autocomplete: "off",
        autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
        oninput: (event) => change({ query: event.target.value }),
        onkeydown: (event) => { if (event.key === "Enter") event.target.blur(); },
      })));
}

function groupButton(group, list, change) {
  const open = list.open === group.id;
  const chosen = group.choices.find((choice) => choice.id === list.picked[group.id]);
  return h("button", {
    type: "button", class: chosen ? "group chosen" : "group", "data-key": group.id,
    "aria-expanded": String(open), "aria-controls": "choices",
    onclick: () => change({ open: open ? null : group.id }, false),
  },
  h("span", { class: "name" }, group.label),
  h("span", { class: "value" }, chosen?.label ?? list.data.texts.any),
  chevron());
}

function choicePill(group, choice, list, change) {
  const pressed = list.picked[group.id] === choice.id;
  const without = Object.fromEntries(Object.entries(list.picked).filter(([id]) => id !== group.id));
  return h("button", {
    type: "button", class: "pill", "aria-pressed": String(pressed), "data-key": choice.id,
    onclick: () => change({ picked: pressed ? without : { ...without, [group.id]: choice.id } }),
  }, choice.label);
}

function filters(list, change) {
  const group = list.data.groups.find((one) => one.id === list.open);
  return h("div", { class: "filters", "data-key": "filters" },
    h("div", { class: "groups" }, list.data.groups.map((one) => groupButton(one, list, change))),
    h("div", { id: "choices", class: "choices", role: "group", "aria-label": group?.label, hidden: !group },
      group && group.choices.map((choice) => choicePill(group, choice, list, change))));
}

// ---- sources -------------------------------------------------------------------------------

function sureness(item) {
  if (item.sure === undefined) return null;
  const marks = [0, 1, 2].map((index) => h("rect", {
    x: 1 + index * 13, y: 1, width: 10, height: 10, rx: 2.5,
    class: index < item.level ? "sure" : "unsure",
  }));
  return h("div", { class: "certainty" },
    h("svg", { viewBox: "0 0 38 12", "aria-hidden": "true" }, marks),
    h("p", {}, h("span", { class: "label" }, item.sure), item.why && ` ${item.why}`));
}

function partItem(item) {
  return h("li", {},
    item.tag && h("p", { class: "tag" }, item.option && optionMark(item.option), h("span", {}, item.tag)),
    h("p", {}, item.text), sureness(item));
}

function entryItem(entry, texts) {
  return h("li", { class: "entry", "data-key": entry.id },
    h("details", {},
      h("summary", {},
        h("span", { class: "what" },
          h("span", { class: "title" }, entry.title),
          h("span", { class: "about" }, entry.about)),
        h("span", { class: "facts" }, entry.facts.map((fact) => h("span", { class: "fact" }, fact))),
        chevron()),
      h("div", { class: "body" },
        entry.parts.map((part) => h("section", {}, h("h3", {}, part.title),
          h("ul", { role: "list" }, part.items.map(partItem)))),
        entry.link && h("p", {}, h("a", {
          href: entry.link, target: "_blank", rel: "noopener noreferrer",
        }, texts.link)))));
}

function told(list, found) {
  const { texts, entries } = list.data;
  if (found.length === 0) return texts.none;
  const sentence = found.length === entries.length ? texts.all_shown : texts.matching;
  return sentence.replace("{shown}", found.length).replace("{count}", entries.length);
}

function tools(list, found, change, clear) {
  const narrowed = list.query.trim() !== "" || Object.keys(list.picked).length > 0;
  return h("div", { class: "told", "data-key": "told" },
    h("p", { role: "status" }, told(list, found)),
    narrowed && h("button", { type: "button", class: "plain", onclick: clear }, list.data.texts.clear));
}

// ---- the whole -----------------------------------------------------------------------------

function drawList(parentElement, list) {
  const change = (values, fresh = true) => {
    Object.assign(list, values, fresh ? { limit: AT_ONCE } : {});
    drawList(parentElement, list);
  };
  const clear = () => {
    parentElement.querySelector("#typed").value = "";
    change({ query: "", picked: {}, open: null });
  };
  const found = fitting(list);
  const rest = Math.min(found.length - list.limit, AT_ONCE);
  renderInto(parentElement, h("div", { class: "list", style: `--facts:${list.data.entries[0]?.facts.length ?? 0}` },
    searchField(list, change),
    filters(list, change),
    tools(list, found, change, clear),
    h("ul", { role: "list", class: "entries", "data-key": "entries" },
      found.slice(0, list.limit).map((entry) => entryItem(entry, list.data.texts))),
    rest > 0 && h("button", {
      type: "button", class: "more", "data-key": "more",
      onclick: () => change({ limit: list.limit + AT_ONCE }, false),
    }, list.data.texts.more.replace("{count}", rest))));
}

export default function ({ data, parentElement }) {
  const list = parentElement.sourceList ?? { query: "", picked: {}, open: null, limit: AT_ONCE };
  const hay = data.entries.map((entry) => haystack(entry, data.groups));
  parentElement.sourceList = Object.assign(list, { data, hay });
  drawList(parentElement, list);
}
