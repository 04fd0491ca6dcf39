"""Signs on white, brown and black skin, and the choice to do nothing."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from catalog.evidence.records import Study
from catalog.evidence.safety import TIME_TO_THINK, SourcedText
from catalog.words.patterns import SKINS
from components.browser import Source, verdict_cards
from components.frame import folds
from components.visit.view import View
from sections.wording.findings import study_source


def sources(view: View, studies: Iterable[Study]) -> list[Source]:
    """Return several studies as one fold, each once."""
    found = [study_source(view, study) for study in {study.id: study for study in studies}.values()]
    # The fold is headed by the first source, so all of them speak of several.
    for one in found if len(found) > 1 else ():
        one["summary_text"] = view.words("safety_card.sources")
    return found


def show(view: View) -> None:
    """Show the fold with each sign as it looks on white, brown and black skin, and how it feels."""
    folds.alone(view, view.words("safety.signs"), "safety_signs_fold", lambda: _signs(view))


def _signs(view: View) -> None:
    st.markdown(view.words("safety.signs_intro"))
    verdict_cards.show({"cards": [_sign(view, one) for one in view.library.safety.signs]}, key="safety_signs")


def _sign(view: View, sign: SourcedText) -> verdict_cards.Card:
    words = view.words
    return {
        "id": sign.id,
        "tone": "sign",
        "label": words(f"sign.{sign.id}.title"),
        "looks": [
            {"skin": skin, "label": words(f"safety_look.{skin}"), "text": words(f"sign.{sign.id}.{skin}")}
            for skin in SKINS
        ],
        "notes": [{"head": words("safety_look.feel"), "text": words(f"sign.{sign.id}.feel")}],
        "sources": sources(view, sign.studies),
    }


def nothing(view: View) -> None:
    """Show that nothing for now is a choice, with who says that there is time."""
    words, study = view.words, view.library.evidence.studies[TIME_TO_THINK]
    card: verdict_cards.Card = {
        "id": "nothing",
        "tone": "sign",
        "label": words("safety.decide"),
        "behind": words("safety.nothing_time"),
        "details": [words("safety.nothing_why")],
        "sources": sources(view, (study,)),
    }
    verdict_cards.show({"cards": [card]}, key="safety_nothing")
