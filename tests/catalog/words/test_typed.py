"""Figures as people type them, in each region: read as meant, or refused; never another figure in silence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.library import library
from catalog.words.formats import Formats
from catalog.words.typed import FigureKind, FigureRules, Misread, read_figure
from model.money.minor import to_major

WAYS = [(one, region.book.currency) for region in library().regions.values() for one in region.locales]
HIGH: dict[FigureKind, int] = {"whole": 120, "money": 100_000, "percent": 100}
NO_BREAK, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def read(text: str, kind: FigureKind = "money", locale: str = "en-US", currency: str = "USD") -> str | None:
    """The figure without needless zeros, or the word for what is wrong."""
    found = read_figure(text, FigureRules(kind, Decimal(0), Decimal(HIGH[kind]), locale, currency))
    if found is None:
        return None
    return found.because if isinstance(found, Misread) else f"{found.normalize():f}"


@pytest.mark.parametrize(("locale", "currency"), WAYS)
@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("250,50", "250.5"), ("250.50", "250.5"), ("2,5", "2.5"), (",5", "0.5"), ("250.", "250"),
        ("250,", "250"),
        ("1 200", "1200"), (f"1{NO_BREAK}200,5", "1200.5"), (f"1{NARROW}200", "1200"), ("1'200", "1200"),
        ("1,234.56", "1234.56"), ("1.234,56", "1234.56"), ("12,345,678", "out_of_bounds"), (" +250 ", "250"),
        ("٢٥٠٫٥", "250.5"), ("２５０", "250"), ("\u200e250\u200f", "250"),
        ("-5", "out_of_bounds"), ("−5", "out_of_bounds"), ("100001", "out_of_bounds"), ("100000", "100000"),
        ("1.200", "two_ways"), ("0,500", "too_fine"), ("33.3333", "too_fine"),
        ("€250", "other_money"), ("25%", "percent_sign"),
        ("12\n300", "not_a_number"), ("12\r\n300", "not_a_number"), ("250\n", "250"),
        ("25²", "not_a_number"), ("1e3", "not_a_number"),
        ("1/2", "not_a_number"), ("½", "not_a_number"), ("12,34,567", "not_a_number"),
        ("1.2.3", "not_a_number"),
        ("2 50", "not_a_number"), ("1,200,5", "not_a_number"), ("$", "not_a_number"), (".", "not_a_number"),
        ("ask", "not_a_number"), ("9" * 41, "not_a_number"), ("", None), (" \u200e ", None),
    ],
)  # fmt: skip
def test_what_is_typed_means_the_same_in_every_region_or_is_refused(
    text: str, figure: str | None, locale: str, currency: str
) -> None:
    own = text.replace("$", "£") if currency == "GBP" else text
    assert read(own, "money", locale, currency) == figure


@pytest.mark.parametrize(("locale", "currency"), WAYS)
def test_a_comma_before_three_digits_is_what_the_region_writes_or_is_refused(
    locale: str, currency: str
) -> None:
    assert read("1,200", "money", locale, currency) == ("two_ways" if locale == "fr-CA" else "1200")


def test_a_figure_with_two_senses_is_refused_with_both() -> None:
    found = read_figure("33.339", FigureRules("money", Decimal(0), Decimal(100_000), "en-GB", "GBP"))
    assert found == Misread("two_ways", (Decimal(33_339), Decimal("33.33")))


@pytest.mark.parametrize(
    ("text", "figure"),
    [("7,125", "7.125"), ("7.125", "7.125"), ("8,5 %", "8.5"), ("%8", "8"), ("7.12345", "too_fine"),
     ("$7", "not_a_number"), ("1 200", "out_of_bounds"), ("100,0001", "out_of_bounds")],
)  # fmt: skip
@pytest.mark.parametrize("locale", ["en-US", "fr-CA"])
def test_a_rate_may_have_four_digits_after_either_mark(text: str, figure: str, locale: str) -> None:
    assert read(text, "percent", locale) == figure


@pytest.mark.parametrize(
    ("text", "figure"),
    [("12", "12"), ("٣", "3"), ("2,5", "whole_only"), ("2.5", "whole_only"), ("1.200", "whole_only"),
     ("1 200", "out_of_bounds"), ("$2", "not_a_number"), ("12.", "12")],
)  # fmt: skip
def test_a_count_takes_no_fraction(text: str, figure: str) -> None:
    assert read(text, "whole") == figure


@pytest.mark.parametrize(
    ("text", "locale", "currency", "figure"),
    [
        ("$250", "en-US", "USD", "250"), ("US$250", "en-US", "USD", "250"),
        ("250 usd", "en-US", "USD", "250"),
        ("CA$250", "en-US", "USD", "other_money"), ("250 CAD", "en-US", "USD", "other_money"),
        ("$250 cad", "en-US", "USD", "other_money"), ("250 $ CA", "en-US", "USD", "other_money"),
        ("EUR", "en-US", "USD", "not_a_number"), ("250 CAD", "en-GB", "GBP", "other_money"),
        ("250 $ CA", "en-CA", "CAD", "250"), ("1200 $ CA", "fr-CA", "CAD", "1200"),
        ("$CAD 250", "en-CA", "CAD", "250"),
        ("250,50 $", "fr-CA", "CAD", "250.5"), ("CA$250", "en-CA", "CAD", "250"),
        ("US$250", "en-CA", "CAD", "other_money"),
        ("£250", "en-GB", "GBP", "250"), ("$250", "en-GB", "GBP", "other_money"),
        ("-£5", "en-GB", "GBP", "out_of_bounds"),
        ("A$250", "en-AU", "AUD", "250"), ("CHF 250", "en-GB", "CHF", "250"),
    ],
)  # fmt: skip
def test_the_region_s_own_sign_is_understood_and_no_other(
    text: str, locale: str, currency: str, figure: str
) -> None:
    assert read(text, "money", locale, currency) == figure


@given(st.sampled_from(WAYS), st.integers(0, 10_000_000), st.decimals(0, 100, places=4))
def test_what_formats_writes_is_read_back(way: tuple[str, str], minor: int, rate: Decimal) -> None:
    locale, currency = way
    write, high = Formats(locale, currency, library().words), Decimal(100_000)
    sums = FigureRules("money", Decimal(0), high, locale, currency)
    shares = FigureRules("percent", Decimal(0), high, locale, currency)
    counts = FigureRules("whole", Decimal(0), high, locale, currency)
    major, count = to_major(minor), minor // 100
    for text in (write.money(minor), write.figure(major, "money")):
        assert read_figure(text, sums) == major
    assert read_figure(write.figure(rate, "percent"), shares) == rate
    assert read_figure(write.number(count), counts) == read_figure(write.number(count), sums) == count


@given(st.sampled_from(WAYS), st.text(alphabet="0123456789.,' -%$£€٣\u00a0\u202fe²x", max_size=12))
def test_whatever_is_typed_is_a_figure_of_its_own_digits_or_a_refusal(
    way: tuple[str, str], text: str
) -> None:
    for kind in HIGH:
        found = read_figure(text, FigureRules(kind, Decimal(0), Decimal(HIGH[kind]), *way))
        if isinstance(found, Decimal):
            typed = "".join(char for char in text.replace("٣", "3") if char in "0123456789")
            written = f"{found:f}".replace(".", "").strip("0")
            assert written == typed.strip("0"), "no digit is lost or made up"
