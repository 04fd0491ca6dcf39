"""The map in ARCHITECTURE.md leads somewhere, and no room is missing from it."""

from __future__ import annotations

import re

from tests.house.sources import ROOT

MAP = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
EXAMPLES = {"<region>": "us", "<page>": "planner", "<name>": "glossary"}


def test_every_path_it_names_exists():
    text = MAP
    for gap, example in EXAMPLES.items():
        text = text.replace(gap, example)
    paths = set(re.findall(r"`((?:[a-z_.]+/)+[\w./*-]*)`", text))
    assert len(paths) > 30
    assert [path for path in sorted(paths) if not list(ROOT.glob(path.rstrip("/")))] == []


def test_every_room_and_every_floor_of_it_is_named():
    tree = MAP.split("```")[1]
    rooms = [path for path in ROOT.iterdir() if path.is_dir() and list(path.rglob("*.py"))]
    floors = [
        floor
        for room in ("sections", "components", "catalog", "model", "exam")
        for floor in (ROOT / room).iterdir()
        if floor.is_dir() and list(floor.glob("*.py"))
    ]
    assert [one.name for one in (*rooms, *floors) if one.name[0] not in "._n" and one.name not in tree] == []
