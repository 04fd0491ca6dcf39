"""``explain`` on ways to pay: each sum as it was worked by hand, and nothing while none is chosen."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.cost import about_cost
from answers.explain import explain
from answers.paying import about_paying
from catalog.library import library
from catalog.plan.plan import default_plan

TODAY = date(2026, 12, 1)
WAYS = ("package", "instalments", "deferred_interest")
FIGURES = {
    "package": ("price", "per_session", "expires", "left_after"),
    "instalments": ("borrowed", "rule", "monthly", "months", "last", "interest", "paid"),
    "deferred_interest": ("borrowed", "unpaid", "interest", "safe_monthly", "waiting"),
}
WHOLE = {
    "package": "package_pay=3&package_get=4",
    "instalments": "apr=9.9&months=12",
    "deferred_interest": "promo_apr=26.99&promo_months=12&monthly=50",
}


def asked(query: str, region: str = "us") -> dict[str, Any]:
    return explain(f"region={region}&{query}", library(), TODAY)


def test_nothing_is_said_of_ways_to_pay_while_none_is_chosen():
    assert [asked("")[way] for way in WAYS] == [None, None, None]


@pytest.mark.parametrize("way", WAYS)
def test_a_way_to_pay_is_told_once_all_it_needs_is_chosen_and_not_before(way: str):
    parts = WHOLE[way].split("&")
    assert tuple(asked(WHOLE[way])[way]) == FIGURES[way]
    for left_out in parts:
        assert asked("&".join(part for part in parts if part != left_out))[way] is None, left_out
    others = [asked(WHOLE[way])[other] for other in WAYS if other != way]
    assert others == [None, None]


def test_3000_at_26_99_percent_over_12_months_at_225_leaves_300_and_564_50_of_interest():
    # As worked in tests/golden/paying.toml. 3,000 / 12 = 250 a month leaves nothing.
    found = asked("borrow=3000&promo_apr=26.99&promo_months=12&monthly=225")["deferred_interest"]
    assert {name: found[name] for name in ("borrowed", "unpaid", "interest", "safe_monthly")} == {
        "borrowed": 300_000, "unpaid": 30_000, "interest": 56_450, "safe_monthly": 25_000,
    }  # fmt: skip
    # The first month alone: 3,000 x 0.0227380106 = 68.214. After the last, all of it is charged.
    assert (len(found["waiting"]), found["waiting"][0], found["waiting"][-1]) == (12, 6_821, 56_450)


def test_one_cent_a_month_below_the_safe_payment_lets_all_the_interest_in():
    # As worked in tests/golden/paying.toml: 12 x 249.99 = 2,999.88, so 0.12 is left.
    short = asked("borrow=3000&promo_apr=26.99&promo_months=12&monthly=249.99")["deferred_interest"]
    safe = asked("borrow=3000&promo_apr=26.99&promo_months=12&monthly=250")["deferred_interest"]
    assert (short["unpaid"], short["interest"]) == (12, 52_400)
    assert (safe["unpaid"], safe["interest"]) == (0, 0)


def test_paying_nothing_at_all_until_the_end_is_a_choice_too():
    # 1,200 x (1 + 0.12/365)^365 = 1,200 x 1.1274746 = 1,352.97.
    found = asked("borrow=1200&promo_apr=12&promo_months=12&monthly=0")["deferred_interest"]
    assert (found["unpaid"], found["interest"], found["safe_monthly"]) == (120_000, 15_297, 10_000)


def test_pay_3_get_4_costs_3_sessions_and_expires_by_the_calendar():
    # 3 x 300 = 900; 900 / 4 = 225; 900 - 300, 900 - 600, 900 - 900, and 900 - 1,200 is below 0.
    found = asked("package_pay=3&package_get=4&package_months=6&price=300&start=2027-01-11")["package"]
    assert found == {
        "price": 90_000, "per_session": 22_500, "expires": "2027-07-11", "left_after": [60_000, 30_000, 0, 0],
    }  # fmt: skip


def test_a_package_without_a_stated_validity_has_no_last_day():
    assert asked("package_pay=3&package_get=4&price=300")["package"]["expires"] is None


def test_a_package_that_gives_less_than_it_charges_is_none_and_nothing_typed_is_lost():
    found = asked("package_pay=4&package_get=3&package_months=6")
    assert found["package"] is None and found["rejected"] == []
    assert {name: found["chosen"][name] for name in ("package_pay", "package_get", "package_months")} == {
        "package_pay": "4", "package_get": "3", "package_months": "6",
    }  # fmt: skip


def test_without_a_sum_typed_the_course_itself_is_borrowed_and_not_its_upkeep():
    # 3 x 300 = 900 at no interest over 12 months: 75 a month. Two years of upkeep make the total dearer.
    found = asked("sessions=3&price=300&apr=0&months=12&maintenance=2&horizon=2")
    assert found["costs"]["options"][1]["total"]["typical"] > 90_000
    assert found["instalments"] == {
        "borrowed": 90_000, "rule": "nominal", "monthly": 7_500, "months": 12, "last": 7_500, "interest": 0,
        "paid": 90_000,
    }  # fmt: skip


def test_1000_at_12_percent_over_12_months_is_88_85_a_month():
    # 1,000 x 0.01 / (1 - 1.01^-12) = 88.8488, so 88.85. The last is 88.84: 11 x 88.85 + 88.84.
    found = asked("borrow=1000&apr=12&months=12")["instalments"]
    assert found == {
        "borrowed": 100_000, "rule": "nominal", "monthly": 8_885, "months": 12, "last": 8_884,
        "interest": 6_619, "paid": 106_619,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("region", "rule", "monthly"),
    [
        *(("us", "nominal", 22_985), ("ca", "nominal", 22_985)),
        *(("uk", "effective", 22_936), ("au", "nominal", 22_985)),
    ],
)  # fmt: skip
def test_a_yearly_rate_follows_the_rule_of_the_region(region: str, rule: str, monthly: int):
    # 10,000 at 4.9 percent over 48 months: exactly 229.3577 by the UK's rule, and 229.8402 by the others'.
    found = asked("borrow=10000&apr=4.9&months=48", region)["instalments"]
    assert (found["rule"], found["monthly"], found["months"]) == (rule, monthly, 48)


@given(
    st.sampled_from(sorted(library().regions)),
    st.integers(1, 10**6),
    st.integers(0, 100),
    st.integers(1, 120),
)
def test_in_every_region_a_loan_is_repaid_to_the_cent(region: str, borrow: int, apr: int, months: int):
    found = asked(f"borrow={borrow}&apr={apr}&months={months}", region)["instalments"]
    assert found["paid"] == found["monthly"] * (found["months"] - 1) + found["last"]
    assert found["paid"] == 100 * borrow + found["interest"]
    assert 0 < found["last"] <= found["monthly"] and found["months"] <= months


def test_an_unknown_price_leaves_package_and_loan_unknown_until_one_is_typed():
    query = f"{WHOLE['package']}&{WHOLE['instalments']}&{WHOLE['deferred_interest']}"
    unknown = asked(query, "ca")
    assert [unknown[way] for way in WAYS] == [None, None, None]
    assert all(asked(f"{query}&price=395&tax=0", "ca")[way] is not None for way in WAYS)


@pytest.mark.parametrize(("price", "sessions"), [(30_000, 1), (56_450, 1), (20_000, 2), (None, 0)])
def test_a_sum_is_worth_the_whole_sessions_it_would_pay_for(price: int | None, sessions: int):
    # 564.50: 1 session at 300 or at 564.50, 2 at 200, and no number of them while the price is unknown.
    plan = replace(default_plan(library().inputs), region="ca", price=price)
    money = about_cost(plan, library(), TODAY)
    assert about_paying(plan, library(), money).sessions_worth(56_450) == sessions


def test_a_sum_typed_needs_no_price_of_a_session():
    assert asked("borrow=1000&apr=12&months=12", "ca")["instalments"]["monthly"] == 8_885


@given(
    st.integers(1, 12), st.integers(1, 12), st.integers(1, 60), st.integers(1, 10**6),
    st.integers(0, 100), st.integers(1, 120), st.integers(1, 60), st.integers(0, 2_000),
)  # fmt: skip
def test_money_is_whole_and_never_below_zero_whatever_is_chosen(
    pay: int, get: int, valid: int, borrow: int, apr: int, months: int, promo: int, monthly: int
):
    found = asked(
        f"package_pay={pay}&package_get={get}&package_months={valid}&price=300&borrow={borrow}&apr={apr}"
        f"&months={months}&promo_apr={apr}&promo_months={promo}&monthly={monthly}"
    )
    assert (found["package"] is not None) == (get >= pay)
    for way in WAYS:
        for name, figure in (found[way] or {}).items():
            if name == "expires":
                assert re.fullmatch(r"\d{4}-\d\d-\d\d", figure)
            elif name == "rule":
                assert figure == "nominal"
            else:
                figures = figure if isinstance(figure, list) else [figure]
                assert all(type(one) is int and one >= 0 for one in figures), (way, name)
    assert found["instalments"]["paid"] == borrow * 100 + found["instalments"]["interest"]
    late = found["deferred_interest"]
    assert late["unpaid"] > 0 or late["interest"] == 0
