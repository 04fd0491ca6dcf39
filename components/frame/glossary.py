"""The glossary of a page: from the library to the payload of its component."""

from __future__ import annotations

from components.browser.glossary import Entry, Payload
from components.visit.view import View


def payload(view: View) -> Payload:
    """Return what the browser needs: it looks for the words itself."""
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
