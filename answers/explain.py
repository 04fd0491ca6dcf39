"""Recomputes everything a link shows and prints it as one JSON object, without Streamlit.

Usage: python3 manage.py explain "sessions=4&start=2027-01-11" [--today 2026-12-01]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any

from answers.budget import about_budget, budget_as_json
from answers.cost import CostAnswer, about_cost
from answers.course import CourseAnswer, about_course
from answers.explain_course import as_band, as_day, as_milestone, as_need, as_slow_reading
from answers.explain_paying import paying_as_json
from answers.kept_plans import KeptPlanCosts, about_kept_plans
from answers.paying import about_paying
from answers.whose_prices import of_sessions, uneven
from catalog.cited import Cited, cited
from catalog.evidence.records import Study
from catalog.library import Library, library
from catalog.plan.kept_plans import read_whole_link, write_whole_link
from catalog.plan.link import link_parameters, write_link
from catalog.plan.plan import Plan
from catalog.prices.observations import Observation
from catalog.prices.own import told_as_own
from catalog.reading.problems import DataProblems
from model.money.comparison import BreakEven
from model.money.cost import OptionCost
from model.money.lines import Line
from model.money.prices import Basis
from model.quantities import Range

Json = dict[str, Any]


def _range(edges: Range) -> Json:
    return {"low": edges.low, "typical": edges.typical, "high": edges.high}


def _course(answer: CourseAnswer, plan: Plan) -> Json:
    course = answer.course
    return {
        "sessions": course.sessions,
        "interval_weeks": course.interval_weeks,
        "start": course.start.isoformat(),
        "start_chosen": answer.start_chosen,
        "session_weeks": list(course.session_weeks),
        "concern": plan.concern,
        "week": plan.week,
    }


def _timeline(answer: CourseAnswer) -> list[Json]:
    return [
        {"week": point.week, "tissue": as_band(point.tissue), "visible": as_band(point.visible)}
        for point in answer.weeks
    ]


def _schedule(answer: CourseAnswer, plan: Plan) -> Json:
    dated = answer.schedule
    return {
        "sessions": [day.isoformat() for day in dated.sessions],
        "calm_by": dated.calm_by.isoformat(),
        "judge_on": dated.judge_on.isoformat(),
        "event": as_day(plan.event),
        "holiday": as_day(plan.holiday),
        "event_starts": [as_need(one) for one in answer.needs],
        "conflicts": [
            {"kind": one.kind, "session": one.session, "day": one.day.isoformat()} for one in answer.conflicts
        ],
        "free_starts": {
            "earlier": as_day(answer.free_starts.earlier),
            "later": as_day(answer.free_starts.later),
        },
    }


def _line(line: Line, words: Library) -> Json:
    return {
        "id": line.id,
        "label": words.words(f"line.{line.id}"),
        # The raw status: an included line without a price is what makes a total unknown.
        "status": line.status,
        **_range(line.amount.minor),
        # A quote is the source of its own line, whatever the price book says.
        "source": "own_quote" if line.own else next(iter(line.sources), None),
        "sources": list(line.sources),
        "count": None if line.count is None else _range(line.count),
        "each": None if line.each is None else _range(line.each.minor),
    }


def _option(option: OptionCost, words: Library) -> Json:
    return {
        "id": option.course.id,
        "total": _range(option.total.minor),
        "per_year": _range(option.per_year.minor),
        "lines": [_line(line, words) for line in option.lines],
        "cumulative": [
            {"date": step.day.isoformat(), **_range(step.amount.minor)} for step in option.cumulative
        ],
    }


def _break_even(even: BreakEven) -> Json:
    return {
        "laser_price": even.price,
        "laser_sessions": even.sessions,
        "needling_sessions_above_laser": even.first_sessions,
    }


def _moves(answer: CostAnswer) -> list[Json]:
    """Return the total at the low and at the high of each input alone, widest first."""
    return [
        {"option": one.option, "input": one.input, "low": one.low, "high": one.high}
        for one in answer.influences
    ]


def _costs(answer: CostAnswer, plan: Plan, data: Library) -> Json:
    gap = answer.difference
    return {
        "currency": data.regions[plan.region].book.currency,
        "region": plan.region,
        "horizon_years": plan.horizon,
        "options": [_option(option, data) for option in answer.options],
        "difference": {"low": gap.low, "typical": gap.typical, "high": gap.high},
        "difference_leaves_out": [{"line": one.line, "option": one.unknown} for one in answer.one_sided],
        "session_prices_from": {"needles": of_sessions(answer.needles), "laser": of_sessions(answer.laser)},
        "uneven_prices": None if (mixed := uneven(answer)) is None else vars(mixed),
        "break_even": _break_even(answer.break_even),
        "moves_most": _moves(answer),
    }


def _kept_plan(kept: KeptPlanCosts, data: Library) -> Json:
    return {
        "name": kept.letter,
        # The link of this plan alone, since a kept plan holds no other plans.
        "link": write_link(kept.plan, data.inputs),
        "currency": kept.currency,
        "totals": {option.course.id: _range(option.total.minor) for option in kept.costs.in_order},
    }


def _source(basis: Basis, data: Library) -> Json:
    record = cited(basis)
    # A price is looked up on the page it was read on; a study or a tax rule is such a page itself.
    page = record.source if isinstance(record, Observation) else record
    return {
        "id": page.id,
        "label": _label(record, data),
        "tier": record.tier if isinstance(record, Observation) else None,
        "title": page.title,
        # A price page without a date has an empty text, which is told as null.
        "year": page.year if isinstance(page, Study) else page.published or None,
        "link": page.link,
        "checked": page.checked.isoformat(),
    }


def _label(record: Cited, data: Library) -> str:
    if not isinstance(record, Observation):
        return record.label
    if record.is_own:
        return told_as_own(record, data.clinic.name, record.observed.isoformat(), data.words)
    return record.source.label


def _sources(behind: Iterable[Basis], data: Library) -> list[Json]:
    """Return every source once, in the order in which they are met first."""
    # Several lines rest on the same page; an auditor looks each page up once.
    first: dict[str, Basis] = {}
    for basis in behind:
        first.setdefault(basis.id, basis)
    return [_source(basis, data) for basis in first.values()]


def explain(query: str, data: Library, today: date) -> Json:
    """Return everything the pages show for a link.

    Parameters
    ----------
    query : str
        Query string of the link.
    today : date
        Day from which dates count while the link names no start.

    Returns
    -------
    dict
        Shares from 0 to 1, weeks from the first session, ISO dates, money in whole minor units.
    """
    # One plan stands behind every part of the answer, as on the pages.
    plan, kept, rejected = read_whole_link(query, data.inputs, data.trackers)
    course, money = about_course(plan, data, today), about_cost(plan, data, today)
    behind: list[Basis] = [*data.parameters.studies]
    behind += [basis for option in money.options for line in option.lines for basis in line.basis]
    return {
        "link": write_whole_link(plan, kept, data.inputs),
        "chosen": link_parameters(plan, data.inputs),
        "course": _course(course, plan),
        "timeline": _timeline(course),
        "schedule": _schedule(course, plan),
        "slow_reading": as_slow_reading(course),
        "milestones": [as_milestone(milestone, course) for milestone in course.milestones],
        "costs": _costs(money, plan, data),
        "sensitivity": _moves(money),
        "budget": budget_as_json(about_budget(plan, data, today)),
        **paying_as_json(about_paying(plan, data, money)),
        "kept_plans": [_kept_plan(one, data) for one in about_kept_plans(kept, data, today)],
        "sources": _sources(behind, data),
        "rejected": [{"name": one.name, "value": one.value, "reason": one.reason} for one in rejected],
    }


def _sane_day(text: str) -> date:
    day = date.fromisoformat(text)
    # A slip of the keyboard would move every date by a thousand years.
    if not 2000 <= day.year <= 2100:
        raise ValueError(text)
    return day


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="explain", description="Print everything a link shows as JSON.")
    parser.add_argument("query", nargs="?", default="", help="the part of the link after the question mark")
    parser.add_argument("--today", type=_sane_day, default=None, help="count dates from this day")
    # A link may begin with a dash; only the two words below are options of this command.
    options = ("-h", "--help", "--today")
    known = [
        f" {word}" if word.startswith("-") and word.split("=")[0] not in options else word
        for word in arguments
    ]
    return parser.parse_args(known)


def main(arguments: list[str]) -> int:
    """Print the audit of a link.

    Returns
    -------
    int
        0 when it was printed, 1 when the data files cannot be used.
    """
    asked = _asked(arguments)
    try:
        answer = explain(asked.query, library(), asked.today or date.today())
    # Staff run this command to find mistakes in the data, so they get the list and no traceback.
    except DataProblems as found:
        print(f"The data files cannot be used:\n{found}", file=sys.stderr)
        return 1
    # Plain ASCII, so that no odd character in a link can stop a terminal from printing it.
    print(json.dumps(answer, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
