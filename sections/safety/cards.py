"""What each tick comes to: one card with verdict, reason and sources."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from catalog.evidence.safety import rule_key
from components.browser import verdict_cards
from components.visit import session
from components.visit.view import View
from model.safety import Rule, SafetyGroup, SafetyQuestion, TreatmentSide
from sections.safety.signs import sources

NO_RULE: Final[Mapping[TreatmentSide, str]] = MappingProxyType(
    {"needles": "safety_card.no_needles", "laser": "safety_card.no_laser"}
)  # said where no source has a rule

# ---- what one list comes to ------------------------------------------------------------------


def result_cards(view: View, group: SafetyGroup) -> None:
    """Show a card for each tick of the list, or one line when none is true."""
    answers = session.visit().safety
    raised = [one for one in view.library.safety.of_group(group) if one.id in answers.ticked]
    cards = [result_card(view, one) for one in raised]
    if group in answers.none_in:
        cards = [_clear(view)]
    # Another list is drawn above the button that asked for it, so the reader is taken there.
    follow: verdict_cards.Follow = {"value": group, "part": "safety_check"}
    verdict_cards.show({"cards": cards, "follow": follow}, key="safety_cards")


def _clear(view: View) -> verdict_cards.Card:
    return {"id": "clear", "tone": "clear", "label": view.words("safety_card.group_clear")}


def _line(view: View, rule: Rule) -> verdict_cards.Line:
    studies = view.library.evidence.studies
    return {
        "who": view.words(f"safety_card.{rule.scope}"),
        "text": view.words(rule_key(rule), low=rule.low, high=rule.high),
        "tone": rule.verdict,
        "source": "; ".join(studies[name].label for name in rule.sources),
    }


def result_card(view: View, asked: SafetyQuestion) -> verdict_cards.Card:
    """Return the card of one question: its verdict, what each rule says, why, and who says so."""
    words, studies = view.words, view.library.evidence.studies
    unread = [key for kind, key in NO_RULE.items() if not asked.covers(kind)]
    named = dict.fromkeys(name for rule in asked.rules for name in rule.sources)
    card: verdict_cards.Card = {
        "id": asked.id,
        "tone": asked.verdict,
        "label": words(f"safety_verdict.{asked.verdict}"),
        "title": words(f"safety_question.{asked.id}.tick"),
        "lines": [_line(view, rule) for rule in asked.rules],
        "missing": [words(key) for key in unread],
        "notes": [
            {"head": words("safety_card.why"), "text": words(f"safety_question.{asked.id}.why")},
            {"head": words("safety_card.say"), "text": words(f"safety_question.{asked.id}.say")},
        ],
        "sources": sources(view, (studies[name] for name in named)),
    }
    if asked.differs:
        card["differs"] = words("safety_card.differs")
    return card
