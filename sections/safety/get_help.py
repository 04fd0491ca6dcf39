"""When to get help after a session, how fast, and whom to call."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.emergency import EmergencyNumber
from catalog.evidence.safety import LEVELS, Level
from components.browser import verdict_cards
from components.browser.verdict_cards import Call, Card
from components.frame import blocks
from components.visit.view import View
from sections.safety.signs import sources

KEY = "safety_get_help"  # of the container with the three levels


def at_once(view: View) -> None:
    """Show in one line whom to call in an emergency, and the way to the signs of one."""
    strip: Card = {
        "id": "at_once",
        "tone": "emergency",
        "label": view.words("safety_help.at_once"),
        "calls": [_number(view, one) for one in view.library.emergency_numbers(view.plan.region)],
        "jump": {"label": view.words("safety_help.signs"), "part": KEY},
    }
    verdict_cards.show({"cards": [strip], "slim": True}, key="safety_at_once")


def show(view: View) -> None:
    """Show the three levels, the emergency first and the only one in red."""
    with st.container(key=KEY):
        blocks.section(view.words("safety.help"))
        cards = [_card(view, level) for level in LEVELS]
        verdict_cards.show({"cards": cards, "beside": True}, key="safety_help")


def _card(view: View, level: Level) -> Card:
    words, told = view.words, view.library.safety.help[level]
    numbers = view.library.emergency_numbers(view.plan.region) if level == "emergency" else ()
    studies = [study for one in told for study in one.studies]
    card: Card = {
        "id": level,
        "tone": level,
        "label": words(f"safety_help.{level}"),
        "intro": words(f"safety_help.{level}_do"),
        "sources": sources(view, [*studies, *(one.study for one in numbers)]),
    }
    if level == "emergency":
        card["calls"] = [_number(view, one) for one in numbers]
        card["reach"] = [words("safety_help.elsewhere")]
    else:
        card["calls"], card["reach"] = _clinic_call(view), _reach_clinic(view)
    # What can wait is named in one sentence, and told one by one behind a tap.
    signs = [words(f"get_help.{one.id}") for one in told]
    if level == "watch":
        card["behind"], card["details"] = words("safety_help.watch_each"), signs
    else:
        card["points"] = signs
    return card


# ---- whom to call ---------------------------------------------------------------------------


def _number(view: View, one: EmergencyNumber) -> Call:
    key = "safety_help.call" if one.dialled_from == "any" else "safety_help.call_mobile"
    region = view.words(f"region.{one.region}")
    return {"label": view.words(key, number=one.number, region=region), "dial": one.number}


def _clinic_call(view: View) -> list[Call]:
    clinic = view.library.clinic
    if not clinic.contact.telephone:
        return []
    words = {"clinic": clinic.name, "telephone": clinic.contact.telephone}
    return [{"label": view.words("safety_help.call_clinic", **words), "dial": clinic.contact.dialled}]


def _reach_clinic(view: View) -> list[str]:
    """Return when and how else the clinic is reached, or how to find its number while none is set."""
    words, clinic = view.words, view.library.clinic
    contact, found = clinic.contact, list[str]()
    if contact.hours:
        found.append(words("safety_help.hours", hours=contact.hours))
    if contact.words:
        found.append(words("safety_help.reach", clinic=clinic.name, contact=contact.words))
    if not contact.telephone:
        found.append(words("safety_help.reach_plain"))
    elif view.plan.region != clinic.region and not contact.dialled.startswith("+"):
        region = words(f"region.{clinic.region}")
        found.append(words("safety_help.abroad", region=region))
    return found
