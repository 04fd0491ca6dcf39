"""Everything in ``data/``, read and checked together, so that every fault is told at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from catalog.clinic import Clinic, load_clinic
from catalog.completeness import check_complete
from catalog.evidence.authorised import Authorised, load_authorised
from catalog.evidence.left_out import Origins, load_origins
from catalog.evidence.options import Option, load_options, option_ids
from catalog.evidence.points import StudyResponse, load_points
from catalog.evidence.records import Evidence
from catalog.evidence.safety import Cautions, load_cautions
from catalog.evidence.studies import load_evidence
from catalog.evidence.timeline import Parameters, load_parameters
from catalog.evidence.values import Weighing, load_weighing
from catalog.plan.inputs import Input
from catalog.plan.plan import load_inputs
from catalog.prices.observations import PriceSource
from catalog.prices.regions import Region, check_priced_items, load_prices
from catalog.reading.problems import Report
from catalog.reading.settings import read_settings
from catalog.words.formats import Formats
from catalog.words.glossary import Glossary, load_glossary
from catalog.words.text import Words, load_words
from model.money.prices import Extra

DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Library:
    """All records of ``data/``."""

    words: Words
    glossary: Glossary
    evidence: Evidence
    authorised: tuple[Authorised, ...]
    points: tuple[StudyResponse, ...]
    cautions: Cautions
    options: Mapping[str, Option]
    extras: Mapping[str, Extra]
    parameters: Parameters
    weighing: Weighing
    regions: Mapping[str, Region]
    price_sources: Mapping[str, PriceSource]
    clinic: Clinic
    inputs: Mapping[str, Input]
    concerns: tuple[str, ...]
    origins: Origins

    def formats(self, region: str, locale: str | None = None) -> Formats:
        """How a region writes numbers, money and dates: its first way, unless it has the one asked for."""
        found = self.regions[region]
        chosen = locale if locale in found.locales else found.locales[0]
        return Formats(chosen, found.book.currency, self.words)

    def in_role(self, *roles: str) -> tuple[Option, ...]:
        """Options in any of the roles, in their order."""
        return tuple(option for option in self.options.values() if option.role in roles)


def load(folder: Path) -> Library:
    """Read and check every file below `folder`.

    Raises
    ------
    DataProblems
        With every fault of every file.
    """
    report, language = Report(), _language(folder)
    words = load_words(folder, language, report)
    regions, sources = load_prices(folder, report)
    clinic = load_clinic(folder, regions, option_ids(folder, Report()), report)
    origins = load_origins(folder, tuple(regions), words, report)
    concerns = read_settings(folder, "inputs.toml", Report()).texts("concerns")
    evidence = load_evidence(folder, words, concerns, option_ids(folder, report), report)
    authorised, points, cautions = _of_studies(folder, evidence, tuple(regions), words, report)
    glossary = load_glossary(folder, language, evidence.studies, _read_by_people(words, evidence), report)
    options, extras = load_options(folder, evidence.findings, report)
    parameters = load_parameters(folder, evidence.findings, evidence.studies, report)
    weighing = load_weighing(folder, words, evidence, concerns, tuple(options), report)
    check_priced_items(regions, {*options, *extras}, report)
    inputs, _ = load_inputs(folder, _allowed(options, extras, regions), _home(clinic), report)
    check_complete(evidence, options, concerns, regions, words, report)
    report.raise_if_any()
    assert clinic is not None and parameters is not None  # both note a fault when they answer None
    told = (words, glossary, evidence, authorised, points, cautions, options, extras, parameters, weighing)
    return Library(*told, regions, sources, clinic, inputs, concerns, origins)


def _of_studies(
    folder: Path, evidence: Evidence, regions: tuple[str, ...], words: Words, report: Report
) -> tuple[tuple[Authorised, ...], tuple[StudyResponse, ...], Cautions]:
    """Tables beside the evidence that name its studies."""
    told = (folder, evidence.studies, words, report)
    authorised = load_authorised(folder, evidence.studies, regions, words, report)
    return authorised, load_points(*told), load_cautions(*told)


def _language(folder: Path) -> str:
    return read_settings(folder, "clinic.toml", Report()).text("language") or "en"


def _read_by_people(words: Words, evidence: Evidence) -> tuple[str, ...]:
    """Every sentence, and what is told of every study."""
    studies = evidence.studies.values()
    return (*words.sentences.values(), *(part for one in studies for part in (one.title, one.population)))


def _home(clinic: Clinic | None) -> str:
    return clinic.region if clinic else ""


def _allowed(
    options: Mapping[str, Option], extras: Mapping[str, Extra], regions: Mapping[str, Region]
) -> dict[str, tuple[str, ...]]:
    """Ids a link may name, by the name of the input."""
    sides = {"n": "needles", "l": "laser"}
    charged = {
        side: {extra for option in options.values() if option.role == role for extra in option.extras}
        for side, role in sides.items()
    }
    return {
        "region": tuple(regions),
        "laser": tuple(option.id for option in options.values() if option.role == "laser"),
        "count": tuple(extra for extra in extras if any(extra in of for of in charged.values())),
        "quotes": tuple(f"{side}.{extra}" for side, of in charged.items() for extra in extras if extra in of),
        "locale": tuple(dict.fromkeys(one for region in regions.values() for one in region.locales)),
    }


def folder_in_use() -> Path:
    """The data folder: ours, or the clinic's own copy, which ``FINELINE_DATA`` names."""
    return Path(os.environ.get("FINELINE_DATA", DATA))


@cache
def library() -> Library:
    """The library of this installation, read once: it is immutable, so every reader may share it."""
    return load(folder_in_use())
