"""Timeline: its sentence, chart, table and link say what the model says."""

from __future__ import annotations

import re

import pytest

from tests.pages.opened import count, explained, opened, payloads, stepper, words


def test_chart_sentence_table_and_alternative_of_the_timeline_agree_with_the_model() -> None:
    link = {"sessions": "5", "interval": "4", "start": "2027-01-11"}
    app = opened("timeline", **link)
    weeks = explained(**link)["timeline"]
    quarter, half, full = (round(100 * weeks[week]["visible"]["typical"]) for week in (13, 26, 52))
    assert f"In parts of 100, that is {quarter}, {half} and {full}." in words(app)
    assert f"by week 26: {quarter} and {half} of 100." in words(app)
    chart = next(one for one in payloads(app, "chart") if "sentence" in one)
    alt = chart["alt"]
    assert f"{quarter} of 100 at week 13, {half} at week 26 and {full} at week 52" in alt
    assert "not a forecast of your skin" in alt.lower()
    table = chart["fold"]["table"]
    row = dict(zip(table["columns"], table["rows"][-1], strict=True))
    assert row["Week"] == "52" and row["In the mirror"].startswith(f"{full} (")


def test_a_stepper_changes_plan_sentence_and_link_together() -> None:
    app = count(opened("timeline"), "sessions", 4)
    assert "With 4 sessions, 4 weeks apart" in words(app)
    assert app.query_params["sessions"] == "4"


def test_a_course_nobody_chose_is_that_of_the_concern_and_a_tap_brings_it_back() -> None:
    app = opened("timeline", concern="hair_loss")
    assert "With 12 sessions, 1 week apart" in words(app)
    assert [stepper(app, one)["published"] for one in ("sessions", "interval")] == ["4 to 12", "1 to 4"]
    assert stepper(app, "sessions")["words"]["published"] == "drawn with 12", (
        "one course is drawn of the range"
    )
    assert [stepper(app, one)["first"] for one in ("sessions", "interval")] == [[11, 12], [1, 2]]
    assert "The dates here use the usual one: 12 sessions, 1 week apart." in words(app)
    app = count(app, "interval", 2)
    assert "With 12 sessions, 2 weeks apart" in words(app)
    app = count(app, "interval", None)
    assert dict(app.query_params) == {"concern": "hair_loss"}
    assert "With 12 sessions, 1 week apart" in words(app)


def test_an_event_too_soon_is_told_kindly_with_dates() -> None:
    app = opened("timeline", sessions="4", start="2027-01-11", event="2027-01-13")
    items = next(
        one["items"] for one in payloads(app, "step_list") if one["items"][0]["when"] == "After your event"
    )
    assert all(one["text"] == "Too late for the whole course." for one in items[1:])
    assert any("Your skin may still be red" in told.value for told in app.warning)


def test_a_change_is_dated_by_month_and_a_session_by_its_day() -> None:
    # Sessions are booked, so they have their day; a day of the change would claim too much.
    link = {"sessions": "8", "interval": "6", "start": "2027-01-11"}
    app = opened("timeline", **link)
    milestones = next(
        one["items"]
        for one in payloads(app, "step_list")
        if any(of["title"] == "A quarter of the change" for of in one["items"])
    )
    when = {one["title"]: one["when"].replace("\N{NO-BREAK SPACE}", " ") for one in milestones}
    assert when["Last session"] == "Week 42, Nov 1, 2027"  # 11 January and 294 days
    assert re.fullmatch(r"Week 1\d, \w{3} 2027", when["A quarter of the change"])
    assert re.fullmatch(r"Week 3\d, \w{3} 2027", when["Half of the change"])
    half = next(one for one in milestones if one["title"] == "Half of the change")
    assert re.fullmatch(r"Studies could mean \w+ 2027 to \w+ 2027\.", half["range_text"])


def test_moments_of_the_picture_past_week_26_have_a_month_unless_a_session_is_near() -> None:
    app = opened("timeline", sessions="8", interval="6", start="2027-01-11")
    moving = payloads(app, "skin_section")[0]
    dates = {one["day"]: moving["texts"][one["date"]] for one in moving["frames"]}
    assert dates[7 * 26] == "July 12, 2027" and dates[7 * 27] == "July 2027"
    assert dates[7 * 30] == "August 9, 2027"  # session 6
    assert dates[7 * 52] == "January 2028"
    ticks = [one["date"] for one in moving["track"]["ticks"]]
    assert ticks[2] == "Jul 12" and ticks[3:] == ["Oct 2027", "Jan 2028"]


def test_the_reading_with_the_untreated_side_taken_off_stands_beside_the_curve_and_with_the_sources() -> None:
    link = {"sessions": "3", "interval": "6"}
    most = explained(**link)["slow_reading"]["visible_at_most"]
    half, full = (round(100 * most[week]) for week in ("26", "52"))
    told = words(opened("timeline", **link))
    assert f"has come by week 26 ({half} of 100 parts)" in told and f"by week 52 ({full} of 100)" in told
    assert re.search(rf"Without that, it is at most [a-z ]+: {half} of 100\.", told)
    model = next(
        one
        for one in payloads(opened("evidence"), "fact_table")
        if "visible" in {of["id"] for of in one["rows"]}
    )
    _, value, told_how = next(of for of in model["rows"] if of["id"] == "left_alone")["cells"]
    how = told_how["text"]
    assert "better too, by 1.0 and 0.4" in how and "the readings are 1.4 and 3.0" in how
    assert value["text"] == "Weeks: about 46 or more" and told_how["sources"]


def test_without_a_side_left_alone_nothing_is_said_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("answers.course", "sections.evidence.model"):
        monkeypatch.setattr(f"{module}.left_alone", lambda _library: None)
    assert "Skin left alone got" not in words(opened("timeline"))
    rows = [of for one in payloads(opened("evidence"), "fact_table") for of in one["rows"]]
    assert not any("skin left alone" in cell["text"] for of in rows for cell in of["cells"])
