"""What the first layer of each page may take, from ``budgets.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.layers.measure import PHONE, TABLET, Layer

FILE = Path(__file__).parent / "budgets.toml"


@dataclass(frozen=True)
class Budget:
    """The most that a page may take before any tap."""

    screens: float
    phone_screens: float
    words: int


@dataclass(frozen=True)
class Budgets:
    """Budgets of the pages and of the whole path: those to come to, and those that hold now."""

    pages: Mapping[str, Budget]
    held: Mapping[str, Budget]
    path_words: int
    held_path_words: int


@cache
def budgets() -> Budgets:
    """Return what the pages may take."""
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))
    pages, path = read["pages"], read["path"]
    return Budgets(
        pages={name: Budget(**one["budget"]) for name, one in pages.items()},
        held={name: Budget(**one.get("limit", one["budget"])) for name, one in pages.items()},
        path_words=path["budget"]["words"],
        held_path_words=path.get("limit", path["budget"])["words"],
    )


def beyond(found: Mapping[int, Layer], budget: Budget) -> list[str]:
    """Return what of a page goes beyond a budget, in words."""
    screens = {TABLET: budget.screens, PHONE: budget.phone_screens}
    tall = [
        f"{found[width].screens:.2f} screens at {width} px are more than {most}"
        for width, most in screens.items()
        if found[width].screens > most
    ]
    wordy = [
        f"{one.words} words at {width} px are more than {budget.words}"
        for width, one in found.items()
        if one.words > budget.words
    ]
    return tall + wordy
