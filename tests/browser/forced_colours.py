"""What a reader still sees where the system forces its own few colours: what is drawn, and what is pressed.

Forced colours take every background away. A bar, a swatch or a mark that is nothing but a background is then
gone, unless its style draws it otherwise.
"""

from __future__ import annotations

from playwright.sync_api import Page

_ALL = r"""() => {
const all = root => [...root.querySelectorAll('*')].flatMap(
  node => node.shadowRoot ? [node, ...all(node.shadowRoot)] : [node]);
const style = node => getComputedStyle(node);
const seen = node => node.checkVisibility({opacityProperty: true, visibilityProperty: true})
  && node.getBoundingClientRect().width > 2 && node.getBoundingClientRect().height > 2;
"""
# Boxes without words that are seen by their background alone.
_MARK = (
    _ALL
    + r"""
const isWordless = node => node instanceof HTMLElement && !node.shadowRoot && !node.children.length
  && !node.textContent.trim() && !['INPUT', 'IMG', 'STYLE', 'SELECT'].includes(node.tagName);
for (const node of all(document).filter(node => isWordless(node) && seen(node))) {
  const [, alpha] = style(node).backgroundColor.match(/^rgba\(.*, ([\d.]+)\)$/) ?? [null, '1'];
  node.isDrawn = Number(alpha) > 0.1 || style(node).backgroundImage !== 'none';
} }"""
)
# Colours fade into each other, and one is read in the middle of that.
_FADED = "() => Promise.all(document.getAnimations().map(one => one.finished.catch(() => null)))"
_LOST = (
    _ALL
    + r"""
const canvas = style(document.body).backgroundColor;
const isSeen = colour => colour !== canvas && colour !== 'none' && !/^rgba.*, 0\)$/.test(colour);
const hasEdge = node => ['Top', 'Right', 'Bottom', 'Left'].some(side =>
  parseFloat(style(node)[`border${side}Width`]) >= 1 && isSeen(style(node)[`border${side}Color`]))
  || style(node).outlineStyle !== 'none';
const isFilled = node => isSeen(style(node).backgroundColor) || style(node).backgroundImage !== 'none';
const isGone = node => node.isDrawn && seen(node) && !hasEdge(node) && !isFilled(node);
const look = node => ['color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'borderTopStyle',
  'outlineStyle', 'fontWeight', 'textDecorationLine'].map(name => style(node)[name]).join();
const chosen = '[aria-pressed=true], [aria-checked=true], [aria-selected=true]';
const isLikeOthers = node => node.matches(chosen) && seen(node) && !node.querySelector('svg')
  && [...node.parentNode.children].some(one => one.localName === node.localName && !one.matches(chosen)
    && one.getAttribute('role') === node.getAttribute('role') && look(one) === look(node));
return all(document).filter(node => isGone(node) || isLikeOthers(node))
  .map(node => `${node.localName}.${node.getAttribute('class')}`);
}"""
)
TINTS = ("div.panel",)  # behind a whole column, whose name and figures stand on it


def lost_to_forced_colours(page: Page) -> list[str]:
    """What is drawn or pressed, and cannot be told any more where colours are forced."""
    page.evaluate(_MARK)
    page.emulate_media(forced_colors="active")
    page.evaluate(_FADED)
    lost = page.evaluate(_LOST)
    page.emulate_media(forced_colors="none")
    return [one for one in lost if one not in TINTS]
