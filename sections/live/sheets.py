"""What a tap on a row of the board opens: the same three columns in whole sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from answers.cost import about_cost
from answers.course import course_of
from catalog.evidence.board import CellRow
from catalog.evidence.options import Option
from catalog.evidence.records import NATURAL, Finding, GridRowOrNatural
from components.browser.board.payload import Certainty, Entry, Row, Sheet, Way
from components.visit.answered import answered, kept
from components.visit.view import View
from model.money.cost import OptionCost
from model.money.lines import Line, Status
from model.quantities import Range
from sections.live.courses import figures, half_in_words, spread_in_words
from sections.live.money import place
from sections.live.payload import pace_certainty
from sections.wording.course import course_words, own_count
from sections.wording.findings import price_source, study_source
from sections.wording.option_cells import told_in_full
from sections.wording.sums import money, sessions

CELLS: Final[Mapping[CellRow, tuple[GridRowOrNatural, ...]]] = MappingProxyType(
    {
        "benefit": ("benefit",),
        "harms": ("harms", "darker_skin"),
        "calm": ("downtime",),
    }
)  # rows of the grid that a sheet tells in full
NOT_COUNTED: Final[Mapping[Status, str]] = MappingProxyType(
    {"ask": "board_sheet.ask", "not_included": "board_sheet.left_out"}
)  # lines that a total leaves out
KEPT = 24  # columns of sheets: three rows for the options of a few concerns


def sheets(view: View) -> dict[Row, Sheet]:
    """Return every sheet for the concern, the laser and the counts on show."""
    return {
        "benefit": _evidence(view, "benefit", _ways(view, "benefits", "board_sheet.way_benefits")),
        "harms": _evidence(view, "harms", _harm_ways(view)),
        "visits": _visits(view),
        "calm": _evidence(view, "calm", _ways(view, "timeline", "board_sheet.way_days")),
        "half": _half(view),
        "total": _total(view),
    }


def _ways(view: View, page: str, key: str) -> list[Way]:
    return [{"label": view.words(key), "page": page}]


def _harm_ways(view: View) -> list[Way]:
    return [
        {"label": view.words("board_sheet.way_pictures"), "page": "benefits"},
        {"label": view.words("board_sheet.way_safety"), "page": "safety"},
        {"label": view.words("board_sheet.way_skin"), "page": "safety", "part": "safety_tone"},
    ]


def on_show(view: View) -> tuple[Option, Option, Option]:
    """Return doing nothing, needles and the chosen laser."""
    (nothing,), (needles,) = view.library.in_role("nothing"), view.library.in_role("needles")
    return nothing, needles, view.library.options[view.plan.laser]


# ---- what studies found ------------------------------------------------------------------------


def _entry(view: View, finding: Finding) -> Entry:
    found = told_in_full(view, finding)
    # No study can make surer what follows from not being treated, and none is shown as if it did.
    if finding.by_definition:
        return {"text": found["text"], "why": view.words("grid.by_definition")}
    level = found["certainty"]
    sure: Certainty = {"level": level["level"], "label": level["label"]}
    return {"text": found["text"], "certainty": sure, "why": found["why"], "sources": found["sources"]}


def told(view: View, option: Option, row: CellRow) -> tuple[Finding, ...]:
    """Return the findings of a sheet: first those that the board's cell tells, then the grid's others."""
    library, concern = view.library, view.plan.concern
    rows = CELLS[row]
    if option.role == "nothing" and row == "benefit":
        rows = (NATURAL, *rows)
    first = library.board.cell(concern, option.id, row).evidence
    others = (one for name in rows for one in library.evidence.cell(concern, option.id, name))
    # Each once, in the order in which they come up.
    return tuple({one.id: one for one in (*first, *others)}.values())


def _evidence(view: View, row: CellRow, ways: list[Way]) -> Sheet:
    concern = view.words(f"concern_in_sentence.{view.plan.concern}")
    intros = {
        "benefit": view.words("board_sheet.benefit", concern=concern),
        "harms": view.words("board_sheet.harms"),
        "calm": view.words("board_sheet.calm"),
    }
    return {
        "intro": intros[row],
        "entries": {one.id: _told(view, one, row) for one in on_show(view)},
        "ways": ways,
    }


def _told(view: View, option: Option, row: CellRow) -> list[Entry]:
    on = view.plan.region, view.plan.locale, view.plan.concern, option.id, row
    return kept(
        "board_told",
        on,
        lambda: [_entry(view, one) for one in told(view, option, row)],
        most=24,
    )


# ---- visits --------------------------------------------------------------------------------------


def _visits(view: View) -> Sheet:
    words, (nothing, *others) = view.words, on_show(view)
    entries: dict[str, list[Entry]] = {nothing.id: [{"text": words("board_sheet.visits_nothing")}]}
    return {
        "intro": words("board_sheet.visits", concern=words(f"concern_in_sentence.{view.plan.concern}")),
        "entries": entries | {one.id: _course(view, one) for one in others},
        "ways": _ways(view, "timeline", "board_sheet.way_course"),
    }


def _course(view: View, option: Option) -> list[Entry]:
    concern, own = view.plan.concern, own_count(view, option)
    facts = [option.published(fact, concern) for fact in ("sessions", "interval")]
    found = [_entry(view, one) for one in facts if one is not None]
    count = option.count("sessions", concern) if own is None else Range.exactly(own)
    key = "board_sheet.count_published" if own is None else "board_sheet.count_own"
    if count.is_unknown:
        return found
    return [{"text": view.words(key, sessions=sessions(view, count))}, *found]


# ---- half the change -----------------------------------------------------------------------------


def _half(view: View) -> Sheet:
    words, (nothing, needles, laser) = view.words, on_show(view)
    none: Certainty = {"level": 0, "label": words("certainty.none")}
    entries: dict[str, list[Entry]] = {
        nothing.id: [{"text": words("board_sheet.half_nothing")}],
        needles.id: _pace(view),
        laser.id: [{"text": words("board_sheet.half_laser"), "certainty": none}],
    }
    ways = _ways(view, "timeline", "board_sheet.way_curve")
    return {"intro": words("board_sheet.half"), "entries": entries, "ways": ways}


def _pace(view: View) -> list[Entry]:
    words, course = view.words, course_of(view.plan, view.library, view.today)
    one = figures(view)[course.sessions, course.interval_weeks if course.sessions > 1 else 1]
    last, told_course = view.library.parameters.responses.last_week, course_words(view)
    if one.halves[1] is None:
        text = words("board_sheet.half_late", course=told_course, last=last)
    else:
        week, spread = half_in_words(view, one.halves), spread_in_words(view, one.halves)
        text = words("board_sheet.half_needles", course=told_course, week=week.lower(), spread=spread)
    found: list[Entry] = [{"text": text, "certainty": pace_certainty(view, view.plan.concern)}]
    for study in view.library.parameters.studies[-1:]:
        found.append(
            {"text": words("board_sheet.half_pace", n=study.n), "sources": [study_source(view, study)]}
        )
    return found


# ---- the total -----------------------------------------------------------------------------------


def _total(view: View) -> Sheet:
    words, (nothing, needles, laser) = view.words, on_show(view)
    answer = answered(view, about_cost)
    entries: dict[str, list[Entry]] = {
        nothing.id: [{"text": words("board_sheet.total_nothing")}],
        needles.id: _priced(view, answer.needles),
        laser.id: _priced(view, answer.laser),
    }
    ways = _ways(view, "planner", "board_sheet.way_planner")
    return {"intro": words("board_sheet.total", prices=place(view)), "entries": entries, "ways": ways}


def _priced(view: View, option: OptionCost) -> list[Entry]:
    found: list[Entry] = [_sum(view, option)]
    for status, key in NOT_COUNTED.items():
        items = ", ".join(_names(view, option.lines, status))
        if items:
            found.append({"text": view.words(key, items=items)})
    return found


def _sum(view: View, option: OptionCost) -> Entry:
    words, course = view.words, option.course
    if option.total.minor.is_unknown:
        return {"text": words("board_sheet.total_unknown")}
    own = course.own_price
    amount = view.library.regions[view.plan.region].book.amount(course.id).minor
    price = view.formats.money_range(amount) if own is None else view.formats.money(own)
    key = "board_sheet.total_count" if own is None else "board_sheet.total_own"
    text = words(
        key, total=money(view, option.total.minor), sessions=sessions(view, course.sessions), price=price
    )
    entry: Entry = {"text": text[:1].upper() + text[1:]}
    seen = view.library.regions[view.plan.region].behind(course.id)
    # A quote of the reader's own has no source that we could name.
    if own is None and seen:
        entry["sources"] = [price_source(view, one) for one in seen]
    return entry


def _names(view: View, lines: Iterable[Line], status: Status) -> Iterable[str]:
    named = (view.words(f"line.{line.id}") for line in lines if line.status == status)
    return (one[:1].lower() + one[1:] for one in named)
