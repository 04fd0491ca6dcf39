"""Everything in ``data/``, read and checked together, so that every fault is told at once.

Staff edit these files by hand. They should hear of all their slips in one go, each with file, row and column,
and no page may be shown from data with a fault.

The vocabulary:

- The `Library` holds the records of all files. They are frozen, so one library serves every reader.
- A *fault* is one thing that is wrong. Whoever finds it notes it in the `Report`, returns a harmless stand-in
  or nothing, and reads on. At the end `load` raises all faults together, and no stand-in is ever used.
- *Settings* are the tables of a TOML file, *rows* the lines of a CSV file.
- An *id* is how one record names another. Each file is therefore read after the files that it names.

The order follows from that: first the settings of the clinic, the inputs and the options; then the words,
since nearly every record needs its sentence; then prices and evidence; then the timeline's parameters and
the options, which point at findings; then everything else. What can only be seen across files, such as a
price of something that nothing asks for, is checked last.

`load` reads any folder, which is how the tests read broken ones. `library` reads the folder in use, once. A
clinic names its own copy with ``FINELINE_DATA``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Final

from catalog.clinic import FILE as CLINIC
from catalog.clinic import Clinic, load_clinic
from catalog.completeness import check_complete
from catalog.evidence.authorised import Authorised, load_authorised
from catalog.evidence.board import Board, load_board
from catalog.evidence.emergency import EmergencyNumber, load_emergency
from catalog.evidence.head_to_head import Fairness, load_fairness
from catalog.evidence.left_out import EvidenceLimits, load_limits
from catalog.evidence.options import FILE as OPTIONS
from catalog.evidence.options import Option, Role, load_options, option_ids
from catalog.evidence.points import StudyResponse, load_points
from catalog.evidence.records import Evidence
from catalog.evidence.safety import Safety, load_safety
from catalog.evidence.studies import load_evidence
from catalog.evidence.timeline import Parameters, load_parameters
from catalog.evidence.values import Values, load_values
from catalog.plan.inputs import FILE as INPUTS
from catalog.plan.inputs import Input, highest
from catalog.plan.kept_plans import LETTERS
from catalog.plan.plan import load_inputs
from catalog.plan.quotes import Side
from catalog.plan.trackers import FILE as TRACKERS
from catalog.plan.trackers import Trackers, load_trackers
from catalog.presenting import FILE as PRESENT
from catalog.presenting import Story, load_story
from catalog.prices.observations import PriceSource
from catalog.prices.regions import Region, check_priced_items, load_prices
from catalog.reading.files import DataFolder
from catalog.reading.problems import DataProblems, Problem, Report
from catalog.reading.settings import Settings, read_settings
from catalog.words.formats import Formats
from catalog.words.glossary import Glossary, load_glossary
from catalog.words.text import Words, load_words
from model.money.prices import Extra

SHIPPED: Final = date(2026, 11, 26)  # when the figures that ship here were last checked
DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Library:
    """All records of ``data/``."""

    words: Words
    glossary: Glossary
    evidence: Evidence
    board: Board
    fairness: Fairness
    authorised: tuple[Authorised, ...]
    points: tuple[StudyResponse, ...]
    safety: Safety
    emergency: Mapping[str, tuple[EmergencyNumber, ...]]
    options: Mapping[str, Option]
    extras: Mapping[str, Extra]
    parameters: Parameters
    values: Values
    story: Story
    regions: Mapping[str, Region]
    price_sources: Mapping[str, PriceSource]
    clinic: Clinic
    inputs: Mapping[str, Input]
    trackers: Trackers
    concerns: tuple[str, ...]
    limits: EvidenceLimits

    def formats(self, region: str, locale: str | None = None) -> Formats:
        """Return how a region writes numbers, money and dates: its first way, or the one asked for."""
        found = self.regions[region]
        # A link may ask for a way to write that belongs to another region.
        chosen = locale if locale in found.locales else found.locales[0]
        return Formats(chosen, found.book.currency, self.words)

    def emergency_numbers(self, region: str) -> tuple[EmergencyNumber, ...]:
        """Return the numbers of a reader's region, and then those of the clinic's where it is another."""
        # Somebody who looks at the prices of another country may still stand in the clinic.
        regions = dict.fromkeys((region, self.clinic.region))
        return tuple(one for found in regions for one in self.emergency[found])

    def in_role(self, *roles: Role) -> tuple[Option, ...]:
        """Return the options in any of the roles, in their order."""
        return tuple(option for option in self.options.values() if option.role in roles)


class _Reader:
    """Reads the files in the order in which they refer to each other; every fault goes to the report."""

    def __init__(self, folder: Path, report: Report) -> None:
        self.files, self.report = DataFolder(folder), report
        self.about_clinic, self.about_inputs, self.about_options = (
            read_settings(self.files, name, report) for name in (CLINIC, INPUTS, OPTIONS)
        )
        # Concerns and words come first, because nearly every table is checked against them.
        self.concerns = self.about_inputs.texts("concerns")
        self.words = load_words(self.files, _language(self.about_clinic), report)
        self.regions, self.price_sources = load_prices(
            self.files, report, str(self.about_clinic.values.get("name", "")), highest(self.about_inputs)
        )
        # Findings name options and options name findings, so the ids of options are read before the options.
        ids = option_ids(self.about_options)
        self.clinic = load_clinic(self.about_clinic, self.regions, ids)
        self.evidence = load_evidence(self.files, self.words, self.concerns, ids, report)
        findings, studies = self.evidence.findings, self.evidence.studies
        self.parameters = load_parameters(self.files, findings, studies, report)
        self.options, self.extras = load_options(self.about_options, findings)

    def fairness(self) -> Fairness:
        return load_fairness(self.files, self.evidence, self.concerns, tuple(self.options), self.report)

    def board(self) -> Board:
        beside = tuple(one.id for one in self.options.values() if one.role in ("nothing", "needles", "laser"))
        return load_board(self.files, self.words, self.evidence, self.concerns, beside, self.report)

    def glossary(self) -> Glossary:
        studies, read = self.evidence.studies, _read_by_people(self.words, self.evidence)
        return load_glossary(self.files, self.words.language, studies, read, self.report)

    def values(self) -> Values:
        options = tuple(self.options)
        return load_values(self.files, self.words, self.evidence, self.concerns, options, self.report)

    def inputs(self) -> Mapping[str, Input]:
        allowed = {"concern": self.concerns, **_allowed(self.options, self.extras, self.regions)}
        # Without a clinic the load fails anyway; the empty region only lets the reading go on.
        return load_inputs(self.about_inputs, allowed, self.clinic.region if self.clinic else "")

    def trackers(self) -> Trackers:
        taken = (*self.about_inputs.values, *LETTERS)
        return load_trackers(read_settings(self.files, TRACKERS, self.report), taken)

    def check(self) -> None:
        known = {*self.options, *self.extras}
        check_priced_items(self.regions, known, self.report)
        check_complete(self.evidence, self.options, self.concerns, self.regions, self.words, self.report)

    def library(self) -> Library | None:
        """Return all records; None, but only after everything was read, when one could not be made."""
        made, clinic, parameters = self.all_but_two(), self.clinic, self.parameters
        return made(clinic=clinic, parameters=parameters) if clinic and parameters else None

    def all_but_two(self) -> partial[Library]:
        """Return the library still without the clinic and the parameters, which may be missing."""
        files, words, report, studies = self.files, self.words, self.report, self.evidence.studies
        return partial(
            self.made_of_options(),
            glossary=self.glossary(),
            evidence=self.evidence,
            board=self.board(),
            fairness=self.fairness(),
            authorised=load_authorised(files, studies, self.regions, words, report),
            points=load_points(files, studies, words, report),
            safety=load_safety(files, studies, words, report),
            emergency=load_emergency(files, studies, tuple(self.regions), report),
            values=self.values(),
            story=load_story(read_settings(files, PRESENT, report)),
            limits=load_limits(files, tuple(self.regions), words, report),
        )

    def made_of_options(self) -> partial[Library]:
        """Return the library with its words, and with what can be chosen at which prices."""
        return partial(
            Library,
            words=self.words,
            options=self.options,
            extras=self.extras,
            regions=self.regions,
            price_sources=self.price_sources,
            inputs=self.inputs(),
            trackers=self.trackers(),
            concerns=self.concerns,
        )


def latest_day() -> date:
    """Return the last day that can have come anywhere: it may be tomorrow already where a reader is."""
    # A clock that was never set says no more than that it is not earlier than what ships here.
    return max(date.today(), SHIPPED) + timedelta(days=1)


def load(folder: Path, latest: date | None = None) -> Library:
    """Return everything below `folder`, read and checked.

    Parameters
    ----------
    latest : date or None
        Last day on which something can have been checked or seen; None asks no clock.

    Raises
    ------
    DataProblems
        With every fault of every file.
    """
    # Otherwise every file would be told as missing, one by one.
    if not folder.is_dir():
        raise DataProblems([Problem(str(folder), None, None, "there is no such folder.")])
    report = Report() if latest is None else Report(latest=latest)
    reader = _Reader(folder, report)
    library = reader.library()
    # Also when no library could be made, so that staff hear of faults between files at the same time.
    reader.check()
    if library is None or report.problems:
        raise report.as_error()
    return library


def _language(about_clinic: Settings) -> str:
    # A language that is missing is told as a fault where the clinic is read.
    return str(about_clinic.values.get("language") or "en")


def _read_by_people(words: Words, evidence: Evidence) -> tuple[str, ...]:
    """Return every sentence, and what is told of every study."""
    studies = evidence.studies.values()
    return (*words.sentences.values(), *(part for one in studies for part in (one.title, one.population)))


def _allowed(
    options: Mapping[str, Option], extras: Mapping[str, Extra], regions: Mapping[str, Region]
) -> dict[str, tuple[str, ...]]:
    """Return the ids a link may name, by the name of the input."""
    roles: dict[Side, Role] = {"n": "needles", "l": "laser"}
    # A link may count or quote only what an option of that side can be charged.
    charged = {
        side: {extra for option in options.values() if option.role == role for extra in option.extras}
        for side, role in roles.items()
    }
    return {
        "region": tuple(regions),
        "laser": tuple(option.id for option in options.values() if option.role == "laser"),
        "count": tuple(extra for extra in extras if any(extra in of for of in charged.values())),
        "quotes": tuple(f"{side}.{extra}" for side, of in charged.items() for extra in extras if extra in of),
        "locale": tuple(dict.fromkeys(one for region in regions.values() for one in region.locales)),
    }


def folder_named(setting: str) -> str:
    """Return the folder that somebody meant who typed a setting; empty when nothing was typed.

    Notes
    -----
    The Command Prompt of Windows takes quotes, and a blank before ``&&``, for a part of the text.
    """
    return setting.strip().strip("\"'").strip()


def folder_in_use() -> Path:
    """Return the data folder: the project's, or the clinic's own copy, which ``FINELINE_DATA`` names."""
    named = folder_named(os.environ.get("FINELINE_DATA", ""))
    return Path(named).expanduser() if named else DATA


@cache
def library() -> Library:
    """Return the library of this installation, read once: it is immutable, so every reader may share it."""
    return load(folder_in_use(), latest_day())
