"""The Planner under a thumb: three taps to an answer, and fields that keep the last good value."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, WebSocketRoute, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.tablet import (
    expect_scrolled_past,
    open_fold,
    resize,
    scroll_position,
    settle,
    swipe,
    visit,
    wait_until,
)

SENTENCE = ".st-key-in_short [role=status]"
CHART = ".st-key-chart_made_of [aria-label*='{}']"
MORE, LESS = ".st-key-plan_needles .more", ".st-key-plan_needles .less"
SESSIONS = ".st-key-plan_needles .value b"
UPKEEP = ".st-key-group_upkeep"
TOTALS = ".st-key-total_bars"


def _query(page: Page) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}


def _upkeep(page: Page) -> Locator:
    """The field for upkeep sessions of the needles, in its fold."""
    open_fold(page, "what_counts")
    return page.locator(UPKEEP).get_by_test_id("stNumberInputField").first


def test_three_taps_lead_to_an_answer_that_stands_on_the_first_screen(page: Page, app_url: str) -> None:
    """A reader comes from the timeline, taps a concern, chooses a count and another laser, and reads on."""
    visit(page, f"{app_url}/planner")
    page.get_by_role("radio", name="Fine lines").tap()
    # What was published counts until a press, and stands in the stepper: studies of fine lines had 3 or 4.
    expect(page.locator(SESSIONS)).to_have_text("3 to 4")
    page.locator(MORE).tap()
    # They most often had 4, so one press on "more" chooses that.
    expect(page.locator(TOTALS)).to_contain_text("$400 to $2,800")
    page.get_by_role("radio", name="Fully ablative laser").tap()
    expect(page.locator(".st-key-beside_money")).to_contain_text("Fully ablative laser")
    expect(page.locator(".st-key-beside_money")).to_contain_text("fine lines")
    settle(page)
    assert _query(page) == {"sessions": "4", "concern": "fine_lines", "laser": "fully_ablative"}
    for part in (SENTENCE, ".st-key-plan_needles", ".st-key-plan_laser", ".st-key-total_bars"):
        box = page.locator(part).bounding_box()
        assert box and box["y"] + box["height"] <= 1180, f"{part} must stand on the first screen"


# What a quick thumb taps one after the other on a slow network, and the link and the counts that must come.
LASER, CONCERN, MORE_NEEDLES, MORE_LASER = "Fully ablative laser", "Fine lines", "plan_needles", "plan_laser"
OVERTAKING: Final = (
    ((LASER, MORE_NEEDLES), {"laser": "fully_ablative", "sessions": "4"}, ("4", "1")),
    ((CONCERN, MORE_LASER), {"concern": "fine_lines", "laser_sessions": "4"}, ("3 to 4", "4")),
    # The count that the finger chose stays, though fine lines most often had another.
    ((CONCERN, MORE_NEEDLES), {"concern": "fine_lines", "sessions": "4"}, ("4", "2 to 3")),
)


def _ends_a_run(message: str | bytes) -> bool:
    return isinstance(message, bytes) and ForwardMsg.FromString(message).HasField("script_finished")


def test_a_second_tap_before_the_first_is_answered_brings_no_old_figure_back(
    unwatched: Page, app_url: str
) -> None:
    """A late answer may name a file that the answer after it has replaced, and the console says so."""
    page = unwatched
    late: list[tuple[WebSocketRoute, str | bytes]] = []
    slow = False

    def through(socket: WebSocketRoute) -> None:
        def arrive(message: str | bytes) -> None:
            if slow or late:
                late.append((socket, message))
            else:
                socket.send(message)

        socket.connect_to_server().on_message(arrive)

    page.route_web_socket(re.compile("stream"), through)
    for taps, link, counts in OVERTAKING:
        visit(page, f"{app_url}/planner")
        slow = True
        for tap in taps:
            answered = len(late) + 1
            if tap.startswith("plan_"):
                page.locator(f".st-key-{tap} .more").first.tap()
            else:
                page.get_by_role("radio", name=tap).tap()
            wait_until(page, lambda answered=answered: any(_ends_a_run(one) for _, one in late[answered:]))
        slow = False
        while late:
            socket, message = late[0]
            socket.send(message)
            late.pop(0)
        # What the late answers lead to may be one more run.
        wait_until(page, lambda link=link: _query(page) == link)
        settle(page)
        assert _query(page) == link
        shown = [page.locator(f".st-key-{side} .value b").first for side in (MORE_NEEDLES, MORE_LASER)]
        assert tuple(one.inner_text() for one in shown) == counts


def test_a_tap_shows_its_totals_before_the_server_answers(page: Page, app_url: str) -> None:
    """The network of the clinic is slow; the thumb is not."""
    hushed: list[bool] = []

    def through(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda message: None if hushed else server.send(message))

    page.route_web_socket(re.compile("stream"), through)
    visit(page, f"{app_url}/planner")
    hushed.append(True)
    totals, more = page.locator(".st-key-total_bars .bars"), page.locator(MORE)
    for sum_of_needles in ("$400 to $2,800", "$500 to $3,500", "$600 to $4,200"):
        more.tap()
        expect(totals).to_have_attribute(
            "aria-label", re.compile(re.escape(f"Microneedling: {sum_of_needles}"))
        )
    expect(page.locator(SESSIONS)).to_have_text("6")
    page.locator(".st-key-plan_needles .own").tap()
    expect(totals).to_have_attribute("aria-label", re.compile(r"Microneedling: \$300 to \$4,200"))
    expect(page.locator(SESSIONS)).to_have_text("3 to 6")
    # Laser 1,800 to 12,500 beside 300 to 4,200.
    expect(page.locator(SENTENCE)).to_contain_text("$2,400 less, or $12,200 more")


def test_a_key_that_is_held_runs_to_its_end_and_back_to_what_was_published(page: Page, app_url: str) -> None:
    """A consultant holds plus, then minus. The server hears where each run ended, the ear once."""
    visit(page, f"{app_url}/planner?sessions=9")
    for key, count, link in ((MORE, "12", {"sessions": "12"}), (LESS, "3 to 6", {})):
        page.locator(key).hover()
        page.mouse.down()
        expect(page.locator(SESSIONS)).to_have_text(count)
        page.mouse.up()
        wait_until(page, lambda link=link: _query(page) == link)
        expect(page.locator(".st-key-plan_needles .unseen[role=status]")).to_contain_text(
            count if link else "as published"
        )
    settle(page)
    expect(page.locator(SESSIONS)).to_have_text("3 to 6")


def test_a_count_is_chosen_with_keys_and_the_focus_stays(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?sessions=11")
    page.locator(MORE).focus()
    page.keyboard.press("Enter")
    expect(page.locator(MORE)).to_have_attribute("aria-disabled", "true")
    expect(page).to_have_url(f"{app_url}/planner?sessions=12")
    settle(page)
    expect(page.locator(MORE)).to_be_focused()
    page.locator(".st-key-plan_needles .own").focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{app_url}/planner")
    expect(page.locator(MORE)).to_be_focused()


def test_the_charts_and_links_follow_a_thumb_that_counts_up(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner")
    open_fold(page, "moves")
    more = page.locator(MORE)
    for _ in range(4):
        more.tap()
    expect(page.locator(CHART.format("$700 to $4,900"))).to_be_attached()
    expect(page).to_have_url(re.compile("sessions=7"))
    link = page.get_by_role("link", name="Timeline", exact=True)
    link.focus()  # for a long press it is the same
    expect(link).to_have_attribute("href", re.compile("sessions=7"))


def test_a_thumb_faster_than_the_links_takes_its_plan_along(page: Page, app_url: str) -> None:
    """A reader taps a session more and is on the timeline before the page's links were drawn anew."""
    visit(page, f"{app_url}/planner?sessions=2")
    page.locator(MORE).tap()
    expect(page.locator(TOTALS)).to_contain_text("$300 to $2,100")
    page.get_by_role("link", name="Timeline", exact=True).tap()
    expect(page.locator(".st-key-in_short")).to_contain_text("3 sessions")


def test_the_live_region_changes_once_for_one_tap(page: Page, app_url: str) -> None:
    """A screen reader must not read the same totals twice."""
    visit(page, f"{app_url}/planner")
    page.locator(SENTENCE).evaluate(
        """region => { window.spoken = []; new MutationObserver(() => window.spoken.push(region.textContent))
            .observe(region, {childList: true, characterData: true, subtree: true}); }"""
    )
    page.locator(MORE).tap()
    expect(page.locator(SENTENCE)).to_contain_text("$1,000 less, or $12,100 more")
    settle(page)
    assert len(page.evaluate("window.spoken")) == 1


def test_an_emptied_stepper_keeps_the_last_good_number(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?maintenance=3")
    field = _upkeep(page)
    field.fill("")
    field.press("Tab")
    expect(field).to_have_value("3")
    settle(page)
    assert _query(page) == {"maintenance": "3"}


def test_a_number_that_cannot_count_goes_back_to_the_one_that_counts_and_says_so(
    page: Page, app_url: str
) -> None:
    resize(page, 390, 844)
    visit(page, f"{app_url}/planner?maintenance=3")
    field, told = _upkeep(page), page.locator(f"{UPKEEP} [role=alert]")
    for typed, leave in (("99", "Tab"), ("-1", "Enter"), ("2,5", "Enter"), ("1e3", "Tab")):
        field.tap()
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.type(typed)
        page.keyboard.press(leave)
        expect(field).to_have_value("3")
        expect(told).to_have_text("Type a whole number from 0 to 4. We count with 3.")
        assert told.evaluate("it => it.scrollWidth <= it.clientWidth && it.clientHeight > 15"), (
            "seen as a whole"
        )
    page.locator(UPKEEP).get_by_test_id("stNumberInputStepUp").first.tap()
    expect(told).to_have_count(0)
    expect(field).to_have_value("4")
    expect(page).to_have_url(f"{app_url}/planner?maintenance=4")


def test_on_a_phone_what_is_behind_a_count_stands_below_it(page: Page, app_url: str) -> None:
    resize(page, 390, 844)
    visit(page, f"{app_url}/planner")
    cells = page.locator(".st-key-beside_money td").filter(has=page.locator(".detail"))
    expect(cells.first).to_be_visible()
    for cell in cells.all():
        text, detail = (cell.locator(part).bounding_box() for part in (".text", ".detail"))
        assert text and detail and detail["y"] >= text["y"] + text["height"]


def test_number_fields_ask_the_tablet_for_digits(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner")
    _upkeep(page)
    fields = page.get_by_test_id("stNumberInputField")
    expect(fields.first).to_have_attribute("inputmode", "numeric")
    modes = fields.evaluate_all("all => all.map(one => one.inputMode)")
    assert set(modes) == {"numeric"}
    expect(page.get_by_label("Your quote for a session (USD)").first).to_have_attribute(
        "inputmode", "decimal"
    )


def test_a_swipe_over_the_plans_scrolls_and_changes_no_number(page: Page, app_url: str) -> None:
    """A thumb that means to read on starts on a stepper."""
    visit(page, f"{app_url}/planner?sessions=5")
    before = scroll_position(page)
    swipe(page, page.locator(SESSIONS), down=-260)
    expect_scrolled_past(page, before + 100)
    settle(page)
    expect(page.locator(SESSIONS)).to_have_text("5")
    assert _query(page) == {"sessions": "5"}


def test_another_region_asks_first_and_staying_loses_nothing(page: Page, app_url: str) -> None:
    """A reader with a quote looks at the prices of another country."""
    visit(page, f"{app_url}/planner?price=410")
    open_fold(page, "prices")
    page.get_by_role("radio", name="Canada").tap()
    page.get_by_role("button", name="Stay").tap()
    expect(page.locator(".st-key-confirm_region")).to_have_count(0)
    expect(page.locator(TOTALS)).to_contain_text("$1,230")
    settle(page)
    page.get_by_role("radio", name="Canada").tap()
    page.get_by_role("button", name="Switch and clear my figures").tap()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("USD")
    settle(page)
    assert _query(page) == {"region": "ca"}
