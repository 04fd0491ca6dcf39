"""Random price books, courses and terms for the property tests."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from model.money.prices import (
    IN_SESSION_PRICE,
    Extra,
    Price,
    PriceBook,
    PricedCourse,
    PriceUnit,
    TaxRule,
    Terms,
)
from model.quantities import NOTHING, Amount, Range
from tests.model.courses import DAYS


@dataclass(frozen=True)
class Page:
    """What a figure rests on, for tests: a source that is only an id."""

    id: str


ITEM = "laser"
CONSULTATION, ROOM = Extra("consultation", "course", "clinic"), Extra("room", "session", "clinic")
NUMBING, TRAVEL = Extra("numbing", "session", "clinic"), Extra("travel", "session", "elsewhere")
CREAM = Extra("cream", "course", "elsewhere")  # priced in no book
EXTRAS = (CONSULTATION, ROOM, NUMBING, TRAVEL, CREAM)
MONEY = 500_000


def ranges(most: int, least: int = 0) -> st.SearchStrategy[Range]:
    """Ranges of which any edge may be unknown."""
    figures = st.lists(st.integers(least, most), min_size=3, max_size=3).map(sorted)
    hidden = st.tuples(*[st.sampled_from([False, False, False, True])] * 3)
    return st.builds(
        lambda edges, hide: Range(*(None if gone else edge for edge, gone in zip(edges, hide, strict=True))),
        figures,
        hidden,
    )


def full_ranges(most: int, least: int = 0) -> st.SearchStrategy[Range]:
    """Ranges of which every edge is known."""
    return st.lists(st.integers(least, most), min_size=3, max_size=3).map(lambda edges: Range(*sorted(edges)))


def books(prices: st.SearchStrategy[Range]) -> st.SearchStrategy[PriceBook]:
    """Price books with a session price, pay, and one extra inside and one outside the session price."""
    rates = st.decimals(0, 40, places=2)
    rules: st.SearchStrategy[TaxRule] = st.sampled_from(["on_top", "in_price", "ask"])

    def book(
        session: Range,
        pay: Range,
        fees: tuple[Range, Range, Range],
        rule: TaxRule,
        rate: Decimal,
    ) -> PriceBook:
        found: dict[str, tuple[Range, PriceUnit]] = {
                 ITEM: (session, "session"), "pay_per_day": (pay, "working_day"),
                 "consultation": (fees[0], "once"), "numbing": (fees[1], "session"),
                 "travel": (fees[2], "procedure"), "room": (NOTHING, IN_SESSION_PRICE)}  # fmt: skip
        listed = {
            name: Price(Amount("USD", money), per, (Page("src"),)) for name, (money, per) in found.items()
        }
        return PriceBook("us", "USD", listed, rule, rate if rule == "on_top" else None, Page("tax_page"))

    return st.builds(book, prices, prices, st.tuples(prices, prices, prices), rules, rates)


def courses(
    sessions: st.SearchStrategy[Range], days_off: st.SearchStrategy[Range]
) -> st.SearchStrategy[PricedCourse]:
    """Courses within the bounds of inputs.toml."""
    return st.builds(
        PricedCourse,
        id=st.just(ITEM),
        sessions=sessions,
        interval_weeks=st.integers(1, 12),
        upkeep_per_year=st.integers(0, 4),
        usual_upkeep=ranges(4),
        days_off=days_off,
        extras=st.lists(st.sampled_from(EXTRAS), unique=True).map(tuple),
        own_price=st.none() | st.integers(100, MONEY),
        basis=st.just({"sessions": (Page("s"),), "upkeep": (Page("u"),), "time_off": (Page("o"),)}),
        quotes=st.dictionaries(
            st.sampled_from([one.id for one in EXTRAS]), st.integers(0, MONEY), max_size=2
        ),
    )


TERMS = st.builds(
    Terms,
    start=DAYS,
    horizon_years=st.integers(1, 5),
    count_time_off=st.booleans(),
    own_pay=st.none() | st.integers(100, MONEY),
    own_tax=st.none() | st.decimals(0, 40, places=2),
    counted=st.frozensets(st.sampled_from([one.id for one in EXTRAS])),
    credited=st.booleans(),
)
BOOKS = books(ranges(MONEY))
COURSES = courses(ranges(12, 1), ranges(21))
FULL_BOOKS = books(full_ranges(MONEY))
FULL_COURSES = courses(full_ranges(12, 1), full_ranges(21))
