"""Five questions on what the pages teach, before and after reading. Answers stay in the session."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import Final, Literal

import streamlit as st

from catalog.evidence.values import NOT_SURE, Question
from components.browser import tap_cards
from components.browser.tap_cards import Answer, Item, Note
from components.frame import blocks
from components.visit import own_values, session
from components.visit.view import View
from model.values import agreeing
from sections.wording.findings import sources

Round = Literal["before", "after"]
HEADS: Final = MappingProxyType(
    {"found": "values.quiz.found", "open": "values.quiz.open", "other": "values.quiz.other"}
)


def _label(view: View, question: Question, answer: str) -> str:
    if answer == NOT_SURE:
        return view.words("values.quiz.not_sure")
    return view.words(f"values.question.{question.id}.answer_{answer}", **question.finding.values())


def _answers(view: View, question: Question) -> list[Answer]:
    return [{"id": one, "label": _label(view, question, one)} for one in (*question.answers, NOT_SURE)]


def _item(view: View, question: Question) -> Item:
    ask = view.words(f"values.question.{question.id}.ask", **question.finding.values())
    return {"id": question.id, "label": ask, "answers": _answers(view, question)}


def _note(view: View, question: Question, now: str) -> Note:
    tone = "found" if now == question.found else "open" if now == NOT_SURE else "other"
    lines = [view.words(f"values.question.{question.id}.why", **question.finding.values())]
    before = own_values.answers().before.get(question.id)
    if before is not None and before != now:
        lines.append(view.words("values.quiz.was", answer=_label(view, question, before)))
    return {
        "tone": tone,
        "head": view.words(HEADS[tone]),
        "lines": lines,
        "sources": sources(view, (question.finding,)),
    }


def _explained(view: View, question: Question) -> Item:
    item, now = _item(view, question), own_values.answers().after.get(question.id)
    return item if now is None else {**item, "note": _note(view, question, now)}


def _picked(asked: Round, picks: dict[str, str]) -> None:
    setattr(own_values.answers(), asked, picks)


def _cards(view: View, asked: Round, items: list[Item]) -> None:
    picks: dict[str, str] = getattr(own_values.answers(), asked)
    label = view.words("values.quiz.before" if asked == "before" else "values.quiz.after")
    tap_cards.show(
        {"label": label, "kind": "answers", "items": items, "picks": picks},
        key=own_values.key(asked),
        picked=partial(_picked, asked),
        fresh=session.visit().fresh,
    )


def before(view: View) -> None:
    """Offer the questions before reading on; nothing is said about the answers yet."""
    words, questions = view.words, view.library.weighing.questions
    with st.expander(words("values.quiz.before")):
        st.markdown(words("values.quiz.before_intro"))
        _cards(view, "before", [_item(view, one) for one in questions])
        if len(own_values.answers().before) == len(questions):
            blocks.live(words("values.quiz.thanks"), key="live_thanks")


def _summary(view: View, questions: tuple[Question, ...]) -> str:
    now, found = own_values.answers(), {one.id: one.found for one in questions}
    if len(now.after) < len(questions):
        return view.words("values.quiz.left", left=len(questions) - len(now.after))
    facts = {"now": len(agreeing(now.after, found)), "of": len(questions)}
    if len(now.before) < len(questions):
        return view.words("values.quiz.done", **facts)
    return view.words("values.quiz.changed", **facts, before=len(agreeing(now.before, found)))


def after(view: View) -> None:
    """Ask the same questions again, each answer explained with its source, and tell what changed."""
    questions = view.library.weighing.questions
    _cards(view, "after", [_explained(view, one) for one in questions])
    blocks.live(_summary(view, questions), key="live_quiz")
