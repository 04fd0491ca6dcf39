"""Present mode: the consultant's cards and note, which nobody else is told."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Request, WebSocket, expect

from catalog.library import library
from tests.browser.present import (
    NEEDLES,
    SCREENS,
    WORDS,
    bar_key,
    cell,
    close_over,
    expect_heard,
    jump,
    keep_the_plan,
    move,
    numbers,
    on,
    open_deck,
    over,
)
from tests.browser.tablet import CLIPBOARD

DATA = library()
STORY = DATA.story


def test_the_note_names_what_was_shown_and_asked_and_leaves_the_tablet_by_copying_alone(
    timed: Page, app_url: str
) -> None:
    """Three screens are looked at, two fly by; one was moved. A card was talked through, a question asked."""
    page, sent = timed, all_that_is_sent(timed)
    page.add_init_script(CLIPBOARD)
    open_deck(page, f"{app_url}/present?concern=fine_lines&sessions=7&price=410")
    keep_the_plan(page)
    bar_key(page, "grid").tap()
    move(page, "skin", "later")
    move(page, "skin", "later")
    close_over(page)
    seen = ("decision", "weeks", "skin")
    for screen in ("decision", "repair", "weeks", "skin", "good"):
        assert on(page) == screen
        page.clock.fast_forward(3_000 if screen in seen else 0)
        if screen == "weeks":
            bar_key(page, "ask").tap()
            over(page).get_by_role("button", name=WORDS("present_label.card_done")).tap()
            close_over(page)
        bar_key(page, "next").tap()
    bar_key(page, "note").tap()
    over(page).locator("label").filter(has_text=WORDS("question.unhappy")).tap()
    text = over(page).get_by_role("textbox")
    expect(text).to_have_value(re.compile(re.escape(WORDS("question.unhappy"))))
    head, *lines = text.input_value().splitlines()
    clinic = DATA.clinic
    assert clinic.name in head and len(numbers(head)) == 4, "two days with their years"
    names = ", ".join(WORDS(f"present_short.{one}") for one in seen)
    assert lines == [
        WORDS("record.shown", minutes=1, screens=names),
        WORDS("record.asked", questions=WORDS("question.unhappy")),
        WORDS("record.taught", cards=WORDS("present_short.weeks")),
        WORDS("record.end"),
    ]

    copy = over(page).locator(".over-key.strong")
    copy.tap()
    expect(copy).to_have_text(WORDS("present_label.copied"))
    copied = page.evaluate("() => window.copied").splitlines()
    close_over(page)
    jump(page, "spend")
    cell(page, "visits", NEEDLES).locator(".more").tap()
    expect_heard(page)
    assert any("sessions" in one for one in sent), "what goes to the server is seen here"
    for own in ("unhappy", WORDS("question.unhappy"), "judge", WORDS("record.end"), "cards"):
        assert not [one for one in sent if own in one], f"{own} was sent"
    assert copied == [head, *lines], "what is copied is what is shown"


def test_without_a_clipboard_the_note_says_so_and_can_be_marked(page: Page, app_url: str) -> None:
    """A tablet that came by plain http to the clinic's own machine has no clipboard of the newer kind."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    open_deck(page, f"{app_url}/present")
    bar_key(page, "note").tap()
    copy = over(page).locator(".over-key.strong")
    copy.tap()
    said = re.compile(f"{WORDS('present_label.copied')}|{WORDS('present_label.failed')}")
    expect(copy).to_have_text(said, timeout=3_000)


def all_that_is_sent(page: Page) -> list[str]:
    """Everything that a page sends from now on, as text."""
    sent: list[str] = []

    def written(payload: str | bytes) -> str:
        return payload if isinstance(payload, str) else payload.decode("utf-8", "replace")

    def asks(request: Request) -> None:
        sent.append(f"{request.url} {written(request.post_data_buffer or b'')}")

    def opens(line: WebSocket) -> None:
        line.on("framesent", lambda payload: sent.append(written(payload)))

    page.on("request", asks)
    page.on("websocket", opens)
    return sent


def test_each_part_has_a_card_for_the_consultant_with_points_to_hear_and_no_figures(
    page: Page, app_url: str
) -> None:
    open_deck(page, f"{app_url}/present")
    for screen in SCREENS:
        assert on(page) == screen
        due = next(one for one in STORY.cards if SCREENS.index(one.after) >= SCREENS.index(screen))
        bar_key(page, "ask").click()
        expect(over(page).locator(".say")).to_have_text(WORDS(f"teach_back.{due.id}.ask"))
        points = over(page).locator(".list li").all_inner_texts()
        assert points == [WORDS(f"teach_back.{due.id}.listen_{at}") for at in range(1, due.listen + 1)]
        assert 2 <= len(points) <= 3
        assert numbers(over(page).inner_text()) == [], due.id
        page.keyboard.press("Escape")
        expect(bar_key(page, "next")).to_be_focused()
        page.keyboard.press("PageDown")
