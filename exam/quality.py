"""IPDAS quality items. Those that only people can judge are not here: data/signoff.toml decides them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from components.shell import PAGES
from exam.sitting import (
    BENEFITS,
    HARMS,
    MONEY,
    ORIGINS,
    VALUES,
    Check,
    Gaps,
    Sitting,
    lacking,
    lines,
    sourced,
)
from exam.wording import NO_FIGURE, OTHER_TIMES

FEWEST_QUESTIONS = 5


def natural_course(sitting: Sitting) -> Gaps:
    """B1: what happens with no treatment, from a study, or a plain word that nobody studied it."""
    cells = {concern: grid["cells"]["nothing"]["benefit"] for concern, grid in sitting.grids.items()}
    silent = [
        concern
        for concern, cell in cells.items()
        if not any(sourced(line) or NO_FIGURE.search(line["text"]) for line in lines(cell))
    ]
    return silent + lacking(
        any(sourced(line) for cell in cells.values() for line in lines(cell)), "any study"
    )


def side_by_side(sitting: Sitting) -> Gaps:
    """B2: at least two options at once, doing nothing among them, each with the same rows."""
    gaps: Gaps = []
    for concern, grid in sitting.grids.items():
        rows = {row["id"] for row in grid["rows"]}
        gaps += lacking(len(grid["default"]) >= 2 and "nothing" in grid["default"], concern)
        gaps += [f"{concern}/{option}" for option, cells in grid["cells"].items() if set(cells) != rows]
    return gaps


def chances(sitting: Sitting) -> Gaps:
    """B3: a number for each good and bad point, or a plain word that there is none."""
    return [
        f"{of}/{option}/{row}"
        for of, option, row, cell in sitting.cells()
        if row in (*BENEFITS, *HARMS)
        and option != "nothing"
        and not any(re.search(r"\d", one["text"]) or NO_FIGURE.search(one["text"]) for one in lines(cell))
    ]


def _sources_of(value: Any) -> list[Mapping[str, Any]]:
    if isinstance(value, list):
        return [one for inner in value for one in _sources_of(inner)]
    if not isinstance(value, dict):
        return []
    own = [value["source"]] if isinstance(value.get("source"), dict) else list(value.get("sources", ()))
    deeper = [
        one
        for name, inner in value.items()
        if name not in ("source", "sources")
        for one in _sources_of(inner)
    ]
    return [one for one in own if isinstance(one, dict)] + deeper


def about_whom(sitting: Sitting) -> Gaps:
    """B4: who the people behind the numbers were."""
    shown = [one for part in sitting.of("option_grid", "icon_array") for one in _sources_of(dict(part.data))]
    studies = [one for one in shown if "design" in one]
    return sorted({one["label"] for one in studies if not one.get("who")}) + lacking(bool(studies), "studies")


def event_rates(sitting: Sitting) -> Gaps:
    """B5: counts of people, for needles and for each laser."""
    counted = {one.option for one in sitting.data.evidence.findings.values() if one.in_100 is not None}
    return [one.id for one in sitting.data.in_role("needles", "laser") if one.id not in counted]


def same_time(sitting: Sitting) -> Gaps:
    """B6: one time span in a comparison, or a plain word that the spans differ."""
    gaps: Gaps = []
    for (array, _), findings in sitting.data.evidence.icon_arrays.items():
        told = sitting.data.words(f"icons.{array}.how_to_read")
        if len({one.weeks for one in findings}) > 1 and not OTHER_TIMES.search(told):
            gaps.append(array)
    beside = sitting.page(MONEY).everything
    return gaps + lacking(bool(OTHER_TIMES.search(beside)), "beside the money")


def same_denominator(sitting: Sitting) -> Gaps:
    """B7: every count of a comparison is out of 100."""
    return [
        f"{whole['title']}: {group['label']}"
        for whole, group in sitting.groups
        if group["state"] != "not_studied" and group.get("of", 100) != 100
    ]


def several_views(sitting: Sitting) -> Gaps:
    """B8: each chance as a picture, a number and a sentence."""
    silent = [
        f"{whole['title']}: {group['label']}"
        for whole, group in sitting.groups
        if not group["with_text"] or (group["state"] != "not_studied" and not group.get("about_text"))
    ]
    return silent + lacking(bool(sitting.groups), "pictures of 100")


def asks_what_matters(sitting: Sitting) -> Gaps:
    """B9: the reader says what matters before any total cost."""
    order = list(PAGES)
    before = VALUES in order and order.index(VALUES) < order.index(MONEY)
    return lacking(before, "a values step before the totals")


def steps(sitting: Sitting) -> Gaps:
    """B10: numbered steps with a way back."""
    gaps: Gaps = []
    for at, page in enumerate(PAGES):
        here = sitting.page(page)
        place = sitting.data.words("nav.step", step=at + 1, steps=len(PAGES))
        gaps += lacking(place in here.everything, f"{page}: step")
        if at:
            back = sitting.data.words("nav.back", page=sitting.data.words(f"nav.{PAGES[at - 1]}"))
            gaps += lacking(back in here.texts("label"), f"{page}: back")
    return gaps


def questions(sitting: Sitting) -> Gaps:
    """B11: questions to take into the conversation, which can be ticked or kept."""
    asked = {
        text
        for page in sitting.pages.values()
        for one in page.told
        for text in [one.text.strip()]
        if text.endswith("?") and re.search(r"\byou(?:r|rs)?\b|\bI\b|\bmy\b", text) and one.component in (
            "checkbox", "button_group", "question_list",
        )
    }  # fmt: skip
    return lacking(len(asked) >= FEWEST_QUESTIONS, f"{len(asked)} questions to tick")


def _told_at_origins(sitting: Sitting, *wanted: str) -> Gaps:
    text = sitting.page(ORIGINS).everything
    return [one for one in wanted if not re.search(one, text, re.I)]


def method(sitting: Sitting) -> Gaps:
    """B18: how studies were searched and chosen: where, when, and the limits."""
    day = sitting.data.formats(sitting.data.clinic.region).day(sitting.data.clinic.checked)
    return _told_at_origins(sitting, r"\bsearch", r"\bsummar|\babstract", re.escape(day))


def certainty(sitting: Sitting) -> Gaps:
    """B19: how good the evidence is, with the reason, in every cell that makes a claim."""
    return [
        f"{of}/{option}/{row}"
        for of, option, row, cell in sitting.cells()
        if row in (*BENEFITS, *HARMS) and not cell["missing"] and not cell.get("certainty", {}).get("why")
    ]


def reading_level(sitting: Sitting) -> Gaps:
    """B21: the reading level of every page is printed."""
    return lacking(bool(sitting.page(ORIGINS).of("scorecard")), "the grades of the pages")


QUALITY: Final = MappingProxyType[str, Check](
    {
        "b1": natural_course,
        "b2": side_by_side,
        "b3": chances,
        "b4": about_whom,
        "b5": event_rates,
        "b6": same_time,
        "b7": same_denominator,
        "b8": several_views,
        "b9": asks_what_matters,
        "b10": steps,
        "b11": questions,
        "b18": method,
        "b19": certainty,
        "b21": reading_level,
    }
)
