"""The picture of the skin on the Timeline: what it is given."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from answers.course import CourseAnswer
from catalog.words.patterns import LASTING_PHASES, SKIN_LABELS, SKIN_PARTS
from components.browser.skin import skin_section
from components.palette import Tone
from components.visit import session
from components.visit.answered import kept
from components.visit.view import View
from model.calendar import DAYS_IN_WEEK
from sections.timeline.skin.moments import Moment, Texts, days, frame
from sections.wording.skin import course, drawing

NEXT: Final = MappingProxyType(
    {
        "quarter": "skin.next.quarter",
        "half": "skin.next.half",
        "nine_tenths": "skin.next.nine_tenths",
        "judge": "skin.next.judge",
    }
)  # milestones that the picture says are next
MARKS: Final = MappingProxyType({"event": "skin.mark.event", "holiday": "skin.mark.holiday"})
RULER_STEP, RULER_MARKS = 0.5, 4  # millimetres between the depths named at the edge


def _things(view: View, answer: CourseAnswer) -> list[skin_section.Thing]:
    words, healing, weeks = view.words, view.library.parameters.healing, answer.course.session_weeks
    last = DAYS_IN_WEEK * view.library.parameters.responses.last_week
    found = {
        int(view.library.evidence.phases[0].end_days): words("skin.next.bleeding_stops"),
        healing.usual_days: words("skin.next.calm", days=healing.usual_days),
        last: words("skin.next.end", week=last // DAYS_IN_WEEK),
    }
    for number, week in enumerate(weeks[1:], start=2):
        found[DAYS_IN_WEEK * week] = words("skin.next.session", number=number, week=week)
    for one in answer.milestones:
        if one.id in NEXT and one.typical is not None:
            week = round(one.typical)
            # A day has room for one label: healing, sessions and the end come before milestones.
            found.setdefault(DAYS_IN_WEEK * week, words(NEXT[one.id], week=week))
    return [{"day": day, "label": label} for day, label in sorted(found.items()) if 0 < day <= last]


def _ticks(view: View, answer: CourseAnswer) -> list[skin_section.Tick]:
    last = view.library.parameters.responses.last_week
    ticks: list[skin_section.Tick] = []
    for week in range(0, last + 1, last // 4):
        label = str(week) if week else view.words("skin.tick", week=week)
        tick: skin_section.Tick = {"day": DAYS_IN_WEEK * week, "label": label}
        if answer.start_chosen:
            day = answer.course.on(week)
            short = view.formats.day_month if answer.to_the_day(week) else view.formats.short_month
            tick["date"] = short(day)
        ticks.append(tick)
    return ticks


def _marks(view: View, answer: CourseAnswer) -> list[skin_section.Mark]:
    last = DAYS_IN_WEEK * view.library.parameters.responses.last_week
    marks: list[skin_section.Mark] = []
    for kind, key in MARKS.items():
        day = getattr(view.plan, kind)
        if day is not None and 0 <= (away := (day - answer.course.start).days) <= last:
            marks.append({"day": away, "kind": kind, "label": view.words(key)})
    return marks


def _ruler(view: View) -> skin_section.Ruler:
    words, depth = view.words, view.plan.depth
    marks: list[skin_section.Depth] = [
        {"depth": at * RULER_STEP, "label": words("skin.depth", depth=view.formats.number(at * RULER_STEP))}
        for at in range(1, RULER_MARKS + 1)
    ]
    return {
        "marks": marks,
        "bar": {"length": RULER_STEP, "label": words("skin.depth", depth=view.formats.number(RULER_STEP))},
        "depth": float(depth),
        "needles": words("skin.needles", depth=view.formats.number(depth)),
        "deeper": words("skin.needles_deeper", depth=view.formats.number(depth)),
    }


def _frames(view: View, answer: CourseAnswer, tone: Tone) -> tuple[list[skin_section.Frame], list[str]]:
    texts = Texts()
    frames = [frame(Moment(view, answer, day), tone, texts) for day in days(view, answer)]
    return frames, list(texts.places)


def payload(view: View, answer: CourseAnswer) -> skin_section.SkinSection:
    """Return everything the picture is given."""
    words, tone = view.words, session.visit().tone
    # Neither the week on show nor the depth of the needles changes what is told of a day.
    on = replace(view.plan, week=0, depth=Decimal(0)), view.today, tone
    frames, texts = kept("frames", on, lambda: _frames(view, answer, tone))
    return {
        "week": view.plan.week,
        "last_week": view.library.parameters.responses.last_week,
        "tone": tone,
        "drawing": drawing(view),
        "course": course(view, answer),
        "frames": frames,
        "texts": texts,
        "things": _things(view, answer),
        "track": {"ticks": _ticks(view, answer), "marks": _marks(view, answer)},
        "ruler": _ruler(view),
        "names": {name: words(f"skin.name.{name}") for name in SKIN_PARTS},
        "words": {name: words(f"skin.label.{name}") for name in SKIN_LABELS}
        | {name: words(f"phases.{name}") for name in LASTING_PHASES}
        | {"stamp": words("picture.stamp")},
    }
