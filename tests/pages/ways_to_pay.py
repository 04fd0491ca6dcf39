"""Ways to pay on the Planner as tests open them: links, folds and what stands in them."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from catalog.library import library
from tests.pages.opened import explained, opened, payloads

PACKAGE = {"package_pay": "3", "package_get": "4", "package_months": "12", "price": "300", "sessions": "4"}
PARTS = {"borrow": "3000", "apr": "9.9", "months": "6"}
WAIT = {"borrow": "3000", "promo_apr": "26.99", "promo_months": "12", "monthly": "225"}
ALL = PACKAGE | PARTS | WAIT
START = {"start": "2027-01-11"}
FOLDS = ("A package", "Equal parts", "Interest that waits")


def planner(**link: str) -> AppTest:
    return opened("planner", **{"region": "us", **link})


def fold(app: AppTest, name: str) -> Any:
    (found,) = [one for one in app.expander if one.label.startswith(name)]
    return found


def words(app: AppTest, name: str) -> str:
    inside = fold(app, name)
    return "\n".join(one.value for one in (*inside.markdown, *inside.caption, *inside.info))


def table(app: AppTest, name: str) -> list[list[str]]:
    (shown,) = tables(app, name)
    return shown["rows"]


def tables(app: AppTest, name: str) -> list[dict[str, Any]]:
    return payloads(fold(app, name), "plain_table")


def sums(**link: str) -> dict[str, Any]:
    """What ``explain`` says of a link in the region of these tests."""
    return explained(**{"region": "us", **link})


def money(minor: int) -> str:
    return library().formats("us").money(minor)
