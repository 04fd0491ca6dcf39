"""Start again: the next person finds nothing of the last, on whatever page the button was tapped."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from catalog.words.patterns import PAGES
from components.browser import masthead
from components.visit import own_values, session, take_home
from tests.pages.opened import opened, payloads, ran, tell, turned_to, words

WORDS = library().words
INPUTS = ("number_input", "text_input", "date_input", "checkbox", "button_group", "toggle", "radio", "button")


def restarted(app: AppTest) -> AppTest:
    return tell(app, masthead.KEY, "restart", value=True)


def test_nothing_of_a_visit_is_left_and_no_field_is_drawn_that_could_bring_it_back() -> None:
    """A reader ticks acne, types a price, keeps a plan, and then hands the tablet on."""
    app = opened("safety", price="410", sessions="7", a="sessions.4")
    next(one for one in app.checkbox if one.label == WORDS("safety_question.acne.tick")).check()
    ran(app)
    restarted(turned_to(app, "planner"))
    assert payloads(app, "tab") == [{"part": "leave", "to": ""}]
    assert [one for kind in INPUTS for one in app.get(kind)] == []
    assert WORDS("visit.starting_again") in words(app)
    kept = (session.KEY, own_values.KEY, take_home.KEY)
    assert [key for key in kept if key in app.session_state] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_page_offers_to_start_again_and_a_second_tap_changes_nothing(page: str) -> None:
    app = restarted(opened(page, sessions="7"))
    assert payloads(ran(app), "tab") == [{"part": "leave", "to": ""}]
