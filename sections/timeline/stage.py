"""The working part of the Timeline: the verdict, the course, and the picture of the skin beside them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.course import CourseAnswer, about_course
from catalog.evidence.options import Fact
from components.browser.skin import skin_section
from components.frame import blocks, counts, folds, inputs, parts
from components.visit import session
from components.visit.answered import about
from components.visit.callbacks import guarded
from components.visit.view import View
from sections.timeline import summary
from sections.timeline.reads import COURSE
from sections.timeline.skin.picture import payload
from sections.wording.findings import cited_findings

BEHIND: Final = (
    "microneedling_redness",
    "microneedling_depth",
    "acne_scars_needles_abel",
)  # findings behind what is drawn besides the curves
COUNTS: Final[Mapping[Fact, str]] = MappingProxyType(
    {"sessions": "timeline.sessions", "interval": "timeline.interval"}
)  # the steppers of the course


def show(view: View) -> None:
    """Show the verdict, the course, the picture with its track, and how it is drawn."""
    with st.container(key="stage"):
        with st.container(key="course"):
            blocks.in_short_now(view, about(about_course, summary.show), reads=COURSE)
            _course(view)
        with st.container(key="skin"):
            parts.show(view, "skin", about(about_course, _picture))
    folds.following(view, "how_drawn", view.words("skin.how_drawn"), _drawn, reads={"depth"})


def _course(view: View) -> None:
    with st.container(key="counts", horizontal=True):
        for field in COUNTS:
            parts.show(view, f"counted_{field}", partial(_stepper, field=field), reads={field, "concern"})
    inputs.tone(view, view.words("skin.tone"))


def _stepper(view: View, field: Fact) -> None:
    (needles,) = view.library.in_role("needles")
    counts.show(view, field, view.words(COUNTS[field]), needles.count(field, view.plan.concern), drawn=True)


def _picture(view: View, answer: CourseAnswer) -> None:
    moved = guarded(lambda week: session.change(week=week))
    skin_section.show(payload(view, answer), key="skin_section", moved=moved)


def _drawn(view: View) -> None:
    findings = view.library.evidence.findings
    st.markdown(view.words("skin.key"))
    inputs.millimetres(view, "depth", view.words("skin.depth_of_needles"))
    cited_findings(view, [findings[name] for name in BEHIND])
