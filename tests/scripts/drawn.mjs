// As much of a page as drawing needs: elements that keep their attributes and children.

class Drawn {
  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, children: [] });
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }

  append(...children) {
    this.children.push(...children);
  }
}

globalThis.document = {
  createElement: (tag) => new Drawn(tag),
  createElementNS: (_, tag) => new Drawn(tag),
};

/** Every element below one, in order. */
export function below(node) {
  return node.children.filter((child) => child instanceof Drawn).flatMap((child) => [child, ...below(child)]);
}

/** The words of an element. */
export function words(node) {
  return node.children.map((child) => (child instanceof Drawn ? words(child) : child)).join("");
}
