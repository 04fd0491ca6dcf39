"""IPDAS qualifying items (is it a decision aid at all?) and certifying items (could it mislead?)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from exam.rendered import Rendered
from exam.sitting import BENEFITS, HARMS, MONEY, START, Check, Gaps, Sitting, lacking, lines, sourced

LIVING: Final = MappingProxyType(
    {
        "physical": ("pain", "feels_like"),
        "emotional": ("feels_like", "living"),
        "social": ("social", "living"),
    }
)
LOWEST_RATIO, HIGHEST_RATIO = 0.67, 1.5
MOST_TAPS = 2


def _opening(page: Rendered) -> str:
    """What stands above the second heading: the first screen."""
    headings = [place for place, one in enumerate(page.told) if one.role == "heading"]
    end = headings[1] if len(headings) > 1 else len(page.told)
    return "\n".join(one.text for one in page.told[:end]).lower()


def concern(sitting: Sitting) -> Gaps:
    """Q1: the first screen names the treatment and, for each concern, the concern."""
    told, words = _opening(sitting.page(START)), sitting.data.words
    named = [words(f"concern_in_sentence.{one}") for one in sitting.data.concerns]
    return [one for one in ("microneedling", *named) if one.lower() not in told]


def decision(sitting: Sitting) -> Gaps:
    """Q2: the decision in so many words."""
    return lacking("you are deciding whether" in sitting.page(START).everything.lower(), "the decision")


def options(sitting: Sitting) -> Gaps:
    """Q3: doing nothing, needles, lasers of both kinds, needles with heat apart; all in each grid."""
    wanted = {option.id for option in sitting.data.in_role("nothing", "needles", "laser", "apart")}
    kinds = ("nonablative", "fully_ablative")
    missing = [kind for kind in kinds if not any(kind in option for option in sitting.data.options)]
    missing += [role for role in ("nothing", "needles", "apart") if not sitting.data.in_role(role)]
    for name, grid in sitting.grids.items():
        missing += [f"{name}: {one}" for one in wanted - {option["id"] for option in grid["options"]}]
    return missing


def _with_source(sitting: Sitting, row: str) -> Gaps:
    """Options for which no concern's cell names a source, and cells that are blank."""
    known = {
        option for _, option, name, cell in sitting.cells() if name == row and any(map(sourced, lines(cell)))
    }
    blank = [
        f"{of}/{option}" for of, option, name, cell in sitting.cells() if name == row and not lines(cell)
    ]
    return [f"no source: {one}" for one in sitting.data.options if one not in known] + blank


def upsides(sitting: Sitting) -> Gaps:
    """Q4: good points of every option."""
    return _with_source(sitting, "benefit")


def downsides(sitting: Sitting) -> Gaps:
    """Q5: bad points of every option."""
    return _with_source(sitting, "harms")


def living(sitting: Sitting) -> Gaps:
    """Q6: what going through each option is like for the body, for the mood, among other people."""
    gaps: Gaps = []
    for name, grid in sitting.grids.items():
        rows = {row["id"] for row in grid["rows"]}
        gaps += [f"{name}: {kind}" for kind, ids in LIVING.items() if not rows & set(ids)]
    wanted = {row for ids in LIVING.values() for row in ids}
    return gaps + [
        f"{of}/{option}/{row}"
        for of, option, row, cell in sitting.cells()
        if row in wanted and not lines(cell)
    ]


def words_of(cell: Mapping[str, Any]) -> int:
    """Words of a cell's sentences."""
    return sum(len(re.findall(r"\w+", line["text"])) for line in lines(cell))


def detail(sitting: Sitting) -> Mapping[str, float]:
    """Words of good points for each word of bad points, by option.

    The mean over the concerns for which anything was found: what nobody studied has no detail to give.
    """
    ratios: dict[str, float] = {}
    for option in sitting.data.options:
        cells = [grid["cells"][option] for grid in sitting.grids.values() if option in grid["cells"]]
        told = [one for one in cells if not all(one[row]["missing"] for row in BENEFITS)]
        good = sum(words_of(one[row]) for one in told for row in BENEFITS)
        bad = sum(words_of(one[row]) for one in told for row in HARMS)
        ratios[option] = good / bad if bad else 0.0
    return ratios


def equal_detail(sitting: Sitting) -> Gaps:
    """C1: one component shows both, both at once, with about as many words."""
    uneven = [
        f"{option}: {ratio:.2f}"
        for option, ratio in detail(sitting).items()
        if not LOWEST_RATIO <= ratio <= HIGHEST_RATIO
    ]
    hidden = [one.component for one in sitting.of("option_grid") if one.folds]
    apart = [
        name
        for name, grid in sitting.grids.items()
        if not {*BENEFITS, *HARMS} <= {row["id"] for row in grid["rows"]}
    ]
    return uneven + hidden + apart


def _unresolved(value: Any, told: frozenset[str], above: bool = False) -> Gaps:
    """Sentences of findings that lie below no source in a payload."""
    if isinstance(value, str):
        return [value] if value in told and not above else []
    if isinstance(value, list):
        return [gap for one in value for gap in _unresolved(one, told, above)]
    if not isinstance(value, dict):
        return []
    here = above or any(value.get(name) for name in ("source", "sources"))
    return [gap for one in value.values() for gap in _unresolved(one, told, here)]


def findings_told(sitting: Sitting) -> frozenset[str]:
    """The sentence of every finding that carries a figure, as readers see it."""
    found = sitting.data.evidence.findings.values()
    told = {sitting.data.words(f"finding.{one.id}", **one.values()) for one in found if one.studies}
    return frozenset(text for text in told if re.search(r"\d", text))


def sources(sitting: Sitting) -> Gaps:
    """C2: each figure of a study has its source at hand, no more than two taps away, on each page."""
    told = findings_told(sitting)
    gaps = [gap for one in sitting.payloads for gap in _unresolved(dict(one.data), told)]
    for page in sitting.pages.values():
        links = [one for one in page.told if one.role in ("link", "source")]
        gaps += lacking(bool(links), f"{page.page}: no source on the page")
        gaps += [f"{page.page}: {one.folds} taps to {one.text}" for one in links if one.folds > MOST_TAPS]
    nameless = [one.id for one in sitting.data.evidence.studies.values() if not (one.link or one.publisher)]
    return gaps + nameless


def _on_every_page(sitting: Sitting, *texts: str) -> Gaps:
    return [
        f"{page.page}: {text}"
        for page in sitting.pages.values()
        for text in texts
        if text not in page.everything
    ]


def dates(sitting: Sitting) -> Gaps:
    """C3: when it was written and last checked, on every page."""
    clinic, day = sitting.data.clinic, sitting.data.formats(sitting.data.clinic.region).day
    return _on_every_page(sitting, day(clinic.written), day(clinic.checked))


def update_policy(sitting: Sitting) -> Gaps:
    """C4: how often the figures are checked, when next, and that this day is not past."""
    clinic = sitting.data.clinic
    due = sitting.data.formats(clinic.region).day(clinic.next_check)
    late = lacking(not clinic.overdue(sitting.today), f"due on {clinic.next_check}")
    return _on_every_page(sitting, due, f"every {clinic.every_months} months") + late


def unsure(sitting: Sitting) -> Gaps:
    """C5: how unsure each estimate is stands beside it; totals and paces are ranges."""
    gaps = [
        f"{of}/{option}/{row}"
        for of, option, row, cell in sitting.cells()
        if row in (*BENEFITS, *HARMS) and not cell["missing"] and "certainty" not in cell
    ]
    gaps += [
        f"{bar['option']}: {bar['total']}"
        for one in sitting.of("total_bars")
        for bar in one.data["bars"]
        if bar.get("high", 0) > bar.get("low", 0) and " to " not in bar["total"]
    ]
    return gaps + lacking(bool(sitting.page(MONEY).of("total_bars")), "totals")


def funding(sitting: Sitting) -> Gaps:
    """C6: who made it, who pays and what the clinic earns, on every page."""
    words, clinic = sitting.data.words, sitting.data.clinic
    interest = words(f"footer.interest_{clinic.interests}", clinic=clinic.name)
    return _on_every_page(sitting, words("footer.maker"), interest)


QUALIFYING: Final = MappingProxyType[str, Check](
    {"q1": concern, "q2": decision, "q3": options, "q4": upsides, "q5": downsides, "q6": living}
)
CERTIFYING: Final = MappingProxyType[str, Check](
    {"c1": equal_detail, "c2": sources, "c3": dates, "c4": update_policy, "c5": unsure, "c6": funding}
)
