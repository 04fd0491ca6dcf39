"""What each study is used for, read from everything in the data that points at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from catalog.evidence.records import Finding
from catalog.evidence.safety import BLEACHING_CREAMS, TIME_TO_THINK
from catalog.library import Library

ShownPlace = Literal["grid", "chances", "claims", "first_week", "dates", "planner"]
NamedPlace = Literal["pictures", "pace", "points", "authorised", "safety"]
Place = ShownPlace | NamedPlace


@dataclass(frozen=True)
class StudyUse:
    """What one study is used for.

    Parameters
    ----------
    findings : tuple of Finding
        Those that rest on it, alone or with others.
    places : tuple of Place
        Parts of Fineline that show a figure of it, in a fixed order; empty when only the
        list of studies does.
    """

    findings: tuple[Finding, ...]
    places: tuple[Place, ...]


def _shown(library: Library) -> Mapping[ShownPlace, Iterable[Finding]]:
    """Return findings by the place that shows them."""
    evidence, options = library.evidence, library.options.values()
    # The grid tells sessions by concern under ids made of both, beside the rows of its own table.
    own = (f"{option}_sessions_{concern}" for option in library.options for concern in library.concerns)
    return {
        "grid": [
            *(one for row in evidence.grid.values() for one in row),
            *(evidence.findings[name] for name in own if name in evidence.findings),
        ],
        "chances": [one for row in evidence.icon_arrays.values() for one in row],
        "claims": [one for claim in evidence.claims for one in claim.evidence],
        "first_week": [one for step in evidence.first_week for one in step.evidence],
        "dates": library.parameters.rows.values(),
        "planner": [
            one for option in options for one in (*option.facts.values(), *option.by_concern.values())
        ],
    }


def _safety_studies(library: Library) -> list[str]:
    safety = library.safety
    texts = [*safety.signs, *(one for level in safety.help.values() for one in level)]
    rules = [name for asked in safety.questions for rule in asked.rules for name in rule.sources]
    # The advice to take time and that on creams rest on sources that are named in code, not in a row.
    called = [one.study.id for numbers in library.emergency.values() for one in numbers]
    named = [study.id for one in texts for study in one.studies]
    return [TIME_TO_THINK, BLEACHING_CREAMS, *rules, *named, *called]


def _named(library: Library) -> Mapping[NamedPlace, Iterable[str]]:
    """Return the ids of studies by the place that names them without a finding."""
    evidence, parameters = library.evidence, library.parameters
    return {
        "pictures": [study.id for phase in evidence.phases for study in phase.studies],
        "pace": [
            *(name for names in parameters.sources.values() for name in names),
            *(anchor.study.id for anchor in evidence.anchors if anchor.study),
        ],
        "points": [response.study.id for response in library.points],
        "authorised": [row.study.id for row in library.authorised if row.study],
        "safety": _safety_studies(library),
    }


def _places(library: Library) -> Mapping[Place, set[str]]:
    """Return the ids of studies by every place that shows or names them, in a fixed order."""
    # A dictionary keeps this order, so the places of a study come alike on every page and in every file.
    places = dict[Place, set[str]]()
    for place, findings in _shown(library).items():
        places[place] = {study.id for finding in findings for study in finding.studies}
    for place, names in _named(library).items():
        places[place] = set(names)
    return places


def uses(library: Library) -> Mapping[str, StudyUse]:
    """Return what every study is used for, by its id."""
    places = _places(library)
    # Studies without a finding stay in: the list of studies shows them too.
    found: dict[str, list[Finding]] = {name: [] for name in library.evidence.studies}
    for finding in library.evidence.findings.values():
        for study in finding.studies:
            found[study.id].append(finding)
    made = {
        name: StudyUse(tuple(findings), tuple(place for place, names in places.items() if name in names))
        for name, findings in found.items()
    }
    return MappingProxyType(made)
