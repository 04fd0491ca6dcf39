"""My plan on the sheet: its dates, and the change in the mirror as points of a drawing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from answers.course import CourseAnswer
from answers.left_alone import mirror_read_elsewhere
from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.words.formats import Formats
from model.skin.schedule import Milestone

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Day:
    """A day of the plan: what, when, and what else is to be said of it."""

    what: str
    when: str
    note: str = ""


@dataclass(frozen=True)
class Strip:
    """The change over a year. Places run from 0 to 1: weeks to the right, shares of the change upwards."""

    alt: str
    sources: str
    low: Points
    typical: Points
    high: Points
    sessions: tuple[float, ...]
    half: float | None
    judge: float
    weeks: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class PlanPart:
    """The course in words, its days, what else is to be known of them, and the strip."""

    course: str
    days: tuple[Day, ...]
    notes: tuple[str, ...]
    strip: Strip


@dataclass(frozen=True)
class CoursePlan:
    """The dated course in the words of a region."""

    plan: Plan
    library: Library
    formats: Formats
    answer: CourseAnswer

    def part(self, today: str, sources: str) -> PlanPart:
        """Return the part of the sheet.

        Parameters
        ----------
        today : str
            The day in words, for a plan without a first one.
        sources : str
            Numbers of the studies behind the strip.
        """
        return PlanPart(self._course(), self._days(), tuple(self._notes(today)), self._strip(sources))

    def _course(self) -> str:
        words, course = self.formats.words, self.answer.course
        weeks = words.plural("timeline.weeks", course.interval_weeks, weeks=course.interval_weeks)
        return words.plural("timeline.course", course.sessions, sessions=course.sessions, weeks=weeks)

    def _days(self) -> tuple[Day, ...]:
        words, dated = self.formats.words, self.answer.schedule
        sessions = (
            (day, words("sheet.session", number=number)) for number, day in enumerate(dated.sessions, 1)
        )
        others = (
            (dated.calm_by, words("sheet.calm_by")),
            (dated.judge_on, words("sheet.judge")),
            (self.plan.event, words("sheet.event")),
            (self.plan.holiday, words("sheet.holiday")),
        )
        named = ((day, Day(what, self.formats.unbroken(day))) for day, what in (*sessions, *others) if day)
        in_order = sorted((*named, self._half()), key=itemgetter(0))
        return tuple(day for _, day in in_order)

    def _notes(self, today: str) -> Iterator[str]:
        words = self.formats.words
        if not self.answer.start_chosen:
            yield words("timeline.start_assumed", today=today)
        if any(one.kind != "sessions_close" for one in self.answer.conflicts):
            yield words("sheet.too_close")
        if study := mirror_read_elsewhere(self.plan.concern, self.library):
            place = words(f"concern_in_sentence.{self.plan.concern}")
            yield words("timeline.other_concern", n=study.n, concern=place)
        yield words("sheet.strip_how")
        if self._half_reached.typical is not None:
            yield words("sheet.strip_ring")
        if self.answer.slow_reading is not None:
            week, most = min(self.answer.slow_reading.most.items())
            yield words("sheet.left_alone", most=round(100 * most), week=week)

    @property
    def _last(self) -> int:
        return self.answer.weeks[-1].week

    @property
    def _half_reached(self) -> Milestone:
        return next(one for one in self.answer.milestones if one.id == "half")

    def _half(self) -> tuple[date, Day]:
        words, last, half = self.formats.words, self._last, self._half_reached
        # What no study reaches comes after all that has a day.
        if half.typical is None:
            return date.max, Day(words("sheet.half"), words("milestone.never", last=last))
        low = round(half.earliest or half.typical)
        key = "timeline.week_range_open" if half.latest is None else "timeline.week_range"
        filled = {"last": last} if half.latest is None else {"high": round(half.latest)}
        day = self.answer.course.on(half.typical)
        note = words(key, week=round(half.typical), low=low, **filled)
        return day, Day(words("sheet.half"), self.formats.unbroken_month(day), note)

    def _strip(self, sources: str) -> Strip:
        weeks, course = self.answer.weeks, self.answer.course
        last = self._last
        bands = [(one.week / last, one.visible) for one in weeks]
        return Strip(
            alt=self._alt(last),
            sources=sources,
            low=tuple((at, round(band.slow, 4)) for at, band in bands),
            typical=tuple((at, round(band.typical, 4)) for at, band in bands),
            high=tuple((at, round(band.fast, 4)) for at, band in bands),
            sessions=tuple(week / last for week in course.session_weeks),
            half=None if self._half_reached.typical is None else self._half_reached.typical / last,
            judge=course.week_of(self.answer.schedule.judge_on) / last,
            weeks=tuple((week / last, str(week)) for week in (0, *self._told(last))),
        )

    def _told(self, last: int) -> tuple[int, int, int]:
        """Return the weeks that are named: a quarter, half and all of the time that is drawn."""
        return last // 4, last // 2, last

    def _alt(self, last: int) -> str:
        facts = {"last": last, "week_quarter": last // 4, "week_half": last // 2}
        for name, week in zip(("quarter", "half", "full"), self._told(last), strict=True):
            facts |= self.answer.weeks[week].visible.parts(name)
        return self.formats.words("sheet.strip_alt", **facts)
