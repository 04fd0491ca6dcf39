"""What a tick comes to: one card with its verdict and rules, and behind a tap why and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from catalog.evidence.safety import rule_key
from components.browser import verdict_cards
from components.visit.view import View
from model.safety import VERDICTS, Rule, SafetyQuestion, SafetyResult, TreatmentSide
from sections.safety.signs import sources

NO_RULE: Final[Mapping[TreatmentSide, str]] = MappingProxyType(
    {"needles": "safety_card.no_needles", "laser": "safety_card.no_laser"}
)  # said where no source has a rule


def result_cards(view: View, result: SafetyResult) -> list[verdict_cards.Card]:
    """Return a card for each tick of all lists, the most careful verdict first."""
    by_verdict = sorted(result.raised, key=lambda one: -VERDICTS.index(one.verdict))
    return [_result_card(view, one) for one in by_verdict]


def clear_card(view: View) -> verdict_cards.Card:
    """Return the card of a list of which nothing is true."""
    return {"id": "clear", "tone": "clear", "label": view.words("safety_card.group_clear")}


def _line(view: View, rule: Rule) -> verdict_cards.Line:
    studies = view.library.evidence.studies
    return {
        "who": view.words(f"safety_card.{rule.scope}"),
        "text": view.words(rule_key(rule), low=rule.low, high=rule.high),
        "tone": rule.verdict,
        "source": "; ".join(studies[name].label for name in rule.sources),
    }


def _result_card(view: View, asked: SafetyQuestion) -> verdict_cards.Card:
    words, studies = view.words, view.library.evidence.studies
    # That no source has a rule does not mean that there is no risk, so it is said.
    unread = [key for kind, key in NO_RULE.items() if not asked.covers(kind)]
    named = dict.fromkeys(name for rule in asked.rules for name in rule.sources)
    card: verdict_cards.Card = {
        "id": asked.id,
        "tone": asked.verdict,
        "label": words(f"safety_verdict.{asked.verdict}"),
        "title": words(f"safety_question.{asked.id}.tick"),
        "lines": [_line(view, rule) for rule in asked.rules],
        "missing": [words(key) for key in unread],
        "behind": words("safety_card.behind"),
        "notes": [
            {"head": words("safety_card.why"), "text": words(f"safety_question.{asked.id}.why")},
            {"head": words("safety_card.say"), "text": words(f"safety_question.{asked.id}.say")},
        ],
        "sources": sources(view, (studies[name] for name in named)),
    }
    if asked.differs:
        card["differs"] = words("safety_card.differs")
    return card
