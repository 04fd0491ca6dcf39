"""Plans kept side by side on the Planner page: keep, swap, remove, and what is told about them."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.pages.opened import address, count, opened, stepper, turned_to, words


def _titles(app: AppTest) -> list[str]:
    return [head.value for head in app.subheader if head.value[:2] in ("A:", "B:", "C:")]


def _press(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def test_a_plan_is_kept_under_its_numbers_and_stands_in_theaddress() -> None:
    app = _press(opened("planner", sessions="4", price="250"), "keep")
    assert _titles(app) == ["A: 4 sessions, 4 weeks apart; non-ablative laser, as published"]
    assert address(app) == {"sessions": "4", "price": "250", "a": "sessions~4~price~250"}
    assert "Your own figures: $250 a needling session." in words(app)
    assert "$1,000" in words(app)  # 4 x 250
    assert app.button(key="keep").disabled
    assert "1 plan is kept. The plan above is kept as A." in words(app)


def test_a_changed_plan_can_be_kept_too_and_swapped_with_the_one_in_hand() -> None:
    app = _press(opened("planner", sessions="4"), "keep")
    app = count(app, "sessions", 5)
    _press(app, "use_a")
    assert address(app) == {"sessions": "4", "a": "sessions~5"}
    assert stepper(app, "sessions")["own"] == 4
    assert _titles(app) == ["A: 5 sessions, 4 weeks apart; non-ablative laser, as published"]
    _press(app, "keep")
    assert address(app) == {"sessions": "4", "a": "sessions~5", "b": "sessions~4"}
    _press(app, "use_a")
    assert address(app) == {"sessions": "5", "a": "sessions~5", "b": "sessions~4"}, "no plan is kept twice"


def test_removing_leaves_the_other_letters_and_resetting_leaves_the_plan_in_hand() -> None:
    app = opened(
        "planner", sessions="4", a="usual", b="sessions~5~laser_sessions~1", c="sessions~1~laser_sessions~2"
    )
    assert [title.split("; ")[1] for title in _titles(app)] == [
        "non-ablative laser, as published", "non-ablative laser, 1 session", "non-ablative laser, 2 sessions",
    ]  # fmt: skip
    assert _titles(app)[0].startswith("A: needles, as published;")
    assert _titles(app)[2].startswith("C: 1 session;")
    assert app.button(key="keep").disabled
    assert "There is no room for more" in words(app)
    _press(app, "remove_b")
    assert address(app) == {"sessions": "4", "a": "usual", "c": "sessions~1~laser_sessions~2"}
    _press(app, "forget_kept")
    assert (_titles(app), address(app)) == ([], {"sessions": "4"})
    assert "No plan is kept yet." in words(app)


def test_kept_plans_follow_the_reader_from_page_to_page() -> None:
    app = opened("planner", a="sessions~5")
    turned_to(app, "timeline")
    app = count(app, "sessions", 4)
    assert address(app) == {"sessions": "4", "a": "sessions~5"}


def test_plans_of_two_places_keep_their_own_money_and_the_page_says_so() -> None:
    app = opened("planner", region="us", a="region~ca~sessions~3~price~200", b="region~us~concern~hair_loss")
    told = "\n".join(info.value for info in app.info)
    assert "do not all use prices of the same place. Each sum stays in its own currency" in told
    said = words(app)
    assert "**Microneedling, in CAD**  \n$600" in said  # 3 x 200
    assert "**Microneedling, in USD**  \n$400 to $8,400" in said  # 4 x 100 to 12 x 700
    assert "Prices from: Canada." in said and "Hair loss. Over 3 years." in said


def test_plans_on_the_same_terms_need_no_warning() -> None:
    assert len(opened("planner", a="sessions~5", b="sessions~6").info) == 0


def test_plans_over_other_years_or_with_other_lines_say_so() -> None:
    told = opened("planner", a="horizon~1~off~1").info[0].value
    assert "not all look ahead over the same years" in told and "not all count the same things" in told


def test_a_kept_plan_that_cannot_be_used_is_told_like_any_other_part_of_aaddress() -> None:
    app = opened("planner", sessions="4", a="sessions~99", b="sessions~5")
    assert "a=sessions?99" in app.info[0].value
    assert address(app) == {"sessions": "4", "b": "sessions~5"}


def test_there_is_one_button_for_the_file() -> None:
    labels = [button.proto.label for button in opened("planner").get("download_button")]
    assert labels == ["Take the table (CSV)"]


def test_a_choice_without_words_of_its_own_is_at_least_counted() -> None:
    assert "Your own figures: 2 more." in words(opened("planner", a="package_pay~3~package_get~4"))
