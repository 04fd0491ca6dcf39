"""Every word a reader sees, by key: ``words("timeline.title", weeks=12)``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType
from typing import Any, cast

from catalog.reading.files import DataFolder
from catalog.reading.problems import DataProblems, Problem, Report
from catalog.reading.tables import read_toml

GLOSSARY = "glossary"  # stands beside the sentences and has a shape of its own


@dataclass(frozen=True)
class Words:
    """The sentences of one language.

    Parameters
    ----------
    language : str
        BCP 47 tag.
    sentences : mapping of str to str
        Whole sentences with named placeholders, by dotted key.
    """

    language: str
    sentences: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence of a key with its placeholders filled in.

        Raises
        ------
        DataProblems
            If no sentence has that key, or it asks for something that its place does not give.
        """
        try:
            return self.sentences[key].format(**values)
        except KeyError as missing:
            asked = (
                "this sentence is missing."
                if key not in self.sentences
                else f"nothing fills in {{{missing.args[0]}}}."
            )
            raise DataProblems([Problem(f"text/{self.language}", None, key, asked)]) from missing

    def __contains__(self, key: str) -> bool:
        return key in self.sentences


def placeholders(sentence: str) -> frozenset[str]:
    """Return the names a sentence needs filled in.

    Raises
    ------
    ValueError
        If its braces do not match.
    """
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def load_words(folder: DataFolder, language: str, report: Report) -> Words:
    """Read every TOML file of a language; a key may live in one file only."""
    found: dict[str, str] = {}
    # The glossary has a shape of its own and is read beside the sentences.
    names = [name for name in folder.names(f"text/{language}", ".toml") if name != f"{GLOSSARY}.toml"]
    if not names:
        report.add(f"text/{language}", None, None, "there is no file with words.")
    for name in names:
        path = f"text/{language}/{name}"
        for key, sentence in _flat(read_toml(folder, path, report), ""):
            # Two files with one key would decide by their names which sentence a reader sees.
            fault = "this key stands in two places." if key in found else _fault(sentence)
            if fault:
                report.add(path, None, key, fault)
            found[key] = "" if fault else str(sentence)
    return Words(language, MappingProxyType(found))


def _flat(tree: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, object]]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from _flat(cast("dict[str, Any]", value), f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _fault(sentence: object) -> str | None:
    if not isinstance(sentence, str) or not sentence.strip():
        return "a sentence must be text that is not blank."
    try:
        holes = [hole for hole in Formatter().parse(sentence) if hole[1] is not None]
    except ValueError:
        return "the braces of this sentence do not match."
    plain = all(str(name).isidentifier() and not spec and not turn for _, name, spec, turn in holes)
    return None if plain else "each placeholder needs a plain name."
