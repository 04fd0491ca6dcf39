"""IPDAS qualifying items (is it a decision aid at all?) and certifying items (could it mislead?)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from catalog.evidence.chances import told
from components.frame.footer import maker
from exam.measures import cell
from exam.pages.sitting import BENEFITS, GRID, HARMS, Check, Gaps, Sitting, lacking
from exam.pages.texts import Rendered

LIVING: Final = MappingProxyType({"pain": "body", "downtime": "days", "social": "among other people"})
UNTREATED = ("nothing", "benefit")  # what doing nothing brings, good and bad, is told by what it may do
LASERS = ("nonablative", "fully_ablative")
LOWEST_RATIO, HIGHEST_RATIO = 0.67, 1.5  # rounded to two places, as the standard gives them
MOST_TAPS = 2


def _opening(page: Rendered) -> str:
    """What stands above the second heading: the first screen."""
    headings = [place for place, one in enumerate(page.shown) if one.role == "heading"]
    end = headings[1] if len(headings) > 1 else len(page.shown)
    return "\n".join(one.text for one in page.shown[:end]).lower()


def concern(sitting: Sitting) -> Gaps:
    """Q1: the first screen names the treatment and the concern."""
    words, page = sitting.data.words, sitting.page(GRID)
    named = [words(f"concern_in_sentence.{one}") for one in sitting.data.concerns]
    gaps = [one for one in named if one.lower() not in page.everything.lower()]
    return gaps + lacking("microneedling" in _opening(page), "microneedling")


def decision(sitting: Sitting) -> Gaps:
    """Q2: the decision in so many words, for each concern."""
    shown = sitting.page(GRID).texts("text")
    named = [sitting.data.words(f"concern_in_sentence.{one}") for one in sitting.data.concerns]
    # The standard wants the decision stated, so a page has to say it in these words.
    said = [one.lower() for one in shown if "you are deciding whether" in one.lower()]
    return [one for one in named if not any(one.lower() in text for text in said)]


def options(sitting: Sitting) -> Gaps:
    """Q3: doing nothing, needles, lasers of both kinds, needles with heat apart; all in each grid."""
    wanted = {option.id for option in sitting.data.in_role("nothing", "needles", "laser", "apart")}
    # The id of a laser holds its kind.
    gaps = [kind for kind in LASERS if not any(kind in option for option in sitting.data.options)]
    gaps += [role for role in ("nothing", "needles", "apart") if not sitting.data.in_role(role)]
    for name, shown in sitting.grids.items():
        gaps += [f"{name}: {one}" for one in sorted(wanted - {option["id"] for option in shown["options"]})]
    return gaps


def _every_option_has(sitting: Sitting, rows: tuple[str, ...]) -> Gaps:
    """Options for which no concern's cell names a source, and cells that say nothing."""
    cells = [one for one in sitting.cells if one.row in rows or (one.option, one.row) == UNTREATED]
    # One concern with a source is enough: there are concerns for which an option was never studied.
    known = {one.option for one in cells if cell.sources(one.cell)}
    silent = [one.where for one in cells if not cell.points(one.cell)]
    return [f"no source: {one}" for one in sitting.data.options if one not in known] + silent


def upsides(sitting: Sitting) -> Gaps:
    """Q4: good points of every option."""
    return _every_option_has(sitting, BENEFITS)


def downsides(sitting: Sitting) -> Gaps:
    """Q5: bad points of every option."""
    return _every_option_has(sitting, HARMS)


def living(sitting: Sitting) -> Gaps:
    """Q6: what going through each option is like for the body, over the days, among other people."""
    gaps: Gaps = []
    for name, shown in sitting.grids.items():
        rows = {row["id"] for row in shown["rows"]}
        gaps += [f"{name}: {kind}" for row, kind in LIVING.items() if row not in rows]
    return gaps + [one.where for one in sitting.cells if one.row in LIVING and not cell.points(one.cell)]


def detail(sitting: Sitting) -> Iterator[tuple[str, float]]:
    """Words of bad points for each word of good points at first glance, by concern and option."""
    for name, shown in sitting.grids.items():
        for option, cells in shown["cells"].items():
            good, bad = (sum(cell.words(cells[row]) for row in rows) for rows in (BENEFITS, HARMS))
            yield f"{name}/{option}", bad / good if good else float("inf")


def equal_detail(sitting: Sitting) -> Gaps:
    """C1: one component shows both at once, in like detail: neither has half as many words again."""
    uneven = [
        f"{where}: {ratio:.2f}"
        for where, ratio in detail(sitting)
        if not LOWEST_RATIO <= round(ratio, 2) <= HIGHEST_RATIO
    ]
    # Good and bad points count as equal only where neither lies in a fold.
    hidden = [one.component for one in sitting.page(GRID).of("option_grid") if one.folds]
    together = {*BENEFITS, *HARMS}
    apart = [
        name for name, shown in sitting.grids.items() if not together <= {row["id"] for row in shown["rows"]}
    ]
    return uneven + hidden + apart


def _unresolved(value: object, shown: frozenset[str], above: bool = False) -> Gaps:
    """Sentences of findings that lie below no source in a payload."""
    if isinstance(value, str):
        return [value] if value in shown and not above else []
    if isinstance(value, list):
        return [gap for one in value for gap in _unresolved(one, shown, above)]
    if not isinstance(value, dict):
        return []
    # An entry of a list of sources is a source itself; without a link, its title and publisher name it.
    # The source of a table's row stands in one of its cells.
    cells = [one for one in value.get("cells", ()) if isinstance(one, dict)]
    names = (*cell.SOURCES, "link", "facets")
    here = above or any(one.get(name) for one in (value, *cells) for name in names)
    return [gap for one in value.values() for gap in _unresolved(one, shown, here)]


def finding_sentences(sitting: Sitting) -> frozenset[str]:
    """The sentence of every finding that carries a figure, as readers see it."""
    found = sitting.data.evidence.findings.values()
    shown = {told(sitting.data.words, f"finding.{one.id}", one) for one in found if one.studies}
    # Only a figure needs a source at hand.
    return frozenset(text for text in shown if re.search(r"\d", text))


def _far(page: Rendered) -> Gaps:
    """Sources that take more taps than two, and a page that has none."""
    links = [one for one in page.shown if one.role in ("link", "source")]
    far = [f"{page.page}: {one.folds} taps to {one.text}" for one in links if one.folds > MOST_TAPS]
    return far + lacking(bool(links), f"{page.page}: no source on the page")


def sources(sitting: Sitting) -> Gaps:
    """C2: each figure has its source at hand, at most two taps away, on each page."""
    shown = finding_sentences(sitting)
    loose = [gap for one in sitting.payloads for gap in _unresolved(dict(one.data), shown)]
    bare = [
        one.where
        for one in sitting.cells
        if any(re.search(r"\d", point["text"]) for point in cell.points(one.cell))
        and not cell.sources(one.cell)
    ]
    far = [gap for page in sitting.pages.values() for gap in _far(page)]
    studies = sitting.data.evidence.studies.values()
    return loose + bare + far + [one.id for one in studies if not (one.link or one.publisher)]


def _on_every_page(sitting: Sitting, *texts: str) -> Gaps:
    pages = sitting.pages.values()
    return [f"{page.page}: {text}" for page in pages for text in texts if text not in page.everything]


def dates(sitting: Sitting) -> Gaps:
    """C3: when it was written and last checked, on every page."""
    clinic = sitting.data.clinic
    day = sitting.data.formats(clinic.region).day
    return _on_every_page(sitting, day(clinic.written), day(clinic.checked))


def update_policy(sitting: Sitting) -> Gaps:
    """C4: how often the figures are checked, when next, and that this day is not past."""
    clinic = sitting.data.clinic
    due = sitting.data.formats(clinic.region).day(clinic.next_check)
    # A next check whose day has passed does not count.
    late = lacking(not clinic.overdue(sitting.today), f"due on {clinic.next_check}")
    return _on_every_page(sitting, due, f"every {clinic.every_months} months") + late


def unsure(sitting: Sitting) -> Gaps:
    """C5: how unsure each estimate is stands beside it; counts and totals show their ranges."""
    cells = [one for one in sitting.good_and_bad if not cell.is_missing(one.cell)]
    gaps = [one.where for one in cells if not cell.certainty(one.cell)]
    gaps += [one.where for one in cells if not all(map(cell.is_ranged, cell.points(one.cell)))]
    gaps += [bar["option"] for bar in sitting.bars if bar.get("high") and " to " not in bar["total"]]
    return gaps + lacking(bool(sitting.bars), "totals")


def funding(sitting: Sitting) -> Gaps:
    """C6: who made it, who pays and what the clinic earns, on every page."""
    words, clinic = sitting.data.words, sitting.data.clinic
    interest = words(f"footer.interest_{clinic.interests}", clinic=clinic.name)
    return _on_every_page(sitting, maker(words, clinic.made["funder"]), interest)


QUALIFYING: Final[Mapping[str, Check]] = MappingProxyType(
    {"q1": concern, "q2": decision, "q3": options, "q4": upsides, "q5": downsides, "q6": living}
)
CERTIFYING: Final[Mapping[str, Check]] = MappingProxyType(
    {"c1": equal_detail, "c2": sources, "c3": dates, "c4": update_policy, "c5": unsure, "c6": funding}
)
