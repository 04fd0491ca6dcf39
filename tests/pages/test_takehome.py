"""Take home: what is ticked and typed reaches the files and nothing else, and files wait to be asked for."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from answers.course import about_course
from catalog.library import library
from catalog.plan.link import read_link
from catalog.words.patterns import QUESTIONS_TO_ASK
from components.visit import own_values, session, take_home
from components.visit.own_values import OwnValues
from components.visit.take_home import TakeHome
from handout import qr, sheet
from handout.own import Own
from sections.takehome import own
from tests.pages.opened import address, opened, payloads, ran, turned_to, words

DATA = library()
WORDS = DATA.words


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[Own]:
    """What each sheet that was drawn says of the reader."""
    found: list[Own] = []
    real = sheet.content

    def content(plan: Any, data: Any, today: date, own: Own) -> sheet.Sheet:
        found.append(own)
        return real(plan, data, today, own)

    monkeypatch.setattr("sections.takehome.paper.content", content)
    return found


def box(app: AppTest, label: str) -> Any:
    return next(one for one in app.checkbox if one.label == label)


def test_questions_ticked_and_typed_are_on_the_sheet_as_it_will_print(said: list[Own]) -> None:
    app = opened("takehome")
    assert len([one for one in app.checkbox if one.label in question_texts()]) == len(QUESTIONS_TO_ASK)
    for one in ("earn", "who"):
        box(app, WORDS(f"question.{one}")).check()
    app.text_input[0].set_value("  Does it \n hurt? <b>")
    ran(app)
    assert said[-1].questions == (WORDS("question.who"), WORDS("question.earn"))
    assert said[-1].own_question == "Does it hurt? <b>"
    assert len(said) == 2, "one sheet is drawn for what is shown, and none again for the same"
    assert len(payloads(app, "paper")[0]["pages"]) in (1, 2)


def question_texts() -> set[str]:
    return {WORDS(f"question.{one}") for one in QUESTIONS_TO_ASK}


def test_choices_stay_through_other_pages_and_out_of_the_address() -> None:
    app = opened("takehome", start="2027-02-16")
    box(app, WORDS("question.who")).check()
    box(app, WORDS("takehome.plain")).check()
    app.text_input[0].set_value("Does it hurt?")
    ran(app)
    turned_to(turned_to(app, "safety"), "takehome")
    assert box(app, WORDS("question.who")).value and box(app, WORDS("takehome.plain")).value
    assert app.text_input[0].value == "Does it hurt?"
    assert address(app) == {"start": "2027-02-16"}


def test_safety_answers_print_only_where_the_reader_ticks_it_here(said: list[Own]) -> None:
    """The box on Safety is about a print of that page, and does not count here."""
    app = opened("takehome")
    assert WORDS("takehome.safety") not in [one.label for one in app.checkbox], "there is nothing to print"
    turned_to(app, "safety")
    box(app, WORDS("safety_question.acne.tick")).check()
    ran(app)
    box(app, WORDS("safety.print")).check()
    ran(app)
    turned_to(app, "takehome")
    assert said[-1].safety == () and not box(app, WORDS("takehome.safety")).value
    box(app, WORDS("takehome.safety")).check()
    ran(app)
    assert said[-1].safety == (WORDS("safety_question.acne.tick"),)


def test_what_matters_most_comes_first_and_own_words_come_once() -> None:
    view = _View()
    values = OwnValues(ratings={"pain": "a_little", "cost": "most"}, own="my wedding")
    found = own.own(view, _given(values))  # pyright: ignore[reportArgumentType]
    assert found.matters == (
        (WORDS("values.thing.cost.name"), WORDS("values.step.most")),
        (WORDS("values.thing.pain.name"), WORDS("values.step.a_little")),
    )
    assert found.own_words == "my wedding"
    values.ratings["own"] = "a_lot"
    found = own.own(view, _given(values))  # pyright: ignore[reportArgumentType]
    assert found.matters[1] == ("my wedding", WORDS("values.step.a_lot")) and found.own_words == ""


class _View:
    library, words = DATA, WORDS


def _given(values: OwnValues) -> own.Given:
    plan, _ = read_link("", DATA.inputs)
    return own.Given(session.Visit(plan, (), {}), values, TakeHome(), "https://aid.example/glance")


def test_the_link_holds_the_plan_alone_and_says_where_it_opens() -> None:
    app = opened("takehome", sessions="4", price="410", a="sessions~5")
    app.session_state[own_values.KEY] = OwnValues(own="my wedding")
    app.session_state[take_home.KEY] = TakeHome({"who"}, "Does it hurt?", safety=True)
    ran(app)
    (link,) = payloads(app, "take_link")
    assert link["address"] == "http://localhost/glance?sessions=4&price=410"
    assert link["code"].startswith("data:image/svg+xml,%3Csvg")
    assert WORDS("takehome.near") in words(app)


def test_a_link_too_long_for_a_code_is_still_there_to_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qr, "is_readable", lambda _: False)
    app = opened("takehome", sessions="4")
    (link,) = payloads(app, "take_link")
    assert link["address"].endswith("sessions=4") and "code" not in link
    assert WORDS("takehome.no_code") in words(app)


def test_dates_wait_for_a_first_day_and_are_listed_as_the_file_has_them() -> None:
    app = opened("takehome", sessions="3", interval="6")
    assert WORDS("takehome.choose_start") in words(app)
    assert WORDS("takehome.take_dates") not in [one.proto.label for one in app.get("download_button")]
    app = opened("takehome", sessions="3", interval="6", start="2027-02-16")
    plan, _ = read_link("sessions=3&interval=6&start=2027-02-16", DATA.inputs)
    found = about_course(plan, DATA, date(2026, 12, 1)).schedule
    (table,) = payloads(app, "plain_table")
    assert [title for _, title in table["rows"]][:3] == [f"Appointment {n} of 3" for n in (1, 2, 3)]
    formats = DATA.formats("us")
    days = [*found.sessions, found.calm_by, found.judge_on]
    assert [day for day, _ in table["rows"]] == [formats.short_day(one) for one in days]
    box(app, WORDS("takehome.plain")).check()
    (table,) = payloads(ran(app), "plain_table")
    assert "Microneedling" in table["rows"][0][1]


def test_no_file_is_made_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise AssertionError("nobody asked for a file")

    monkeypatch.setattr("sections.takehome.paper.pdf", fail)
    monkeypatch.setattr("sections.takehome.dates.calendar_file", fail)
    app = opened("takehome", start="2027-02-16")
    assert [one.proto.label for one in app.get("download_button")] == [
        WORDS("takehome.take_sheet"),
        WORDS("takehome.take_dates"),
    ]


def test_nobody_is_asked_for_a_name() -> None:
    app = opened("takehome", start="2027-02-16")
    asked = " ".join(one.label for one in (*app.text_input, *app.checkbox, *app.date_input))
    assert re.search(r"\bname|signature|agree|consent", asked, re.IGNORECASE) is None
