"""Whether a sentence exists, and asks for exactly the figures that the data behind it give."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from catalog.reading.problems import Report
from catalog.reading.tables import Row
from catalog.words.text import Words, placeholders

NO_FIGURES: Final[Mapping[str, object]] = MappingProxyType({})


def _unfilled(words: Words, key: str, given: Mapping[str, object] | None) -> tuple[str, ...]:
    # A page fills in more than one row holds; the test of every page proves those.
    if given is None:
        return ()
    # A figure that the data leave blank cannot fill a gap either.
    return tuple(name for name in sorted(placeholders(words.sentences[key])) if given.get(name) is None)


def check_row_sentence(
    row: Row, column: str, words: Words, key: str, given: Mapping[str, object] | None = NO_FIGURES
) -> None:
    """Note a fault of a row whose sentence is missing, or asks for something that the row does not give.

    Parameters
    ----------
    column : str
        Column that the fault is told of.
    key : str
        Key of the sentence among the words.
    given : mapping of str to object, or None
        What may fill in the sentence; None where a page fills it in with more than this row.
    """
    if key not in words:
        row.fault(column, f"there is no sentence '{key}' among the words.")
        return
    for name in _unfilled(words, key, given):
        row.lacks_figure(column, f"the sentence '{key}' asks for {{{name}}}, which this row does not give.")


def check_sentence(
    words: Words,
    key: str,
    report: Report,
    given: Mapping[str, object] | None = NO_FIGURES,
    file: str | None = None,
) -> None:
    """Note a fault under the key of a sentence that is missing, or asks for something nobody gives.

    Parameters
    ----------
    given : mapping of str to object, or None
        What may fill in the sentence; None where a page fills it in.
    file : str or None
        File that wants the sentence; None to name the folder of the words.
    """
    place = file or f"text/{words.language}"
    if key not in words:
        report.add(place, None, key, "there is no sentence for this.")
        return
    for name in _unfilled(words, key, given):
        lacking = f"this asks for {{{name}}}, which no figure of its row gives."
        report.add(place, None, key, lacking, "figure")
