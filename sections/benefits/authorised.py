"""What regulators allow microneedling devices for, region by region."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.authorised import Authorised
from components.browser import fact_table
from components.frame import folds
from components.visit.view import View
from sections.wording.findings import study_source


def authorised(view: View) -> None:
    """Show in a sentence what regulators of the region say a device is for, and all they say in a fold."""
    words, region = view.words, view.plan.region
    st.markdown(words(f"authorised.short_{region}"))
    folds.alone(view, words("authorised.each"), "authorised", lambda: _each(view))


def _each(view: View) -> None:
    words, place = view.words, view.words(f"region.{view.plan.region}")
    st.markdown(words("authorised.intro", region=place))
    # What a regulator elsewhere allows says nothing about this region.
    here = [one for one in view.library.authorised if one.region == view.plan.region]
    fact_table.show(
        {
            "caption": words("authorised.caption", region=place),
            "columns": [
                {"id": "says", "label": words("authorised.says")},
                {"id": "status", "label": words("authorised.status"), "kind": "status"},
            ],
            "rows": [_row(view, one) for one in here],
            "stack": "rows",
            "hide_caption": True,
        },
        key="authorised_table",
    )


def _row(view: View, one: Authorised) -> fact_table.Row:
    words = view.words
    says: fact_table.Cell = {"text": words(f"authorised.{one.id}"), "missing": one.kind == "missing"}
    # Stands where no source was found, and is replaced below where there is one.
    says["detail"] = words("authorised.not_found")
    if one.study:
        key = "authorised.checked_second_hand" if one.second_hand else "authorised.checked"
        says["detail"] = words(key, checked=view.formats.day(one.study.checked))
        says["source"] = study_source(view, one.study)
    return {"id": one.id, "cells": [says, {"text": words(f"authorised_kind.{one.kind}")}]}
