"""No hidden favour on the pages: when the data of needles and of a laser change places, so do their cells."""

from __future__ import annotations

from typing import Any

import pytest

from catalog.library import library
from tests.answers.swapped import NEEDLES, swapped
from tests.pages.opened import opened, payloads

DATA = library()
LASER = DATA.inputs["laser"].default
OTHER = {NEEDLES: LASER, LASER: NEEDLES}


def grid_cells(concern: str) -> dict[str, Any]:
    (grid,) = payloads(opened("benefits", concern=concern), "option_grid")
    return grid["cells"]


@pytest.mark.parametrize("concern", DATA.concerns)
def test_swapping_the_data_swaps_the_columns_of_the_grid(concern: str, monkeypatch: pytest.MonkeyPatch):
    here = grid_cells(concern)
    monkeypatch.setattr("components.frame.shell.library", lambda: swapped(DATA, str(LASER)))
    there = grid_cells(concern)
    for option, cells in here.items():
        assert cells == there[str(OTHER.get(option, option))], option


def test_swapping_the_data_swaps_what_stands_beside_money(monkeypatch: pytest.MonkeyPatch):
    def beside() -> dict[str, list[dict[str, Any]]]:
        tables = payloads(opened("planner"), "fact_table")
        (table,) = [one for one in tables if {row["id"] for row in one["rows"]} >= {"visits", "dark_marks"}]
        columns = [column["id"] for column in table["columns"]][1:]
        return {one: [row["cells"][1:][columns.index(one)] for row in table["rows"]] for one in columns}

    here = beside()
    monkeypatch.setattr("components.frame.shell.library", lambda: swapped(DATA, str(LASER)))
    there = beside()
    assert {one: there[str(OTHER.get(one, one))] for one in here} == here
