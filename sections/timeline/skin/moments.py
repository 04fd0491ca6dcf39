"""The words of each moment of a course: what happens under the skin, in the mirror, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from answers.course import CourseAnswer
from answers.moments import State, sessions_by, state_on
from catalog.evidence.records import Phase
from catalog.words.patterns import RED_PHASES
from components.browser.skin.skin_section import Frame
from components.palette import Tone
from components.visit.view import View
from model.calendar import DAYS_IN_WEEK
from sections.wording.shares import of_100, told_parts


@dataclass
class Texts:
    """Every text once, in the order of first use."""

    # Many moments share a sentence, so the browser gets it once and a number wherever it stands.
    places: dict[str, int] = field(default_factory=dict[str, int])

    def place(self, text: str) -> int:
        """Return where a text stands."""
        return self.places.setdefault(text, len(self.places))


@dataclass(frozen=True)
class Moment:
    """A day of the course and where it lies between sessions."""

    view: View
    answer: CourseAnswer
    day: int

    @cached_property
    def number(self) -> int:
        """How many sessions have been, this day included."""
        return sessions_by(self.answer.course, self.day)

    @cached_property
    def since(self) -> int:
        """Days since the last session."""
        return self.day - DAYS_IN_WEEK * self.answer.course.session_weeks[self.number - 1]

    @cached_property
    def week(self) -> int:
        """Whole weeks since the first session."""
        return self.day // DAYS_IN_WEEK

    @cached_property
    def phase(self) -> Phase:
        """What the last session's healing is doing."""
        phases = self.view.library.evidence.phases
        return next((one for one in phases if self.since < one.end_days), phases[-1])

    @cached_property
    def waiting(self) -> int:
        """Whole weeks until the next session; 0 after the last."""
        course = self.answer.course
        return course.session_weeks[self.number] - self.week if self.number < course.sessions else 0

    @property
    def date_words(self) -> str:
        """The day in words; only its month where a day would claim more of the change than studies know."""
        near_session = 0 <= self.since < DAYS_IN_WEEK
        if near_session:
            return self.view.formats.day(self.answer.course.on(self.day / DAYS_IN_WEEK))
        return _date(self, self.day / DAYS_IN_WEEK)

    @cached_property
    def facts(self) -> dict[str, object]:
        """Everything a sentence about this moment may fill in."""
        view, answer, course = self.view, self.answer, self.answer.course
        responses, healing = view.library.parameters.responses, view.library.parameters.healing
        at = self.day / DAYS_IN_WEEK
        waiting = self.waiting
        visible = responses.visible.at(course, at)
        judge = next(one for one in answer.milestones if one.id == "judge")
        return {
            **told_parts(view, "tissue", responses.tissue.at(course, at)),
            **told_parts(view, "visible", visible),
            "week": self.week,
            "day": self.date_words,
            "since": self.since,
            "number": self.number,
            "sessions": course.sessions,
            "left": course.sessions - self.number,
            "waiting": waiting,
            "next_day": view.formats.day(course.on(self.week + waiting)),
            "usual": healing.usual_days,
            "longest": healing.longest_days,
            "judge": round(judge.typical or 0),
            "judge_day": _date(self, judge.typical or 0),
            "last": responses.last_week,
            "dip": of_100(1 - float(view.library.parameters.softening) * visible.typical),
        }

    def state(self) -> State:
        """Return which sentence says what to do."""
        course = self.answer.course
        judged = round(course.week_of(self.answer.schedule.judge_on))
        return state_on(course, self.day, judged, self.view.library.parameters.responses.last_week)


def _date(moment: Moment, week: float) -> str:
    day = moment.answer.course.on(week)
    formats = moment.view.formats
    return formats.day(day) if moment.answer.to_the_day(week) else formats.month(day)


def _title(moment: Moment) -> str:
    if moment.since == 0:
        return "skin.title_session"
    return "skin.title_healing" if moment.since < DAYS_IN_WEEK else "skin.title"


def alt(moment: Moment) -> str:
    """Return what the picture shows on a day, for those who cannot see it."""
    key = (
        "skin.alt"
        if moment.since >= DAYS_IN_WEEK
        else "skin.alt_healing"
        if moment.since
        else "skin.alt_session"
    )
    return moment.view.words(key, **moment.facts)


def _mirror(moment: Moment, tone: Tone) -> str:
    # Words on redness follow the tone of skin that is drawn; later phases look alike on all skin.
    phase = moment.phase.id
    coloured = phase in RED_PHASES
    return f"skin.flush.{tone}.{phase}" if coloured else f"phase.{phase}.mirror"


def under(facts: dict[str, object]) -> str:
    """Return the key of the sentence on new fibres under the skin."""
    # "0 to 0" would be noise: until the upper edge has begun, nothing has come.
    return "skin.under_share" if facts["tissue_high"] else "skin.under_none"


def mirror(facts: dict[str, object]) -> str:
    """Return the key of the sentence on the change in the mirror."""
    return "skin.mirror_share" if facts["visible_high"] else "skin.mirror_none"


def _todo(moment: Moment, facts: dict[str, object]) -> str:
    words, state = moment.view.words, moment.state()
    if state == "waiting":
        return words.plural("skin.todo.waiting", moment.waiting, **facts)
    return words(f"skin.todo.{state}", **facts)


def frame(moment: Moment, tone: Tone, texts: Texts) -> Frame:
    """Return the words of a moment, each text put into `texts` once."""
    words, facts = moment.view.words, moment.facts
    dated = "skin.date" if moment.answer.start_chosen else "skin.date_assumed"

    def place(*keys: str) -> int:
        return texts.place(" ".join(words(key, **facts) for key in keys))

    return {
        "day": moment.day,
        "title": place(_title(moment)),
        "date": place(dated),
        "under": place(f"phase.{moment.phase.id}.skin", under(facts)),
        "mirror": place(_mirror(moment, tone), mirror(facts)),
        "todo": texts.place(_todo(moment, facts)),
        "spoken": place("skin.spoken_share" if facts["visible_high"] else "skin.spoken_none"),
        "alt": texts.place(alt(moment)),
    }


def days(view: View, answer: CourseAnswer) -> list[int]:
    """Return the days that have words of their own: each week's first, and the healing days."""
    healing, last = view.library.parameters.healing, view.library.parameters.responses.last_week
    weekly = range(0, DAYS_IN_WEEK * last + 1, DAYS_IN_WEEK)
    return sorted(
        {*weekly, *_healing_days(answer, (_closing(view), healing.usual_days), DAYS_IN_WEEK * last)}
    )


def _healing_days(answer: CourseAnswer, after: tuple[int, ...], last: int) -> Iterator[int]:
    for week in answer.course.session_weeks:
        yield from (day for number in after if (day := DAYS_IN_WEEK * week + number) <= last)


def _closing(view: View) -> int:
    """Return the days after which the channels are closed."""
    return int(view.library.evidence.phases[0].end_days)
