"""An event or a holiday beside the course: what the page says is what the model found, and told kindly."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from catalog.library import library
from tests.pages.opened import explained, opened, words

TODAY = date.today()
FORMATS = library().formats(library().clinic.region)


def ahead(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def timeline(**link: str) -> tuple[str, list[str], dict[str, Any]]:
    """Words of the page, its warnings, and the dates of the model for the same link."""
    app = opened("timeline", **link)
    told = "\n".join([words(app), *(one.value for one in app.subheader)])
    return told, [one.value for one in app.warning], explained(**link)["schedule"]


def told(day: str | None) -> str:
    assert day is not None
    return FORMATS.day(date.fromisoformat(day))


def test_without_an_event_or_a_holiday_nothing_is_said_of_them() -> None:
    words, warnings, _ = timeline(start=ahead(30))
    assert "Your event" not in words and "Your holiday" not in words and "What you could do" not in words
    assert warnings == []


def test_an_event_far_ahead_names_both_latest_first_days() -> None:
    words, warnings, dates = timeline(event=ahead(365))
    for wish in ("calm_skin", "half_the_change"):
        assert f"start by {told(dates['latest_start'][wish])}" in words
    assert "has passed" not in words and "still time" not in words and warnings == []


def test_a_first_date_in_time_is_said_to_be_in_time() -> None:
    words, _, dates = timeline(start=ahead(7), event=ahead(365))
    assert f"calm skin that day. It could be as late as {told(dates['latest_start']['calm_skin'])}" in words
    assert (
        f"at the usual pace. It could be as late as {told(dates['latest_start']['half_the_change'])}" in words
    )


def test_too_late_for_the_whole_course_says_how_much_of_it_still_fits() -> None:
    # 3 sessions 6 weeks apart need 84 days and 8 to calm; 60 days leave room for 2 of them.
    words, _, dates = timeline(sessions="3", interval="6", event=ahead(60))
    still = dates["still_possible"]
    shares = {pace: round(100 * share) for pace, share in still["visible"].items()}
    assert still["sessions"] == 2
    assert "still time for 2 of 3 sessions and calm skin that day" in words
    assert f"About {shares['typical']} of 100 parts of the change may have come by then" in words
    assert f"(slower to faster skin: {shares['slow']} to {shares['fast']})" in words


def test_an_event_in_a_few_days_leaves_room_for_no_session_and_says_what_to_do_instead() -> None:
    words, _, dates = timeline(event=ahead(5))
    assert dates["still_possible"]["sessions"] == 0
    assert "first session after your event instead" in words


def test_an_event_that_has_passed_gets_no_advice() -> None:
    words, warnings, _ = timeline(event=ahead(-3))
    assert "This day has passed" in words
    assert "start by" not in words and "still time" not in words and warnings == []


def test_a_holiday_while_skin_heals_is_told_with_the_nearest_days_that_suit() -> None:
    words, warnings, dates = timeline(start=ahead(60), holiday=ahead(64))
    assert [one["kind"] for one in dates["conflicts"]] == ["holiday_in_healing"]
    (warning,) = warnings
    assert f"session 1 is on {told(ahead(60))}" in warning and "keep out of strong sun" in warning
    earlier, later = (told(dates["free_starts"][name]) for name in ("earlier", "later"))
    # A week earlier session 1 is 11 days before the holiday. 3 weeks later it is 17 days after; 2 weeks, 10.
    assert f"start 1 week earlier, on {earlier}, or 3 weeks later, on {later}" in words
    assert (earlier, later) == (told(ahead(53)), told(ahead(81)))


def test_a_session_soon_after_the_sun_is_told_with_the_wait_clinics_ask_for() -> None:
    _, warnings, dates = timeline(interval="6", start=ahead(60), holiday=ahead(95))
    assert dates["conflicts"] == [{"kind": "session_after_sun", "session": 2, "day": ahead(102)}]
    (warning,) = warnings
    assert f"session 2 is on {told(ahead(102))}" in warning
    assert f"We count {library().parameters.tan_days}" in warning


def test_a_holiday_that_clashes_with_nothing_is_said_to_be_clear() -> None:
    words, warnings, dates = timeline(interval="6", start=ahead(60), holiday=ahead(80))
    assert dates["conflicts"] == [] and warnings == []
    assert "no session is too close to the first day of your holiday" in words
    assert "What you could do" not in words


def test_without_a_first_date_a_clash_can_only_be_mended_later() -> None:
    words, warnings, dates = timeline(holiday=ahead(3))
    assert len(warnings) == 1 and dates["free_starts"]["earlier"] is None
    assert f"later, on {told(dates['free_starts']['later'])}" in words and "earlier" not in words


def test_a_course_that_has_begun_is_not_moved_but_one_session_may_be() -> None:
    words, warnings, _ = timeline(start=ahead(-42), holiday=ahead(2))
    assert len(warnings) == 1 and "You have started this course" in words
    assert "What you could do" not in words


def test_a_move_that_would_end_after_the_event_says_so() -> None:
    # Calm by the event needs a start by day 10; the holiday pushes the first session back by 3 weeks.
    words, _, dates = timeline(interval="6", start=ahead(4), event=ahead(102), holiday=ahead(7))
    assert dates["latest_start"]["calm_skin"] == ahead(10)
    assert "your event comes before all sessions are over" in words


def test_the_waits_for_the_sun_name_their_sources() -> None:
    words, _, _ = timeline(holiday=ahead(80))
    for name in ("microneedling_sun_before", "microneedling_sun_after"):
        for study in library().evidence.findings[name].studies:
            assert f"{study.label}" in words and study.link in words


def test_close_sessions_are_told_once_and_kindly() -> None:
    words, _, dates = timeline(sessions="4", interval="2")
    assert [one["session"] for one in dates["conflicts"]] == [2, 3, 4]
    assert words.count("Ask your clinic why it plans them closer") == 1
