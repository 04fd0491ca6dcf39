"""What a reader does on "What matters to me" with a thumb, and what is left of it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from catalog.library import library
from tests.browser.axe import assert_axe_clean_in_both_themes
from tests.browser.tablet import open_fold, prefer, resize, settle, sideways_overflow, targets, visit

WORDS = library().words


def _step(page: Page, thing: str, step: str) -> Locator:
    return page.get_by_role("radiogroup", name=thing, exact=True).get_by_role("radio", name=step, exact=True)


def _answer(page: Page, question: str, answer: str) -> Locator:
    return page.get_by_role("group", name=question).get_by_role("button", name=answer, exact=True)


def _rows(page: Page) -> Locator:
    return page.locator(".st-key-values_grid .row-name")


def test_a_reader_rates_two_rows_and_sees_them_rise_without_losing_the_place(
    page: Page, app_url: str
) -> None:
    """1. Says that pain matters most and visits a lot. 2. Both rows rise, the finger's place stays.
    3. Takes pain back with a second tap. 4. Nothing of it is in the address."""
    visit(page, f"{app_url}/values")
    expect(_rows(page).first).to_have_text("What you pay")
    pain = _step(page, "Pain", "Most of all")
    pain.scroll_into_view_if_needed()
    before = pain.bounding_box()
    pain.tap()
    _step(page, "How many visits", "A lot").tap()
    expect(page.locator(".st-key-live_order[role=status]")).to_contain_text("Your order now: pain, visits.")
    expect(_rows(page).first).to_have_text("Pain")
    expect(_rows(page).nth(1)).to_have_text("How many visits")
    expect(_step(page, "How many visits", "A lot")).to_be_focused()
    expect(pain).to_be_checked()
    assert pain.bounding_box() == before, "nothing may move under a thumb"
    pain.tap()
    expect(_rows(page).first).to_have_text("How many visits")
    expect(pain).not_to_be_checked()
    settle(page)
    assert page.url == f"{app_url}/values"


def test_a_row_is_one_line_until_opened_and_one_stop_for_the_keyboard(page: Page, app_url: str) -> None:
    """A consultant holds the tablet sideways, with all rows beside the ratings, and uses the keys."""
    resize(page, 1180, 820)
    visit(page, f"{app_url}/values")
    for whole in (page.locator(".of-steps"), page.locator(".st-key-values_grid table")):
        expect(whole).to_be_in_viewport(ratio=1)
    _step(page, "What you pay", "Not much").focus()
    page.keyboard.press("ArrowRight")
    expect(_step(page, "What you pay", "A little")).to_be_checked()
    expect(_step(page, "What you pay", "A little")).to_be_focused()
    page.keyboard.press("Tab")
    expect(_step(page, "Days until skin looks healed", "Not much")).to_be_focused()
    expect(page.locator(".st-key-live_order[role=status]")).to_contain_text("Your order now: cost.")
    opener = page.get_by_role("button", name="How much may change")
    expect(page.locator(".st-key-values_grid .points")).to_have_count(0)
    opener.tap()
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".st-key-values_grid .points")).to_have_count(2)


def test_answers_outlive_a_fold_that_is_closed(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/values")
    again = _answer(page, "Can needles leave dark marks?", "Yes, in some people")
    for fold in ("quiz_after", "ask_yourself"):
        open_fold(page, fold)
    again.tap()
    expect(page.get_by_text("Yes, this is what we found")).to_be_visible()
    page.locator(".st-key-ask_ease").get_by_text("Not yet").tap()
    expect(page.locator(".st-key-do_ease")).to_be_visible()
    for fold in ("quiz_after", "ask_yourself"):
        page.locator(f".st-key-{fold} summary").first.tap()
        settle(page)
    expect(again).to_have_count(0)
    for fold in ("quiz_after", "ask_yourself"):
        open_fold(page, fold)
    expect(again).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".st-key-do_ease")).to_be_visible()


def test_what_a_reader_types_and_answers_leaves_no_trace(
    page: Page, start_app: Callable[..., str], tmp_path: Path
) -> None:
    """1. Ticks a health answer on the page on safety. 2. Types a worry of one's own and rates it. 3. Says
    "not yet" and answers a question. 4. Swaps an option. 5. Clears everything. 6. None of it is in an
    address, in a log or in a file of the server."""
    (tmp_path / "disk").mkdir()
    app_url = start_app(TMPDIR=str(tmp_path / "disk"), HOME=str(tmp_path / "disk"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, f"{app_url}/safety")
    page.locator("label").filter(has_text=WORDS("safety_question.cold_sore.tick")).tap()
    expect(page.locator(".st-key-safety_cards .card")).to_have_count(1)
    page.get_by_role("link", name="Next: What matters").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("What matters to you?")
    field = page.get_by_role("textbox")
    field.fill("The week of my wedding")
    field.press("Enter")
    _step(page, "The week of my wedding", "Most of all").tap()
    expect(_rows(page).first).to_have_text("The week of my wedding")
    page.locator(".st-key-values_grid select").nth(1).select_option("ablative_fractional")
    expect(page.locator(".st-key-values_grid .picker .name").nth(1)).to_have_text("Ablative fractional laser")
    open_fold(page, "ask_yourself")
    page.locator(".st-key-ask_support").get_by_text("Not yet").tap()
    expect(page.locator(".st-key-do_support")).to_contain_text("Go to Benefits")
    open_fold(page, "quiz_after")
    _answer(page, "Can needles leave dark marks?", "Yes, in some people").tap()
    expect(page.get_by_text("Yes, this is what we found")).to_be_visible()
    page.get_by_role("button", name=WORDS("values.clear")).tap()
    expect(_rows(page).first).to_have_text("What you pay")
    expect(page.get_by_role("textbox")).to_have_value("")
    expect(page.locator("[aria-pressed=true], .step[aria-checked=true]")).to_have_count(0)
    settle(page)
    assert page.url == f"{app_url}/values"
    told = ("wedding", "most", "cold_sore")
    assert not [url for url in asked if any(word in url for word in told)]
    written = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert written, "the log of the server is one of them"
    assert not [
        file for file in written if any(one in file.read_bytes() for one in (b"wedding", b"cold_sore"))
    ]


def test_the_page_breaks_no_rule_when_it_is_filled_in(page: Page, app_url: str) -> None:
    prefer(page, motion="reduce")
    visit(page, f"{app_url}/values")
    _step(page, "Pain", "Most of all").tap()
    for fold in ("ask_yourself", "quiz_after"):
        open_fold(page, fold)
    page.locator(".st-key-ask_ease").get_by_text("Not yet").tap()
    _answer(page, "Is doing nothing for now one of your options?", "I am not sure").tap()
    expect(page.get_by_text("Here is what we found")).to_be_visible()
    page.locator(".st-key-values_grid .opener").first.tap()
    open_fold(page, "quiz_before")
    assert_axe_clean_in_both_themes(page)
    small = [one for one in targets(page) if one.smallest_side < 48 and not one.in_a_sentence]
    assert [one for one in small if "Skip" not in one.name] == []
    assert sideways_overflow(page) == 0
