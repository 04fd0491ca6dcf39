"""Words to tap: what a word means is answered where it stands, by touch and by keyboard."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import assert_axe_clean
from tests.browser.skin import part, place_of
from tests.browser.tablet import PATIENCE, open_fold, resize, settle, sideways_overflow, visit

MEANING = "dialog.meaning[open]"
# Texts of the page in reading order, into open shadow roots, without the glossary's own fold.
ALL_TEXT = """() => {
  const texts = node => node.nodeType === 3 ? node.data
    : ['style', 'script', 'svg'].includes(node.localName) || node.dataset?.glossary !== undefined ? ''
    : [...(node.shadowRoot ?? node).childNodes].map(texts).join('');
  return texts(document.querySelector('[data-testid=stMainBlockContainer]'));
}"""


# What a redraw does to the paragraph that holds a word: new nodes with the same text.
DRAWN_ANEW = """word => {
  const paragraph = word.parentNode;
  paragraph.replaceChildren(paragraph.textContent);
  if (word.isConnected) throw new Error('the word was not drawn anew');
}"""
UNCHANGED_FOR_A_WHILE = f"""() => {{
  const [text, now] = [({ALL_TEXT})(), performance.now()];
  if (text !== window.textBefore) [window.textBefore, window.textSince] = [text, now];
  return now - window.textSince > 500;
}}"""
WALKS = "() => performance.getEntriesByName('glossary').length"


def read_claim(page: Page, claim: str) -> None:
    """Open one of the claims below the options, in which words to tap stand."""
    page.locator(f".st-key-claims [data-key=why-{claim}] summary").press("Enter")


def word(page: Page, term: str) -> Locator:
    """The one place of a page where a term can be tapped."""
    found = page.locator(f".term[data-term={term}]")
    expect(found).to_have_count(1, timeout=PATIENCE)
    return found


def test_a_dotted_word_says_what_it_means_where_it_stands(page: Page, app_url: str) -> None:
    """A reader on a phone meets "isotretinoin", taps it, reads on, and taps beside it."""
    resize(page, 390, 844)
    visit(page, f"{app_url}/benefits")
    read_claim(page, "isotretinoin_wait")
    drug = word(page, "isotretinoin")
    box = drug.bounding_box()
    assert box and box["height"] >= 48 and box["width"] >= 48
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    drug.tap()
    meaning = page.get_by_role("dialog", name="isotretinoin")
    expect(meaning).to_contain_text("drug against acne")
    shown = meaning.bounding_box()
    assert shown and shown["x"] >= 0 and shown["x"] + shown["width"] <= 390
    assert shown["y"] >= 0 and shown["y"] + shown["height"] <= 844
    assert_axe_clean(page)
    page.touchscreen.tap(5, 5)
    expect(page.locator(MEANING)).to_have_count(0)
    assert sent == [], "what a reader wants to know is nobody else's business"
    assert sideways_overflow(page) == 0


def test_a_keyboard_opens_a_word_and_comes_back_to_it(page: Page, app_url: str) -> None:
    """Somebody without touch tabs to a word in the text, and then to one inside a picture's own box."""
    visit(page, f"{app_url}/benefits")
    read_claim(page, "collagen_elastin")
    for term, key in (("microneedling", "Enter"), ("collagen", " ")):
        met = word(page, term)
        met.focus()
        page.keyboard.press(key)
        expect(page.locator(MEANING).get_by_role("button", name="Close")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(MEANING)).to_have_count(0)
        expect(met).to_be_focused()


def test_a_word_that_is_drawn_anew_keeps_the_focus(page: Page, app_url: str) -> None:
    """A keyboard reader opens a word, the page draws its paragraph again, and the focus is not lost."""
    visit(page, f"{app_url}/benefits")
    read_claim(page, "collagen_elastin")
    met = word(page, "collagen")
    met.focus()
    page.keyboard.press("Enter")
    expect(page.locator(MEANING).get_by_role("button", name="Close")).to_be_focused()
    met.evaluate(DRAWN_ANEW)
    page.keyboard.press("Escape")
    expect(word(page, "collagen")).to_be_focused()
    word(page, "collagen").evaluate(DRAWN_ANEW)
    expect(word(page, "collagen")).to_be_focused()


def test_the_page_changes_under_the_words_and_stays_whole(page: Page, app_url: str) -> None:
    """A reader taps through the concerns and back: no sentence is torn, doubled or left over."""
    visit(page, f"{app_url}/benefits")
    read_claim(page, "collagen_elastin")
    word(page, "collagen")
    page.wait_for_function(UNCHANGED_FOR_A_WHILE)  # parts of the page that draw themselves may come last
    before = page.evaluate(ALL_TEXT)
    for concern in ("Hair loss", "Stretch marks", "Acne scars"):
        page.get_by_role("radio", name=concern).tap()
        expect(page.get_by_role("radio", name=concern)).to_have_attribute("aria-checked", "true")
        settle(page)
        expect(page.locator(".st-key-decision")).to_contain_text(concern.lower())
        word(page, "collagen")
    expect(page.locator(".term[data-term=microneedling]")).to_have_count(1)
    page.wait_for_function(f"before => ({ALL_TEXT})() === before", arg=before)
    times = page.evaluate("() => performance.getEntriesByName('glossary').map(one => one.duration)")
    assert min(times) < 10, times


def test_a_word_is_found_in_the_fold_whatever_its_capitals(page: Page, app_url: str) -> None:
    """ "What does PIH mean?" A reader types it at the end of the page; nothing of it is kept."""
    visit(page, f"{app_url}/timeline")
    open_fold(page, "first_days")
    word(page, "cold_sore")
    page.locator(".fold summary", has_text="Words on this page").press("Enter")
    expect(page.locator(".fold dt", has_text="epidermis")).to_be_visible()
    field = page.get_by_label("Search the words")
    field.fill("pih")
    expect(page.locator(".fold dt")).to_have_text(["dark marks (PIH)"])
    field.fill("zzz")
    expect(page.locator(".fold [role=status]")).to_contain_text("No word fits")
    assert "zzz" not in page.url and "pih" not in page.url


def test_no_word_is_looked_for_while_the_picture_is_dragged(page: Page, app_url: str) -> None:
    """A reader drags the picture through the year and holds it still for longer than a page rests."""
    visit(page, f"{app_url}/timeline")
    open_fold(page, "first_days")
    word(page, "cold_sore")
    page.mouse.move(*place_of(page, 2))
    page.mouse.down()
    walks = page.evaluate(WALKS)
    page.mouse.move(*place_of(page, 30), steps=20)
    expect(part(page, "say-title .shown")).to_contain_text("Week 30")
    page.evaluate("() => new Promise(rested => setTimeout(rested, 400))")
    assert page.evaluate(WALKS) == walks
    page.mouse.up()
