/** A text with its {placeholders} filled in. */
export function filled(text, values) {
  return (text ?? "").replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
