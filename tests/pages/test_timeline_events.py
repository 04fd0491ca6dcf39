"""An event or a holiday beside the course: what the page says is what the model found, and told kindly."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from catalog.library import library
from components.visit import overtaken
from tests.pages.opened import explained, opened, payloads, words

TODAY = date.today()
NO_BREAK = "\N{NO-BREAK SPACE}"
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


def short(day: str) -> str:
    return FORMATS.short_day(date.fromisoformat(day))


def test_without_an_event_or_a_holiday_nothing_is_said_of_them() -> None:
    words, warnings, _ = timeline(start=ahead(30))
    assert "Your event" not in words and "Your holiday" not in words and "What you could do" not in words
    assert warnings == []


def rows(**link: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The list of dates as it is shown, and the model's for the same link."""
    shown = {"sessions": "3", "interval": "6", **link}
    app = opened("timeline", **shown)
    lists = (one["items"] for one in payloads(app, "step_list"))
    first, *items = next(one for one in lists if one[0]["when"] == "After your event")
    assert "no dark mark" in first["text"] and "ranges" not in first
    return items, explained(**shown)["schedule"]["event_starts"]


def could(shares: dict[str, float]) -> str:
    low, typical, high = (round(100 * shares[edge]) for edge in ("low", "typical", "high"))
    return f": {typical} of 100 parts. Studies could mean {low} to {high}."


@pytest.mark.parametrize(("sessions", "interval"), [("1", "1"), ("3", "6"), ("5", "4"), ("12", "2")])
def test_the_dates_for_an_event_come_in_one_order_before_any_first_date_is_chosen(
    sessions: str, interval: str
) -> None:
    items, model = rows(event=ahead(900), sessions=sessions, interval=interval)
    assert [one["title"] for one in items] == ["12 months to heal", "6 months to heal", "8 days to heal"]
    starts = [one["start"] for one in model]
    assert starts == sorted(starts)
    for item, one in zip(items, model, strict=True):
        assert item["when"].replace(NO_BREAK, " ") == f"Start by {short(one['start'])}"
        assert f"Last session by {told(one['last_session'])}." in item["text"]


def test_the_safest_date_stands_first_and_one_for_calm_skin_alone_tells_what_it_risks() -> None:
    items, model = rows(event=ahead(500))
    assert "deep ones can take years" in items[0]["text"] and "up to 12 months" in items[1]["text"]
    assert "A dark mark may well still show" in items[2]["text"]
    assert could(model[1]["visible"]) in items[1]["ranges"][-1]
    assert could(model[2]["visible"]) in items[2]["ranges"][-1]


def test_a_start_more_than_a_year_before_the_event_says_that_no_study_looked_so_far() -> None:
    items, model = rows(event=ahead(900))
    share = round(100 * model[0]["visible"]["typical"])
    (told_share,) = items[0]["ranges"]
    assert f"may be there by week 52: {share} of 100 parts." in told_share
    assert "none covers the weeks from then to your event" in told_share


def test_a_first_date_is_told_to_be_in_time_or_later_and_how_many_sessions_fit() -> None:
    # 3 sessions 6 weeks apart end on day 7 + 84 = 91. The event on day 300 asks for a last session by about
    # day 117 (6 months) or 292 (8 days); 12 months before it has passed.
    items, _ = rows(start=ahead(7), event=ahead(300))
    assert items[0]["text"] == "Too late for the whole course." and items[0]["ranges"] == []
    assert [one["when"].split(". ")[1] for one in items[1:]] == ["Your first date is in time"] * 2
    # From day 60 the sessions are on days 60, 102 and 144: two of them by day 115 to 119.
    items, _ = rows(start=ahead(60), event=ahead(300))
    assert "Your first date is later" in items[1]["when"]
    assert items[1]["ranges"][0] == "With your first date, 2 of 3 sessions fit."
    # From day 150 none comes by then, but the last one, on day 234, is long before day 292.
    items, _ = rows(start=ahead(150), event=ahead(300))
    assert items[1]["ranges"][0] == "With your first date, no session fits."
    assert "in time" in items[2]["when"]


def at_most(page: str) -> list[str]:
    return [one for one in page.split("\n") if "comes by your event with these dates" in one]


@pytest.mark.parametrize(
    ("link", "dates"),
    [
        ({"event": 900}, 3),
        ({"event": 200}, 2),
        ({"event": 200, "start": 7}, 3),
        ({"event": 60}, 1),
        ({"event": 40, "start": -30}, 1),
    ],
)
def test_the_reading_with_untreated_skin_taken_off_is_told_once_for_all_dates(
    link: dict[str, int], dates: int
) -> None:
    days = {name: ahead(number) for name, number in link.items()}
    page, _, _ = timeline(sessions="3", interval="6", **days)
    slow = explained(sessions="3", interval="6", **days)["slow_reading"]["by_event_at_most"]
    assert len(slow) == dates
    low, high = round(100 * min(slow)), round(100 * max(slow))
    (said,) = at_most(page)
    assert f"({low if low == high else f'{low} to {high}'} of 100 parts)" in said


def test_where_no_date_is_left_nothing_is_told_of_the_slower_reading() -> None:
    page, _, _ = timeline(sessions="3", interval="6", event=ahead(5))
    assert at_most(page) == []


def test_a_course_that_has_begun_is_not_told_what_a_start_today_would_bring() -> None:
    items, _ = rows(start=ahead(-30), event=ahead(40))
    assert [one["ranges"] for one in items[:2]] == [[], []]
    # Sessions on days -30, 12 and 54: two of them by day 32.
    assert items[2]["ranges"] == ["With your first date, 2 of 3 sessions fit."]


def test_too_late_for_the_whole_course_says_how_much_of_it_still_fits() -> None:
    # 3 sessions 6 weeks apart need 84 days and 8 to calm; 60 days leave room for 2 of them.
    items, model = rows(event=ahead(60))
    assert [one["still_possible"]["sessions"] for one in model] == [0, 0, 2]
    assert all(one["text"] == "Too late for the whole course." for one in items)
    assert items[1]["ranges"] == []
    (still,) = items[2]["ranges"]
    assert "If you start today, 2 of 3 sessions fit" in still
    assert could(model[2]["still_possible"]["visible"]) in still


def test_an_event_in_a_few_days_leaves_room_for_no_session_and_says_what_to_do_instead() -> None:
    items, model = rows(event=ahead(5))
    assert [one["still_possible"]["sessions"] for one in model] == [0, 0, 0]
    assert items[2]["ranges"] == ["Even one session today may leave your skin red on the day."]


def test_an_event_within_the_course_says_what_has_come_and_one_past_the_year_where_studies_end() -> None:
    link = {"sessions": "3", "interval": "6", "start": ahead(7)}
    words, _, _ = timeline(**link, event=ahead(7 + 70))
    # Week 10 of the course: sessions in weeks 0 and 6.
    share = explained(**link)["timeline"][10]["visible"]
    assert "you will have had 2 of 3 sessions" in words
    assert f"of the change may be there{could(share)}" in words
    words, _, _ = timeline(**link, event=ahead(7 + 371))
    assert "By week 52, " in words and "you will have had 3 of 3 sessions" in words


def test_an_event_before_the_first_session_says_so_and_still_lists_the_dates() -> None:
    words, _, _ = timeline(start=ahead(60), event=ahead(30))
    assert "This event is before your first session" in words
    assert len(rows(start=ahead(60), event=ahead(30))[0]) == 3


def test_the_months_of_dark_marks_name_their_sources_beside_the_dates() -> None:
    words, _, _ = timeline(event=ahead(400))
    found = library().evidence.findings["dark_marks_fading"]
    assert library().words("finding.dark_marks_fading", **found.values()) in words
    for study in found.studies:
        assert study.link in words


def test_an_event_that_has_passed_gets_no_advice() -> None:
    words, warnings, _ = timeline(event=ahead(-3))
    assert "This day has passed" in words
    assert "Start by" not in words and "still time" not in words and warnings == []


def test_a_holiday_while_skin_heals_is_told_with_the_nearest_days_that_suit() -> None:
    words, warnings, dates = timeline(start=ahead(60), holiday=ahead(64), sessions="3", interval="6")
    assert [one["kind"] for one in dates["conflicts"]] == ["sun_after_session"]
    (warning,) = warnings
    assert f"session 1 is on {told(ahead(60))}" in warning and "keep out of strong sun" in warning
    earlier, later = (told(dates["free_starts"][name]) for name in ("earlier", "later"))
    # 2 weeks earlier session 1 is 18 days before the holiday; a week, 11. 3 weeks later it is 17 days after.
    assert f"start 2 weeks earlier, on {earlier}, or 3 weeks later, on {later}" in words
    assert (earlier, later) == (told(ahead(46)), told(ahead(81)))
    # Without an event no dark mark can show on its day.
    assert "dark mark could still show" not in words


def test_a_session_soon_after_the_sun_is_told_with_the_wait_clinics_ask_for() -> None:
    _, warnings, dates = timeline(start=ahead(60), holiday=ahead(95), sessions="3", interval="6")
    assert dates["conflicts"] == [{"kind": "session_after_sun", "session": 2, "day": ahead(102)}]
    (warning,) = warnings
    assert f"session 2 is on {told(ahead(102))}" in warning
    assert f"We count {library().parameters.tan_days}" in warning


def test_a_holiday_that_clashes_with_nothing_is_said_to_be_clear() -> None:
    words, warnings, dates = timeline(start=ahead(60), holiday=ahead(80), sessions="3", interval="6")
    assert dates["conflicts"] == [] and warnings == []
    assert "no session is too close to the first day of your holiday" in words
    assert "What you could do" not in words


def test_without_a_first_date_a_clash_can_only_be_mended_later() -> None:
    words, warnings, dates = timeline(holiday=ahead(3))
    assert len(warnings) == 1 and dates["free_starts"]["earlier"] is None
    assert f"later, on {told(dates['free_starts']['later'])}" in words and "earlier" not in words


def test_a_course_that_has_begun_is_not_moved_but_one_session_may_be() -> None:
    words, warnings, _ = timeline(start=ahead(-42), holiday=ahead(2), sessions="3", interval="6")
    assert len(warnings) == 1 and "You have started this course" in words
    assert "What you could do" not in words


def test_a_move_that_would_end_after_the_event_says_so() -> None:
    # Calm by the event needs a start by day 10; the holiday pushes the first session back by 3 weeks.
    words, _, dates = timeline(start=ahead(4), event=ahead(102), holiday=ahead(7), sessions="3", interval="6")
    assert dates["event_starts"][-1]["start"] == ahead(10) and dates["free_starts"]["earlier"] is None
    assert f"You could start on {told(dates['free_starts']['later'])}, or ask your clinic" in words
    assert "Not all sessions would then come before your event" in words


def test_a_move_of_which_only_the_later_day_ends_after_the_event_says_which() -> None:
    # Sessions on days 30, 72 and 114; calm by day 120 needs a start by day 28, and a week earlier is day 23.
    words, _, dates = timeline(start=ahead(30), event=ahead(120), sessions="3", interval="6")
    assert dates["free_starts"]["earlier"] == ahead(23) and dates["free_starts"]["later"] > ahead(28)
    assert "With the later start, not all sessions come before your event" in words


def test_a_move_that_only_suits_redness_says_that_a_dark_mark_could_show() -> None:
    # Sessions on days 50, 92 and 134; the event on day 95 comes 3 days after the second.
    words, _, dates = timeline(start=ahead(50), event=ahead(95), sessions="3", interval="6")
    earlier, later = (told(dates["free_starts"][name]) for name in ("earlier", "later"))
    assert f"You could start on {earlier} or {later}" in words
    assert "Redness should be gone on the day, but a dark mark could still show" in words
    assert "wait until after your event" in words and "too close to your days" not in words


def test_the_waits_for_the_sun_name_their_sources() -> None:
    words, _, _ = timeline(holiday=ahead(80))
    for name in ("microneedling_sun_before", "microneedling_sun_after"):
        for study in library().evidence.findings[name].studies:
            assert f"{study.label}" in words and study.link in words


def test_close_sessions_are_told_once_and_kindly() -> None:
    words, _, dates = timeline(sessions="4", interval="2")
    assert [one["session"] for one in dates["conflicts"]] == [2, 3, 4]
    assert words.count("Ask your clinic why it plans them closer") == 1


@pytest.mark.parametrize(("seconds", "again"), [(60.0, True), (0.0, False)])
def test_a_page_run_twice_as_it_opens_sets_its_day_twice(
    monkeypatch: pytest.MonkeyPatch, seconds: float, again: bool
) -> None:
    """What the first run set is lost where the second comes before the browser has drawn it."""
    monkeypatch.setattr(overtaken, "SETTLED_SECONDS", seconds)
    app = opened("timeline", event=ahead(200))
    assert app.run().date_input(key="input:event").proto.set_value == again
    assert app.date_input(key="input:event").value == TODAY + timedelta(days=200)
