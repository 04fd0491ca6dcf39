"""Ways to pay, against sums worked by hand in paying.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from answers.cost import about_cost
from answers.paying import about_paying
from catalog.library import library
from catalog.plan.link import read_link
from model.course import Course
from model.paying.loan import LoanTerms, instalments
from model.paying.package import Package, expiry, refund
from model.paying.waiting_interest import deferred_interest

# Decimals, not floats: the file's 26.99 must reach the model as 26.99.
WORKED = tomllib.loads(
    Path(__file__).with_name("paying.toml").read_text(encoding="utf-8"), parse_float=Decimal
)


def examples(kind: str) -> list[Any]:
    return [pytest.param(example, id=name) for name, example in WORKED[kind].items()]


def minor(major: Decimal) -> int:
    assert major.as_tuple().exponent == -2, "money stands in the file with two decimals"
    return int(major * 100)


def loan_terms(example: dict[str, Any]) -> LoanTerms:
    return LoanTerms(minor(example["principal"]), Decimal(example["apr"]), example["months"])


@pytest.mark.parametrize("example", examples("package"))
def test_a_package_costs_what_was_worked_by_hand(example: dict[str, Any]):
    found = Package(minor(example["single"]), example["pay"], example["get"])
    assert found.price == minor(example["price"])
    assert found.per_session == minor(example["per_session"])
    assert found.left_after == tuple(minor(back) for back in example["left_after"])


@pytest.mark.parametrize("example", examples("refund"))
def test_leaving_early_gives_back_what_the_clinic_s_own_terms_say(example: dict[str, Any]):
    paid, single = minor(example["paid"]), minor(example["single"])
    for used, back in enumerate(example["back"], start=1):
        assert refund(paid, single, used) == minor(back)


@pytest.mark.parametrize("example", examples("expiry"))
def test_a_package_expires_on_the_day_found_by_hand(example: dict[str, Any]):
    course = Course(example["sessions"], example["interval"], example["first"])
    found = expiry(course, example["months"])
    assert (found.day, found.first_late or 0) == (example["day"], example["first_late"])


@pytest.mark.parametrize("example", examples("course"))
def test_the_course_itself_costs_what_was_worked_by_hand(example: dict[str, Any]):
    plan, rejected = read_link(example["query"], library().inputs)
    found = about_paying(plan, library(), about_cost(plan, library(), date(2026, 12, 1)))
    assert rejected == ()
    assert found.borrowed == found.usual == minor(example["needles"])
    assert found.usual_laser == minor(example["laser"])


@pytest.mark.parametrize("example", examples("instalments"))
def test_instalments_come_to_what_was_worked_by_hand(example: dict[str, Any]):
    found = instalments(loan_terms(example), example["rule"])
    assert found.monthly == minor(example["monthly"])
    assert found.months == example.get("months_paid", example["months"])
    assert found.last == minor(example["last"])
    assert (found.interest, found.paid) == (minor(example["interest"]), minor(example["paid"]))


@pytest.mark.parametrize("example", examples("printed"))
def test_an_instalment_is_the_one_that_lenders_print(example: dict[str, Any]):
    assert instalments(loan_terms(example), example["rule"]).monthly == minor(example["monthly"])


@pytest.mark.parametrize("example", examples("deferred"))
def test_deferred_interest_comes_to_what_was_worked_by_hand(example: dict[str, Any]):
    found = deferred_interest(loan_terms(example), minor(example["monthly"]))
    assert (found.unpaid, found.interest) == (minor(example["unpaid"]), minor(example["interest"]))
    assert found.safe_monthly == minor(example["safe_monthly"])
