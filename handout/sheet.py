"""The sheet to take home: one A4 or Letter page and its back, for a plan and what its reader said.

`content` gathers what stands on the sheet: every figure from the answers that the pages show, every sentence
from the words. `pdf` and `pages_as_png` set that content with one and the same layout (``sheet.typ``), in
memory. Nothing is written to disk, and what a reader typed is data to the typesetter, never its language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from answers.cost import about_cost
from answers.course import about_course
from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.words.formats import Formats
from catalog.words.text import Words
from handout.aftercare import FirstDays, Help, first_days, how_to_reach, when_to_get_help
from handout.compared import Comparison, OptionColumn
from handout.course_plan import CoursePlan, PlanPart
from handout.letters import STAND_IN, printable, shortened
from handout.numbered import Numbered
from handout.own import MOST_OWN_QUESTION, MOST_OWN_WORDS, Own
from handout.qr import is_readable, svg
from handout.typeset import as_pdf, as_png

Paper = Literal["a4", "us-letter"]
PAGES: Final = 2  # the page and its back: text is set smaller rather than on a third
LETTER: Final = ("us", "ca")  # regions that print on Letter; the others have A4
LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "app": "app.name",
        "options": "sheet.options",
        "row": "sheet.options_row",
        "good": "sheet.good",
        "bad": "sheet.bad",
        "visits": "sheet.visits",
        "calm": "sheet.calm",
        "money_how": "sheet.money_how",
        "plan": "sheet.plan",
        "strip": "sheet.strip",
        "strip_weeks": "sheet.strip_weeks",
        "stamp": "picture.stamp",
        "judge": "sheet.judge",
        "matters": "sheet.matters",
        "own_words": "sheet.own_words",
        "questions": "sheet.questions",
        "safety": "sheet.safety",
        "safety_why": "sheet.safety_why",
        "first_days": "sheet.first_days",
        "when": "sheet.first_days_when",
        "help": "sheet.help",
        "contact": "sheet.contact",
        "code": "sheet.code",
        "code_alt": "sheet.code_alt",
        "code_holds": "sheet.code_holds",
        "code_long": "sheet.code_long",
        "consent": "sheet.consent",
        "sources": "sheet.sources",
    }
)  # words of the layout that no plan changes, by the names that sheet.typ has for them


@dataclass(frozen=True)
class OwnPart:
    """What the reader said, made printable.

    Parameters
    ----------
    notes : tuple of str
        What became of a text that could not be printed as it was typed.
    """

    matters: tuple[tuple[str, str], ...]
    words: str
    questions: tuple[str, ...]
    safety: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Head:
    """What stands at the top: the title, the decision in one sentence, whose sheet, and of which day."""

    title: str
    decision: str
    clinic: str
    made: str


@dataclass(frozen=True)
class Sheet:
    """What stands on the sheet, ready to set; `labels` are the words of the layout, by name."""

    paper: Paper
    language: str
    labels: Mapping[str, str]
    head: Head
    pages: tuple[str, ...]
    options: tuple[OptionColumn, ...]
    left_out: tuple[str, ...]
    plan: PlanPart
    own: OwnPart
    first_days: tuple[FirstDays, ...]
    help: tuple[Help, ...]
    contact: tuple[str, ...]
    versions: tuple[str, ...]
    sources: tuple[str, ...]
    code: str


def content(plan: Plan, library: Library, today: date, own: Own) -> Sheet:
    """Return everything that stands on the sheet.

    Parameters
    ----------
    today : date
        Day on which it is made, and from which dates count while the plan names no first day.
    own : Own
        What the reader said and wants on it.
    """
    formats, words = library.formats(plan.region, plan.locale), library.words
    numbers = Numbered(library, formats)
    compared = Comparison(plan, library, formats, numbers, about_cost(plan, library, today))
    course = CoursePlan(plan, library, formats, about_course(plan, library, today))
    head = _head(plan, library, formats, today)
    return Sheet(
        paper="us-letter" if plan.region in LETTER else "a4",
        language=words.language,
        labels=_labels(plan, formats),
        head=head,
        pages=tuple(words("sheet.page", title=head.title, page=one + 1, pages=PAGES) for one in range(PAGES)),
        options=compared.columns(),
        left_out=compared.left_out(),
        plan=course.part(formats.day(today), numbers.of(library.parameters.studies)),
        own=_own_part(own, words),
        first_days=first_days(plan, library, numbers),
        help=when_to_get_help(plan, library, numbers),
        contact=tuple(map(printable, how_to_reach(plan, library))),
        versions=tuple(_versions(library, formats, today)),
        sources=numbers.labels,
        code=svg(own.link) if own.link and is_readable(own.link) else "",
    )


def _head(plan: Plan, library: Library, formats: Formats, today: date) -> Head:
    words = formats.words
    return Head(
        title=words("sheet.title", concern=words(f"concern_in_sentence.{plan.concern}")),
        decision=words("sheet.decision", laser=_in_sentence(words(f"option.{plan.laser}.name"))),
        clinic=printable(library.clinic.name),
        made=words("sheet.made", today=formats.day(today), region=words(f"region.{plan.region}")),
    )


def _labels(plan: Plan, formats: Formats) -> dict[str, str]:
    words = formats.words
    labels = {name: words(key) for name, key in LABELS.items()}
    return labels | {"total": words.plural("board.total_years", plan.horizon, years=plan.horizon)}


def _in_sentence(name: str) -> str:
    return name[:1].lower() + name[1:]


def _own_part(own: Own, words: Words) -> OwnPart:
    told, told_cut = shortened(own.own_words, MOST_OWN_WORDS)
    asked, asked_cut = shortened(own.own_question, MOST_OWN_QUESTION)
    typed = [printable(told), printable(asked)]
    lost = any(STAND_IN in made for made in typed)
    notes = (("sheet.cut", told_cut or asked_cut), ("sheet.lost", lost))
    return OwnPart(
        matters=tuple((printable(thing), printable(answer)) for thing, answer in own.matters),
        words=typed[0],
        questions=tuple(filter(None, (*map(printable, own.questions), typed[1]))),
        safety=tuple(map(printable, own.safety)),
        notes=tuple(words(key) for key, so in notes if so),
    )


def _versions(library: Library, formats: Formats, today: date) -> Iterator[str]:
    """Yield who made and who earns, and how old the figures are."""
    words, clinic = formats.words, library.clinic
    yield printable(words(f"footer.interest_{clinic.interests}", clinic=clinic.name))
    yield printable(words("footer.maker", told=clinic.made["funder"] or words("footer.not_stated")))
    yield words(
        "footer.dates",
        written=formats.day(clinic.written),
        checked=formats.day(clinic.checked),
        months=clinic.every_months,
        next=formats.day(clinic.next_check),
    )
    if clinic.overdue(today):
        yield words("footer.overdue", next=formats.day(clinic.next_check))


def pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a tagged PDF (PDF/UA-1) that holds its typefaces."""
    return as_pdf(asdict(sheet))


def pages_as_png(sheet: Sheet) -> list[bytes]:
    """Return a picture of each page, from the same layout as the PDF."""
    return as_png(asdict(sheet))
