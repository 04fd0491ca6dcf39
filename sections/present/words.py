"""What the screens of the deck say beside the tables of the board."""

from __future__ import annotations

from catalog.plan.link import write_link
from catalog.words.patterns import PAGES, PICTURES, POINTS_TO_HEAR, PRESENT_LABELS, QUESTIONS_TO_ASK
from components.browser.board.deck import Card, DeckWords, Next, Screen, SkinNow
from components.frame.notices import unusable
from components.visit import callbacks, held, session
from components.visit.view import View
from sections.present.tone import by_tone
from sections.wording.address import code_picture, plan_address
from sections.wording.skin import moment

DRAWN = ("epidermis", "old_fibre", "fat")  # parts of the skin that are there before anything is done


def deck_words(view: View) -> DeckWords:
    """Return what the tablet that leads is given."""
    found, now = _words(view), session.visit()
    found["is_used"] = bool(now.written or held.held())
    if told := view.words("visit.failed") if callbacks.take_failure() else unusable(view, now):
        found["notice"] = told
    found["came_from"] = now.came_from if now.came_from in PAGES else PAGES[0]
    return found


def wall_words(view: View, code: str | None) -> DeckWords:
    """Return what a wall is given; ``code`` is that of the room it waits in."""
    found = _words(view)
    found["is_wall"] = True
    if code and (picture := code_picture(_room_address(view, code))):
        found["wall_code"] = {"of": code, "picture": picture}
    return found


def _words(view: View) -> DeckWords:
    words, library = view.words, view.library
    beside = library.in_role("nothing", "needles", "laser")
    return {
        "screens": _screens(view),
        "cards": _cards(view),
        # As they stand: the browser fills in what it knows.
        "labels": {one: words.sentences[f"present_label.{one}"] for one in PRESENT_LABELS},
        "pictures": [moment(view, one) for one in PICTURES],
        "skin": _skin(view),
        "tone": by_tone(view),
        "taglines": {one.id: words(f"option.{one.id}.tagline") for one in beside},
        "real_choice": words("present.real_choice"),
        "checks": [words(f"values.check.{one.id}.ask") for one in library.values.checks],
        "questions": [{"id": one, "name": words(f"question.{one}")} for one in QUESTIONS_TO_ASK],
        "next": _next(view),
        "record": _record(view),
        "link": write_link(view.plan, library.inputs),
        "came_from": PAGES[0],
        "is_used": False,
        "is_wall": False,
    }


def _screens(view: View) -> list[Screen]:
    found = list[Screen]()
    for one in view.library.story.screens:
        title, short = view.words(f"present_title.{one.id}"), view.words(f"present_short.{one.id}")
        shown: Screen = {"id": one.id, "title": title, "short": short, "downside": one.downside}
        if one.after:
            shown["after"] = one.after
        found.append(shown)
    return found


def _cards(view: View) -> list[Card]:
    words = view.words
    return [
        {
            "id": one.id,
            "after": one.after,
            "short": words(f"present_short.{one.after}"),
            "ask": words(f"teach_back.{one.id}.ask"),
            "listen": [words(f"teach_back.{one.id}.listen_{at}") for at in POINTS_TO_HEAR[: one.listen]],
        }
        for one in view.library.story.cards
    ]


def _skin(view: View) -> SkinNow:
    words = view.words
    return {
        "alt": words("skin.twin.before_alt"),
        "caption": words("skin.twin.before_caption"),
        "names": [{"mark": one, "name": words(f"skin.name.{one}")} for one in DRAWN],
    }


def _next(view: View) -> Next:
    words, library = view.words, view.library
    numbers = library.emergency_numbers(view.plan.region)
    found: Next = {
        "points": [
            words("planner.decide"),
            words("present.take_home"),
            words("present.ring", numbers=words("present.or").join(one.number for one in numbers)),
        ],
        "code_label": words("sheet.code"),
    }
    if code := code_picture(plan_address(view)):
        found["code"] = code
    return found


def _record(view: View) -> dict[str, str]:
    words, sentences, clinic = view.words, view.words.sentences, view.library.clinic
    day = view.formats.day
    return {
        "head": words("record.head", day=day(view.today), clinic=clinic.name, checked=day(clinic.checked)),
        "shown": sentences["record.shown"],
        "asked": sentences["record.asked"],
        "taught": sentences["record.taught"],
        "none": words("record.none"),
        "end": words("record.end"),
    }


def _room_address(view: View, code: str) -> str:
    """Return the address of a deck that joins a room at once."""
    return f"{plan_address(view).partition('?')[0].rpartition('/')[0]}/present#{code}"
