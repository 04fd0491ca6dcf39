"""IPDAS quality items. Those that only people can judge are not here: data/signoff.toml decides them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from catalog.words.patterns import PATH
from exam.measures import cell as measures_cell
from exam.measures.patterns import NO_FIGURE, OTHER_TIMES
from exam.pages.sitting import EVIDENCE, MONEY, VALUES, Check, Gaps, Sitting, lacking

FEWEST_QUESTIONS = 5
NATURAL = "benefit"  # the row that says, of doing nothing, what happens with no treatment


def natural_course(sitting: Sitting) -> Gaps:
    """B1: what happens with no treatment, from a study, or a plain word that nobody studied it."""
    cells = {concern: shown["cells"]["nothing"][NATURAL] for concern, shown in sitting.grids.items()}
    silent = [
        concern
        for concern, cell in cells.items()
        if not measures_cell.sources(cell)
        and not measures_cell.is_missing(cell)
        and not NO_FIGURE.search(measures_cell.first_glance(cell))
    ]
    return silent + lacking(any(measures_cell.sources(cell) for cell in cells.values()), "any study")


def side_by_side(sitting: Sitting) -> Gaps:
    """B2: at least two options at once, doing nothing among them, each with the same rows."""
    gaps: Gaps = []
    for concern, shown in sitting.grids.items():
        rows = {row["id"] for row in shown["rows"]}
        gaps += lacking(len(shown["default"]) >= 2 and "nothing" in shown["default"], concern)
        gaps += [f"{concern}/{option}" for option, cells in shown["cells"].items() if rows - set(cells)]
    return gaps


def chances(sitting: Sitting) -> Gaps:
    """B3: a number for each good and bad point, or a plain word that there is none."""
    # Doing nothing is no treatment; its row on the natural course is the item B1.
    cells = [one for one in sitting.good_and_bad if one.option != "nothing"]
    return [one.where for one in cells if not measures_cell.has_number(one.cell)]


def about_whom(sitting: Sitting) -> Gaps:
    """B4: who the people behind the numbers were."""
    shown = [
        one
        for part in sitting.of("option_grid", "icon_array")
        for one in measures_cell.sources(dict(part.data))
    ]
    # Only a study has a design; the page of a price has none.
    studies = [one for one in shown if "design" in one]
    return sorted({one["label"] for one in studies if not one.get("who")}) + lacking(bool(studies), "studies")


def event_rates(sitting: Sitting) -> Gaps:
    """B5: counts of people, for needles and for each laser."""
    counted = {one.option for one in sitting.data.evidence.findings.values() if one.in_100 is not None}
    return [one.id for one in sitting.data.in_role("needles", "laser") if one.id not in counted]


def same_time(sitting: Sitting) -> Gaps:
    """B6: one time span in a comparison, or a plain word that the spans differ."""
    shown = {one.data["title"]: one.data for one in sitting.of("icon_array")}
    gaps: Gaps = []
    for (array, _), findings in sitting.data.evidence.icon_arrays.items():
        drawn = shown.get(sitting.data.words(f"icons.{array}.title"))
        words = f"{drawn['how_to_read']} {drawn.get('unlike', '')}" if drawn else ""
        # Different spans are allowed as long as the words beside the picture say so.
        if len({one.weeks for one in findings}) > 1 and not OTHER_TIMES.search(words):
            gaps.append(array)
    return gaps + lacking(bool(OTHER_TIMES.search(sitting.page(MONEY).everything)), "beside the money")


def same_denominator(sitting: Sitting) -> Gaps:
    """B7: every count of a comparison is out of 100."""
    return [
        f"{whole['title']}: {group['label']}"
        for whole, group in sitting.groups
        if group["state"] != "not_studied" and group.get("of", 100) != 100
    ]


def several_views(sitting: Sitting) -> Gaps:
    """B8: each chance as a picture, as a sentence and in a table."""
    silent = [
        f"{whole['title']}: {group['label']}"
        for whole, group in sitting.groups
        if not group["with_text"] or (group["state"] != "not_studied" and not group.get("about_text"))
    ]
    bare = [whole["title"] for whole, _ in sitting.groups if not whole.get("table")]
    return silent + bare + lacking(bool(sitting.groups), "pictures of 100")


def asks_what_matters(sitting: Sitting) -> Gaps:
    """B9: a step of the path asks the reader what matters to them, thing by thing."""
    asked = sitting.page(VALUES).of("tap_cards") if VALUES in PATH else ()
    return lacking(bool(asked), "a step that asks")


def steps(sitting: Sitting) -> Gaps:
    """B10: numbered steps with a way back."""
    gaps: Gaps = []
    words = sitting.data.words
    for at, page in enumerate(PATH):
        here = sitting.page(page)
        place = words("nav.step", step=at + 1, steps=len(PATH))
        gaps += lacking(place in here.everything, f"{page}: step")
        # The first step has nothing to go back to.
        if at:
            back = words("nav.back", page=words(f"nav.{PATH[at - 1]}"))
            gaps += lacking(back in here.texts("label"), f"{page}: back")
    return gaps


def questions(sitting: Sitting) -> Gaps:
    """B11: questions to ask, from the words under ``question``, each of which can be ticked."""
    sentences = sitting.data.words.sentences
    # Read from the words, so that a new question is counted without a change here.
    known = {text for key, text in sentences.items() if key.split(".")[0] == "question"}
    ticked = {
        one.text for page in sitting.pages.values() for one in page.shown if one.component == "checkbox"
    }
    shown = len(known & ticked)
    return lacking(shown >= FEWEST_QUESTIONS, f"{shown} questions to tick")


def method(sitting: Sitting) -> Gaps:
    """B18: how studies were searched and chosen: by what way, by what limits, and when."""
    text = sitting.page(EVIDENCE).everything
    day = sitting.data.formats(sitting.data.clinic.region).day(sitting.data.clinic.checked)
    wanted = (r"\bsearch|\blooked for", r"\bsummar|\babstract", re.escape(day))
    return [one for one in wanted if not re.search(one, text, re.I)]


def certainty(sitting: Sitting) -> Gaps:
    """B19: how good the evidence is, with the reason, in every cell that rests on studies."""
    shown = [
        one
        for one in sitting.cells
        if one.row in (NATURAL, "harms") and not measures_cell.is_missing(one.cell)
    ]
    # Of doing nothing, only the natural course rests on studies.
    cells = [one for one in shown if one.option != "nothing" or one.row == NATURAL]
    return [
        one.where
        for one in cells
        if not measures_cell.certainty(one.cell)
        or not measures_cell.reasons(one.cell)
        or not all(reason.get("why") for reason in measures_cell.reasons(one.cell))
    ]


def reading_level(sitting: Sitting) -> Gaps:
    """B21: the reading level of each page is printed where the numbers come from."""
    title = sitting.data.words("exam.grades_title")
    tables = [one.data for one in sitting.page(EVIDENCE).of("fact_table") if one.data["caption"] == title]
    named = {row["id"] for one in tables for row in one["rows"]}
    return [page for page in sitting.pages if page not in named]


QUALITY: Final[Mapping[str, Check]] = MappingProxyType(
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
