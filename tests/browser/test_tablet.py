"""A tablet's own ways: the home screen, notches, a keyboard on the screen, and being turned."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from tests.browser.tablet import STANDS_STILL, resize, visit

INSETS = {"top": 24, "left": 59, "right": 59, "bottom": 21}  # a notch, held sideways, and more
# Everything of the page, also inside components.
ALL = """const all = root => [...root.querySelectorAll('*')].flatMap(
        node => node.shadowRoot ? [node, ...all(node.shadowRoot)] : [node]);
    const texts = () => all(document.querySelector('[data-testid=stMainBlockContainer]'))
        .filter(node => node.matches('h2, h3, p') && node.textContent.trim() && node.checkVisibility())
        .map(node => [node.getBoundingClientRect().top, node.textContent.trim()]);"""
FIRST_IN_SIGHT = f"""() => {{ {ALL}
    return texts().filter(([top]) => top >= 0).sort(([one], [other]) => one - other)[0]; }}"""
STANDS_THERE = f"""([top, text]) => {{ {ALL}
    return texts().some(([now, said]) => said === text && Math.abs(now - top) < 60); }}"""
DRAWN = """async src => { const one = new Image(); one.src = src; await one.decode();
    return `${one.naturalWidth}x${one.naturalHeight}`; }"""


def test_the_app_can_be_kept_on_a_home_screen(page: Page, app_url: str) -> None:
    """Chromium finds nothing amiss; each icon has the size it claims, one fits any mask; a pinch zooms."""
    visit(page, f"{app_url}/planner?sessions=4")
    about = page.context.new_cdp_session(page)
    assert about.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    found = about.send("Page.getAppManifest")
    assert found["errors"] == [] and found["url"].endswith("/app/static/manifest.webmanifest")
    manifest = page.evaluate("async url => (await fetch(url)).json()", found["url"])
    assert manifest["display"] == "standalone"
    assert {urljoin(found["url"], manifest[kind]) for kind in ("id", "start_url", "scope")} == {f"{app_url}/"}
    assert "maskable" in {icon.get("purpose") for icon in manifest["icons"]}
    apple = page.locator("link[rel=apple-touch-icon]").get_attribute("href") or ""
    icons = [(urljoin(found["url"], icon["src"]), icon["sizes"]) for icon in manifest["icons"]]
    for address, size in (*icons, (urljoin(page.url, apple), "180x180")):
        assert size == "any" or page.evaluate(DRAWN, address) == size
    schemes = "nodes => nodes.map((one) => [one.media, one.content])"
    told = dict(page.locator("meta[name=theme-color]").evaluate_all(schemes))
    assert len(told) == 2 and len(set(told.values())) == 2
    viewport = page.locator("meta[name=viewport]").get_attribute("content") or ""
    assert "viewport-fit=cover" in viewport
    assert "user-scalable" not in viewport and "maximum-scale" not in viewport


def test_nothing_lies_below_a_notch(page: Page, app_url: str) -> None:
    resize(page, 844, 390)
    device = page.context.new_cdp_session(page)
    device.send("Emulation.setSafeAreaInsetsOverride", {"insets": INSETS})
    for name in ("planner", "glance"):
        visit(page, f"{app_url}/{name}")
        parts = (".st-key-masthead", "[data-testid=stMain]")
        header, main = (page.locator(one).bounding_box() for one in parts)
        assert header and main and header["y"] >= INSETS["top"]
        for box in (header, main):
            assert box["x"] >= INSETS["left"] and box["x"] + box["width"] <= 844 - INSETS["right"]
        wide = page.get_by_test_id("stMain").evaluate("node => node.scrollWidth - node.clientWidth")
        assert wide == 0
    device.send("Emulation.setSafeAreaInsetsOverride", {"insets": {}})


def test_a_keyboard_covers_no_field_on_a_tablet_held_sideways(page: Page, app_url: str) -> None:
    """The field at the foot of the window is tapped. The keyboard takes half of the screen: once in a browser
    that makes the page shorter, once in one that tells of it only by what is left to be seen."""
    resize(page, 1180, 820)
    visit(page, f"{app_url}/values")
    typed = page.get_by_role("textbox").last
    typed.evaluate("node => node.scrollIntoView({ block: 'end' })")
    typed.tap()
    resize(page, 1180, 400)
    in_sight = """node => { const {top, bottom} = node.getBoundingClientRect();
        return top >= 0 && bottom <= 400; }"""
    page.wait_for_function(in_sight, arg=typed.element_handle())
    resize(page, 1180, 820)
    typed.evaluate("node => node.scrollIntoView({ block: 'end' })")
    page.evaluate(
        """() => { Object.defineProperty(visualViewport, 'height', { value: 400, configurable: true });
            visualViewport.dispatchEvent(new Event('resize')); }"""
    )
    page.wait_for_function(in_sight, arg=typed.element_handle())
    page.evaluate(
        "() => { delete visualViewport.height; visualViewport.dispatchEvent(new Event('resize')); }"
    )
    assert page.get_by_test_id("stMain").evaluate("node => node.style.paddingBottom") == ""


@pytest.mark.parametrize("name", ["evidence", "planner"])
def test_a_tablet_that_is_turned_keeps_the_place(page: Page, app_url: str, name: str) -> None:
    """Upright, a reader is far down the page, turns the tablet sideways, and back."""
    visit(page, f"{app_url}/{name}?sessions=4")
    main = page.get_by_test_id("stMain")
    main.evaluate("node => { node.scrollTop = 0.6 * (node.scrollHeight - innerHeight); }")
    page.wait_for_function(STANDS_STILL)
    place = page.evaluate(FIRST_IN_SIGHT)
    for width, height in ((1180, 820), (820, 1180)):
        resize(page, width, height)
        page.wait_for_function(STANDS_THERE, arg=place)
        page.wait_for_function(STANDS_STILL)
