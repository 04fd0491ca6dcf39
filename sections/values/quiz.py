"""Five questions on what the pages teach, before and after reading. Answers stay in the session."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import Final, Literal

import streamlit as st

from catalog.evidence.chances import told
from catalog.evidence.values import NOT_SURE, QuizQuestion
from components.browser import tap_cards
from components.browser.tap_cards import Answer, Item, Note, TapCards
from components.frame import blocks, folds
from components.visit import forgotten, own_values, redraw
from components.visit.callbacks import guarded
from components.visit.view import View
from model.values import agreeing
from sections.wording.findings import sources

QuizTime = Literal["before", "after"]
HEADS: Final = MappingProxyType(
    {"found": "values.quiz.found", "open": "values.quiz.open", "other": "values.quiz.other"}
)


def _label(view: View, question: QuizQuestion, answer: str) -> str:
    if answer == NOT_SURE:
        return view.words("values.quiz.not_sure")
    return told(view.words, f"values.question.{question.id}.answer_{answer}", question.finding)


def _answers(view: View, question: QuizQuestion) -> list[Answer]:
    return [{"id": one, "label": _label(view, question, one)} for one in (*question.answers, NOT_SURE)]


def _item(view: View, question: QuizQuestion) -> Item:
    ask = told(view.words, f"values.question.{question.id}.ask", question.finding)
    return {"id": question.id, "label": ask, "answers": _answers(view, question)}


def _note(view: View, question: QuizQuestion, now: str) -> Note:
    tone = "found" if now == question.found else "open" if now == NOT_SURE else "other"
    lines = [told(view.words, f"values.question.{question.id}.why", question.finding)]
    before = own_values.current().before.get(question.id)
    # An answer that stayed the same needs no sentence.
    if before is not None and before != now:
        lines.append(view.words("values.quiz.was", answer=_label(view, question, before)))
    return {
        "tone": tone,
        "head": view.words(HEADS[tone]),
        "lines": lines,
        "sources": sources(view, (question.finding,)),
    }


def _explained(view: View, question: QuizQuestion) -> Item:
    item, now = _item(view, question), own_values.current().after.get(question.id)
    return item if now is None else {**item, "note": _note(view, question, now)}


def _picked(asked: QuizTime, picks: dict[str, str]) -> None:
    setattr(own_values.current(), asked, picks)
    redraw.ask_for(folds.part_of(f"quiz_{asked}"))


def _cards(view: View, asked: QuizTime, items: list[Item]) -> None:
    picks: dict[str, str] = getattr(own_values.current(), asked)
    label = view.words("values.quiz.before" if asked == "before" else "values.quiz.after")
    cards: TapCards = {"label": label, "kind": "answers", "items": items, "picks": picks}
    held = tap_cards.show(cards, key=own_values.key(asked), picked=guarded(partial(_picked, asked)))
    # After a restart the browser may hold answers that this visit does not know.
    if held:
        forgotten.catch_up(partial(_picked, asked, held), newer=held != picks)


def before(view: View) -> None:
    """Offer the questions before reading on; nothing is said about the answers yet."""
    folds.alone(view, view.words("values.quiz.before"), "quiz_before", lambda: _before(view))


def _before(view: View) -> None:
    words, questions = view.words, view.library.values.questions
    st.markdown(words("values.quiz.before_intro"))
    _cards(view, "before", [_item(view, one) for one in questions])
    if len(own_values.current().before) == len(questions):
        blocks.live(words("values.quiz.thanks"), key="live_thanks")


def _summary(view: View, questions: tuple[QuizQuestion, ...]) -> str:
    now, found = own_values.current(), {one.id: one.found for one in questions}
    if len(now.after) < len(questions):
        return view.words("values.quiz.left", left=len(questions) - len(now.after))
    facts = {"now": len(agreeing(now.after, found)), "of": len(questions)}
    # A change can be told only where every question was answered both times.
    if len(now.before) < len(questions):
        return view.words("values.quiz.done", **facts)
    return view.words("values.quiz.changed", **facts, before=len(agreeing(now.before, found)))


def after(view: View) -> None:
    """Offer the same questions again, each answer explained with its source, and tell what changed."""
    folds.alone(view, view.words("values.quiz.after"), "quiz_after", lambda: _after(view))


def _after(view: View) -> None:
    st.markdown(view.words("values.quiz.after_intro"))
    questions = view.library.values.questions
    _cards(view, "after", [_explained(view, one) for one in questions])
    blocks.live(_summary(view, questions), key="live_quiz")
