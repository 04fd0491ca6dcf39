"""At a glance: the whole decision on one screen, by touch, by keys and by ear, at each size of a tablet."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from answers.explain import explain
from catalog.library import library
from tests.browser.conftest import StartApp
from tests.browser.glance import (
    LASER,
    NEEDLES,
    board,
    cell,
    choose,
    expect_heard,
    figure,
    first_paint,
    heard,
    layout,
    layouts,
    open_board,
    stepper,
)
from tests.browser.skin import messages_sent
from tests.browser.tablet import (
    prefer,
    resize,
    scroll_position,
    settle,
    sideways_overflow,
    swipe,
    targets,
    wait_until,
)
from tests.pages.clinic_data import copied

TABLETS = [(1180, 820), (820, 1180), (1133, 744), (744, 1133), (1024, 768)]
PHONE = (390, 844)
TOP = "cell => Math.round(cell.getBoundingClientRect().y)"


def choices(page: Page, kind: str) -> list[str]:
    return board(page).locator(f".{kind} [role=radio]").all_inner_texts()


def amounts(text: str) -> list[float]:
    """The sums of money in a text."""
    return [float(one.replace(",", "")) for one in re.findall(r"\$([\d,]+(?:\.\d+)?)", text)]


def told(page: Page) -> dict[str, str]:
    """The plan in the address."""
    return {name: value[-1] for name, value in parse_qs(urlsplit(page.url).query).items()}


def test_nothing_is_cut_or_overlaps_and_a_tablet_shows_all_without_scrolling(
    page: Page, app_url: str
) -> None:
    """Every concern with every laser, at every size: the longest words are among them."""
    open_board(page, f"{app_url}/glance")
    for size in (*TABLETS, PHONE):
        resize(page, *size)
        found = layouts(page)
        assert len(found) == len(choices(page, "concerns")) * len(choices(page, "lasers"))
        assert {state: one.faults for state, one in found.items() if one.faults} == {}, size
        limit = 2.5 * size[1] if size == PHONE else size[1]
        assert {state: one.foot for state, one in found.items() if one.foot > limit + 0.5} == {}, size
        assert sideways_overflow(page) <= 0, size
        small = [one for one in targets(page) if one.smallest_side < 47.5 and not one.in_a_sentence]
        assert [one.name for one in small if not one.name.startswith("Skip")] == [], size
    prefer(page, "dark")
    assert layout(page).faults == []


def test_somebody_new_finds_a_total_a_date_and_a_downside_in_five_taps(page: Page, app_url: str) -> None:
    """They have fine lines and an offer of four visits: the cost, when it shows, what can go wrong?"""
    open_board(page, app_url)
    choose(page, "Fine lines")  # 1
    stepper(page, "visits", NEEDLES, "more").tap()  # 2: within 3 to 4
    expect(figure(page, "visits", NEEDLES)).to_have_text("4")
    expect(figure(page, "total", NEEDLES)).to_have_text("$400 to $2,800")
    expect(figure(page, "half", NEEDLES)).to_have_text(re.compile(r"Week \d+"))
    cell(page, "harms", NEEDLES).tap()  # 3
    expect(page.locator(".st-key-board dialog h2")).to_have_text("What can go wrong")
    expect(page.locator(".st-key-board dialog .sheet-col")).to_have_count(3)
    page.wait_for_function("() => location.search.includes('sessions=4')")
    assert told(page) == {"concern": "fine_lines", "sessions": "4"}


def test_what_a_tap_shows_at_once_is_what_the_model_says(page: Page, app_url: str) -> None:
    """In the first picture after the taps and again after the answer, for random plans."""
    chance = random.Random(14)
    open_board(page, f"{app_url}/glance")
    for _ in range(15):
        concern, laser = chance.choice(choices(page, "concerns")), chance.choice(choices(page, "lasers"))
        choose(page, concern)
        choose(page, laser)
        taps: list[tuple[str, int, str]] = [("visits", NEEDLES, "more")] * chance.randint(0, 4)
        taps += [("half", NEEDLES, chance.choice(["more", "less"]))] * chance.randint(0, 5)
        taps += [("visits", LASER, "more")] * chance.randint(0, 2)
        taps += [("total", LASER, "more")] if not taps or taps[-1][1] != LASER else []
        chance.shuffle(taps)
        shown = first_paint(page, taps)
        expect_heard(page)
        again = first_paint(page, [])
        assert {name: text for name, text in again.items() if "…" not in shown[name]} == {
            name: text for name, text in shown.items() if "…" not in text
        }
        expect_as_explained(again, urlsplit(page.url).query)


def expect_as_explained(shown: dict[str, str], query: str) -> None:
    told: Any = explain(query, library(), datetime.now(UTC).date())
    options = told["costs"]["options"]
    for column in (NEEDLES, LASER):
        edges = [options[column]["total"][edge] for edge in ("low", "high")]
        wanted = sorted({edge / 100 for edge in edges if edge is not None})
        assert amounts(shown[f"total_{column}"]) == pytest.approx(wanted, abs=0.5), query
    [half] = [one["weeks"] for one in told["milestones"] if one["id"] == "half"]
    if half["typical"] is not None and half["typical"] <= 52:
        assert shown["half"] == f"Week {half['typical']:.0f}", query


def test_nothing_is_sent_before_the_finger_rests_and_then_once(page: Page, app_url: str) -> None:
    open_board(page, f"{app_url}/glance")
    sent = messages_sent(page)
    first_paint(page, [("visits", NEEDLES, "more")] * 3)
    page.wait_for_function("() => location.search.includes('sessions=6')")
    expect_heard(page)
    assert len(sent) <= 2, "the taps; a hello of the tab may be beside them"
    swipe(page, board(page).locator(".track"), across=120)
    page.wait_for_function("() => location.search.includes('week=')")
    settle(page)
    assert len(sent) <= 3, "the drag as well"


def test_an_answer_that_comes_late_takes_back_nothing(page: Page, app_url: str) -> None:
    """The network is slow, and the reader taps on while the answer to the first taps is on its way."""
    open_board(page, f"{app_url}/glance")
    sent = messages_sent(page)
    figure(page, "visits", NEEDLES).evaluate(
        """node => { window.counts = [];
          new MutationObserver(() => window.counts.push(Number.parseInt(node.textContent, 10)))
            .observe(node, {subtree: true, characterData: true, childList: true}); }"""
    )
    for _ in range(4):
        before = len(sent)
        stepper(page, "visits", NEEDLES, "more").tap()
        wait_until(page, lambda before=before: len(sent) > before)  # told, and not answered yet
    expect_heard(page)
    assert page.evaluate("() => window.counts") == [4, 5, 6, 7], "the count never went back"
    assert told(page)["sessions"] == "7"


def test_a_sheet_opens_by_its_row_and_closes_by_key_cross_and_a_tap_outside(page: Page, app_url: str) -> None:
    open_board(page, f"{app_url}/glance")
    sheet = page.locator(".st-key-board dialog")
    ask = board(page).get_by_role("button", name=re.compile("What it may do"))
    ways_out = [
        lambda: page.keyboard.press("Escape"),
        lambda: sheet.get_by_role("button", name="Close").tap(),
        lambda: page.touchscreen.tap(200, 60),
    ]
    for leave in ways_out:
        ask.tap()
        expect(sheet).to_be_visible()
        leave()
        expect(sheet).to_be_hidden()
        expect(ask).to_be_focused()
    stepper(page, "half", NEEDLES, "more").tap()
    expect(sheet).to_be_hidden()
    cell(page, "total", LASER).locator(".figure").tap()
    sheet.get_by_role("radio", name="5", exact=True).tap()
    expect(sheet.get_by_role("heading", level=2)).to_have_text("Total over 5 years")
    expect(sheet.locator(".entry").first).to_be_visible()
    sheet.locator(".way").first.tap()
    page.wait_for_url(re.compile("/planner.*horizon=5"))


def test_a_quote_can_be_typed_with_the_mark_of_any_country_and_taken_back(page: Page, app_url: str) -> None:
    open_board(page, f"{app_url}/glance?sessions=4")
    quote = cell(page, "total", NEEDLES)
    quote.locator(".value").tap()
    page.keyboard.type("250,50")
    page.keyboard.press("Enter")
    expect(quote.locator(".figure b")).to_have_text("$1,002")  # 4 visits at $250.50
    expect(quote.locator(".value b")).to_have_text("$250.50")
    quote.locator(".value").tap()
    page.keyboard.type("a lot")
    page.keyboard.press("Enter")
    expect(quote.get_by_role("alert")).to_be_visible()
    expect(quote.locator(".value b")).to_have_text("a lot")
    expect(quote.locator(".figure b")).to_have_text("$400 to $2,800")  # no older figure counts unseen
    board(page).get_by_role("button", name="Back to published figures").tap()
    expect(figure(page, "visits", NEEDLES)).to_have_text("3 to 6")
    expect(board(page).locator(".reset")).to_have_count(0)
    expect_heard(page)


def test_keys_alone_choose_and_step_and_the_ear_hears_once(page: Page, app_url: str) -> None:
    open_board(page, f"{app_url}/glance")
    board(page).get_by_role("radio", name="Acne scars").focus()
    page.keyboard.press("ArrowRight")
    expect(board(page).get_by_role("radio", name="Fine lines")).to_be_focused()
    expect(board(page).get_by_role("heading", level=1)).to_contain_text("Fine lines")
    stepper(page, "visits", NEEDLES, "more").focus()
    page.keyboard.press("Enter")  # within the 3 to 4 of fine lines
    page.wait_for_function("() => location.search.includes('sessions=4')")
    expect_heard(page)
    assert re.fullmatch(r"Microneedling: 4 visits, total \$400 to \$2,800\.", heard(page))
    expect(stepper(page, "visits", NEEDLES, "more")).to_be_focused()
    slider = board(page).get_by_role("slider")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"^Week 1, .*parts"))
    page.wait_for_function("() => location.search.includes('week=1')")


def test_a_thumb_that_goes_up_the_year_scrolls_and_one_that_goes_across_moves_it(
    page: Page, app_url: str
) -> None:
    resize(page, *PHONE)
    open_board(page, f"{app_url}/glance")
    before = scroll_position(page)
    swipe(page, board(page).locator(".track"), down=-200)
    page.wait_for_function(
        "past => document.querySelector('[data-testid=stMain]').scrollTop > past", arg=before + 50
    )
    expect(board(page).get_by_role("slider")).to_have_value("0")
    swipe(page, board(page).locator(".track"), across=100)
    expect(board(page).get_by_role("slider")).not_to_have_value("0")


def test_at_twice_the_text_the_page_scrolls_and_keeps_its_columns(page: Page, app_url: str) -> None:
    resize(page, 1180, 820)
    open_board(page, f"{app_url}/glance")
    page.add_style_tag(content="html { font-size: 36px !important; }")
    faults = layout(page).faults
    assert faults == []
    assert sideways_overflow(page) <= 0
    tops = {cell(page, "harms", column).evaluate(TOP) for column in (0, NEEDLES, LASER)}
    assert len(tops) == 1, "the three options still stand beside each other"


def test_a_language_of_longer_words_scrolls_and_keeps_its_columns(
    page: Page, start_app: StartApp, tmp_path: Path
) -> None:
    """Each word of the board grows by three letters, which makes its sentences about half as long again."""
    data = copied(tmp_path)
    for file in (data / "text" / "en" / "glance").glob("board*.toml"):
        lines = file.read_text(encoding="utf-8").splitlines()
        file.write_text("\n".join(map(longer, lines)) + "\n", encoding="utf-8")
    url = start_app(FINELINE_DATA=str(data))
    open_board(page, f"{url}/glance")
    expect(board(page).locator(".purpose")).to_contain_text("choiceche")
    for size in ((820, 1180), (1180, 820), PHONE):
        resize(page, *size)
        assert layout(page).faults == [], size
        assert sideways_overflow(page) <= 0, size
        if size != PHONE:
            tops = {cell(page, "harms", column).evaluate(TOP) for column in (0, NEEDLES, LASER)}
            assert len(tops) == 1, size


def longer(line: str) -> str:
    """A line of a file with words, its text in a language of longer words; what is filled in stays."""
    key, sign, text = line.partition(" = ")
    return key + sign + re.sub(r"(?<![{\w])([A-Za-z]{3,})(?![\w}])", r"\1che", text)
