"""What each option has to say to each thing a reader can weigh: published figures, in words, with sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from catalog.answers import CourseAnswer, about_course, course_costs
from catalog.options import Option
from catalog.records import Finding, plain
from catalog.weighing import Thing
from components.findings import first_source, level, price_source, sentence, study_source
from components.option_grid import Cell, Line
from components.planner_parts import money, years
from components.timeline_parts import week_range
from components.view import View
from model.cost import OptionCost
from model.quantities import UNKNOWN, Range

ONE: Final = Range.exactly(1)


@dataclass(frozen=True)
class Figures:
    """What the model answers once for all cells."""

    view: View
    course: CourseAnswer
    costs: dict[str, OptionCost]


def figures(view: View) -> Figures:
    """Ask the model about the plan's course and what every course costs."""
    course = about_course(view.plan, view.library, view.today)
    return Figures(view, course, dict(course_costs(view.plan, view.library, view.today)))


def _missing(text: str) -> Cell:
    return {"lines": [{"text": text}], "missing": True}


def _line(view: View, finding: Finding) -> Line:
    source = first_source(view, finding)
    line: Line = {"text": sentence(view, finding)}
    return {**line, "source": source} if source else line


def _told(view: View, found: tuple[Finding, ...]) -> Cell:
    if not found:
        return _missing(view.words("grid.missing"))
    gap = all(one.certainty == "none" for one in found)
    return {"lines": [_line(view, one) for one in found], "missing": gap}


def _benefit(view: View, option: Option) -> tuple[Finding, ...]:
    return view.library.evidence.cell(view.plan.concern, option.id, "benefit")


def _from_evidence(known: Figures, thing: Thing, option: Option) -> Cell:
    view = known.view
    facts = view.library.weighing.facts(thing.id, view.plan.concern, option.id)
    cell = _told(view, facts.evidence)
    if facts.lead:
        key = "one_session" if facts.lead == "sessions" and facts.figure == ONE else facts.lead
        cell["lead"] = view.words(f"values.lead.{key}", range=view.formats.count_range(facts.figure))
    return cell


def _from_benefit(known: Figures, thing: Thing, option: Option) -> Cell:  # noqa: ARG001 - as the others
    return _told(known.view, _benefit(known.view, option))


def _certainty(known: Figures, thing: Thing, option: Option) -> Cell:  # noqa: ARG001
    view, found = known.view, _benefit(known.view, option)
    if not found or not found[0].studies:
        return _missing(view.words("certainty.none"))
    main = found[0]
    text = view.words("values.sure.main", design=view.words(f"design.{main.studies[0].design}"))
    cell: Cell = {
        "lines": [{"text": text, "source": study_source(view, main.studies[0], main)}],
        "missing": False,
    }
    cell["certainty"] = {"level": level(main), "label": view.words(f"certainty.{main.certainty}")}
    return cell


# ---- money -----------------------------------------------------------------------------------


def _price_line(view: View, option: Option, text: str, *, own: bool) -> Line:
    seen = view.library.regions[view.plan.region].behind(option.id)
    line: Line = {"text": text}
    return line if own or not seen else {**line, "source": price_source(view, seen[0])}


def _session_price(view: View, option: Option) -> Cell:
    amount = view.library.regions[view.plan.region].book.amount(option.id).minor
    if amount == UNKNOWN:
        return _missing(view.words("grid.missing_price"))
    line = _price_line(view, option, view.words("values.cost.session"), own=False)
    return {"lead": view.formats.money_range(amount), "lines": [line], "missing": False}


def _total(known: Figures, thing: Thing, option: Option) -> Cell:  # noqa: ARG001
    view, cost = known.view, known.costs.get(option.id)
    if cost is None:
        return _session_price(view, option)
    if option.role == "nothing":
        return {
            "lead": money(view, cost.total.minor),
            "lines": [{"text": view.words("grid.price_nothing")}],
            "missing": False,
        }
    if cost.total.minor.is_unknown:
        return _missing(view.words("grid.missing_price"))
    own = cost.treatment.own_price is not None
    text = view.words("values.cost.own" if own else "values.cost.course", years=years(view))
    line = _price_line(view, option, text, own=own)
    return {"lead": money(view, cost.total.minor), "lines": [line], "missing": False}


# ---- time ------------------------------------------------------------------------------------


def _pace(known: Figures, thing: Thing, option: Option) -> Cell:  # noqa: ARG001
    view = known.view
    if option.role == "nothing":
        return {"lines": [{"text": view.words("values.soon.nothing")}], "missing": False}
    return _own_pace(known) if option.role == "needles" else _looked(view, option)


def _own_pace(known: Figures) -> Cell:
    view, found = known.view, {one.id: one for one in known.course.milestones}
    half, judge, last = found["half"], found["judge"], view.library.parameters.responses.last_week
    anchor = next(one for one in view.library.evidence.anchors if one.response == "visible")
    told = [view.words("values.soon.judge", judge=round(judge.typical or 0))]
    if anchor.study:
        told.append(view.words("values.soon.whose", n=anchor.study.n))
    late = view.words("values.soon.late", last=last)
    cell: Cell = {"lines": [{"text": one} for one in (late, *told)], "missing": False}
    if half.typical is not None:
        text = view.words("values.soon.half", half=week_range(view, half, half.typical))
        cell["lines"][0], cell["lead"] = (
            {"text": text},
            view.words("values.lead.week", week=round(half.typical)),
        )
    cell["sources"] = [study_source(view, study) for study in view.library.parameters.studies]
    return cell


def _looked(view: View, option: Option) -> Cell:
    main = next((one for one in _benefit(view, option) if one.weeks is not None), None)
    source = first_source(view, main) if main else None
    if main is None or source is None:
        return _missing(view.words("values.soon.missing"))
    text = view.words("values.soon.looked", weeks=plain(main.weeks))
    return {"lines": [{"text": text, "source": source}], "missing": False}


FILLED: Final[dict[str, Callable[[Figures, Thing, Option], Cell]]] = {
    "evidence": _from_evidence,
    "benefit": _from_benefit,
    "certainty": _certainty,
    "total": _total,
    "pace": _pace,
}


def cells(known: Figures, option: Option) -> dict[str, Cell]:
    """Answer every cell of an option, by the thing to weigh."""
    return {one.id: FILLED[one.filled_by](known, one, option) for one in known.view.library.weighing.things}


def own_cell(view: View) -> Cell:
    """Answer the cell for the reader's own words, on which no study of ours says anything."""
    return _missing(view.words("values.own.cell"))
