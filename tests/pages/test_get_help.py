"""When to get help: the cards say which number to call, for an emergency and for the clinic."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from catalog.contact import Contact
from catalog.library import library
from components.frame import shell
from tests.pages.opened import opened, words

CLINIC = library().clinic
SetContact = Callable[..., None]


@pytest.fixture
def set_contact(monkeypatch: pytest.MonkeyPatch) -> SetContact:
    """Let the clinic be reached in another way, in a region of its own."""

    def put(contact: Contact, region: str = "us") -> None:
        own = replace(library(), clinic=replace(CLINIC, contact=contact, region=region))
        monkeypatch.setattr(shell, "library", lambda: own)

    return put


def cards(**link: str) -> dict[str, dict[str, Any]]:
    app = opened("safety", **link)
    (shown,) = [one.proto for one in app.get("bidi_component") if one.key == "safety_help"]
    return {card["id"]: card for card in json.loads(shown.json)["cards"]}


@pytest.mark.parametrize(
    ("region", "calls"),
    [
        ("us", [("911", "Call 911 (United States)")]),
        ("ca", [("911", "Call 911 (Canada)")]),
        ("uk", [("999", "Call 999 (United Kingdom)"), ("112", "Call 112 (United Kingdom)")]),
        ("au", [("000", "Call 000 (Australia)"), ("112", "Call 112 from a mobile phone (Australia)")]),
    ],
)
def test_the_emergency_number_is_that_of_the_region_with_its_source(set_contact, region, calls):
    set_contact(Contact("Ask"), region=region)
    card = cards(region=region)["emergency"]
    assert [(call["dial"], call["label"]) for call in card["calls"]] == calls
    (study,) = {one.study for one in library().emergency[region]}
    assert any(study.label in source["label"] for source in card["sources"])


def test_beside_the_number_of_a_region_that_was_only_looked_at_stands_that_of_the_clinic_s():
    # Who looks at prices of the UK in a clinic of the US must not be left with 999 alone.
    calls = [call["label"] for call in cards(region="uk")["emergency"]["calls"]]
    assert calls[0] == "Call 999 (United Kingdom)" and calls[-1] == "Call 911 (United States)"


def test_the_clinic_s_telephone_hours_and_words_stand_on_the_cards_that_send_somebody_there(set_contact):
    set_contact(Contact("Ask Ann", "(555) 010-0100 ext. 3", "Monday to Friday, 9 to 5"))
    found = cards()
    assert "Example Clinic" not in str(found["emergency"]["calls"])
    for level in ("same_day", "watch"):
        (call,) = found[level]["calls"]
        assert call == {"label": "Call Example Clinic: (555) 010-0100 ext. 3", "dial": "5550100100;ext=3"}
        assert found[level]["reach"] == ["Open: Monday to Friday, 9 to 5", "To reach Example Clinic: Ask Ann"]
    told = words(opened("benefits"))
    assert "Questions? Ask Ann. Telephone: (555) 010-0100 ext. 3. Open\\: Monday" not in told
    assert "Questions? Ask Ann. Telephone: (555) 010-0100 ext. 3. Open: Monday to Friday, 9 to 5." in told


def test_without_a_telephone_the_page_says_whom_to_ask_and_makes_up_no_number():
    for level in ("same_day", "watch"):
        card = cards()[level]
        assert card["calls"] == []
        assert card["reach"] == [
            "To reach Example Clinic: Ask at the front desk",
            "We have no number for the clinic here. Ask for one before you go home.",
        ]


@pytest.mark.parametrize(("telephone", "told"), [("555 010 0100", True), ("+1 555 010 0100", False)])
def test_a_reader_who_looks_from_another_region_is_told_where_the_clinic_is(set_contact, telephone, told):
    set_contact(Contact("Ask", telephone))
    reach = cards(region="uk")["same_day"]["reach"]
    assert any("Country of this number: United States" in one for one in reach) == told
