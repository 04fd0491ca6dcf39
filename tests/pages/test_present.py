"""Present: what tablet and wall are given is what other pages say; what they tell changes the one plan."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import DATA as FOLDER
from catalog.library import library
from catalog.plan.link import link_parameters, read_link, write_link
from catalog.plan.plan import Plan, default_plan
from catalog.words.patterns import PAGES, PRESENT_LABELS
from components.browser import masthead
from components.browser.board.deck import KEY
from components.frame import shell
from components.visit import callbacks, own_values, session, take_home
from exam.checks.plain_words import HARD_GRADE, MOST_WORDS
from exam.measures import patterns
from exam.measures.grade import WORD, reading_grade, sentences, short_names, smog_grade
from exam.pages.texts import is_for_readers, pieces
from tests.answers.test_board import plans
from tests.pages.opened import address, opened, payloads, ran, tell, turned_to

DATA = library()
PLAIN = default_plan(DATA.inputs)


def _given(app: AppTest) -> dict[str, Any]:
    """What the deck is given in this run."""
    (found,) = payloads(app, "fineline_deck")
    return found


def _deck(app: AppTest) -> dict[str, Any]:
    return _given(app)["deck"]


def _plan(app: AppTest) -> Plan:
    return app.session_state[session.KEY].plan


def _told(app: AppTest, mark: int = 1, **changes: object) -> AppTest:
    """The page after the deck told what changed; a press that failed would be told on the next page only."""
    app = tell(app, KEY, "changed", {"mark": mark, "changes": changes})
    assert callbacks.FAILED not in app.session_state, "the press must not fail"
    return app


def _board(app: AppTest, component: str) -> dict[str, Any]:
    (found,) = payloads(app, component)
    return {name: value for name, value in found.items() if name not in ("heard", "deck")}


def _ticked(question: str) -> AppTest:
    """A visit in which somebody ticked one question about health, and chose nothing."""
    app, label = opened("safety"), DATA.words(f"safety_question.{question}.tick")
    next(one for one in app.checkbox if one.label == label).check()
    return ran(app)


FIRST = opened("present")


# ---- what it says ------------------------------------------------------------------------------


def test_the_screens_and_cards_are_those_of_the_file_and_some_tell_what_can_go_wrong() -> None:
    wanted = tomllib.loads((FOLDER / "present.toml").read_text(encoding="utf-8"))
    deck = _deck(FIRST)
    shown = [(one["id"], one["downside"], one.get("after")) for one in deck["screens"]]
    assert shown == [(one["id"], one.get("downside", False), one.get("after")) for one in wanted["screen"]]
    cards = [(one["id"], one["after"], len(one["listen"])) for one in deck["cards"]]
    assert cards == [(one["id"], one["after"], one["listen"]) for one in wanted["card"]]
    assert any(one["downside"] for one in deck["screens"])


def test_every_label_is_filled_and_so_is_every_other_text() -> None:
    deck = _deck(FIRST)
    assert set(deck["labels"]) == set(PRESENT_LABELS)
    may_be_empty = ("link",)  # a plan as it comes
    assert [one.key for one in pieces(deck) if not one.text.strip() and one.key not in may_be_empty] == []
    open_ends = {found for one in pieces(deck) for found in re.findall(r"\{(\w+)\}", one.text)}
    assert open_ends == {"seconds", "minutes", "screens", "questions", "cards"}, "what the browser fills in"


def _said(deck: dict[str, Any]) -> list[str]:
    """Every sentence of the deck; a day and the name of a clinic weigh as one figure."""
    texts = dict.fromkeys(one.text for one in pieces(deck) if is_for_readers(one.text))
    theirs = re.compile(rf"\{{\w+\}}|{re.escape(DATA.clinic.name)}|[A-Z][a-z]+ \d{{1,2}}, \d{{4}}")
    return [part for text in texts for part in sentences(short_names(theirs.sub("5", text)))]


def test_what_the_deck_says_is_plain_and_promises_nothing() -> None:
    said = _said(_deck(FIRST))
    assert len(said) > 60
    assert [one for one in said if reading_grade(one) > HARD_GRADE] == []
    assert max(reading_grade("\n".join(said)), smog_grade("\n".join(said))) <= HARD_GRADE
    assert [one for one in said if len(WORD.findall(one)) > MOST_WORDS] == []
    promises = (patterns.BANNED, patterns.RECOMMENDS, patterns.SELLS)
    never = (*promises, patterns.ONE_IN, patterns.PERCENT_OF_PEOPLE, patterns.RELATIVE)
    assert [one for one in said if any(pattern.search(one) for pattern in never)] == []
    assert [one for one in said if patterns.VAGUE_CHANCE.search(one) and not re.search(r"\d", one)] == []


@pytest.mark.parametrize("concern", DATA.concerns)
def test_dark_marks_on_brown_and_black_skin_are_those_that_studies_counted(concern: str) -> None:
    deck = _deck(opened("present", concern=concern))
    cells = deck["tone"]["cells"]
    assert cells.keys() == {one.id for one in DATA.in_role("nothing", "needles", "laser")}
    for option in DATA.in_role("needles", "laser"):
        (cell,) = cells[option.id]
        facts = DATA.values.facts("dark_marks_brown", concern, option.id)
        low, high = facts.figure.low, facts.figure.high
        if low is None or high is None:
            assert cell["figure"] == "Not counted" and "people" not in cell
            continue
        assert cell["people"] == [low, high]
        figures = f"{low} to {high}" if low else f"None to {high}"
        assert cell["figure"] == (f"{high} in 100" if low == high else f"{figures} in 100")
        studies = {one.studies[0].id for one in facts.evidence if one.unit == "people_in_100"}
        assert f" in {len(studies)} stud" in cell["words"]


def test_doing_nothing_has_none_and_no_zero_is_told_of_what_was_studied() -> None:
    (nothing,) = _deck(FIRST)["tone"]["cells"]["nothing"]
    assert (nothing["figure"], nothing["people"]) == ("None", [0, 0])
    told = [one.text for one in pieces([_given(FIRST), *payloads(FIRST, "board_words")])]
    assert sum(" in 100" in one for one in told) > 10
    assert [one for one in told if re.search(r"(?<![\d.,])0 (?:in|of) 100\b", one)] == []


@pytest.mark.parametrize("plan", list(plans(10)))
def test_the_deck_looks_figures_up_in_the_very_tables_of_the_board(plan: Plan) -> None:
    link = link_parameters(plan, DATA.inputs)
    deck, glance = opened("present", **link), opened("glance", **link)
    assert _board(deck, "fineline_deck") == _board(glance, "fineline_board")
    assert payloads(deck, "board_words") == payloads(glance, "board_words")


def test_those_plans_come_from_every_region() -> None:
    assert {plan.region for plan in plans(10)} == set(DATA.regions)


# ---- what the tablet tells ---------------------------------------------------------------------


def test_a_change_on_the_tablet_changes_the_plan_and_its_link() -> None:
    app = _told(opened("present"), 7, concern="fine_lines", laser="fully_ablative", sessions=5, price=300_00)
    wanted = replace(PLAIN, concern="fine_lines", laser="fully_ablative", sessions=5, price=300_00)
    assert _plan(app) == wanted
    assert read_link(address(app), DATA.inputs)[0] == wanted
    assert _deck(app)["link"] == write_link(wanted, DATA.inputs)
    assert _given(app)["heard"] == 7


@pytest.mark.parametrize(
    "event",
    [
        None,
        "changed",
        [{"mark": 1}],
        {"mark": 1},
        {"mark": "1", "changes": {"sessions": 4}},
        {"mark": 1, "changes": {"sessions": "4"}},
        {"mark": 1, "changes": {"screen": "nowhere", "sessions": 4}},
        {"mark": 1, "changes": {"link": "sessions=9&region=uk"}},
    ],
)
def test_what_no_tablet_tells_changes_nothing(event: object) -> None:
    app = tell(opened("present", sessions="5"), KEY, "changed", event)
    assert _plan(app) == replace(PLAIN, sessions=5)
    assert callbacks.FAILED not in app.session_state


def test_a_tablet_follows_no_link_also_beside_a_change() -> None:
    app = _told(opened("present", sessions="5"), link="region=uk&sessions=9", laser_sessions=2)
    assert _plan(app) == replace(PLAIN, sessions=5, laser_sessions=2)


# ---- what the wall tells -----------------------------------------------------------------------


def test_a_wall_takes_over_the_plan_of_a_link_and_what_its_server_has_not_heard_of() -> None:
    link = "region=uk&start=2027-01-11&sessions=5&price=250&quotes=n.numbing-30"
    app = _told(opened("wall", sessions="8", laser_sessions="2"), link=link, sessions=6, week=12)
    plan, rejected = read_link(link, DATA.inputs)
    assert not rejected and plan.region == "uk" and plan.quotes
    assert _plan(app) == replace(plan, sessions=6, week=12)
    assert _given(app)["chosen"]["laser_sessions"] is None, "nothing of the plan before is left"


def test_a_wall_follows_a_link_that_moves_nothing_of_the_board() -> None:
    app = _told(opened("wall"), 3, link="region=uk&start=2027-01-11")
    assert (_plan(app).region, _given(app)["heard"]) == ("uk", 3)


def test_no_answer_about_health_comes_to_a_wall() -> None:
    link = "sessions=5&ticked=acne&none_in=tone&tone=black&safety=acne"
    app = _told(opened("wall"), link=link, sessions=5)
    assert _plan(app) == replace(PLAIN, sessions=5)
    tell(app, KEY, "changed", {"mark": 2, "changes": {"link": "", "sessions": 6, "ticked": ["acne"]}})
    assert _plan(app).sessions == 5, "a message with what no board offers is passed over as a whole"
    (keeper,) = [one for one in payloads(app, "tab") if one["part"] == "keeper"]
    assert (keeper["held"], keeper["address"]) == ({}, {"sessions": "5"})


@pytest.mark.parametrize(
    "link",
    ["%zz&&==&;", "sessions=99&laser=../x&region=", "sessions=5&sessions=x", "\x00é=ß", "a=sessions.4"],
)
def test_what_cannot_be_used_of_a_link_is_passed_over_without_a_word(link: str) -> None:
    app = _told(opened("wall", region="uk"), link=link, sessions=4)
    assert _plan(app) == replace(PLAIN, sessions=4)
    assert app.session_state[session.KEY].rejected == ()


@pytest.mark.parametrize("link", ["sessions=5&" + "x" * 1500, None, 7, ["sessions=5"]])
def test_what_no_link_can_be_leaves_the_wall_as_it_is(link: object) -> None:
    assert _plan(_told(opened("wall", region="uk"), link=link, sessions=4)) == replace(PLAIN, region="uk")


def test_a_wall_shows_the_code_of_its_room_as_a_picture_until_it_has_none() -> None:
    app = tell(opened("wall"), KEY, "code", "KFTM")
    code = _deck(app)["wall_code"]
    assert code["of"] == "KFTM" and code["picture"].startswith("data:image/")
    for none in (None, "KF1M", {"code": "KFTM"}):
        assert "wall_code" not in _deck(tell(app, KEY, "code", none))


def test_the_deck_tells_what_of_its_link_it_could_not_use_until_something_is_chosen() -> None:
    app = opened("present", laser_price="<b>so_on</b>")
    assert _deck(app)["notice"] == DATA.words("link.rejected", parts="laser_price=?b?so_on??b?")
    assert "notice" not in _deck(_told(app, sessions=6))


# ---- whose turn it is --------------------------------------------------------------------------


def test_the_next_person_on_the_tablet_begins_at_the_deck_with_nothing_of_the_last() -> None:
    app = tell(turned_to(_ticked("acne"), "present"), KEY, "fresh", value=True)
    assert payloads(app, "tab") == [{"part": "leave", "to": "present"}]
    assert payloads(ran(app), "tab") == [{"part": "leave", "to": "present"}], "until the tab has left"
    kept = (session.KEY, own_values.KEY, take_home.KEY)
    assert [one for one in kept if one in app.session_state] == []


def test_start_again_leads_to_the_first_page() -> None:
    app = tell(opened("planner", sessions="7"), masthead.KEY, "restart", value=True)
    assert payloads(app, "tab") == [{"part": "leave", "to": ""}]


def test_a_visit_is_used_once_it_holds_a_plan_or_an_answer_about_health() -> None:
    assert not _deck(opened("present"))["is_used"]
    assert _deck(opened("present", sessions="4"))["is_used"]
    app = turned_to(_ticked("acne"), "present")
    assert address(app) == {}
    assert _deck(app)["is_used"]


@pytest.mark.parametrize("page", PAGES)
def test_present_in_the_address_of_a_page_leads_to_the_deck_and_back_to_that_page(page: str) -> None:
    app = opened(page, present="1", sessions="5")
    deck = _deck(app)
    assert (deck["came_from"], deck["link"], address(app)) == (page, "sessions=5", {"sessions": "5"})
    assert app.session_state[session.KEY].rejected == ()
    back = turned_to(app, page)
    assert payloads(back, "masthead") and not payloads(back, "fineline_deck"), "asked for once"
    assert [one.value for one in back.info] == []


@pytest.mark.parametrize("asked", ["0", "", "yes"])
def test_any_other_word_for_present_stays_on_the_page_and_is_no_part_of_the_plan(asked: str) -> None:
    app = opened("safety", present=asked)
    assert payloads(app, "masthead") and [one.value for one in app.info] == []
    assert address(app) == {}


def test_a_deck_that_was_opened_by_itself_leads_back_to_the_first_page() -> None:
    assert _deck(FIRST)["came_from"] == PAGES[0]


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a clinic pass its tablet on."""
    tablet = replace(DATA.clinic.tablet, shared=True)
    own = replace(DATA, clinic=replace(DATA.clinic, tablet=tablet))
    monkeypatch.setattr(shell, "library", lambda: own)


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(("page", "asks"), [("wall", False), ("present", True), ("glance", True)])
def test_nobody_is_asked_on_a_wall_whether_they_are_still_there(page: str, *, asks: bool) -> None:
    (ear,) = [one for one in payloads(opened(page), "tab") if one["part"] == "ear"]
    assert ear["idle"]["after"] == (DATA.clinic.tablet.ask_after if asks else 0)
    assert ("texts" in ear["idle"]) == asks
