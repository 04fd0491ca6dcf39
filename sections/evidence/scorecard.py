"""The scorecard of the exam: what decision aids are asked for, whether each point is met, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import streamlit as st

from catalog.scorecard import GRADE_HEADS, GROUPS, IPDAS, Item, PageGrade, Scorecard, scorecard
from components.browser import fact_table
from components.browser.fact_table import Chip, Column, Row
from components.visit.view import View


def show(view: View) -> None:
    """Show the items of the standard, our own rules, and how hard each page is to read."""
    card, words = scorecard(), view.words
    st.markdown(words("exam.intro"))
    for group in IPDAS:
        st.subheader(_group(view, card, group), anchor=False)
        # What does not apply to a treatment is neither met nor missed, so it has a table of its own.
        _table(view, group, [one for one in card.of(group) if one.answer != "not_applicable"])
    others = [one for one in card.items if one.answer == "not_applicable"]
    st.subheader(words("exam.others", count=len(others)), anchor=False)
    _table(view, "others", others)
    for group in [one for one in GROUPS if one not in IPDAS]:
        st.subheader(_group(view, card, group), anchor=False)
        _table(view, group, card.of(group))
    st.subheader(words("exam.grades_title"), anchor=False)
    st.markdown(words("exam.grades_intro"))
    _grades(view, card)


def verdict(view: View) -> str:
    """Return how much of the standard is met, and how much waits for people."""
    items = [one for group in IPDAS for one in scorecard().of(group) if one.answer != "not_applicable"]
    return view.words(
        "exam.verdict",
        asked=len(items),
        met=sum(one.answer == "yes" for one in items),
        people=sum(one.answer == "no" and not one.gaps for one in items),
    )


def _group(view: View, card: Scorecard, group: str) -> str:
    met, apply = card.met(group)
    named = view.words(f"exam.group.{group}")
    return view.words("exam.group_met", group=named, met=met, apply=apply)


def reason(view: View, item: Item) -> str:
    """Return why an item has its mark, as one sentence; empty for what was checked and is met."""
    if item.gaps:
        return view.words("exam.reason.gaps", count=item.gaps)
    if item.by:
        return view.words("exam.reason.signed", by=item.by)
    return "" if item.reason == "checked" else view.words(f"exam.reason.{item.reason}")


def _row(view: View, item: Item) -> Row:
    # The marks of the exam and the chips that show them have the same names.
    chip, label = cast("Chip", item.answer), view.words(f"exam.answer.{item.answer}")
    told = view.words(f"exam.item.{item.id}")
    return {
        "id": item.id,
        "cells": [
            {"text": told},
            {"text": "", "chip": chip, "chip_label": label},
            {"text": reason(view, item), "missing": item.answer == "not_applicable"},
        ],
    }


def _table(view: View, name: str, items: Sequence[Item]) -> None:
    words = view.words
    columns: list[Column] = [
        {"id": "item", "label": words("exam.item_head")},
        {"id": "answer", "label": words("exam.answer_head"), "kind": "status"},
        {"id": "reason", "label": words("exam.reason_head")},
    ]
    fact_table.show(
        {
            "caption": words("exam.title"),
            "hide_caption": True,
            "columns": columns,
            "rows": [_row(view, item) for item in items],
            "stack": "rows",
        },
        key=f"scorecard_{name}",
    )


def _grade_row(view: View, page: PageGrade) -> Row:
    figures = (str(page.grade), str(page.smog), str(page.longest))
    return {
        "id": page.page,
        "cells": [{"text": view.words(f"nav.{page.page}")}, *({"text": one} for one in figures)],
    }


def _grades(view: View, card: Scorecard) -> None:
    words = view.words
    fact_table.show(
        {
            "caption": words("exam.grades_title"),
            "hide_caption": True,
            "columns": [{"id": one, "label": words(key)} for one, key in GRADE_HEADS.items()],
            "rows": [_grade_row(view, page) for page in card.pages],
            "stack": "rows",
        },
        key="scorecard_grades",
    )
