"""Timeline: its sentence, chart, table and link say what the model says."""

from __future__ import annotations

from tests.pages.opened import explained, opened, words


def test_chart_sentence_table_and_alternative_of_the_timeline_agree_with_the_model() -> None:
    link = {"sessions": "5", "interval": "4", "start": "2027-01-11"}
    app = opened("timeline", **link)
    weeks = explained(**link)["timeline"]
    quarter, half, full = (round(100 * weeks[week]["visible"]["typical"]) for week in (13, 26, 52))
    sentence = f"about {quarter} of 100 parts have come by week 13, {half} by week 26 and {full} by week 52"
    assert sentence in words(app)
    alt = app.get("plotly_chart")[0].proto.alt
    assert f"{quarter} of 100 at week 13, {half} at week 26 and {full} at week 52" in alt
    assert "not a forecast of your skin" in alt.lower()
    row = app.table[0].value.set_index("Week").loc[52]
    assert str(row["In the mirror"]).startswith(f"{full} (")


def test_a_stepper_changes_plan_sentence_and_link_together() -> None:
    app = opened("timeline")
    app.number_input(key="input:sessions").increment().run()
    assert "With 4 sessions, 4 weeks apart" in words(app)
    assert app.query_params["sessions"] == "4"


def test_a_course_nobody_chose_is_that_of_the_concern_and_a_tap_brings_it_back() -> None:
    app = opened("timeline", concern="hair_loss")
    assert "With 12 sessions, 1 week apart" in words(app)
    assert [app.number_input(key=f"input:{one}").value for one in ("sessions", "interval")] == [12, 1]
    assert "The dates here use the usual one: 12 sessions, 1 week apart." in words(app)
    app.number_input(key="input:interval").increment().run()
    assert "With 12 sessions, 2 weeks apart" in words(app)
    app.button(key="usual_course").click().run()
    assert dict(app.query_params) == {"concern": "hair_loss"}
    assert "With 12 sessions, 1 week apart" in words(app)


def test_an_event_too_soon_is_told_kindly_with_dates() -> None:
    app = opened("timeline", sessions="4", start="2027-01-11", event="2027-01-13")
    assert "That day has passed" in words(app)
    assert any("Your skin may still be red" in told.value for told in app.warning)
