"""Names of publications, which are quoted: their titles and publishers, and the names we know studies by.

A title is its authors' and stands as they wrote it, however hard it reads. So a text that holds nothing but
such names has the role ``source``: it is not graded, and a word in it is not yet used by us. A name inside a
sentence of ours counts in full, with the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from catalog.library import Library
from exam.measures.grade import sentences
from exam.pages.texts import Rendered

OURS_TO_NAME = 2  # words: a name of one word, such as NHS, may be a word of a sentence too


def _names(data: Library) -> Iterator[str]:
    for one in (*data.evidence.studies.values(), *data.price_sources.values()):
        yield f"{one.title}. {one.publisher}" if one.publisher else f"{one.title}."
        yield f"{one.label}, {one.publisher}"
        yield one.label
    if data.limits.baseline:
        yield data.limits.baseline.label


def names_in(data: Library) -> re.Pattern[str]:
    """Return every name of a publication, the longest first, as the data spell it.

    A title counts with its publisher or its stop, as pages show it: some titles, such as Stretch marks, are
    words of ours as well.
    """
    names = {name for name in _names(data) if len(name.split()) >= OURS_TO_NAME}
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def with_names_quoted(page: Rendered, names: re.Pattern[str]) -> Rendered:
    """Return the same page, where each text that is but names has the role ``source``."""
    shown = (replace(one, role="source") if _is_quoted(one.text, names) else one for one in page.shown)
    return replace(page, shown=tuple(dict.fromkeys(shown)))


def _is_quoted(text: str, names: re.Pattern[str]) -> bool:
    return bool(names.search(text)) and not sentences(names.sub("", text))
