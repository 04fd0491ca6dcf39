"""Present mode: every figure on a screen is that of the model and of the studies."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from answers.explain import explain
from catalog.evidence.board import CellRow, filled_values
from catalog.evidence.options import Option
from catalog.library import library
from catalog.plan.link import read_link
from catalog.words.formats import Formats
from sections.wording.dark_marks import BROWN
from sections.wording.shares import of_100
from tests.browser.present import (
    LASER,
    NEEDLES,
    WORDS,
    cell,
    jump,
    keep_the_plan,
    numbers,
    open_deck,
    shown,
)

DATA = library()


@pytest.mark.parametrize(
    "link",
    [
        "concern=fine_lines&laser=ablative_fractional&region=ca&sessions=5&interval=3",
        "concern=hair_loss&laser=fully_ablative&region=uk&laser_sessions=4&price=250",
        "concern=stretch_marks&sessions=8&laser_price=900&horizon=5&maintenance=2",
    ],
)
def test_every_figure_is_that_of_the_model_and_of_the_studies(page: Page, app_url: str, link: str) -> None:
    told: Any = explain(link, DATA, datetime.now(UTC).date())
    plan, _ = read_link(link, DATA.inputs)
    formats = DATA.formats(plan.region, plan.locale)
    beside = [*DATA.in_role("nothing", "needles"), DATA.options[plan.laser]]
    open_deck(page, f"{app_url}/present?{link}")
    keep_the_plan(page)

    jump(page, "weeks")
    shown(page).get_by_role("slider").fill("2")
    expect(shown(page).locator(".week")).to_have_text("Week 2")
    parts, spread, _ = shown(page).locator(".date > *").all_inner_texts()
    low, typical, high = (of_100(told["timeline"][2]["visible"][edge]) for edge in ("low", "typical", "high"))
    assert numbers(parts) == [typical, 100]
    assert numbers(spread) == ([low, high] if low != high else [])
    half = next(one["weeks"] for one in told["milestones"] if one["id"] == "half")
    assert_half(shown(page).locator(".row-half .figure").inner_text(), half)
    assert shown(page).locator(".row-visits .value b").inner_text() == counts(told, beside[1], plan.sessions)

    rows: tuple[tuple[str, CellRow], ...] = (("good", "benefit"), ("harms", "harms"))
    for screen, row in rows:
        jump(page, screen)
        for column, option in enumerate(beside):
            assert_as_found(page, column, plan.concern, option, row, formats)

    jump(page, "tone")
    for column, option in enumerate(beside):
        counted = DATA.values.facts(BROWN, plan.concern, option.id).figure
        seen = {edge for edge in (counted.low, counted.high) if edge} if option.role != "nothing" else set()
        figure = shown(page).locator(".col").nth(column).locator(".figure > b").inner_text()
        assert set(numbers(figure)) - {100} == seen, option.id

    jump(page, "laser")
    for column, option in enumerate(beside):
        assert_as_found(page, column, plan.concern, option, "calm", formats)
    assert_half(cell(page, "half", NEEDLES).locator(".figure").inner_text(), half)
    assert cell(page, "visits", LASER).locator("b").inner_text() == counts(
        told, beside[2], plan.laser_sessions
    )

    jump(page, "spend")
    for column, option in enumerate(told["costs"]["options"]):
        edges = {option["total"][edge] for edge in ("low", "high")} - {None}
        said = numbers(cell(page, "total", column).locator(".figure > b").inner_text())
        assert said == pytest.approx(sorted(edge / 100 for edge in edges), abs=0.5), option["id"]


def assert_half(said: str, weeks: dict[str, float | None]) -> None:
    if weeks["typical"] is None or weeks["typical"] > 52:
        assert "52" in said
    else:
        assert numbers(said)[0] == round(weeks["typical"])
        edges = [weeks[edge] for edge in ("earliest", "latest")]
        for edge, number in zip(edges, numbers(said)[1:], strict=False):
            assert edge is None or edge > 52 or number == round(edge), said


def counts(told: Any, option: Option, own: int | None) -> str:
    """How many visits the total of an option counts, as it is written."""
    [line] = [
        line
        for one in told["costs"]["options"]
        if one["id"] == option.id
        for line in one["lines"]
        if line["id"] == "sessions"
    ]
    low, high = line["count"]["low"], line["count"]["high"]
    if own is not None:
        assert low == high == own
    return str(low) if low == high else f"{low} to {high}"


def assert_as_found(
    page: Page, column: int, concern: str, option: Option, row: CellRow, formats: Formats
) -> None:
    """A cell says the finding that the table of the board names, and counts its people of 100."""
    found = DATA.board.cell(concern, option.id, row)
    place = cell(page, row, column) if row == "calm" else shown(page).locator(".col").nth(column)
    figure = WORDS(f"board_figure.{found.main.id}", **filled_values(found, formats))
    assert place.locator(".figure > b").inner_text().casefold() == figure.casefold(), option.id
    low, _, high = found.in_100.edges
    if row != "calm" and found.main.certainty != "none" and low is not None:
        drawn: list[list[float]] = place.locator(".hundred i").evaluate_all(
            """blocks => blocks.map(({style}) => ['--had', '--may'].map(
                name => parseFloat(style.getPropertyValue(name))))"""
        )
        people = [round(sum(block[at] for block in drawn) / 10) for at in (0, 1)]
        assert people == [round(low), round(high or 0)], option.id
