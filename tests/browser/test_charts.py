"""Charts: their script comes when a reader comes near, and nothing waits for it or moves when it arrives.

A script of more than a megabyte stands behind each picture. The words, the totals and the drawn skin are
there before it is asked for, and a page without it still says all that its charts show.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from scripts.serving import LOCAL, free_port, port_is_taken
from tests.browser.conftest import ROOT, Watch
from tests.browser.tablet import PATIENCE, open_fold, prefer, settle, visit, wait_until

SCRIPT = re.compile(r"/static/plotly-")
MAIN_PART = {"timeline": ".st-key-skin_section svg path", "planner": ".st-key-total_bars .bars"}
FIRST_CHART = {"timeline": ".st-key-chart_regrowth", "planner": ".st-key-chart_moves"}
FOLDS = {"timeline": ("growth_fold",), "planner": ("moves", "over_time")}  # in which charts lie
LOOK_OF_ZERO = """async node => {
    const stack = getComputedStyle(node).fontFamily;
    await document.fonts.load(`100px ${stack}`, "0");
    const draw = (sign) => {
        const pen = new OffscreenCanvas(200, 200).getContext("2d");
        Object.assign(pen, { font: `100px ${stack}`, textAlign: "center" });
        pen.fillText(sign, 100, 150);
        const { width, actualBoundingBoxAscent: tall } = pen.measureText(sign);
        return { width, middle: pen.getImageData(100, 150 - tall / 2, 1, 1).data[3] };
    };
    const [zero, o] = [draw("0"), draw("O")];
    const look = `position: fixed; font: 100px ${stack}; font-variant-numeric: tabular-nums`;
    document.body.insertAdjacentHTML("beforeend", `<p style='${look}'><span>0</span><span>8</span></p>`);
    const [a, b] = [...document.body.lastChild.children].map((one) => one.getBoundingClientRect().width);
    document.body.lastChild.remove();
    return { ink_in_the_middle: zero.middle, like_an_o: zero.width === o.width, as_wide_as_8: a === b };
}"""
FAILED = "This chart did not load."


def visit_chart(page: Page, url: str, name: str, query: str = "") -> None:
    """Open a page, and the fold with its first chart."""
    visit(page, f"{url}/{name}{query}")
    expect(page.locator(MAIN_PART[name]).first).to_be_visible()
    open_fold(page, FOLDS[name][0])


def asked(watch: Watch) -> list[str]:
    return [url for url in watch.urls if SCRIPT.search(url)]


def come_near(chart: Locator) -> None:
    chart.evaluate("chart => chart.scrollIntoView({ block: 'center' })")


def expect_drawn(chart: Locator) -> None:
    expect(chart.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=PATIENCE)


def _open_all(page: Page) -> None:
    """Open the folds of the Planner in which charts lie."""
    for fold in FOLDS["planner"]:
        open_fold(page, fold)


def idle(page: Page) -> None:
    """Return when the browser has had nothing to do, long enough for a chart to find out where it is."""
    page.evaluate("""async () => {
        const rest = () => new Promise(done => requestIdleCallback(() => setTimeout(done, 200)));
        await rest(); await rest(); await rest();
    }""")


@pytest.mark.parametrize("name", ["timeline", "planner"])
@pytest.mark.parametrize("size", [(820, 1180), (1180, 820)])
def test_a_reader_who_scrolls_meets_a_chart_where_its_place_was(
    page: Page, app_url: str, watch: Watch, name: str, size: tuple[int, int]
) -> None:
    """1. Opens the page: the main part is there, and no script was asked for. 2. Scrolls on: the chart is
    drawn, as tall as its place was."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    visit(page, f"{app_url}/{name}?sessions=3")
    expect(page.locator(MAIN_PART[name]).first).to_be_visible()
    idle(page)
    assert asked(watch) == []
    open_fold(page, FOLDS[name][0])
    chart = page.locator(FIRST_CHART[name])
    expect(chart.locator(".sentence")).to_be_attached()
    tall = chart.evaluate("chart => chart.offsetHeight")
    come_near(chart)
    expect_drawn(chart)
    assert chart.evaluate("chart => chart.offsetHeight") == tall
    kept, drawn = (chart.locator(part).first.bounding_box() for part in (".place", ".main-svg"))
    assert kept and drawn and kept["height"] == drawn["height"] and 0 <= kept["width"] - drawn["width"] < 1
    assert len(asked(watch)) == 1


def test_the_script_is_asked_for_once_in_a_tab(page: Page, app_url: str, watch: Watch) -> None:
    visit_chart(page, app_url, "timeline")
    come_near(page.locator(FIRST_CHART["timeline"]))
    expect_drawn(page.locator(FIRST_CHART["timeline"]))
    page.get_by_role("link", name="Planner").first.click()
    expect(page.locator(MAIN_PART["planner"]).first).to_be_visible(timeout=PATIENCE)
    _open_all(page)
    for key in ("made_of", "spending", "moves"):
        come_near(page.locator(f".st-key-chart_{key}"))
        expect_drawn(page.locator(f".st-key-chart_{key}"))
    assert len(asked(watch)) == 1


def test_a_jump_with_the_keyboard_brings_the_chart(page: Page, app_url: str) -> None:
    """The fold below a chart gets the focus before anything has scrolled."""
    visit(page, f"{app_url}/planner")
    page.locator(".st-key-moves summary").first.evaluate("fold => fold.focus({ preventScroll: true })")
    page.keyboard.press("Enter")
    chart = page.locator(".st-key-chart_moves")
    chart.locator("summary").evaluate("fold => fold.focus({ preventScroll: true })")
    expect_drawn(chart)
    page.keyboard.press("Enter")
    expect(chart.get_by_role("table", name="The same as a table")).to_be_visible()
    expect(chart.get_by_role("columnheader").first).to_have_text("What changes")


def test_paper_gets_every_chart_and_a_zero_without_a_slash(page: Page, app_url: str) -> None:
    """The typeface's own zero is slashed, and "$300" reads as if it had letters in it."""
    visit(page, f"{app_url}/planner")
    _open_all(page)
    page.emulate_media(media="print")
    for key in ("made_of", "spending", "moves"):
        expect_drawn(page.locator(f".st-key-chart_{key}"))
    for figures in (".st-key-in_short p", ".st-key-total_bars .bar-total", ".st-key-chart_made_of text"):
        look = page.locator(figures).first.evaluate(LOOK_OF_ZERO)
        assert look == {"ink_in_the_middle": 0, "like_an_o": False, "as_wide_as_8": True}, figures


def test_a_printer_that_does_not_wait_gets_the_table_in_place_of_the_picture(
    page: Page, app_url: str
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(SCRIPT, hold)  # the chart is near once its fold is open, and would be drawn by then
    visit(page, f"{app_url}/planner")
    open_fold(page, "moves")
    chart = page.locator(FIRST_CHART["planner"])
    expect(chart.locator(".sentence")).to_be_attached()
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(chart.locator(".fold[open] table")).to_have_count(1)
    wait_until(page, lambda: bool(held))
    for one in held:
        one.continue_()
    expect_drawn(chart)  # for the next sheet
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(chart.locator(".fold[open]")).to_have_count(0)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(chart.locator(".fold[open]")).to_have_count(0)


def test_without_its_script_a_chart_still_says_all_and_asks_again(unwatched: Page, app_url: str) -> None:
    """1. No script can be had: one calm line, the sentence, the table. 2. It can: scrolls off and back."""
    page = unwatched
    page.route(SCRIPT, lambda route: route.abort())
    visit_chart(page, app_url, "timeline")
    chart = page.locator(FIRST_CHART["timeline"])
    come_near(chart)
    expect(chart.get_by_text(FAILED)).to_be_visible(timeout=PATIENCE)
    expect(chart.locator(".sentence")).to_be_visible()
    chart.locator("summary").tap()
    expect(chart.get_by_role("table")).to_be_visible()
    page.unroute(SCRIPT)
    page.locator(".st-key-footer").scroll_into_view_if_needed()
    idle(page)
    come_near(chart)
    expect_drawn(chart)
    expect(chart.get_by_text(FAILED)).to_have_count(0)


def test_a_changed_plan_is_drawn_on_the_same_node(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?sessions=3")
    open_fold(page, "moves")
    chart = page.locator(".st-key-chart_made_of")
    come_near(chart)
    expect_drawn(chart)
    expect(chart.locator(".annotation-text").nth(1)).to_contain_text("$300 to $2,100")
    chart.locator(".js-plotly-plot .main-svg").first.evaluate("svg => { svg.mark = 'the same' }")
    page.locator(".st-key-plan_needles .more").first.evaluate("add => add.click()")
    expect(chart.locator(".annotation-text").nth(1)).to_contain_text("$400 to $2,800")
    assert chart.locator(".js-plotly-plot .main-svg").first.evaluate("svg => svg.mark") == "the same"
    expect(chart.locator(".picture[role=img]")).to_have_attribute(
        "aria-label", re.compile(r"\$400 to \$2,800")
    )


def test_a_chart_keeps_to_the_width_of_a_turned_tablet(page: Page, app_url: str) -> None:
    visit_chart(page, app_url, "timeline")
    chart = page.locator(FIRST_CHART["timeline"])
    come_near(chart)
    expect_drawn(chart)
    page.set_viewport_size({"width": 1180, "height": 820})
    width = chart.locator(".place").evaluate("place => place.clientWidth")
    assert width > 900
    expect(chart.locator(".main-svg").first).to_have_attribute("width", str(width))


def test_words_of_a_chart_can_be_read_when_a_tablet_turns_dark(page: Page, app_url: str) -> None:
    prefer(page, motion="reduce")
    visit_chart(page, app_url, "timeline")
    chart = page.locator(FIRST_CHART["timeline"])
    come_near(chart)
    expect_drawn(chart)
    mark = chart.locator(".xtick text").first
    expect(mark).to_have_css("fill", "rgb(31, 45, 44)")
    prefer(page, "dark", motion="reduce")
    expect(mark).to_have_css("fill", "rgb(238, 242, 239)")
    settle(page)


@contextmanager
def below_a_path(path: str) -> Iterator[str]:
    """The app as a proxy shows it that gives it a path of its own."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    command += ["--server.address", LOCAL, "--server.baseUrlPath", path]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as server:
        try:
            while server.poll() is None and not port_is_taken(port):
                with suppress(subprocess.TimeoutExpired):
                    server.wait(timeout=0.1)
            yield f"http://{LOCAL}:{port}/{path}"
        finally:
            server.kill()


def test_the_script_is_found_below_a_path(unwatched: Page) -> None:
    page, urls = unwatched, list[str]()
    page.on("request", lambda request: urls.append(request.url))
    with below_a_path("fineline") as url:
        visit_chart(page, url, "timeline")
        come_near(page.locator(FIRST_CHART["timeline"]))
        expect_drawn(page.locator(FIRST_CHART["timeline"]))
        found = [one for one in urls if SCRIPT.search(one)]
        assert len(found) == 1 and found[0].startswith(f"{url}/app/static/plotly-")
        page.goto("about:blank")
