"""After a change only the parts that read it are drawn, and the page is as if it had been drawn whole."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from catalog.plan.plan import Plan
from catalog.plan.quotes import Quote
from components.visit import session, shown
from sections.benefits import reads as benefits
from sections.planner import reads as planner
from sections.timeline import reads as timeline
from tests.pages.drawn import Screen, screen

OTHERS: dict[str, object] = {
    "sessions": 7, "interval": 6, "week": 20, "depth": Decimal("2.5"), "horizon": 5, "laser_sessions": 2,
    "price": 25_000, "laser_price": 90_000, "maintenance": 2, "laser_maintenance": 1, "off": True,
    "pay": 30_000, "tax": Decimal("8.25"), "count": ("numbing",), "credited": True, "travel": 1_200,
    "budget": 150_000,
    "quotes": (Quote("n", "numbing", 1_500),), "package_pay": 4, "package_get": 5, "package_months": 2,
    "borrow": 80_000, "apr": Decimal("8.9"), "months": 10, "promo_apr": Decimal("25.99"),
    "promo_months": 10, "monthly": 6_000, "event": date(2027, 9, 1), "holiday": date(2027, 7, 1),
}  # fmt: skip
PAGES = {"planner": planner.QUICK, "timeline": timeline.QUICK}
CHANGES = [(page, name) for page, quick in PAGES.items() for name in sorted(quick)]
LOAN = {"borrow": "900", "apr": "9.9", "months": "12"}
WAITS = {"promo_apr": "26.99", "promo_months": "12", "monthly": "50"}
PAID = {"package_pay": "3", "package_get": "4", "count": "travel"}
LINKS = {"planner": PAID | LOAN | WAITS, "timeline": {"event": "2027-10-01"}}
# Elements and containers of one change, of a page with closed folds; a page may need fewer, never more.
SESSION = "test session id"  # of Streamlit's driver of pages
MOST = {"planner": 74, "timeline": 45}


def change(monkeypatch: pytest.MonkeyPatch, shown: Screen, **values: object) -> None:
    """Change the plan by a press on a stepper that changes these fields instead of its own."""
    real = session.change

    def other(**_own: object) -> None:
        real(**values)

    monkeypatch.setattr(session, "change", other)
    shown.press("sessions", 9)
    monkeypatch.setattr(session, "change", real)


def unlike(one: dict[tuple[int, ...], Any], other: dict[tuple[int, ...], Any]) -> list[str]:
    found = ((place, one.get(place), other.get(place)) for place in sorted({*one, *other}))
    return [f"{place}: {here} / {there}" for place, here, there in found if here != there]


@pytest.mark.parametrize(("page", "name"), CHANGES)
def test_a_change_drawn_in_parts_leaves_the_page_as_drawn_whole(
    monkeypatch: pytest.MonkeyPatch, page: str, name: str
) -> None:
    shown = screen(monkeypatch, page, sessions="4", start="2027-01-11", **LINKS[page])
    whole, before = len(shown.sent), dict(shown.shown)
    change(monkeypatch, shown, **{name: OTHERS[name]})
    assert len(shown.sent) < whole * 0.75, "parts alone are drawn"
    in_parts = dict(shown.shown)
    shown.draw_whole()
    assert unlike(in_parts, shown.shown) == []
    assert unlike(before, shown.shown), "something of the page follows each change"


def test_a_page_that_is_on_its_way_to_the_browser_is_drawn_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit would take the middle of it out of its queue, and the browser show nothing any more."""
    page = screen(monkeypatch, "planner", sessions="4", start="2027-01-11")
    whole, line = len(page.sent), shown.begin(SESSION)
    change(monkeypatch, page, sessions=5)
    assert len(page.sent) > whole * 0.9
    line.note()
    change(monkeypatch, page, sessions=6)
    assert len(page.sent) < whole * 0.75, "parts alone are drawn"


@pytest.mark.parametrize("concern", ["hair_loss", "pigment"])
def test_another_concern_draws_the_parts_of_benefits_that_tell_of_it(
    monkeypatch: pytest.MonkeyPatch, concern: str
) -> None:
    assert set(benefits.QUICK) == {"concern"}, "the one choice on the page"
    shown = screen(monkeypatch, "benefits", start="2027-01-11")
    whole, before = len(shown.sent), dict(shown.shown)
    shown.choose("input:concern", concern)
    assert 10 < len(shown.sent) < whole * 0.75, "parts alone are drawn"
    in_parts = dict(shown.shown)
    shown.draw_whole()
    assert unlike(in_parts, shown.shown) == []
    assert unlike(before, shown.shown), "the page follows the concern"


def test_every_field_that_parts_follow_is_tried() -> None:
    assert {name for _, name in CHANGES} <= OTHERS.keys() <= {field.name for field in fields(Plan)}


@pytest.mark.parametrize(("page", "most"), MOST.items())
def test_a_tap_on_sessions_sends_few_messages(monkeypatch: pytest.MonkeyPatch, page: str, most: int) -> None:
    shown = screen(monkeypatch, page, sessions="4")
    del shown.app.session_state[f"open_folds:{page}"]
    shown.draw_whole()
    shown.press("sessions", 5)
    assert 10 < len(shown.sent) <= most
