"""Measures the sheet to take home: how long its PDF takes once all is loaded, and how much it weighs."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

from catalog.library import library
from catalog.plan.plan import default_plan
from catalog.words.patterns import QUESTIONS_TO_ASK
from handout.own import MOST_OWN_WORDS, Own
from handout.sheet import content, pdf
from scripts.bench.figures import Record
from scripts.bench.loads import KILOBYTE
from scripts.bench.watched import Effort

DAY = date(2027, 1, 11)
LINK = "https://aid.clinic.example/glance?sessions=4"


def measure(record: Record, effort: Effort) -> None:
    """Make the sheet of a reader who ticked every question and wrote as much as there is room for."""
    data = library()
    questions = tuple(data.words(f"question.{one}") for one in QUESTIONS_TO_ASK)
    for turn in range(effort.rounds + 1):
        with record.told("sheet.pdf"):
            began = time.perf_counter()
            # Typst remembers what it has set before, and a reader's own words are always new to it.
            words = f"{turn} weddings in May. " * (MOST_OWN_WORDS // 20)
            plan = replace(default_plan(data.inputs), sessions=turn + 1)
            made = pdf(content(plan, data, DAY, Own(own_words=words, questions=questions, link=LINK)))
            # The first one loads fonts that the others find.
            if turn:
                took = 1000 * (time.perf_counter() - began)
                record.add("sheet.pdf", made_ms=took, kb=len(made) / KILOBYTE)
