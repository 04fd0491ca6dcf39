"""The year in four pictures: the still twin of the scrubbable picture, for print and for no script."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.course import CourseAnswer, about_course
from components.browser.skin import skin_strip
from components.frame import folds
from components.visit import session
from components.visit.answered import about
from components.visit.view import View
from model.calendar import DAYS_IN_WEEK
from sections.timeline.reads import STILLS
from sections.timeline.skin.moments import Moment, alt, mirror, under
from sections.wording.shares import parts as share_parts
from sections.wording.shares import said
from sections.wording.skin import course, drawing

# A day before the first session, so that no session counts on it yet.
BEFORE = -1
TITLES: Final = MappingProxyType(
    {
        "before": "skin.twin.before",
        "week": "skin.twin.week",
        "half": "skin.twin.half",
        "year": "skin.twin.year",
    }
)


def moments(view: View) -> dict[str, int]:
    """Return the days shown: before, a week after the first session, halfway, and the year."""
    last = view.library.parameters.responses.last_week
    # Half of an odd count of weeks is a whole week too: the table of weeks has no halves.
    weeks = {"week": 1, "half": last // 2, "year": last}
    return {"before": BEFORE} | {name: DAYS_IN_WEEK * week for name, week in weeks.items()}


def _panel(view: View, answer: CourseAnswer, name: str, day: int) -> skin_strip.Panel:
    words = view.words
    panel: skin_strip.Panel = {
        "id": name,
        "day": day,
        "title": words(TITLES[name]),
        "when": words("skin.twin.before_when"),
        "caption": words("skin.twin.before_caption"),
        "alt": words("skin.twin.before_alt"),
    }
    if day >= 0:
        moment = Moment(view, answer, day)
        facts = moment.facts
        panel["when"], panel["alt"] = words("skin.twin.when", **facts), alt(moment)
        panel["caption"] = " ".join((words(under(facts), **facts), words(mirror(facts), **facts)))
    return panel


def _facts(view: View, answer: CourseAnswer) -> dict[str, int]:
    shown = {name: day for name, day in moments(view).items() if day >= 0}
    facts = {f"{name}_at": day // DAYS_IN_WEEK for name, day in shown.items()}
    for name, day in shown.items():
        # From the table of weeks, so that sentence, table and chart tell the same shares.
        point = answer.weeks[day // DAYS_IN_WEEK]
        facts |= share_parts(f"{name}_visible", point.visible) | share_parts(f"{name}_tissue", point.tissue)
    return facts


def _phrases(view: View, facts: dict[str, int]) -> dict[str, str]:
    shown = (name for name, day in moments(view).items() if day >= 0)
    return {f"{name}_said": said(view, facts[f"{name}_visible"]) for name in shown}


def _rows(view: View, facts: dict[str, int]) -> list[list[str]]:
    def cell(name: str) -> str:
        edges = {"typical": facts[name], "low": facts[f"{name}_low"], "high": facts[f"{name}_high"]}
        return view.words("timeline.table_cell", **edges)

    return [
        [view.words("skin.tick", week=facts[f"{name}_at"]), cell(f"{name}_tissue"), cell(f"{name}_visible")]
        for name, day in moments(view).items()
        if day >= 0
    ]


def payload(view: View, answer: CourseAnswer) -> skin_strip.SkinStrip:
    """Return the strip with its sentence and its table, all from the same moments."""
    words, facts = view.words, _facts(view, answer)
    return {
        "stamp": words("picture.stamp"),
        "tone": session.visit().tone,
        "drawing": drawing(view),
        "course": course(view, answer),
        "panels": [_panel(view, answer, name, day) for name, day in moments(view).items()],
        "sentence": words("skin.twin.sentence", **facts, **_phrases(view, facts)),
        "table": {
            "caption": words("skin.twin.table"),
            "head": [words("timeline.table_week"), words("skin.label.under"), words("skin.label.mirror")],
            "rows": _rows(view, facts),
        },
        "save": {
            "label": words("skin.twin.save"),
            "title": words("skin.twin.title"),
            "file": words("skin.twin.file"),
            "language": words.language,
        },
    }


def show(view: View) -> None:
    """Show a fold with the four pictures."""
    label = view.words("skin.twin.fold")
    folds.following(view, "stills", label, about(about_course, _pictures), reads=STILLS)


def _pictures(view: View, answer: CourseAnswer) -> None:
    st.markdown(view.words("skin.twin.intro"))
    skin_strip.show(payload(view, answer), key="skin_twin")
