"""A reader can finish: what each page shows before any tap keeps its budget, whatever the concern.

The budgets are in ``scripts/layers/budgets.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from catalog.library import library
from catalog.words.patterns import PAGES, PATH
from scripts.layers.budgets import Budget, beyond, budgets
from scripts.layers.measure import PHONE, TABLET, Layer, both_layers, first_layers, tablet

ALIKE = ("safety", "evidence")  # say the same for every concern


@pytest.fixture(scope="module")
def device(browser: Browser) -> Iterator[BrowserContext]:
    with tablet(browser) as context:
        yield context


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_shows_before_any_tap_keeps_its_budget_for_every_concern(
    name: str, device: BrowserContext, app_url: str
) -> None:
    concerns = library().concerns[:1] if name in ALIKE else library().concerns
    found = first_layers(device, [f"{app_url}/{name}?concern={one}" for one in concerns])
    faults = {
        concern: beyond(layer, budgets().held[name]) for concern, layer in zip(concerns, found, strict=True)
    }
    assert faults == {one: [] for one in concerns}, "budgets are in scripts/layers/budgets.toml"


def test_the_whole_path_can_be_read_in_one_sitting(device: BrowserContext, app_url: str) -> None:
    found = first_layers(device, [f"{app_url}/{name}" for name in PATH])
    assert sum(one[TABLET].words for one in found) <= budgets().held_path_words


def test_what_lies_in_a_fold_is_met_once_all_are_open(device: BrowserContext, app_url: str) -> None:
    inside = library().words("evidence_used.grid")
    first, both = both_layers(device, f"{app_url}/evidence")
    assert inside not in first.text and inside in both.text
    assert first.words < both.words and first.screens < both.screens


def test_every_page_has_a_budget_and_a_fault_says_where() -> None:
    assert set(budgets().pages) == set(PAGES)
    found = {TABLET: Layer(3.01, 400), PHONE: Layer(6, 401)}
    assert beyond(found, Budget(3, 6, 400)) == [
        "3.01 screens at 820 px are more than 3",
        "401 words at 390 px are more than 400",
    ]
