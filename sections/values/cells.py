"""What each option has to say to each thing a reader can weigh: published figures, in words, with sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from answers.cost import course_costs
from answers.course import CourseAnswer, about_course
from catalog.evidence.options import Option
from catalog.evidence.records import NATURAL, Finding, plain
from catalog.evidence.values import Thing
from components.browser.option_grid import Cell
from components.visit.view import View
from model.money.cost import OptionCost
from model.quantities import UNKNOWN, Range
from sections.wording.course import own_count, own_count_words, week_range
from sections.wording.findings import level, price_source, study_source, sure
from sections.wording.option_cells import cell
from sections.wording.shares import slow_pace
from sections.wording.sums import money, sessions, years


@dataclass(frozen=True)
class Figures:
    """What the model answers once for all cells."""

    view: View
    course: CourseAnswer
    costs: dict[str, OptionCost]


@dataclass(frozen=True)
class Asked:
    """One cell: what is weighed, of which option, and what the model has answered."""

    known: Figures
    thing: Thing
    option: Option


def figures(view: View) -> Figures:
    """Ask the model about the plan's course and what every course costs."""
    course = about_course(view.plan, view.library, view.today)
    return Figures(view, course, dict(course_costs(view.plan, view.library, view.today)))


def _missing(text: str) -> Cell:
    return {"points": [{"state": "not_studied", "text": text}]}


def _plain(*texts: str) -> Cell:
    return {"points": [{"state": "words", "text": text} for text in texts]}


def _found_or_missing(view: View, found: tuple[Finding, ...], row: str) -> Cell:
    return cell(view, found, row) if found else _missing(view.words("values.missing"))


def _benefit(view: View, option: Option) -> tuple[Finding, ...]:
    return view.library.evidence.cell(view.plan.concern, option.id, "benefit")


def _from_evidence(asked: Asked) -> Cell:
    view, thing = asked.known.view, asked.thing.id
    facts = view.library.values.facts(thing, view.plan.concern, asked.option.id)
    filled = _found_or_missing(view, facts.evidence, thing)
    # The data say which figure may stand alone; a ratio or a difference never does.
    if facts.lead:
        filled["lead"] = _lead(view, facts.lead, facts.figure)
    own, told = own_count(view, asked.option), own_count_words(view, asked.option)
    # The total beside it counts what the reader chose.
    if facts.lead == "sessions" and own is not None and told:
        filled["lead"] = _lead(view, facts.lead, Range.exactly(own))
        filled["points"].insert(0, {"state": "words", "text": told})
    return filled


def _lead(view: View, lead: str, figure: Range) -> str:
    shown = view.formats.count_range(figure)
    if lead == "sessions":
        return view.words.plural("values.lead.sessions", figure, range=shown)
    # One study is no spread between studies.
    if lead == "in_100" and figure.low is not None and figure.low != figure.high:
        return _apart(view, figure.low, figure)
    return view.words(f"values.lead.{lead}", range=shown)


def _apart(view: View, low: int, figure: Range) -> str:
    """Return the counts of the studies that found the fewest people and the most."""
    high = view.formats.count_range(Range(figure.high, None, figure.high))
    # What was seen never reads as 0 in 100.
    if low == 0:
        return view.words("values.lead.in_100_from_none", high=high)
    return view.words("values.lead.in_100_apart", low=view.formats.count_range(Range.exactly(low)), high=high)


def _from_benefit(asked: Asked) -> Cell:
    view, option = asked.known.view, asked.option
    if option.role == "nothing":  # what changes by itself is the natural course, not what a choice keeps open
        found = view.library.evidence.cell(view.plan.concern, option.id, NATURAL)
        return _found_or_missing(view, found, NATURAL)
    return _found_or_missing(view, _benefit(view, option), "benefit")


def _certainty(asked: Asked) -> Cell:
    view = asked.known.view
    found = _benefit(view, asked.option)
    if not found or not found[0].studies:
        return _missing(view.words("certainty.none"))
    main = found[0]
    text = view.words("values.sure.main", design=view.words(f"design.{main.studies[0].design}"))
    filled = _plain(text)
    filled["certainty"] = {"level": level(main), "label": sure(view, main)}
    filled["short"] = sure(view, main)
    filled["sources"] = [study_source(view, main.studies[0], main)]
    return filled


# ---- money -----------------------------------------------------------------------------------


def _priced(view: View, option: Option, lead: str, text: str, *, own: bool) -> Cell:
    seen = view.library.regions[view.plan.region].behind(option.id)
    filled = _plain(text)
    filled["lead"] = lead
    # A quote of the reader's own has no source that we could name.
    if seen and not own:
        filled["sources"] = [price_source(view, seen[0])]
    return filled


def _session_price(view: View, option: Option) -> Cell:
    amount = view.library.regions[view.plan.region].book.amount(option.id).minor
    if amount == UNKNOWN:
        return _missing(view.words("grid.missing_price"))
    text = view.words("values.cost.session")
    return _priced(view, option, view.formats.money_range(amount), text, own=False)


def _total(asked: Asked) -> Cell:
    view, option = asked.known.view, asked.option
    cost = asked.known.costs.get(option.id)
    # Some options have no course that could be priced; of those, only a session's price is known.
    if cost is None:
        return _session_price(view, option)
    if option.role == "nothing":
        return _priced(
            view, option, money(view, cost.total.minor), view.words("grid.price_nothing"), own=True
        )
    if cost.total.minor.is_unknown:
        return _missing(view.words("grid.missing_price"))
    own = cost.course.own_price is not None
    key, count = "values.cost.own" if own else "values.cost.course", sessions(view, cost.course.sessions)
    text = view.words(key, years=years(view), sessions=count)
    return _priced(view, option, money(view, cost.total.minor), text, own=own)


# ---- time ------------------------------------------------------------------------------------


def _pace(asked: Asked) -> Cell:
    view, option = asked.known.view, asked.option
    if option.role == "nothing":
        return _plain(view.words("values.soon.nothing"))
    # The timeline is that of needles; of any other option we know only when a study looked.
    return _own_pace(asked.known) if option.role == "needles" else _looked(view, option)


def _own_pace(known: Figures) -> Cell:
    view, found = known.view, {one.id: one for one in known.course.milestones}
    half, judge, last = found["half"], found["judge"], view.library.parameters.responses.last_week
    anchor = next(one for one in view.library.evidence.anchors if one.response == "visible")
    notes = [view.words("values.soon.judge", judge=round(judge.typical or 0))]
    if anchor.study:
        notes.append(view.words("values.soon.whose", n=anchor.study.n))
    slower = slow_pace(view, known.course, "values.soon.left_alone")
    notes = notes if slower is None else [slower, *notes]
    first = view.words("values.soon.late", last=last)
    lead = None
    if half.typical is not None:
        first = view.words("values.soon.half", half=week_range(view, half, half.typical))
        lead = view.words("values.lead.week", week=round(half.typical))
    pace = _plain(first, *notes)
    if lead:
        pace["lead"] = lead
    pace["sources"] = [study_source(view, study) for study in view.library.parameters.studies]
    return pace


def _looked(view: View, option: Option) -> Cell:
    main = next((one for one in _benefit(view, option) if one.weeks is not None), None)
    if main is None or not main.studies:
        return _missing(view.words("values.soon.missing"))
    looked = _plain(view.words("values.soon.looked", weeks=plain(main.weeks)))
    looked["sources"] = [study_source(view, main.studies[0], main)]
    return looked


# Which of these fills a row is said in data/values.toml.
FILLED: Final[dict[str, Callable[[Asked], Cell]]] = {
    "evidence": _from_evidence,
    "benefit": _from_benefit,
    "certainty": _certainty,
    "total": _total,
    "pace": _pace,
}


def cells(known: Figures, option: Option) -> dict[str, Cell]:
    """Return every cell of an option, by the thing to weigh."""
    things = known.view.library.values.things
    return {one.id: FILLED[one.filled_by](Asked(known, one, option)) for one in things}


def own_cell(view: View) -> Cell:
    """Return the cell for the reader's own words, on which no study of ours says anything."""
    return {**_missing(view.words("values.own.cell")), "short": view.words("values.own.no_figure")}
