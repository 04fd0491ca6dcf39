"""The price of the course itself, held against the total of a course with nothing else in it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from model.money.cost import total_of
from model.money.course_price import course_itself
from model.money.prices import PriceBook, PricedCourse, Terms
from tests.model.money.priced_courses import BOOKS, COURSES, TERMS


@given(COURSES, BOOKS, TERMS)
def test_it_is_the_total_without_upkeep_lost_pay_and_what_others_sell(
    course: PricedCourse, book: PriceBook, terms: Terms
):
    alone = replace(
        course,
        upkeep_per_year=0,
        extras=tuple(extra for extra in course.extras if extra.where == "clinic"),
    )
    assert course_itself(course, book, terms) == total_of(alone, book, replace(terms, count_time_off=False))


@given(COURSES, BOOKS, TERMS)
def test_neither_upkeep_nor_years_ahead_nor_days_off_move_it(
    course: PricedCourse, book: PriceBook, terms: Terms
):
    found = course_itself(course, book, terms)
    longer = replace(terms, horizon_years=terms.horizon_years + 1, count_time_off=not terms.count_time_off)
    assert course_itself(replace(course, upkeep_per_year=4), book, longer) == found
