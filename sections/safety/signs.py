"""Signs on white, brown and black skin, and the choice to do nothing."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from catalog.evidence.records import Study
from catalog.evidence.safety import TIME_TO_THINK, SourcedText
from catalog.words.patterns import SKINS
from components.browser import Source, verdict_cards
from components.visit.view import View
from sections.wording.findings import cited_in_markdown, study_source


def sources(view: View, studies: Iterable[Study]) -> list[Source]:
    """Return several studies as one fold, each once."""
    found = [study_source(view, study) for study in {study.id: study for study in studies}.values()]
    # The fold is headed by the first source, so all of them speak of several.
    for one in found if len(found) > 1 else ():
        one["summary_text"] = view.words("safety_card.sources")
    return found


def signs(view: View) -> None:
    """Show each sign as it looks on white, brown and black skin, and how it feels."""
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
    study = view.library.evidence.studies[TIME_TO_THINK]
    with st.container(key="safety_nothing"):
        st.markdown(view.words("safety.nothing_why"))
        st.caption(cited_in_markdown(study_source(view, study)))
