"""A copy of the data with a laser that a clinic could have added: only data files differ.

Every row and every sentence of one laser is written again under a new id, and the new laser gets a look
of its own from the closed sets.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from catalog.library import DATA

MODEL, NEW = "fully_ablative", "invented_laser"
NAME = "Invented laser"
LOOK = {"colour": "peel", "mark": "dots", "texture": "checks", "dash": "dash"}


def _rows_again(file: Path) -> None:
    """Repeat the rows that are about the laser: by their first column, or by the option they name."""
    head, *rows = file.read_text(encoding="utf-8").splitlines()
    columns = head.split(",")
    place = columns.index("option") if "option" in columns and "id" not in columns else 0
    about = [row.replace(MODEL, NEW) for row in rows if MODEL in row.split(",")[place]]
    file.write_text("\n".join([head, *rows, *about]) + "\n", encoding="utf-8")


def _sentences_again(file: Path) -> None:
    """Repeat the lines and tables whose key names the laser."""
    text = file.read_text(encoding="utf-8")
    text = re.sub(
        rf"^[\w.]*{MODEL}[\w.]* = .*\n", lambda line: line[0] + line[0].replace(MODEL, NEW), text, flags=re.M
    )
    table = re.search(rf"^\[option\.{MODEL}\]\n(?:(?!\[).*\n)*", text, re.M)
    if table:
        again = re.sub('name = ".*"', f'name = "{NAME}"', table[0].replace(MODEL, NEW))
        text = text.replace(table[0], table[0] + again)
    file.write_text(text, encoding="utf-8")


def _option_again(file: Path) -> None:
    """Repeat the laser's block of options, with the new look."""
    text = file.read_text(encoding="utf-8")
    (block,) = (block for block in text.split("[[option]]") if f'id = "{MODEL}"' in block)
    again = block.replace(MODEL, NEW)
    for name, look in LOOK.items():
        again = re.sub(rf'^{name} = ".*"', f'{name} = "{look}"', again, flags=re.M)
    file.write_text(text.replace(block, f"{block}[[option]]{again}"), encoding="utf-8")


def data_with_a_laser_more(folder: Path) -> Path:
    """Return a copy of the data below a folder, with one laser more."""
    data = Path(shutil.copytree(DATA, folder / "data"))
    for file in data.rglob("*.csv"):
        if MODEL in file.read_text(encoding="utf-8"):
            _rows_again(file)
    for file in data.rglob("*.toml"):
        _option_again(file) if file.name == "options.toml" else _sentences_again(file)
    return data
