"""Every word a reader sees, by key: ``words("timeline.title", weeks=12)``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from string import Formatter
from types import MappingProxyType
from typing import Any, cast

from catalog.reading.files import DataFolder
from catalog.reading.problems import DataProblems, Problem, Report
from catalog.reading.toml import read_toml
from catalog.words.plurals import PLURALS, categories, category
from model.quantities import Range

FRACTION = re.compile(r"[−-]?\d+\.\d+")
GLOSSARY = "glossary"  # the file beside the folders of sentences; it has a shape of its own


@dataclass(frozen=True)
class Words:
    """The sentences of one language.

    Parameters
    ----------
    language : str
        BCP 47 tag.
    sentences : mapping of str to str
        Whole sentences with named placeholders, by dotted key.
    mark : str
        What stands between a figure and its decimals, as the region writes it.
    """

    language: str
    sentences: Mapping[str, str]
    mark: str = "."

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence of a key with its placeholders filled in.

        Raises
        ------
        DataProblems
            If no sentence has that key, or it asks for something that its place does not give.
        """
        try:
            # The key is positional only, so that a placeholder may be called "key" too.
            return self.sentences[key].format(
                **{name: self._written(value) for name, value in values.items()}
            )
        except KeyError as missing:
            asked = (
                "this sentence is missing."
                if key not in self.sentences
                else f"nothing fills in {{{missing.args[0]}}}."
            )
            raise DataProblems([Problem(f"text/{self.language}", None, key, asked)]) from missing

    def _written(self, value: object) -> object:
        # Figures of studies come with a point. Sums and counts that Formats wrote have their marks already.
        written = self.mark != "." and FRACTION.fullmatch(str(value))
        return str(value).replace(".", self.mark) if written else value

    def plural(self, key: str, count: int | Range, /, **values: object) -> str:
        """Return the form of a sentence that a count asks for, with its placeholders filled in.

        Parameters
        ----------
        key : str
            One of `PLURALS`: what the forms share.
        count : int or Range
            Decides the form; the number itself is filled in only where `values` give it.

        Raises
        ------
        DataProblems
            As for any other key.
        """
        return self(f"{key}.{category(self.language, count)}", **values)

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
    """Return every sentence of a language.

    Notes
    -----
    Sentences stand in ``text/<language>/<page>/<word>.toml``, where `word` is the first word of each key in
    the file. A key that stands elsewhere or twice, a sentence that cannot be filled in, and a missing plural
    form go to `report`.
    """
    found: dict[str, str] = {}
    base = f"text/{language}"
    paths = [path for path in folder.names(base, ".toml") if path != f"{base}/{GLOSSARY}.toml"]
    if not paths:
        nothing = "there is no file with words; copy what the program's own folder data has there."
        report.note(Problem(base, None, None, nothing, weight="root"))
    for path, file in ((one, PurePosixPath(one).stem) for one in paths):
        for key, sentence in _flat(read_toml(folder, path, report), ""):
            # Two files with one key would decide by their names which sentence a reader sees.
            fault = "this key stands in two places." if key in found else _fault(sentence)
            if key.split(".")[0] != file:
                fault = f"this key belongs in a file named {key.split('.')[0]}.toml."
            if fault:
                report.add(path, None, key, fault)
            # A faulty sentence stays as an empty one, so that it is not told as missing as well.
            found[key] = "" if fault else str(sentence)
    words = Words(language, MappingProxyType(found))
    if paths:
        _check_plural_forms(words, report)
    return words


def _check_plural_forms(words: Words, report: Report) -> None:
    """Note a fault for every plural form that the language needs and has not, or has and does not need."""
    wanted, place = categories(words.language), f"text/{words.language}"
    if not wanted:
        report.add(place, None, None, "no plural rules are known for this language; check its tag.")
        return
    found = _forms(words.sentences)
    for key in PLURALS:
        forms = found[key]
        for form in sorted(wanted - forms):
            report.add(place, None, f"{key}.{form}", "this language needs a sentence for such counts.")
        for form in sorted(forms - wanted):
            report.add(place, None, f"{key}.{form}", "this language has no such plural form.")


def _forms(keys: Iterable[str]) -> dict[str, set[str]]:
    """Return what stands behind each key that has plural forms."""
    found: dict[str, set[str]] = {key: set() for key in PLURALS}
    for one in keys:
        parts = one.split(".")
        for at in range(1, len(parts)):
            if (key := ".".join(parts[:at])) in found:
                found[key].add(".".join(parts[at:]))
    return found


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
    # A format such as {n:>9} or {plan.price} would let a sentence do more than be filled in.
    plain = all(str(name).isidentifier() and not spec and not turn for _, name, spec, turn in holes)
    return None if plain else "each placeholder needs a plain name."
