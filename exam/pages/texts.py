"""What a reader is told on each page: every sentence, with the role it has and the component that shows it.

This is the one place that knows where words on a page come from. Each page is run through ``app.py`` as the
server runs it, with every fold opened and then with every switch on. Native elements give their words
directly; components of ours get them as JSON, where some texts are ids that only the browser reads.

The *first layer* of a page is what is met before any tap, the *second* what lies in folds: Streamlit's own,
or those that a component closes over a part of what it was given (`IN_FOLDS`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]

HEADINGS = ("title", "header", "subheader")
NOTICES = ("info", "warning", "error", "success")
ASKED = (
    "button", "button_group", "checkbox", "date_input", "download_button", "multiselect", "number_input",
    "page_link", "radio", "selectbox", "text_area", "text_input", "toggle",
)  # fmt: skip
SOURCES = ("source", "sources")
PAYLOAD_ROLES: Final = MappingProxyType(
    {
        "alt": "alt",
        "title": "heading",
        "label": "label",
        "name": "label",
        "link": "link",
        "how": "caption",
        "columns": "cell",
        "rows": "cell",
    }
)
# What components close until it is tapped, by the key of the payload; sources lie in a fold everywhere.
IN_FOLDS: Final = MappingProxyType(
    {
        "board": ("sheets",),
        "claim_check": ("said", "why", "meaning"),
        "glossary": ("entries",),
        "icon_array": ("table", "about_text", "range_text", "how_to_read"),
        "option_grid": ("reasons", "help", "tagline"),
        "skin_strip": ("caption", "key"),
        "source_list": ("about", "parts", "link", "why"),
        "verdict_cards": ("details", "notes", "lines"),
    }
)
ONLY_FOR_THE_BROWSER = ("at", "file", "language", "tone", "dial")


@dataclass(frozen=True)
class ShownText:
    """One text a reader meets.

    Parameters
    ----------
    role : str
        heading, text, caption, notice, label, cell, alt, source or link.
    component : str
        Streamlit's name of the element, or the folder of a component of ours.
    folds : int
        Taps until it is seen: how many closed folds it lies in.
    """

    text: str
    role: str
    component: str
    folds: int = 0

    @property
    def layer(self) -> int:
        """The layer it belongs to: 1 before any tap, 2 after one or more."""
        return 2 if self.folds else 1


@dataclass(frozen=True)
class Payload:
    """What one component of ours was given to show."""

    component: str
    data: Mapping[str, Any]
    folds: int = 0


@dataclass(frozen=True)
class Rendered:
    """One page as it was shown in one or more states; each text is kept once."""

    page: str
    shown: tuple[ShownText, ...]
    payloads: tuple[Payload, ...]

    def of(self, *components: str) -> tuple[Payload, ...]:
        """Return what the named components were given."""
        return tuple(one for one in self.payloads if one.component in components)

    def texts(self, *roles: str) -> tuple[str, ...]:
        """Return the texts in the named roles, or in all."""
        return tuple(one.text for one in self.shown if not roles or one.role in roles)

    def layer(self, which: int) -> tuple[str, ...]:
        """Return the texts of the first layer, or those that are met in the second alone."""
        first = dict.fromkeys(one.text for one in self.shown if one.layer == 1)
        second = dict.fromkeys(one.text for one in self.shown if one.text not in first)
        return tuple(first if which == 1 else second)

    @property
    def everything(self) -> str:
        """All its words, one text a line."""
        return "\n".join(self.texts())


def together(first: Rendered, *others: Rendered) -> Rendered:
    """Return one page in several states, as one."""
    shown = dict.fromkeys(one for part in (first, *others) for one in part.shown)
    return Rendered(first.page, tuple(shown), sum((part.payloads for part in others), first.payloads))


def elements(block: Any, folds: int = 0) -> Iterator[tuple[Any, int]]:
    """Return every element of a page in order, each with the number of folds it lies in."""
    for child in block.children.values():
        if not hasattr(child, "children"):
            yield child, folds
            continue
        fold = child.type == "expander"
        # The label of a fold is seen before it is opened, so it lies one fold less deep than what is inside.
        if fold:
            yield child, folds
        yield from elements(child, folds + fold)


def is_for_readers(text: str) -> bool:
    """Return whether a text is for readers: not blank, no address or picture, not an id in small letters."""
    return bool(text.strip()) and not re.fullmatch(r"(https?://|data:)\S+|[a-z0-9_.:/#-]+", text)


class Piece(NamedTuple):
    """One text of a payload, the key that held it, and the keys round that one."""

    text: str
    key: str
    within: frozenset[str]

    @property
    def in_source(self) -> bool:
        """Whether it lies in the fold of a source."""
        return not self.within.isdisjoint(SOURCES)


def pieces(value: object, key: str = "", outer: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """Yield the texts of a payload."""
    if isinstance(value, str) and key not in ONLY_FOR_THE_BROWSER:
        yield Piece(value, key, outer)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from pieces(inner, str(name), outer | {str(name)})
    elif isinstance(value, list):
        for inner in value:
            yield from pieces(inner, key, outer)


def _unseen(data: Mapping[str, Any]) -> set[str]:
    """Return the texts of a moving picture that only a screen reader gets: its frames name them by place."""
    texts = data.get("texts", ())
    frames = data.get("frames", ())
    return {texts[frame[part]] for frame in frames for part in ("alt", "spoken") if part in frame}


def _from_payload(payload: Payload) -> Iterator[ShownText]:
    unseen = _unseen(payload.data)
    closed = (*SOURCES, *IN_FOLDS.get(payload.component, ()))
    for piece in pieces(payload.data):
        role = "alt" if piece.text in unseen else PAYLOAD_ROLES.get(piece.key, "text")
        if piece.in_source and role == "label":
            role = "source"  # names of studies and pages are theirs, not our words
        if role in ("link", "cell") or is_for_readers(piece.text):
            # A source, for one, lies in a fold of its own inside the component.
            folds = payload.folds + (not piece.within.isdisjoint(closed))
            yield ShownText(piece.text, role, payload.component, folds)


def _from_chart(payload: Payload) -> Iterator[ShownText]:
    """Yield the words of a figure, those around it, and the table in the fold below it."""
    words, inside = dict(payload.data), payload.folds + 1
    for piece in pieces(words.pop("figure")):
        if piece.key == "text" and is_for_readers(piece.text):
            # Plotly marks bold words and line ends like HTML.
            yield ShownText(re.sub(r"<[^>]+>", " ", piece.text), "label", payload.component, payload.folds)
    table = words.get("fold", {}).pop("table", {})
    yield from _from_payload(Payload(payload.component, words, payload.folds))
    yield from _from_payload(Payload(payload.component, table, inside))


def _from_asked(element: object) -> Iterator[str]:
    yield str(getattr(element, "label", "") or "")
    yield str(getattr(element, "help", "") or "")
    yield from (str(getattr(one, "content", one)) for one in getattr(element, "options", ()))


def _from_table(element: Any) -> Iterator[str]:
    yield from (str(name) for name in element.value.columns)
    yield from (str(cell) for row in element.value.to_numpy() for cell in row)


def _from_native(element: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts of an element of Streamlit's own, each with its role."""
    kind = element.type
    if kind in HEADINGS:
        yield element.value, "heading"
    elif kind in ("markdown", "caption", *NOTICES):
        role = {"markdown": "text", "caption": "caption"}.get(kind, "notice")
        # One element may hold several paragraphs, and a list is as many texts as it has lines.
        yield from ((text, role) for text in re.split(r"\n\n|\n(?=- )", element.value))
    elif kind in ("table", "arrow_data_frame", "dataframe"):
        yield from ((text, "cell") for text in _from_table(element))
    elif kind == "expander":
        yield element.label, "label"
    elif kind in ASKED:
        proto = getattr(element, "proto", None)
        # The driver knows no links to pages; their words stand in the message itself.
        yield from ((text, "label") for text in _from_asked(element if kind != "page_link" else proto))


def read_elements(app: AppTest, page: str) -> Rendered:
    """Return what a page tells as it stands."""
    shown: list[ShownText] = []
    payloads: list[Payload] = []
    for element, folds in elements(app.main):
        if element.type == "bidi_component":
            # A component registers as fineline_ and the name of its folder.
            name = element.proto.component_name.rsplit(".")[-1].removeprefix("fineline_")
            payload = Payload(name, json.loads(element.proto.json), folds)
            payloads.append(payload)
            shown += _from_chart(payload) if name == "chart" else _from_payload(payload)
        shown += [
            ShownText(_unmarked(text), role, element.type, folds) for text, role in _from_native(element)
        ]
        if element.type == "markdown":
            links = re.findall(r"\]\(<?(https?://[^)\s>]+)", element.value)
            shown += [ShownText(link, "link", "markdown", folds) for link in links]
    return Rendered(page, tuple(dict.fromkeys(one for one in shown if one.text.strip())), tuple(payloads))


def _unmarked(text: str) -> str:
    """Return a text without the marks of Markdown: what is read, not what is typed."""
    linked = re.sub(r"\[((?:\\.|[^\]\\])*)\]\((?:<[^>]*>|[^)\s]*)\)", r"\1", text)
    # A mark behind a backslash is no mark: it is shown as it stands.
    return re.sub(r"\\([!-/:-@\[-`{-~])|(?<!\\)\*\*|(?<!\\)<[^>]+>|^- ", r"\1", linked)
