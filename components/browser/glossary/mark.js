// Marks the first use of each word. The page belongs to React, which remembers its own text nodes, so none
// of them is ever moved, wrapped or removed: a text is cut short, and what follows is put beside it.

function makeMarks(open) {
  const cut = new Map(); // text node -> { head, whole, added: nodes put after it }
  const homeOf = new WeakMap(); // node put in -> the text node it was cut from

  function mark(text, { id, start, length }) {
    const home = homeOf.get(text) ?? text;
    const record = cut.get(home) ?? { whole: home.data, added: [] };
    const [word, rest] = [text.data.slice(start, start + length), text.data.slice(start + length)];
    const span = h("span", {
      class: "term", role: "button", tabindex: "0", "aria-haspopup": "dialog", "aria-expanded": "false", "data-term": id,
    }, word);
    const tail = document.createTextNode(rest);
    text.data = text.data.slice(0, start);
    text.after(span, tail);
    span.onclick = () => open(id, span);
    span.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open(id, span);
    };
    const at = record.added.indexOf(text) + 1;
    record.added.splice(at, 0, span, tail);
    record.added.forEach((node) => homeOf.set(node, home));
    cut.set(home, Object.assign(record, { head: home.data }));
    return span;
  }

  function mend(home) {
    const record = cut.get(home);
    if (!record) return;
    cut.delete(home);
    record.added.forEach((node) => node.remove());
    if (home.data === record.head) home.data = record.whole; // otherwise it has new words already
  }

  // What a change of the page left behind; runs before the page is painted again.
  function mendAfter(changes) {
    changes.forEach(({ type, target, removedNodes }) => {
      if (type === "characterData") mend(target);
      else removedNodes.forEach(mend);
    });
    cut.forEach((record, home) => { if (!home.isConnected) cut.delete(home); });
  }

  // A word that has an earlier first use now.
  function unmark(span) {
    const home = homeOf.get(span);
    const { added } = cut.get(home);
    const plain = document.createTextNode(span.textContent);
    span.replaceWith(plain);
    added.splice(added.indexOf(span), 1, plain);
    homeOf.set(plain, home);
  }

  return { mark, mendAfter, unmark, mendAll: () => [...cut.keys()].forEach(mend) };
}
