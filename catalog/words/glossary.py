"""The glossary: words a reader may tap, what they mean, and where a text uses them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, NamedTuple, cast

from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.toml import read_toml
from catalog.words.text import GLOSSARY

KEYS: Final = frozenset({"term", "also", "meaning", "source", "told_by"})
# A stop at the end of a line, perhaps inside quotes or brackets.
STOP: Final = re.compile(r"[.!?][\"”)]*\s*$")
SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True)
class Term:
    """One word of the glossary.

    Parameters
    ----------
    term : str
        As its heading shows it.
    spellings : tuple of str
        What to look for in a text, the term itself first.
    meaning : str
        One or two plain sentences.
    source : str or None
        Id of the study behind a figure in the meaning.
    explained_by : tuple of str
        What explains a medical word inside a sentence; empty for words that need no such help.
    """

    id: str
    term: str
    spellings: tuple[str, ...]
    meaning: str
    source: str | None
    explained_by: tuple[str, ...]


class TermUse(NamedTuple):
    """Where a text uses a term."""

    term: str
    start: int
    end: int


@dataclass(frozen=True)
class Glossary:
    """Every term, by id, in the order of the file."""

    terms: Mapping[str, Term]

    @cached_property
    def _by_spelling(self) -> dict[str, tuple[str, str]]:
        # By small letters, the spelling as it is written and the term it stands for.
        spelled = ((spelling, one.id) for one in self.terms.values() for spelling in one.spellings)
        return {spelling.lower(): (spelling, name) for spelling, name in spelled}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # components/browser/glossary looks by the same rule: longest first, whole words, any case.
        # Only a spelling in capitals is found as written: an APR is no month of April.
        longest = sorted(self._by_spelling, key=lambda spelling: (-len(spelling), spelling))
        # By their first letters, so that most places of a text are passed over after one look.
        firsts: dict[str, list[str]] = {}
        for spelling in longest:
            firsts.setdefault(spelling[0], []).append(re.escape(spelling[1:]))
        words = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in firsts.items())
        return re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)

    def uses(self, text: str) -> tuple[TermUse, ...]:
        """Return every use of a term in a text, in reading order."""
        if not self.terms:
            return ()
        found = ((one, *self._by_spelling[one[0].lower()]) for one in self._pattern.finditer(text))
        return tuple(
            TermUse(name, one.start(), one.end())
            for one, spelling, name in found
            if one[0] == spelling or not spelling.isupper()
        )

    def first_uses(self, text: str) -> tuple[TermUse, ...]:
        """Return the first use of each term in a text, in reading order."""
        first: dict[str, TermUse] = {}
        for use in self.uses(text):
            first.setdefault(use.term, use)
        return tuple(first.values())

    def terms_in(self, text: str) -> tuple[str, ...]:
        """Return the ids of the terms a text uses, in the order of their first use."""
        return tuple(use.term for use in self.first_uses(text))

    def unexplained_in(self, text: str) -> tuple[str, ...]:
        """Return the ids of the medical words whose first use in a page's text is not explained there.

        A word is explained where one of its ``explained_by`` stands in the same sentence, or in the
        one right before or after. A line that ends without a stop is a name, a heading or a
        label: it is no place to explain a word, so it does not count as a use.
        """
        # Names, headings and labels have no stop, and nobody explains a word inside them.
        prose = "\n".join(line for line in text.splitlines() if STOP.search(line))
        found = self.first_uses(prose)
        return tuple(use.term for use in found if not _is_explained(self.terms[use.term], _near(prose, use)))


def _near(text: str, use: TermUse) -> str:
    # The sentence that holds the use, with the one before it and the one after it.
    ends = [0, *(end.end() for end in SENTENCE_END.finditer(text)), len(text)]
    at = sum(1 for end in ends[1:-1] if end <= use.start)
    return text[ends[max(at - 1, 0)] : ends[min(at + 2, len(ends) - 1)]]


def _is_explained(term: Term, near: str) -> bool:
    return not term.explained_by or any(
        re.search(rf"(?<!\w){re.escape(words)}(?!\w)", near, re.I) for words in term.explained_by
    )


def load_glossary(
    folder: DataFolder, language: str, studies: Collection[str], read: Iterable[str], report: Report
) -> Glossary:
    """Return the glossary of a language; faults go to `report`.

    Parameters
    ----------
    studies : collection of str
        Ids a source may name.
    read : iterable of str
        Every text of the app that people read: a term none of them uses is a fault.
    """
    path = f"text/{language}/{GLOSSARY}.toml"
    found: dict[str, Term] = {}
    for name, table in read_toml(folder, path, report).items():
        if isinstance(table, dict):
            found[name] = _term(name, cast("dict[str, Any]", table), path, studies, report)
        else:
            report.add(path, None, name, "a word of the glossary must be a table.")
    _check_not_shared(found.values(), path, report)
    glossary = Glossary(MappingProxyType(found))
    _check_used(glossary, path, read, report)
    return glossary


def _term(name: str, table: dict[str, Any], path: str, studies: Collection[str], report: Report) -> Term:
    # A misspelt key would leave out a source or a spelling without anybody noticing.
    for key in sorted(set(table) - KEYS):
        report.add(path, None, f"{name}.{key}", "this key is not known.")
    term, meaning = (_text(table, key, name, path, report) for key in ("term", "meaning"))
    also, told_by = (_texts(table, key, name, path, report) for key in ("also", "told_by"))
    source = table.get("source")
    # A figure without a source could not be checked by anybody.
    if source is None and re.search(r"\b\d", meaning):
        report.add(path, None, f"{name}.source", "this meaning holds a figure, so it needs a source.")
    if source is not None and source not in studies:
        report.add(path, None, f"{name}.source", f"no study has the id '{source}'.")
    return Term(
        id=name,
        term=term,
        spellings=tuple(filter(None, (term, *also))),
        meaning=meaning,
        source=source,
        explained_by=told_by,
    )


def _text(table: Mapping[str, Any], key: str, name: str, path: str, report: Report) -> str:
    value = table.get(key)
    if isinstance(value, str) and value.strip():
        return value
    report.add(path, None, f"{name}.{key}", f"the word '{name}' has no {key}.")
    return ""


def _texts(table: Mapping[str, Any], key: str, name: str, path: str, report: Report) -> tuple[str, ...]:
    values = table.get(key, [])
    if isinstance(values, list) and all(
        isinstance(one, str) and one.strip() for one in cast("list[Any]", values)
    ):
        return tuple(cast("list[str]", values))
    report.add(path, None, f"{name}.{key}", "this must be a list of texts that are not blank.")
    return ()


def _check_not_shared(terms: Iterable[Term], path: str, report: Report) -> None:
    """Note a fault for every spelling that an earlier term has too."""
    # A use is found by its spelling alone, so a spelling may lead to one term only.
    owner: dict[str, str] = {}
    for term in terms:
        for spelling in term.spellings:
            first = owner.setdefault(spelling.lower(), term.id)
            if first != term.id:
                shared = f"'{spelling}' stands for '{first}' too, so nobody could tell which is meant."
                report.add(path, None, f"{term.id}.also", shared)


def _check_used(glossary: Glossary, path: str, texts: Iterable[str], report: Report) -> None:
    used = glossary.terms_in("\n".join(texts))
    for name in glossary.terms:
        if name not in used:
            report.add(path, None, name, "no text of the app uses this word, in any of its spellings.")
