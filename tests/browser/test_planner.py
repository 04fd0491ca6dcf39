"""The Planner under a thumb: three taps to an answer, and fields that keep the last good value."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, WebSocketRoute, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.tablet import (
    expect_scrolled_past,
    resize,
    scroll_position,
    settle,
    swipe,
    visit,
    wait_until,
)

SENTENCE = ".st-key-in_short [role=status]"
CHART = ".st-key-chart_made_of [aria-label*='{}']"
SESSIONS = ".st-key-plan_needles [data-testid=stNumberInputField] >> nth=0"


def _query(page: Page) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}


def test_three_taps_lead_to_an_answer_that_stands_on_the_first_screen(page: Page, app_url: str) -> None:
    """A reader comes from the timeline, taps a concern, a session more and another laser, and reads on."""
    visit(page, f"{app_url}/planner")
    page.get_by_role("radio", name="Fine lines").tap()
    # A quick thumb counts from the figure it sees: that of acne scars, until the tap is through.
    expect(page.locator(".st-key-plan_needles input").first).to_have_value("4")
    page.locator(".st-key-plan_needles").get_by_test_id("stNumberInputStepUp").first.tap()
    # Studies of fine lines most often had 4 sessions, and the tap asks for one more.
    expect(page.locator(SENTENCE)).to_contain_text("$500 to $3,500")
    page.get_by_role("radio", name="Fully ablative laser").tap()
    expect(page.locator(".st-key-beside_money")).to_contain_text("Fully ablative laser")
    expect(page.locator(".st-key-beside_money")).to_contain_text("fine lines")
    settle(page)
    assert _query(page) == {"sessions": "5", "concern": "fine_lines", "laser": "fully_ablative"}
    for part in (SENTENCE, ".st-key-plan_needles", ".st-key-plan_laser", ".st-key-total_bars"):
        box = page.locator(part).bounding_box()
        assert box and box["y"] + box["height"] <= 1180, f"{part} must stand on the first screen"


# What a quick thumb taps one after the other on a slow network, and the link and the counts that must come.
LASER, CONCERN, MORE_NEEDLES, MORE_LASER = "Fully ablative laser", "Fine lines", "plan_needles", "plan_laser"
OVERTAKING: Final = (
    ((LASER, MORE_NEEDLES), {"laser": "fully_ablative", "sessions": "4"}, ("4", "1")),
    ((CONCERN, MORE_LASER), {"concern": "fine_lines", "laser_sessions": "4"}, ("4", "4")),
    # Four is what fine lines counts anyway, so the second tap changes nothing, and must not undo the first.
    ((CONCERN, MORE_NEEDLES), {"concern": "fine_lines"}, ("4", "3")),
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
                page.locator(f".st-key-{tap}").get_by_test_id("stNumberInputStepUp").first.tap()
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
        shown = [page.locator(f".st-key-{side} input").first for side in (MORE_NEEDLES, MORE_LASER)]
        assert tuple(one.input_value() for one in shown) == counts


def test_a_tap_shows_its_totals_before_the_server_answers(page: Page, app_url: str) -> None:
    """The network of the clinic is slow; the thumb is not."""
    hushed: list[bool] = []

    def through(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda message: None if hushed else server.send(message))

    page.route_web_socket(re.compile("stream"), through)
    visit(page, f"{app_url}/planner")
    hushed.append(True)
    more = page.locator(".st-key-plan_needles").get_by_test_id("stNumberInputStepUp").first
    for _ in range(2):
        more.tap()
    totals = page.locator(".st-key-total_bars .bars")
    expect(totals).to_have_attribute("aria-label", re.compile(r"Microneedling: \$500 to \$3,500"))
    expect(page.locator(SENTENCE)).to_contain_text("$300 to $4,200")


def test_the_charts_and_links_follow_a_thumb_that_counts_up(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner")
    more = page.locator(".st-key-plan_needles").get_by_test_id("stNumberInputStepUp").first
    for _ in range(3):
        more.tap()
    expect(page.locator(CHART.format("$600 to $4,200"))).to_be_attached()
    expect(page).to_have_url(re.compile("sessions=6"))
    link = page.get_by_role("link", name="Timeline", exact=True)
    link.focus()  # for a long press it is the same
    expect(link).to_have_attribute("href", re.compile("sessions=6"))


def test_a_thumb_faster_than_the_links_takes_its_plan_along(page: Page, app_url: str) -> None:
    """A reader taps a session more and is on the timeline before the page's links were drawn anew."""
    visit(page, f"{app_url}/planner?sessions=2")
    page.locator(".st-key-plan_needles").get_by_test_id("stNumberInputStepUp").first.tap()
    expect(page.locator(SENTENCE)).to_contain_text("$300 to $2,100")
    page.get_by_role("link", name="Timeline", exact=True).tap()
    expect(page.locator(".st-key-in_short")).to_contain_text("3 sessions")


def test_the_live_region_changes_once_for_one_tap(page: Page, app_url: str) -> None:
    """A screen reader must not read the same totals twice."""
    visit(page, f"{app_url}/planner")
    page.locator(SENTENCE).evaluate(
        """region => { window.spoken = []; new MutationObserver(() => window.spoken.push(region.textContent))
            .observe(region, {childList: true, characterData: true, subtree: true}); }"""
    )
    page.locator(".st-key-plan_needles").get_by_test_id("stNumberInputStepUp").first.tap()
    expect(page.locator(CHART.format("$400 to $2,800"))).to_be_attached()
    settle(page)
    assert len(page.evaluate("window.spoken")) == 1


def test_an_emptied_stepper_keeps_the_last_good_number(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?sessions=5")
    field = page.locator(SESSIONS)
    field.fill("")
    field.press("Tab")
    expect(field).to_have_value("5")
    settle(page)
    assert _query(page) == {"sessions": "5"}


def test_a_number_that_cannot_count_goes_back_to_the_one_that_counts_and_says_so(
    page: Page, app_url: str
) -> None:
    resize(page, 390, 844)
    visit(page, f"{app_url}/planner?sessions=5")
    field, told = page.locator(SESSIONS), page.locator(".st-key-plan_needles [role=alert]")
    for typed, leave in (("99", "Tab"), ("0", "Enter"), ("2,5", "Enter"), ("1e3", "Tab")):
        field.tap()
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.type(typed)
        page.keyboard.press(leave)
        expect(field).to_have_value("5")
        expect(told).to_have_text("Type a whole number from 1 to 12. We count with 5.")
        assert told.evaluate("it => it.scrollWidth <= it.clientWidth && it.clientHeight > 15"), (
            "seen as a whole"
        )
    page.locator(".st-key-plan_needles").get_by_test_id("stNumberInputStepUp").first.tap()
    expect(told).to_have_count(0)
    expect(field).to_have_value("6")
    expect(page).to_have_url(f"{app_url}/planner?sessions=6")


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
    expect(page.locator(SESSIONS)).to_have_value("5")
    assert _query(page) == {"sessions": "5"}


def test_another_region_asks_first_and_staying_loses_nothing(page: Page, app_url: str) -> None:
    """A reader with a quote looks at the prices of another country."""
    visit(page, f"{app_url}/planner?price=410")
    # Places of charts that come late move what a finger aims at.
    expect(page.locator(".st-key-chart_moves .fold")).to_be_attached()
    page.locator(".st-key-group_region summary").tap()
    # What lies in the fold comes with an answer of the server, and moves until all of it is there.
    expect(page.get_by_role("radio", name="Canada")).to_be_visible()
    settle(page)
    page.get_by_role("radio", name="Canada").tap()
    page.get_by_role("button", name="Stay").tap()
    expect(page.locator(".st-key-confirm_region")).to_have_count(0)
    expect(page.locator(SENTENCE)).to_contain_text("$1,230")
    settle(page)
    page.get_by_role("radio", name="Canada").tap()
    page.get_by_role("button", name="Switch and clear my figures").tap()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("USD")
    settle(page)
    assert _query(page) == {"region": "ca"}
