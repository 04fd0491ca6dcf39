"""Take home, by touch: what a reader ticks and types is in the files that they save, and nowhere else."""

from __future__ import annotations

import re
from io import BytesIO

import pypdf
import vobject
import zxingcpp
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from catalog.library import library
from tests.browser.conftest import MortalApp
from tests.browser.tablet import CLIPBOARD, resize, settle, visit

WORDS = library().words
PLAN = "sessions=3&interval=6&start=2027-02-16"


def tick(page: Page, label: str) -> None:
    page.locator("label").filter(has_text=label).tap()
    expect(page.get_by_role("checkbox", name=label)).to_be_checked()


def type_question(page: Page, text: str) -> None:
    field = page.get_by_label(WORDS("takehome.own_question"))
    field.fill(text)
    field.press("Enter")
    settle(page)


def saved(page: Page, label: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label).tap()
    return waiting.value.path().read_bytes()


def test_a_reader_ticks_two_questions_types_one_and_takes_everything_home(
    page: Page, context: BrowserContext, app_url: str
) -> None:
    visit(page, f"{app_url}/takehome?{PLAN}")
    tick(page, WORDS("question.who"))
    page.get_by_text(WORDS("takehome.other_questions")).tap()
    tick(page, WORDS("question.earn"))
    type_question(page, "Will it hurt my cat?")

    pdf = pypdf.PdfReader(BytesIO(saved(page, WORDS("takehome.take_sheet"))))
    text = re.sub(r"\s+", " ", " ".join(one.extract_text() for one in pdf.pages))
    for said in (WORDS("question.who"), WORDS("question.earn"), "Will it hurt my cat?"):
        assert said in text
    assert WORDS("question.total") not in text

    dates = vobject.readOne(saved(page, WORDS("takehome.take_dates")).decode("utf-8")).vevent_list
    assert [one.summary.value for one in dates][:3] == [f"Appointment {n} of 3" for n in (1, 2, 3)]
    assert [f"{one.dtstart.value}" for one in dates][:3] == ["2027-02-16", "2027-03-30", "2027-05-11"]

    picture = page.get_by_role("img", name=WORDS("takehome.code_alt")).screenshot()
    code = zxingcpp.read_barcode(Image.open(BytesIO(picture)))
    assert code is not None and code.text == f"{app_url}/glance?{PLAN}"
    assert page.url == f"{app_url}/takehome?{PLAN}", "nothing ticked or typed is in the address"

    other = context.new_page()
    visit(other, code.text)
    expect(other.locator(".st-key-board")).to_contain_text("3")
    other.close()


def test_the_link_is_copied_by_one_tap(page: Page, app_url: str) -> None:
    page.add_init_script(CLIPBOARD)
    visit(page, f"{app_url}/takehome?{PLAN}")
    page.get_by_role("button", name=WORDS("takehome.copy")).tap()
    expect(page.locator(".st-key-take_link").get_by_role("status")).to_have_text(WORDS("takehome.copied"))
    assert page.evaluate("() => window.copied") == f"{app_url}/glance?{PLAN}"


def test_without_a_clipboard_the_link_is_marked_and_copied_all_the_same(page: Page, app_url: str) -> None:
    """A tablet that came by plain http to the clinic's own machine has no clipboard of the newer kind."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    visit(page, f"{app_url}/takehome")
    page.get_by_role("button", name=WORDS("takehome.copy")).tap()
    expect(page.locator(".st-key-take_link").get_by_role("status")).to_have_text(WORDS("takehome.copied"))


def test_a_tap_on_the_sheet_shows_it_as_wide_as_the_screen_and_escape_goes_back(
    page: Page, app_url: str
) -> None:
    visit(page, f"{app_url}/takehome?{PLAN}")
    first = page.locator(".st-key-paper button.page").first
    first.tap()
    shown = page.locator(".st-key-paper dialog img").first
    expect(shown).to_be_visible()
    box = shown.bounding_box()
    assert box and box["width"] > 760
    page.keyboard.press("Escape")
    expect(shown).to_be_hidden()


def test_held_sideways_choices_sheet_and_its_button_stand_in_the_first_screen(
    page: Page, app_url: str
) -> None:
    visit(page, f"{app_url}/takehome?{PLAN}")
    resize(page, 1180, 820)
    for part in (".st-key-take_sheet", ".st-key-paper", ".st-key-takehome_choices"):
        box = page.locator(part).bounding_box()
        assert box and box["y"] + box["height"] <= 820, part


def test_a_file_that_is_asked_for_right_after_a_tick_holds_it(page: Page, app_url: str) -> None:
    """A tick is sent once it is drawn, and Streamlit drops a file as the tick has its button drawn anew."""
    visit(page, f"{app_url}/takehome?{PLAN}")
    box = page.get_by_role("checkbox", name=WORDS("question.who"))
    button = page.get_by_role("button", name=WORDS("takehome.take_sheet"))
    with page.expect_download() as waiting:
        box.evaluate("(box, button) => { box.click(); button.click(); }", button.element_handle())
    text = pypdf.PdfReader(BytesIO(waiting.value.path().read_bytes()))
    assert WORDS("question.who") in " ".join(" ".join(one.extract_text() for one in text.pages).split())


def test_what_was_ticked_and_typed_outlives_a_server_that_is_started_again(
    unwatched: Page, mortal_app: MortalApp
) -> None:
    page = unwatched
    visit(page, f"{mortal_app.url}/takehome?{PLAN}")
    tick(page, WORDS("question.who"))
    tick(page, WORDS("takehome.plain"))
    type_question(page, "Will it hurt my cat?")
    mortal_app.restart()
    settle(page)
    tick(page, WORDS("question.total"))
    expect(page.get_by_role("checkbox", name=WORDS("question.who"))).to_be_checked()
    expect(page.get_by_role("checkbox", name=WORDS("takehome.plain"))).to_be_checked()
    expect(page.get_by_label(WORDS("takehome.own_question"))).to_have_value("Will it hurt my cat?")
    settle(page)
    text = pypdf.PdfReader(BytesIO(saved(page, WORDS("takehome.take_sheet"))))
    assert "Will it hurt my cat?" in " ".join(one.extract_text() for one in text.pages)
