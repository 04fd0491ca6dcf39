"""How the app is served, as a browser sees it: its policy holds on every page, no address is a dead end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response, expect

from catalog.library import library
from catalog.words.patterns import PAGES
from scripts.serving import LOCAL
from tests.browser.conftest import StartApp
from tests.browser.tablet import HERE, PATIENCE, settle, visit

WORDS = library().words
LISTEN = """
  window.broken = [];
  document.addEventListener('securitypolicyviolation', event =>
    window.broken.push([event.effectiveDirective, event.blockedURI, event.sourceFile]));
"""
TO_THE_END = "window.document.querySelector('[data-testid=stMain]').scrollTo(0, 1e6)"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_to_its_policy_and_every_answer_has_its_headers(page: Page, app_url: str, name: str):
    """Reading a page to its end, charts and all. Nothing may be refused that the page needs."""
    answers: list[Response] = []
    page.on("response", lambda one: answers.append(one))
    page.add_init_script(LISTEN)
    visit(page, f"{app_url}/{name}")
    expect(page.locator("html")).to_have_attribute("lang", WORDS.language)
    page.evaluate(TO_THE_END)
    settle(page)
    # Streamlit's reader of messages has a faster way to count that needs WebAssembly, and does without.
    broken = page.evaluate("window.broken")
    assert [one for one in broken if one[:2] != ["script-src", "wasm-eval"]] == []
    assert "unsafe-eval" not in answers[0].headers["content-security-policy"]
    local = [one for one in answers if urlsplit(one.url).scheme in ("http", "https")]
    kinds = {
        "x-content-type-options",
        "content-security-policy",
        "referrer-policy",
        "cross-origin-resource-policy",
    }
    assert [one.url for one in local if not kinds <= one.headers.keys()] == []
    assert [one.url for one in local if one.status >= 400] == []


def test_scripts_and_styles_come_small(page: Page, app_url: str):
    answers: list[Response] = []
    page.on("response", lambda one: answers.append(one))
    visit(page, app_url)
    texts = [one for one in answers if re.search(r"/static/.*\.(js|css)$", one.url)]
    large = [one for one in texts if int(one.headers["content-length"]) > 2000]
    assert len(large) > 20 and all(one.headers["content-encoding"] in ("br", "gzip") for one in large)
    assert all("immutable" in one.headers["cache-control"] for one in texts)


def test_an_address_in_large_letters_with_a_slash_shows_its_page_with_the_plan(page: Page, app_url: str):
    visit(page, f"{app_url}/PLANNER/?sessions=4")
    expect(page).to_have_url(f"{app_url}/planner?sessions=4")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("planner.title"))


def test_an_unknown_page_shows_the_first_one_and_says_so(page: Page, app_url: str):
    """A link from a letter was cut or misspelt: no dialog, the first page, and the plan is kept."""
    visit(page, f"{app_url}/plannr?sessions=4")
    expect(page.locator(HERE)).to_have_text(WORDS("nav.glance"))
    expect(page.get_by_text(re.compile("page=plannr"))).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).to_have_url(f"{app_url}/?sessions=4")


@pytest.mark.parametrize("end", ["", "/"])
def test_below_a_base_path_the_pages_and_links_work(page: Page, start_app: StartApp, end: str):
    url = start_app(STREAMLIT_SERVER_BASE_URL_PATH=f"/fineline{end}")
    visit(page, f"{url}/fineline{end}")
    expect(page.locator(HERE)).to_have_text(WORDS("nav.glance"))
    page.get_by_role("link", name=WORDS("nav.planner"), exact=True).first.tap()
    expect(page).to_have_url(re.compile("/fineline/planner"))
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("planner.title"))


class Elsewhere(BaseHTTPRequestHandler):
    """A clinic's own site, whose page shows the address behind its "?" in a frame."""

    def do_GET(self) -> None:
        frame = f"<iframe src='{self.path.partition('?')[2]}' width='800' height='900'></iframe>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(frame.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer((LOCAL, 0), Elsewhere) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{LOCAL}:{server.server_port}"
        server.shutdown()


def test_only_a_site_that_was_named_may_show_the_app_in_a_frame(
    unwatched: Page, start_app: StartApp, site: str
):
    title = unwatched.frame_locator("iframe").get_by_role("heading", level=1)
    unwatched.goto(f"{site}/?{start_app(FINELINE_FRAMED_BY=site)}/planner")
    expect(title).to_have_text(WORDS("planner.title"), timeout=PATIENCE)
    with unwatched.expect_console_message(lambda message: "frame-ancestors" in message.text):
        unwatched.goto(f"{site}/?{start_app()}/planner")
    expect(title).to_have_count(0)
