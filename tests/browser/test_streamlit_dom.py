"""Everything we know of Streamlit's own page: each selector finds something, or an upgrade moved it.

They stand in one style sheet and one list for scripts. A failure names the file and the selector.
"""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, expect

from catalog.words.patterns import PAGES, PRESENT
from tests.browser.cable import Cable
from tests.browser.tablet import PATIENCE, open_fold, visit

COMPONENTS = Path(__file__).resolve().parents[2] / "components"
SHEET = COMPONENTS / "frame" / "streamlit.css"
SCRIPT = COMPONENTS / "browser" / "base" / "streamlit_dom.js"

Wanted = set[tuple[str, str]]  # name of the file, selector


def preludes(sheet: str) -> list[str]:
    """What stands before each brace, at-rules left out."""
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    found = (" ".join(text.split()) for text in re.findall(r"([^{}]+)\{", bare))
    return [text for text in found if not text.startswith("@")]


def split(prelude: str) -> list[str]:
    """Parts between the commas that stand in no bracket and in no quotes."""
    parts, depth, quote = [""], 0, ""
    for sign in prelude:
        if quote or sign in "\"'":
            quote = "" if sign == quote else quote or sign
        else:
            depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth and not quote:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def selectors_of_sheet(sheet: str) -> set[str]:
    """Selectors of all rules, for the elements themselves: what a rule adds before or after is no element."""
    return {part.removesuffix("::after") for prelude in preludes(sheet) for part in split(prelude)}


def selectors_of_script(script: str) -> set[str]:
    """Selectors a script exports; one that ends in a dash is the beginning of a class."""
    found = re.findall(r'^export const \w+ = "(.+)";$', script, re.MULTILINE)
    return {f'[class*="{one.removeprefix(".")}"]' if one.endswith("-") else one for one in found}


def wanted() -> Wanted:
    read = {SHEET: selectors_of_sheet, SCRIPT: selectors_of_script}
    return {(file.name, one) for file, of in read.items() for one in of(file.read_text(encoding="utf-8"))}


def take_found(page: Page, left: Wanted) -> None:
    """Take out of the list whatever the page shows now."""
    left -= {one for one in left if page.evaluate("one => Boolean(document.querySelector(one))", one[1])}


def type_a_far_year(page: Page) -> None:
    for key in ("how_drawn", "own_event", "own_holiday"):
        open_fold(page, key)
    page.locator(".st-key-input-event").get_by_role("spinbutton").first.tap()
    page.keyboard.type("06122050")
    page.locator(".st-key-input-depth input").tap()
    expect(page.get_by_role("alert").first).to_be_attached()


def lose_the_connection(browser: Browser, url: str, left: Wanted) -> None:
    page = browser.new_context().new_page()  # watched by nobody: a lost connection is told in the console
    cable = Cable(page)
    visit(page, url)
    cable.break_for_good()
    expect(page.get_by_role("dialog")).to_be_visible()
    take_found(page, left)
    page.context.close()


def lose_a_script(browser: Browser, url: str, left: Wanted) -> None:
    page = browser.new_context().new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"/BidiComponent\.[^/]*\.js$"), hold)
    page.goto(url, wait_until="domcontentloaded")
    expect(page.locator("[class*=st-key-] > [data-testid=stSkeleton]").first).to_be_attached(timeout=PATIENCE)
    take_found(page, left)
    for route in held:
        route.abort()
    expect(page.get_by_test_id("stErrorElementStack").first).to_be_attached()
    take_found(page, left)
    page.context.close()


def test_a_sheet_and_a_script_are_read_selector_by_selector() -> None:
    sheet = '/* a { } */ @media print { p:is(a, b) > [x="1,2"]::after, h1 { color: red } } i { margin: 0 }'
    assert selectors_of_sheet(sheet) == {'p:is(a, b) > [x="1,2"]', "h1", "i"}
    script = 'export const MAIN = "[x=y]";\nexport const KEY = ".st-key-";\nconst inner = "z";\n'
    assert selectors_of_script(script) == {"[x=y]", '[class*="st-key-"]'}


def test_each_selector_for_streamlit_s_own_elements_finds_one(
    page: Page, browser: Browser, app_url: str
) -> None:
    left = wanted()
    assert {file for file, _ in left} == {SHEET.name, SCRIPT.name}
    for name in (*PAGES, PRESENT):
        # A price for one side alone brings small letters to the box in short, a wrong part a notice.
        visit(page, f"{app_url}/{name}?quotes=n.numbing-30&colour=red")
        take_found(page, left)
        if name == "planner":
            open_fold(page, "what_counts")  # holds a switch
            take_found(page, left)
        if name == "timeline":
            type_a_far_year(page)
            take_found(page, left)
            page.locator(".st-key-own_event").get_by_test_id("stDateInputCalendarButton").tap()
            expect(page.get_by_test_id("stDateInputCalendar")).to_be_visible()
            take_found(page, left)
    lose_a_script(browser, app_url, left)
    lose_the_connection(browser, app_url, left)
    assert sorted(left) == []
