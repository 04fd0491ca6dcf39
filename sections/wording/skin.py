"""From a course to what the drawing of the skin needs: curves, healing, depth."""

from __future__ import annotations

from answers.course import CourseAnswer
from components.browser import Moment
from components.browser.skin.skin_drawing import Curves, Drawing, DrawnCourse, Healing
from components.visit.answered import kept
from components.visit.view import View
from model.calendar import DAYS_IN_WEEK
from model.skin.response import Response

PER_WEEK = 2  # samples of a curve: finer than the eye, and whole weeks are always among them


def _curves(view: View, answer: CourseAnswer, response: Response) -> Curves:
    last = view.library.parameters.responses.last_week
    bands = [response.at(answer.course, at / PER_WEEK) for at in range(PER_WEEK * last + 1)]
    # Four decimals are finer than one fibre of 100, and keep the message short.
    return {
        "low": [round(band.slow, 4) for band in bands],
        "typical": [round(band.typical, 4) for band in bands],
        "high": [round(band.fast, 4) for band in bands],
    }


def course(view: View, answer: CourseAnswer) -> DrawnCourse:
    """Return the course as the drawing needs it, every figure from the model and the evidence."""
    return kept("drawn_course", answer.course, lambda: _drawn(view, answer))


def healing(view: View) -> Healing:
    """Return the days after a session as they are drawn."""
    redness = view.library.parameters.healing.redness_days.edges
    phases = view.library.evidence.phases
    spans = {one.id: [float(one.start_days), float(one.end_days)] for one in phases}
    return {
        # The channels are drawn closed from the day on which bleeding has stopped.
        "closing": spans["bleeding_stops"][1],
        "redness": [float(edge or 0) for edge in redness],
        "calming": spans["calming"],
        "repair": spans["repair"],
    }


def _drawn(view: View, answer: CourseAnswer) -> DrawnCourse:
    parameters = view.library.parameters
    return {
        "sessions": [DAYS_IN_WEEK * week for week in answer.course.session_weeks],
        "step": DAYS_IN_WEEK / PER_WEEK,
        "tissue": _curves(view, answer, parameters.responses.tissue),
        "visible": _curves(view, answer, parameters.responses.visible),
        "healing": healing(view),
        "softening": float(parameters.softening),
    }


def moment(view: View, name: str) -> Moment:
    """Return a moment of any healing: no day of the reader's course."""
    words = view.words
    return {
        "id": name,
        "title": words(f"picture.{name}.title"),
        "when": words(f"picture.{name}.when"),
        "caption": words(f"picture.{name}.caption"),
        "alt": words(f"picture.{name}.alt"),
    }


def drawing(view: View) -> Drawing:
    """Return what is drawn."""
    return {"depth": float(view.plan.depth), "concern": view.plan.concern}
