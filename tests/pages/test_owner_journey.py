"""An owner follows the README alone: own name, telephone and two prices, on Linux and on Windows.

"I copied the folder, changed the lines that the README shows, and started the app as it says." Each step is
read from the README itself, so that a line there that does not work fails here.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest

from catalog.library import folder_in_use, folder_named, load
from components.frame import shell
from manage import usage
from tests.house.sources import ROOT
from tests.pages.clinic_data import copied
from tests.pages.opened import opened, payloads, words

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+) (\S+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
STARTS = {typed_in: text for typed_in, what, text in BLOCKS if what == "start"}
EDITS = [(name, text.splitlines()) for _, name, text in BLOCKS if name != "start"]
NAME = "Glow Skin Clinic"


def changed(text: str, line: str) -> str:
    """A settings file after its line of that name was typed over; the rest of the line is kept."""
    key = line.partition(" = ")[0]
    after, count = re.subn(rf'^{key} = "[^"]*"', lambda _: line, text, flags=re.MULTILINE)
    assert count == 1, f"the README names a line '{key}' that the file has once"
    return after


def follow_the_readme(data: Path) -> None:
    for name, lines in EDITS:
        file = data / name
        text = file.read_text(encoding="utf-8")
        for line in lines:
            text = changed(text, line) if name.endswith(".toml") else f"{text}{line}\n"
        file.write_text(text, encoding="utf-8")


def as_linux(data: Path) -> None:
    """Linux saves files as they are."""


def as_windows(data: Path) -> None:
    """Save every file that was changed as Notepad and Excel do: with a mark in front and CRLF."""
    for name, _ in EDITS:
        text = (data / name).read_text(encoding="utf-8")
        (data / name).write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))


@pytest.fixture(params=[as_linux, as_windows])
def owned(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy in a folder with blanks and an apostrophe, changed by the README."""
    home = tmp_path / "Ann's clinic data"
    home.mkdir()
    data = copied(home)
    save: Callable[[Path], None] = request.param
    follow_the_readme(data)
    save(data)
    return data


@pytest.fixture
def shown(owned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = load(owned)
    monkeypatch.setattr(shell, "library", lambda: own)


def explained(data: Path) -> dict[str, Any]:
    """What ``explain`` prints for a folder named as a setting."""
    asked = [sys.executable, "-m", "answers.explain", "--today", "2026-12-01"]
    environment = {**os.environ, "FINELINE_DATA": str(data)}
    done = subprocess.run(asked, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_explain_counts_with_the_owner_s_two_prices(owned: Path) -> None:
    answer = explained(owned)
    each = {
        option["id"]: next(line["each"] for line in option["lines"] if line["id"] == "sessions")
        for option in answer["costs"]["options"][1:]
    }
    assert each == {
        "microneedling": {"low": 25_000, "typical": 25_000, "high": 25_000},
        "nonablative_fractional": {"low": 90_000, "typical": 90_000, "high": 90_000},
    }
    assert f"The price of {NAME}, seen 2026-11-22." in {one["label"] for one in answer["sources"]}
    assert answer["costs"]["uneven_prices"] is None


@pytest.mark.usefixtures("shown")
def test_the_pages_show_name_telephone_hours_and_prices() -> None:
    app = opened("planner")
    told = words(app)
    assert f"{NAME} sells both" in told and "Telephone: +1 555 010 0100" in told
    assert "$250: The price of Glow Skin Clinic, seen" in told and "Only the price of" in told
    sources = [
        source["label"]
        for table in payloads(app, "fact_table")
        for row in table["rows"]
        for cell in row["cells"]
        for source in cell.get("sources", [])
    ]
    assert any(one.startswith(f"The price of {NAME}, seen") for one in sources)
    (cards,) = [one for one in payloads(opened("safety"), "verdict_cards") if len(one["cards"]) == 3]
    assert cards["cards"][1]["calls"][0]["dial"] == "+15550100100"
    first = next(one for one in payloads(opened("evidence"), "source_list") if "tier" in str(one["groups"]))
    assert (first["entries"][0]["title"], first["entries"][0]["facts"]) == (NAME, ["This clinic's own list"])


def setting(typed_in: str) -> str:
    """What a shell makes of the README's line, as the program is given it."""
    line = STARTS[typed_in].splitlines()[0]
    found = {
        "sh": r'FINELINE_DATA="([^"]+)" python3 manage\.py run',
        "bat": r'set "FINELINE_DATA=([^"]+)"',
        "powershell": r'\$env:FINELINE_DATA = "([^"]+)"',
    }[typed_in]
    match = re.fullmatch(found, line)
    assert match, f"{typed_in} does not understand: {line}"
    return match[1]


def test_every_start_line_names_the_folder_that_the_text_above_it_names() -> None:
    assert STARTS.keys() == {"sh", "bat", "powershell"}
    assert PurePosixPath(folder_named(setting("sh"))).is_absolute()
    for windows in ("bat", "powershell"):
        folder = PureWindowsPath(folder_named(setting(windows)))
        assert (folder.is_absolute(), folder.drive, folder.name) == (True, "C:", "clinic data")
        assert f"`{folder}`" in README
        assert STARTS[windows].splitlines()[1] == "py manage.py run"


@pytest.mark.parametrize(
    "typed",
    [
        r"C:\Users\Ann\clinic data",
        r'"C:\Users\Ann\clinic data"',  # set FINELINE_DATA="...": the quotes are kept
        r"C:\Users\Ann\clinic data ",  # set FINELINE_DATA=... && py: the blank is kept
        "C:\\Users\\Ann\\clinic data\\",
        '"C:\\Users\\Ann\\clinic data\\"',
        "C:/Users/Ann/clinic data",
        r"'C:\Users\Ann\clinic data'",
    ],
)
def test_a_windows_path_is_taken_as_meant(typed: str) -> None:
    assert PureWindowsPath(folder_named(typed)) == PureWindowsPath(r"C:\Users\Ann\clinic data")


def test_the_folder_in_use_is_the_one_that_is_named(owned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FINELINE_DATA", f'"{owned}" ')
    assert folder_in_use() == owned
    monkeypatch.setenv("FINELINE_DATA", "")
    assert folder_in_use() == ROOT / "data"


def test_the_help_calls_python_as_the_system_does() -> None:
    assert "    py manage.py run" in usage("nt") and "python3" not in usage("nt")
    assert "    python3 manage.py run" in usage("posix")
