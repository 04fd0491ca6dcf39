"""A link that people pass on is understood: what chats, newsletters and sentences did to it is taken off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.library import library
from catalog.plan.kept_plans import KeptPlans, read_whole_link, write_whole_link
from catalog.plan.plan import default_plan
from tests.catalog.reading.broken import breaking, faults

INPUTS, TRACKERS = library().inputs, library().trackers
USUAL = default_plan(INPUTS)
FOUR = replace(USUAL, sessions=4)
TOLD = list[tuple[str, str, str]]


def told(query: str | dict[str, str]) -> TOLD:
    rejected = read_whole_link(query, INPUTS, TRACKERS)[2]
    return [(one.name, one.value, one.reason) for one in rejected]


@pytest.mark.parametrize(
    ("query", "plan"),
    [
        ("sessions=4&amp;price=250", replace(FOUR, price=25_000)),
        ("sessions=4&amp;amp;price=250", replace(FOUR, price=25_000)),
        ("sessions=4&#38;price=250", replace(FOUR, price=25_000)),
        ("sessions=4\u00aeion=uk", replace(FOUR, region="uk")),  # "&reg" shown as a sign
        ("sessions=4%26price%3D250", replace(FOUR, price=25_000)),
        ("sessions%3D4", FOUR),
        ("sessions=4)", FOUR),
        ("sessions=4).", FOUR),
        ("(sessions=4", USUAL),  # an opening bracket belongs before the address, not into it
        ("sessions=4%22,", FOUR),
        ("start=2027-01-11.", replace(USUAL, start=date(2027, 1, 11))),
        ("region=uk\u2019", replace(USUAL, region="uk")),
        ("sessions=4&.", FOUR),
        (" sessions=4 ", FOUR),
        ("%20sessions=%204%20", FOUR),
        ("sessions=4%E2%80%8B", FOUR),  # a mark without width, as chats add it
        ("sessions=%C2%A04%0A", FOUR),
        ("??sessions=4", FOUR),
        ("Sessions=4", FOUR),
        ("Region=UK", replace(USUAL, region="uk")),
        ("LOCALE=FR-CA", replace(USUAL, locale="fr-CA")),
        ("count=Travel.", replace(USUAL, count=("travel",))),
        ("sessions=4&&", FOUR),
        ("sessions=4&=", FOUR),
    ],
)
def test_what_can_be_meant_in_one_way_only_is_taken_so_and_nobody_is_warned(query: str, plan: object):
    read, kept, rejected = read_whole_link(query, INPUTS, TRACKERS)
    warned = [("(sessions", "4", "unknown")] if query.startswith("(") else []
    assert (read, kept, [(one.name, one.value, one.reason) for one in rejected]) == (
        plan,
        KeptPlans(),
        warned,
    )


def test_a_kept_plan_that_was_passed_on_is_kept():
    assert read_whole_link("A=sessions~4).", INPUTS)[1] == KeptPlans(a=FOUR)
    assert read_whole_link("sessions=4&amp;B=Sessions~4", INPUTS)[:2] == (FOUR, KeptPlans(b=FOUR))
    written = replace(FOUR, locale="fr-CA")  # its capitals are no slip
    assert read_whole_link("c=locale~fr-CA~sessions~4).", INPUTS)[1] == KeptPlans(c=written)


@pytest.mark.parametrize(
    "part",
    [
        *(
            "fbclid=IwAR0x",
            "gclid=x",
            "utm_source=news",
            "utm_id=1",
            "_ga=2.1",
            "_gl=1*a",
            "mc_cid=1",
            "ref=home",
        ),
        *(
            "embed=true",
            "embed_options=light_theme",
            "msclkid=1",
            "gbraid=1",
            "wbraid=1",
            "igshid=1",
            "igsh=1",
        ),
        *(
            "mkt_tok=1",
            "_hsenc=1",
            "_hsmi=1",
            "twclid=1",
            "ttclid=1",
            "li_fat_id=1",
            "yclid=1",
            "s_cid=1",
            "si=1",
        ),
        *("UTM_Source=News", "amp;utm_source=x", "%20fbclid=1", "FBCLID=1", "dclid=", "utm_campaign=a)."),
    ],
)
def test_a_tracker_is_left_out_without_a_word(part: str):
    for query in (f"sessions=4&{part}", f"{part}&sessions=4"):
        plan, kept, rejected = read_whole_link(query, INPUTS, TRACKERS)
        assert (plan, rejected, write_whole_link(plan, kept, INPUTS)) == (FOUR, (), "sessions=4")


def test_every_tracker_of_the_list_is_left_out_and_none_hides_a_part_of_a_plan():
    query = "&".join(f"{name}=1" for name in (*TRACKERS.names, *(f"{one}x" for one in TRACKERS.beginnings)))
    assert read_whole_link(query, INPUTS, TRACKERS) == (USUAL, KeptPlans(), ())
    assert not [one for one in (*INPUTS, "a", "b", "c", "at") if TRACKERS.know(one)]


def test_what_still_means_nothing_is_named_once_and_as_it_stood():
    assert told("colour=red&sessions=4&colour=blue&utm_source=x") == [("colour", "red", "unknown")]
    assert told("sessions=four)") == [("sessions", "four)", "not_usable")]
    assert told("sessions=99).") == [("sessions", "99", "out_of_bounds")]
    assert told("Sessions=2&sessions=5") == [("sessions", "2", "repeated")]
    assert told({"note": "a&b=c", "week": "x&y"}) == [
        ("note", "a&b=c", "unknown"),
        ("week", "x&y", "not_usable"),
    ]


@given(st.text(max_size=120))
def test_no_address_can_raise_and_what_was_read_is_read_again(query: str):
    plan, kept, _ = read_whole_link(query, INPUTS, TRACKERS)
    assert read_whole_link(write_whole_link(plan, kept, INPUTS), INPUTS, TRACKERS) == (plan, kept, ())


@given(st.sampled_from(sorted(INPUTS)), st.text(max_size=12), st.sampled_from(["", ")", ".", " ", "\u200b"]))
def test_a_part_is_used_or_named_and_never_both(name: str, text: str, end: str):
    # A value that is not the usual one stands in the link that is written from the plan.
    query = f"{name.title()}={quote(text)}{quote(end)}"
    plan, _, rejected = read_whole_link(query, INPUTS, TRACKERS)
    assert len(rejected) == (plan == USUAL and bool(rejected))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"fbclid"', '"Fbclid"', "column names: 'Fbclid' must be written in small letters and not be blank."),
        ('"utm_"', '" "', "column beginnings: ' ' must be written in small letters and not be blank."),
        ('"utm_"', '"pri"', "column names: 'price' is a part of every plan's link and cannot be left out."),
        ("names = [", "others = [", "column others: this key is not known."),
    ],
)
def test_staff_are_told_of_a_tracker_that_cannot_be(data: Path, old: str, new: str, fault: str):
    breaking(data, "trackers.toml", old, new)
    assert any(one.startswith("trackers.toml") and one.endswith(fault) for one in faults(data)), faults(data)
