"""Money, ranges and dates as each region writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from catalog.library import library
from catalog.words.formats import Formats
from catalog.words.typed import FigureKind
from model.quantities import UNKNOWN, Range

DAY = date(2027, 1, 5)


def formats(locale: str, currency: str) -> Formats:
    return Formats(locale, currency, library().words)


@pytest.mark.parametrize(
    ("locale", "currency", "whole", "cents", "day", "short", "month"),
    [
        ("en-US", "USD", "$1,234", "$1,234.56", "January 5, 2027", "Jan 5, 2027", "January 2027"),
        ("en-CA", "CAD", "$1,234", "$1,234.56", "January 5, 2027", "Jan 5, 2027", "January 2027"),
        ("en-GB", "GBP", "£1,234", "£1,234.56", "5 January 2027", "5 Jan 2027", "January 2027"),
        ("en-AU", "AUD", "$1,234", "$1,234.56", "5 January 2027", "5 Jan 2027", "January 2027"),
        ("fr-CA", "CAD", "1 234 $", "1 234,56 $", "5 janvier 2027", "5 janv. 2027", "janvier 2027"),
    ],
)
def test_each_region_writes_in_its_own_way(
    locale: str, currency: str, whole: str, cents: str, day: str, short: str, month: str
):
    write = formats(locale, currency)
    spaced = [
        text.replace("\N{NO-BREAK SPACE}", " ") for text in (write.money(123_400), write.money(123_456))
    ]
    assert spaced == [whole, cents]
    assert (write.day(DAY), write.short_day(DAY), write.month(DAY)) == (day, short, month)


@pytest.mark.parametrize(
    ("locale", "currency", "prices", "cents", "counts", "axis", "day"),
    [
        ("en-US", "USD", "$1,200 to $12,500", "from $0.50", "3 to 1,200", "Jan<br>2027", "Jan 5"),
        ("en-CA", "CAD", "$1,200 to $12,500", "from $0.50", "3 to 1,200", "Jan<br>2027", "Jan 5"),
        ("en-GB", "GBP", "£1,200 to £12,500", "from £0.50", "3 to 1,200", "Jan<br>2027", "5 Jan"),
        ("en-AU", "AUD", "$1,200 to $12,500", "from $0.50", "3 to 1,200", "Jan<br>2027", "5 Jan"),
        ("fr-CA", "CAD", "1 200 $ to 12 500 $", "from 0,50 $", "3 to 1 200", "janv.<br>2027", "5 janv."),
    ],
)
def test_each_way_of_writing_has_its_ranges_counts_and_axis(
    locale: str, currency: str, prices: str, cents: str, counts: str, axis: str, day: str
):
    write = formats(locale, currency)
    found = (
        write.money_range(Range(120_000, None, 1_250_000)), write.money_range(Range(50, None, None)),
        write.count_range(Range(3, None, 1200)), write.month_short(DAY), write.day_month(DAY),
    )  # fmt: skip
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in found] == [prices, cents, counts, axis, day]


def test_a_region_s_first_way_counts_unless_the_reader_picks_another_of_its_own():
    ways = [library().formats("ca", asked).locale for asked in (None, "fr-CA", "en-GB")]
    assert ways == ["en-CA", "fr-CA", "en-CA"]


def test_every_region_and_every_way_of_writing_can_be_chosen_and_reads():
    found = [(region.id, one) for region in library().regions.values() for one in region.locales]
    assert [one for _, one in found] == ["en-US", "en-CA", "fr-CA", "en-GB", "en-AU"]
    assert all(library().formats(region, one).money(100) for region, one in found)


def test_a_foreign_currency_is_never_taken_for_the_reader_s_own():
    assert formats("en-CA", "USD").money(100) == "US$1"


@pytest.mark.parametrize(
    ("minor", "written"),
    [(0, "$0"), (5, "$0.05"), (50, "$0.50"), (100, "$1"), (-500, "−$5"), (10**13 + 1, "$100,000,000,000.01")],
)
def test_cents_show_only_where_there_are_any(minor: int, written: str):
    assert formats("en-US", "USD").money(minor) == written


@pytest.mark.parametrize(
    ("edges", "written"),
    [
        (Range(30_000, 40_000, 70_000), "$300 to $700"),
        (Range.exactly(30_000), "$300"),
        (Range(39_500, None, None), "from $395"),
        (Range(None, None, 70_000), "up to $700"),
        (Range(None, 40_000, None), "about $400"),
        (UNKNOWN, "no figure found"),
    ],
)
def test_a_missing_edge_is_said_in_words(edges: Range, written: str):
    assert formats("en-US", "USD").money_range(edges) == written


@pytest.mark.parametrize(
    ("figure", "kind", "written"),
    [
        ("1250", "money", "1,250"),
        ("1250.5", "money", "1,250.50"),
        ("7.5", "percent", "7.5"),
        ("7.00", "percent", "7"),
    ],
)
def test_a_figure_is_written_as_its_reader_would_type_it(figure: str, kind: FigureKind, written: str):
    assert formats("en-US", "USD").figure(Decimal(figure), kind) == written


@pytest.mark.parametrize(("locale", "marks"), [("en-CA", (".", ",")), ("fr-CA", (",", "\xa0"))])
def test_decimals_and_thousands_have_the_marks_of_the_locale(locale: str, marks: tuple[str, str]):
    assert formats(locale, "CAD").marks == marks


def test_a_range_of_counts_has_no_currency():
    assert formats("en-US", "USD").count_range(Range(3, 4, 1200)) == "3 to 1,200"


def test_an_axis_breaks_between_month_and_year_and_a_table_never_breaks_a_date():
    write = formats("en-US", "USD")
    assert write.month_short(DAY) == "Jan<br>2027"
    assert write.unbroken_month(DAY) == "Jan\N{NO-BREAK SPACE}2027"
    assert write.unbroken(DAY) == "Jan\N{NO-BREAK SPACE}5,\N{NO-BREAK SPACE}2027"
