"""Words a reader may tap where they stand, and the fold with the words of the page at its end.

Everything happens in the reader's browser: neither a tap nor a search asks the server or leaves a trace.
"""

from __future__ import annotations

from pathlib import Path
from typing import NotRequired, TypedDict

from components.browser import register
from components.view import View


class Entry(TypedDict):
    """One word: its heading, how texts may write it, what it means, and where a figure in it is from."""

    id: str
    term: str
    spellings: list[str]
    meaning: str
    source: NotRequired[str]


class Payload(TypedDict):
    """Every word of the glossary, and the words of the frame. ``fits`` holds ``{count}``."""

    entries: list[Entry]
    texts: dict[str, str]


_render = register("glossary", Path(__file__).parent, shared=("render",))


def payload(view: View) -> Payload:
    """Answer what the browser needs: it looks for the words itself."""
    words = view.words
    texts = {
        "title": words("glossary.title"),
        "how": words("glossary.how"),
        "search": words("glossary.search"),
        "none": words("glossary.none"),
        "fits": words("glossary.fits", count="{count}"),
        "close": words("glossary.close"),
    }
    return {"entries": [_entry(view, name) for name in view.library.glossary.terms], "texts": texts}


def _entry(view: View, name: str) -> Entry:
    term = view.library.glossary.terms[name]
    entry: Entry = {
        "id": name,
        "term": term.term,
        "spellings": list(term.spellings),
        "meaning": term.meaning,
    }
    if term.source:
        study = view.library.evidence.studies[term.source]
        entry["source"] = f"{view.words('source.summary')}: {study.label}"
    return entry


def show(view: View) -> None:
    """Draw the fold, and make the first use of each word on the page a word to tap."""
    _render(key="glossary", data=payload(view))
