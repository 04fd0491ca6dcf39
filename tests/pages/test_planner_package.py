"""A package of sessions on the Planner: its price, what comes back, and whether it lasts."""

from __future__ import annotations

import pytest

from tests.pages.opened import figure, type_figure
from tests.pages.ways_to_pay import PACKAGE, START, fold, money, planner, sums, table, words


def test_stopping_early_gives_back_what_explain_says() -> None:
    app = planner(**PACKAGE)
    back = [money(one) for one in sums(**PACKAGE)["package"]["left_after"]]
    assert [row[2] for row in table(app, "A package")] == back == ["$600", "$300", "$0", "$0"]
    assert "Stop after session 3 or later, and nothing comes back" in words(app, "A package")


def test_a_package_that_ends_too_soon_names_the_session_that_falls_after_it() -> None:
    # Sessions 6 weeks apart from 11 January: 22 February, 5 April, 17 May. 3 months end on 11 April.
    app = planner(**(PACKAGE | {"package_months": "3", "interval": "6"}), **START)
    assert "but session 4 falls too late" in fold(app, "A package").label
    told = [one.value for one in fold(app, "A package").info]
    assert len(told) == 1 and "Valid until April 11, 2027" in told[0]
    assert "session 4 would be on May 17, 2027" in told[0]


def test_a_package_that_lasts_says_that_every_session_fits() -> None:
    app = planner(**PACKAGE, **START)
    assert "Valid until January 11, 2028" in words(app, "A package")
    assert "there is time for 4 sessions." in words(app, "A package")


@pytest.mark.parametrize(
    ("get", "months", "late"),
    [
        # 4 weeks apart from 11 January: 8 February, 8 March, 5 April, 3 May, 31 May. 3 months: to 11 April.
        ("6", "3", "session 5 would be on May 3, 2027"),
        ("6", "4", "session 6 would be on May 31, 2027"),
        # Only 4 sessions are in the package, and the longest published course has 6.
        ("4", "3", None),
        ("8", "5", None),
    ],
)
def test_a_package_for_an_open_count_must_last_for_the_longest_published_course(
    get: str, months: str, late: str | None
) -> None:
    app = planner(package_pay="4", package_get=get, package_months=months, price="300", **START)
    said = words(app, "A package")
    if late is None:
        assert f"there is time for {min(int(get), 6)} sessions." in said
    else:
        assert late in said and "there is time for" not in said
        assert f"but {late.split(' would')[0]} falls too late" in fold(app, "A package").label


@pytest.mark.parametrize(
    ("link", "told"),
    [
        # Often 3: 3 x 300 = 900. Hair loss, often 12: 900 for 4, and 8 more at 300.
        ({}, "3 sessions (3 to 6). So you may not need all. One by one, 3 sessions cost $900."),
        ({"package_get": "3"}, "3 sessions (3 to 6). The package has the usual number."),
        (
            {"concern": "hair_loss"},
            "12 sessions (4 to 12). For 12 sessions, with the rest at $300 each, you pay $3,300 in all.",
        ),
    ],
)  # fmt: skip
def test_a_package_beside_an_open_count_is_held_beside_the_usual_one(link: dict[str, str], told: str) -> None:
    package = {name: value for name, value in PACKAGE.items() if name != "sessions"}
    assert f"Your course often has {told}" in words(planner(**(package | link)), "A package")


def test_a_package_begun_from_an_open_count_says_that_it_is_the_usual_one() -> None:
    labels = [one.label for one in planner().button]
    assert "Start from the usual course: 3 sessions" in labels


def test_sessions_beyond_the_package_can_never_be_too_late_for_it() -> None:
    # Pay 1, get 2, valid for 2 months: session 2 comes after 6 weeks, and session 3 is paid by itself.
    app = planner(sessions="3", package_pay="1", package_get="2", package_months="2", **START)
    assert "too late" not in fold(app, "A package").label


@pytest.mark.parametrize(
    ("sessions", "told"),
    [
        ("4", "That is the number of sessions in your course."),
        ("2", "Your course has 2 sessions, so you may not need all. One by one, your course costs $600."),
        # 900 for 4, and 2 more at 300.
        ("6", "Your course has 6 sessions. With the rest at $300 each, you pay $1,500 in all."),
    ],
)  # fmt: skip
def test_a_package_is_held_beside_the_course(sessions: str, told: str) -> None:
    assert told in words(planner(**(PACKAGE | {"sessions": sessions})), "A package")


def test_numbers_that_make_no_package_are_told_in_one_sentence_and_kept() -> None:
    app = planner(**(PACKAGE | {"package_get": "2"}))
    (told,) = [one.value for one in fold(app, "A package").info]
    assert "You would pay for 3 and get only 2" in told
    assert app.query_params["package_pay"] == "3" and app.query_params["package_get"] == "2"
    assert figure(app, "package_get")["text"] == "2"


def test_a_package_can_be_begun_by_one_tap_from_the_course() -> None:
    app = planner(sessions="5", price="300")
    app.button(key="pay_begin").click().run()
    assert fold(app, "A package").label == "A package, pay 5, get 5: $1,500 for 5 sessions, $300 each"
    type_figure(app, "package_pay", "4")
    assert "pay 4, get 5: $1,200" in fold(app, "A package").label
