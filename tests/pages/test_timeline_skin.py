"""What the picture of the skin is given agrees with the model, for any course."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.course import about_course
from answers.explain import explain
from catalog.library import library
from catalog.plan.link import read_link
from components.browser.skin.skin_section import valid_week
from components.palette import Tone
from components.visit import session
from components.visit.view import View
from sections.timeline.skin import picture, stills
from tests.pages.opened import opened

TODAY = date(2026, 11, 22)
LINKS = st.builds(
    "sessions={}&interval={}&start=2027-01-11&concern={}".format,
    st.integers(1, 12),
    st.integers(1, 12),
    st.sampled_from(library().concerns),
)


def given_for(link: str) -> tuple[Any, Any]:
    """What the moving picture and its still twin are given for a link."""
    plan, rejected = read_link(link, library().inputs)
    assert rejected == ()
    view = View("timeline", library(), plan, TODAY, "light")
    answer = about_course(plan, library(), TODAY)
    with pytest.MonkeyPatch.context() as outside:  # of a browser there is no visit
        outside.setattr(session, "visit", lambda: session.Visit(plan, (), {}))
        return picture.payload(view, answer), stills.payload(view, answer)


def weeks_of(link: str) -> list[dict[str, Any]]:
    return explain(link, library(), TODAY)["timeline"]


def of_100(share: float) -> int:
    return round(100 * share)


@settings(max_examples=12, deadline=None)
@given(LINKS, st.integers(0, 52))
def test_every_week_s_words_carry_the_shares_that_explain_gives(link: str, week: int):
    moving, _ = given_for(link)
    (frame,) = [one for one in moving["frames"] if one["day"] == 7 * week]
    visible, tissue = weeks_of(link)[week]["visible"], weeks_of(link)[week]["tissue"]
    texts = {part: moving["texts"][place] for part, place in frame.items() if part != "day"}
    if of_100(visible["high"]):
        could = f"tudies could mean {of_100(visible['low'])} to {of_100(visible['high'])}"
        told = f"{of_100(visible['typical'])} of 100 parts"
        assert told in texts["mirror"].lower() and could in texts["mirror"]
        assert told in texts["spoken"] and could in texts["spoken"]
    assert f"{of_100(tissue['typical'])} of 100 new fibres" in texts["alt"]
    if of_100(tissue["high"]):
        assert f"could mean {of_100(tissue['low'])} to {of_100(tissue['high'])}" in texts["under"]


@settings(max_examples=8, deadline=None)
@given(LINKS)
def test_the_curves_given_are_the_model_s_at_every_whole_week(link: str):
    moving, _ = given_for(link)
    for response in ("tissue", "visible"):
        for edge in ("low", "typical", "high"):
            given_weeks = moving["course"][response][edge][::2]  # two samples a week
            told = [week[response][edge] for week in weeks_of(link)]
            assert given_weeks == pytest.approx(told, abs=0.00005)


@settings(max_examples=12, deadline=None)
@given(LINKS)
def test_the_four_still_pictures_their_sentence_and_their_table_agree_with_the_model(link: str):
    _, twin = given_for(link)
    assert [panel["day"] for panel in twin["panels"]] == [-1, 7, 182, 364]
    weeks = [weeks_of(link)[week] for week in (1, 26, 52)]
    visible = [of_100(week["visible"]["typical"]) for week in weeks]
    assert [int(number) for number in re.findall(r"\d+", twin["sentence"])][-3:] == visible
    for panel, row, week in zip(twin["panels"][1:], twin["table"]["rows"], weeks, strict=True):
        assert f"{of_100(week['tissue']['typical'])} of 100 new fibres" in panel["alt"]
        for cell, response in zip(row[1:], ("tissue", "visible"), strict=True):
            band = [of_100(week[response][edge]) for edge in ("typical", "low", "high")]
            assert [int(number) for number in re.findall(r"\d+", cell)] == band


def test_what_happens_next_follows_the_course_in_order():
    moving, _ = given_for("sessions=2&interval=4&start=2027-01-11")
    days = [thing["day"] for thing in moving["things"]]
    assert days == sorted(set(days))
    labels = [thing["label"] for thing in moving["things"]]
    assert labels[:3] == [
        "Next: holes closed, day 1",
        "Next: most redness gone, day 3",
        "Next: session 2, week 4",
    ]
    assert labels[-1] == "Next: end of the year, week 52"


def test_each_tone_of_skin_has_its_own_words_and_none_reaches_the_link():
    app, told = opened("timeline"), set[str]()
    for tone in get_args(Tone):
        app.button_group(key="input:tone").set_value(tone).run()
        drawn = next(one for one in app.get("bidi_component") if "skin_section" in one.proto.component_name)
        told.add(re.search(r"You see dots of blood[^\"]*", drawn.proto.json).group())  # pyright: ignore
        assert "tone" not in str(dict(app.query_params))
    assert len(told) == 3
    assert not app.exception


def test_a_week_of_the_year_is_taken_from_the_browser():
    assert [valid_week(week, 52) for week in (0, 9, 52)] == [0, 9, 52]


@pytest.mark.parametrize("wild", [53, -1, 2.5, "9", None, True, [9]])
def test_anything_else_a_browser_tells_is_no_week(wild: object):
    assert valid_week(wild, 52) is None
