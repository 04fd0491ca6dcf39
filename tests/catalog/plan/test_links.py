"""The link carries the plan: what is written comes back, and nothing anybody types can break it."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.library import library
from catalog.plan.inputs import Input
from catalog.plan.link import link_parameters, read_link, write_link
from catalog.plan.plan import Plan, default_plan
from catalog.plan.quotes import Quote, sort_quotes
from model.money.minor import PER_MAJOR

INPUTS = library().inputs
USUAL = default_plan(INPUTS)
NAMES = [field.name for field in fields(Plan)]


def quotes(one: Input) -> st.SearchStrategy[object]:
    assert isinstance(one.low, Decimal) and isinstance(one.high, Decimal)
    sums = st.dictionaries(
        st.sampled_from(one.choices),
        st.integers(int(one.low * PER_MAJOR), int(one.high * PER_MAJOR)),
        max_size=4,
    )
    found = sums.map(
        lambda of: [Quote("n" if place[0] == "n" else "l", place[2:], minor) for place, minor in of.items()]
    )
    return found.map(lambda of: sort_quotes(of, one.choices))


def values(name: str) -> st.SearchStrategy[object]:
    """Everything the plan may hold under one name."""
    one = INPUTS[name]
    if one.kind == "choice":
        return st.sampled_from([*one.choices, *([None] if one.default is None else [])])
    if one.kind == "items":
        return st.sets(st.sampled_from(one.choices)).map(
            lambda ids: tuple(extra for extra in one.choices if extra in ids)
        )
    if one.kind == "quotes":
        return quotes(one)
    if one.kind == "flag":
        return st.booleans()
    if isinstance(one.low, date) and isinstance(one.high, date):
        return st.none() | st.dates(one.low, one.high)
    assert isinstance(one.low, Decimal) and isinstance(one.high, Decimal)
    if one.kind == "money":
        return st.none() | st.integers(int(one.low * PER_MAJOR), int(one.high * PER_MAJOR))
    if one.kind == "percent":
        return st.none() | st.decimals(one.low, one.high, places=4)
    if one.kind == "millimetres":
        return st.decimals(one.low, one.high, places=1)
    whole = st.integers(int(one.low), int(one.high))
    return whole if one.default is not None else st.none() | whole


PLANS = st.fixed_dictionaries({name: values(name) for name in NAMES}).map(
    lambda chosen: replace(USUAL, **chosen)
)


@given(PLANS)
def test_a_written_link_gives_the_same_plan_back(plan: Plan):
    assert read_link(write_link(plan, INPUTS), INPUTS) == (plan, ())
    assert read_link(link_parameters(plan, INPUTS), INPUTS) == (plan, ())
    assert read_link("?" + write_link(plan, INPUTS), INPUTS) == (plan, ())


def test_a_plan_nobody_changed_needs_no_link():
    assert write_link(USUAL, INPUTS) == ""
    assert read_link("", INPUTS) == (USUAL, ())


def test_the_usual_plan_leaves_the_counts_open_and_looks_three_years_ahead():
    expected = Plan(
        sessions=None, interval=None, start=None, event=None, holiday=None, concern="acne_scars", week=0,
        depth=Decimal("1.5"), region=library().clinic.region, horizon=3, laser="nonablative_fractional",
        laser_sessions=None, price=None, laser_price=None, maintenance=0, laser_maintenance=0, off=False,
        pay=None, tax=None, count=(), quotes=(), credited=False, travel=None, budget=None, locale=None,
        package_pay=None, package_get=None, package_months=None, borrow=None, apr=None, months=None,
        promo_apr=None, promo_months=None, monthly=None,
    )  # fmt: skip
    assert expected == USUAL


def test_only_what_differs_from_the_usual_plan_stands_in_the_link_in_a_fixed_order():
    plan = replace(USUAL, tax=Decimal("8.25"), sessions=4, price=25_050, off=True, start=date(2027, 1, 11))
    assert write_link(plan, INPUTS) == "sessions=4&start=2027-01-11&price=250.5&off=1&tax=8.25"


WILD = [
    *("", " ", "abc", "NaN", "inf", "-inf", "1e9", "-1", "+3", "0x3", "3.0.0", "99999999999", "³", "٣", "３"),
    *("1,000", "1 000", "None", "true", "null", "0000-00-00", "9999-12-31", "2027-02-30", "20270111"),
    "2027-W02-1",
    *("'; DROP TABLE plans; --", "<script>alert(1)</script>", "../../etc/passwd", "{0}", "%s", "\0", "\n3"),
    *("3\n", "\u202e3", "\U0001f600", "\udcff", "x" * 10_000, "9" * 10_000),
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_wild_value_is_named_and_leaves_the_usual_one(name: str):
    for wild in WILD:
        plan, rejected = read_link({name: wild}, INPUTS)
        assert plan == USUAL, wild
        assert [(one.name, one.value) for one in rejected] == [(name, wild)]
        assert rejected[0].reason in ("not_usable", "out_of_bounds")


@pytest.mark.parametrize("name", NAMES)
def test_a_wild_value_written_into_an_address_is_named_too(name: str):
    for wild in WILD:
        if wild.isprintable():
            plan, rejected = read_link(f"{name}={quote(wild)}", INPUTS)
            assert (plan, [(one.name, one.value) for one in rejected]) == (USUAL, [(name, wild)])


@pytest.mark.parametrize(
    "query",
    ["sessions=%00", "sessions=%ff%fe", "%", "=&=&;;&&", "sessions", "?", "&" * 5000, "sessions=3%"],
)
def test_a_broken_address_gives_the_usual_plan(query: str):
    assert read_link(query, INPUTS)[0] == USUAL


@given(st.text(max_size=200))
def test_no_address_at_all_can_raise(query: str):
    plan, _ = read_link(query, INPUTS)
    assert read_link(write_link(plan, INPUTS), INPUTS) == (plan, ())


@given(st.dictionaries(st.sampled_from([*NAMES, "utm_source"]), st.text(max_size=30)))
def test_every_part_of_a_link_is_either_used_or_named(parts: dict[str, str]):
    plan, rejected = read_link(parts, INPUTS)
    named = {one.name for one in rejected}
    for name in parts.keys() - named:
        again = link_parameters(plan, INPUTS).get(name)
        assert again is not None or getattr(plan, name) == getattr(USUAL, name)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("sessions=0", "out_of_bounds"),
        ("sessions=13", "out_of_bounds"),
        ("interval=13", "out_of_bounds"),
        ("week=53", "out_of_bounds"),
        ("horizon=6", "out_of_bounds"),
        ("start=2019-12-31", "out_of_bounds"),
        ("event=9999-12-31", "out_of_bounds"),
        ("price=0.99", "out_of_bounds"),
        ("price=100000.01", "out_of_bounds"),
        ("tax=40.0001", "out_of_bounds"),
        ("price=9.999", "not_usable"),
        ("off=2", "not_usable"),
        ("laser=microneedling", "not_usable"),
        ("region=de", "not_usable"),
        ("name=Ann", "unknown"),
        ("count=consultation.botox", "not_usable"),
        ("count=travel.travel", "not_usable"),
        ("count=", "not_usable"),
        ("quotes=n.antiviral-12", "not_usable"),  # nobody gives it with needles
        ("quotes=n.numbing-30.n.numbing-40", "not_usable"),
        ("quotes=x.numbing-30", "not_usable"),
        ("quotes=n.numbing", "not_usable"),
        ("quotes=n.numbing--5", "not_usable"),
        ("quotes=n.numbing-30.", "not_usable"),
        ("quotes=n.numbing-30l.travel-5", "not_usable"),
        ("quotes=n.numbing-1.234", "not_usable"),
        ("quotes=n.numbing-30.l.travel-100000.01", "out_of_bounds"),
        ("travel=100000.01", "out_of_bounds"),
        ("credited=yes", "not_usable"),
        ("locale=de-DE", "not_usable"),
    ],
)
def test_what_cannot_be_used_says_why(query: str, reason: str):
    plan, rejected = read_link(query, INPUTS)
    assert (plan, [one.reason for one in rejected]) == (USUAL, [reason])


@pytest.mark.parametrize(
    "name", [name for name in NAMES if INPUTS[name].low is not None and name != "quotes"]
)
def test_both_bounds_themselves_are_allowed(name: str):
    for bound in (INPUTS[name].low, INPUTS[name].high):
        assert read_link({name: str(bound)}, INPUTS)[1] == ()


@pytest.mark.parametrize("bound", ["0", "0.01", "100000", "100000.00"])
def test_both_bounds_of_a_quote_are_allowed(bound: str):
    assert read_link({"quotes": f"l.travel-{bound}"}, INPUTS)[1] == ()


def test_quotes_and_extras_are_put_in_our_order_so_that_equal_plans_have_equal_links():
    plan, rejected = read_link("quotes=l.antiviral-12.5.n.numbing-30&count=travel.consultation", INPUTS)
    assert rejected == ()
    assert plan.quotes == (Quote("n", "numbing", 3_000), Quote("l", "antiviral", 1_250))
    assert write_link(plan, INPUTS) == "count=consultation.travel&quotes=n.numbing-30.l.antiviral-12.5"


def test_of_a_repeated_name_the_last_counts_as_in_the_address_bar():
    plan, rejected = read_link("sessions=2&sessions=5", INPUTS)
    assert plan.sessions == 5
    assert [(one.name, one.value, one.reason) for one in rejected] == [("sessions", "2", "repeated")]


def test_good_parts_count_beside_bad_ones_and_bad_ones_keep_their_order():
    plan, rejected = read_link(urlencode({"week": "x", "sessions": "5", "foo": "1", "tax": "99"}), INPUTS)
    assert plan == replace(USUAL, sessions=5)
    assert [one.name for one in rejected] == ["week", "foo", "tax"]


def test_a_link_carries_numbers_and_ids_and_never_text():
    # The plan must not become a place for names or health answers: no input takes free text.
    assert {one.kind for one in INPUTS.values()} <= {
        "whole",
        "day",
        "choice",
        "flag",
        "money",
        "percent",
        "millimetres",
        "items",
        "quotes",
    }
    assert set(NAMES) == set(INPUTS)


def test_an_input_gives_the_bounds_of_its_own_kind_and_no_other():
    assert INPUTS["sessions"].figures == (INPUTS["sessions"].low, INPUTS["sessions"].high)
    assert INPUTS["event"].days == (INPUTS["event"].low, INPUTS["event"].high)
    with pytest.raises(TypeError, match="no figures for bounds"):
        _ = INPUTS["event"].figures
    with pytest.raises(TypeError, match="no days for bounds"):
        _ = INPUTS["sessions"].days
