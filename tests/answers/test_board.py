"""What At a glance looks up equals what the model and the other pages say, for any course and many plans."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from answers.board import courses, option_totals, published_totals
from answers.cost import compared_totals
from answers.course import about_course
from answers.moments import state_on
from catalog.evidence.options import Option
from catalog.library import library
from catalog.plan.plan import Plan, default_plan, with_choices
from catalog.plan.quotes import Quote
from model.course import Course
from model.quantities import Amount
from model.skin.response import timeline
from model.skin.schedule import milestones, schedule

Fields = Mapping[str, object]
DATA, TODAY = library(), date(2026, 11, 26)
RESPONSES, HEALING = DATA.parameters.responses, DATA.parameters.healing
TABLE = courses(RESPONSES, HEALING, 12, 12)
ALL = [(sessions, weeks) for sessions in range(1, 13) for weeks in range(1, 13)]


def plans(count: int) -> Iterator[Plan]:
    """Plans as readers make them: the same on every run."""
    chance = random.Random(14)
    for _ in range(count):
        yield replace(
            default_plan(DATA.inputs),
            concern=chance.choice(DATA.concerns),
            laser=chance.choice(DATA.inputs["laser"].choices),
            region=chance.choice(tuple(DATA.regions)),
            horizon=chance.randint(1, 5),
            sessions=chance.choice((None, chance.randint(1, 12))),
            interval=chance.choice((None, chance.randint(1, 12))),
            laser_sessions=chance.choice((None, chance.randint(1, 12))),
            price=chance.choice((None, chance.randint(100, 90_000))),
            laser_price=chance.choice((None, chance.randint(100, 900_000))),
            maintenance=chance.choice((0, 0, 2)),
            off=chance.choice((False, True)),
        )


def test_a_single_session_stands_once_whatever_the_weeks_to_the_next():
    assert len(TABLE) == 1 + 11 * 12
    assert (1, 1) in TABLE and (1, 2) not in TABLE


@pytest.mark.parametrize(("sessions", "weeks"), random.Random(14).sample(ALL, 40))
def test_a_course_of_the_table_is_that_of_the_model(sessions: int, weeks: int):
    found = TABLE[sessions, weeks if sessions > 1 else 1]
    course = Course(sessions, weeks, TODAY)
    half = next(one for one in milestones(course, RESPONSES, HEALING) if one.id == "half")
    assert found.weeks == timeline(course, RESPONSES)
    assert found.halves == (half.earliest, half.typical, half.latest)


@pytest.mark.parametrize(("sessions", "weeks"), random.Random(15).sample(ALL, 40))
def test_every_week_says_what_the_timeline_says_of_its_day_whatever_the_first_day(sessions: int, weeks: int):
    found = TABLE[sessions, weeks if sessions > 1 else 1]
    for day in range(0, 365, 13):
        course = Course(sessions, weeks, date(2027, 1, 1) + timedelta(days=day))
        judged = round(course.week_of(schedule(course, HEALING).judge_on))
        for week in range(RESPONSES.last_week + 1):
            told = next(one for one in reversed(found.doing) if one.week <= week)
            assert told.state == state_on(course, 7 * week, judged, RESPONSES.last_week)


def test_while_skin_waits_the_next_session_and_the_weeks_to_it_are_told():
    # 3 sessions, 6 weeks apart: in week 8 the third is 4 weeks away.
    told = next(one for one in reversed(TABLE[3, 6].doing) if one.week <= 8)
    assert (told.state, told.number, told.waiting) == ("waiting", 3, 4)


def test_what_begins_anew_is_listed_and_nothing_twice():
    for one in TABLE.values():
        assert one.doing[0].week == 0
        pairs = zip(one.doing, one.doing[1:], strict=False)
        assert all(replace(first, week=0) != replace(second, week=0) for first, second in pairs)


def after(plan: Plan, side: str, fields: Fields) -> Amount:
    """The total of a side as the Planner has it once some fields are changed."""
    return getattr(compared_totals(with_choices(plan, **fields), DATA, TODAY), side)


@pytest.mark.parametrize("plan", list(plans(40)))
def test_a_total_that_a_tap_leads_to_is_the_one_the_planner_gives_after_it(plan: Plan):
    (needles,), laser = DATA.in_role("needles"), DATA.options[plan.laser]
    quote = 12_300
    taps: tuple[tuple[Option, str, Fields, Fields, Fields], ...] = (
        (needles, "needles", {"sessions": None, "interval": None}, {"sessions": 5}, {"price": quote}),
        (laser, "laser", {"laser_sessions": None}, {"laser_sessions": 5}, {"laser_price": quote}),
    )
    for option, side, published, counted, quoted in taps:
        found = option_totals(plan, option, (quote,), DATA, TODAY)
        assert found.by_count[5] == after(plan, side, counted)
        assert found.by_quote[quote] == after(plan, side, quoted)
        assert found.published[plan.concern] == after(plan, side, published)


@pytest.mark.parametrize("plan", list(plans(10)))
def test_another_concern_or_laser_is_priced_as_the_planner_prices_it_once_it_is_chosen(plan: Plan):
    (nothing,), (needles,) = DATA.in_role("nothing"), DATA.in_role("needles")
    for concern in DATA.concerns:
        chosen = replace(with_choices(plan, concern=concern), sessions=None, interval=None)
        wanted = compared_totals(chosen, DATA, TODAY)
        assert published_totals(plan, needles, DATA, TODAY)[concern] == wanted.needles
        assert published_totals(plan, nothing, DATA, TODAY)[concern] == wanted.nothing
    for laser in DATA.in_role("laser"):
        chosen = replace(with_choices(plan, laser=laser.id), laser_sessions=None)
        wanted = compared_totals(chosen, DATA, TODAY)
        assert published_totals(plan, laser, DATA, TODAY)[plan.concern] == wanted.laser


def test_a_course_before_and_after_it_is_the_one_of_the_timeline():
    plan = replace(default_plan(DATA.inputs), sessions=4, interval=3)
    assert about_course(plan, DATA, TODAY).weeks == TABLE[4, 3].weeks


# ---- one plan ----------------------------------------------------------------------------------


def test_another_concern_clears_the_course_chosen_for_the_old_one_and_nothing_else():
    plan = replace(default_plan(DATA.inputs), sessions=4, interval=3, laser_sessions=2, price=25_000)
    moved = with_choices(plan, concern="hair_loss")
    assert moved == replace(plan, concern="hair_loss", sessions=None, interval=None)
    assert with_choices(plan, concern=plan.concern) == plan


def test_another_laser_clears_its_count_and_quotes_and_leaves_those_of_needles():
    quotes = (Quote("n", "numbing", 30_00), Quote("l", "antiviral", 12_50))
    plan = replace(
        default_plan(DATA.inputs),
        sessions=4,
        laser_sessions=2,
        price=250_00,
        laser_price=900_00,
        quotes=quotes,
    )
    moved = with_choices(plan, laser="fully_ablative")
    assert (moved.laser_sessions, moved.laser_price, moved.quotes) == (None, None, quotes[:1])
    assert (moved.sessions, moved.price) == (4, 250_00)


def test_what_is_chosen_along_with_a_new_concern_or_laser_counts():
    plan = replace(default_plan(DATA.inputs), sessions=4)
    assert with_choices(plan, concern="hair_loss", sessions=6).sessions == 6
    assert with_choices(plan, laser="fully_ablative", laser_sessions=2).laser_sessions == 2


def test_the_days_after_a_session_are_for_healing_until_a_week_is_over():
    # 3 sessions, 6 weeks apart: day 45 is 3 days after the second, day 49 a week after it.
    course = Course(3, 6, TODAY)
    assert [state_on(course, day, 25, 52) for day in (42, 45, 49)] == ["session", "healing", "waiting"]
