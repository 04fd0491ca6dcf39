"""Whether a clinic's tablet is passed on: at home it is not, and a file from before says nothing of it."""

from __future__ import annotations

from pathlib import Path

from catalog.library import load
from tests.catalog.reading.broken import breaking
from tests.catalog.reading.fault_cases import CLINIC


def test_a_file_without_the_part_is_one_person_s_tablet(data: Path):
    head, _, rest = (data / CLINIC).read_text(encoding="utf-8").partition("[tablet]")
    (data / CLINIC).write_text(f"{head}[review]{rest.partition('[review]')[2]}", encoding="utf-8")
    assert not load(data).clinic.tablet.shared


def test_it_ships_for_home_and_asks_after_two_minutes_once_it_is_shared(data: Path):
    assert not load(data).clinic.tablet.shared
    breaking(data, CLINIC, "shared = false", "shared = true")
    found = load(data).clinic.tablet
    assert (found.shared, found.ask_after) == (True, 2 * 60)
