"""A copy of the data as a clinic may leave it: a name, a contact and prices of its own."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from catalog.library import DATA

LIST = "our_list"  # id of the clinic's own list among the sources of prices
WILD = "*Skin* & `Co` $5 to $9 _a_ [x](y) <b>B</b> :smile: #1 &amp; :red[z] ~~s~~ A -- B 2^2"


def copied(folder: Path) -> Path:
    """Return a copy of the data below a folder."""
    return Path(shutil.copytree(DATA, folder / "data"))


def change(file: Path, old: str, new: str) -> None:
    """Put other text in the place of one that stands in a file once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file.name} has one '{old}'"
    file.write_text(text.replace(old, new), encoding="utf-8")


def set_text(data: Path, key: str, value: str) -> None:
    """Type a text behind a key of clinic.toml, in quotes that change nothing in it."""
    file = data / "clinic.toml"
    text, count = re.subn(
        rf'^{key} = ".*?"', lambda _: f"{key} = '{value}'", file.read_text(encoding="utf-8"), flags=re.M
    )
    assert count == 1, f"clinic.toml has one line '{key}'"
    file.write_text(text, encoding="utf-8")


def add_row(data: Path, name: str, cells: Mapping[str, str]) -> None:
    """Add a row to a table, as a spreadsheet saves it; cells that are not named stay empty."""
    file = data / name
    with file.open(encoding="utf-8", newline="") as lines:
        columns = next(csv.reader(lines))
    assert cells.keys() <= set(columns)
    with file.open("a", encoding="utf-8", newline="") as out:
        csv.DictWriter(out, columns, restval="", lineterminator="\n").writerow(cells)


def add_price(data: Path, item: str, typical: str, label: str) -> None:
    """Add one price of the clinic's own list to the US book."""
    if f"\n{LIST}," not in (data / "prices/sources.csv").read_text(encoding="utf-8"):
        add_row(data, "prices/sources.csv", {"id": LIST, "label": label, "checked": "2026-11-22"})
    price = {"item": item, "typical": typical, "currency": "USD", "per": "session"}
    add_row(data, "prices/us.csv", price | {"observed": "2026-11-22", "source": LIST, "tier": "own"})


def with_wild_names(folder: Path) -> Path:
    """Return data in which every text that a clinic types holds signs that Markdown reads as its own."""
    data = copied(folder)
    for key in ("name", "words", "hours", "funder", "authors", "credentials"):
        set_text(data, key, f"{key} {WILD}")
    set_text(data, "telephone", "+44 (0)20 7946 0000")
    for name in ("prices/sources.csv", "evidence/studies.csv"):
        _wild_labels(data / name)
    add_price(data, "microneedling", "250", f"list {WILD}")
    return data


def _wild_labels(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows({**row, "label": f"{row['id']} {WILD}"} for row in rows)
