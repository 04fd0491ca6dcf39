"""Who may know whom: the arrows between the rooms, read from the imports of every file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from components.shell import PAGES
from tests.architecture.sources import OURS, ROOT, files, imports, named, top

# Modules of scripts/ that manage.py runs with whatever Python the machine has.
BEFORE_ANYTHING_IS_INSTALLED = ("environment", "locks", "nodejs", "serving")

# Room: the rooms of ours it may import. The longest name that fits a file decides.
MAY_KNOW = {
    "model": {"model"},
    "catalog": {"catalog", "model"},
    "handout": {"handout", "catalog", "model"},
    "components/charts": {"components.charts", "model"},
    "components": {"components", "catalog", "model"},
    "pages": {"components", "catalog", "model", "handout"},
    "exam": {"exam", "catalog", "model", "components.shell"},
    "app.py": {"components"},
    "explain.py": {"catalog", "model"},
    "manage.py": {f"scripts.{name}" for name in BEFORE_ANYTHING_IS_INSTALLED},
    "scripts/environment.py": set[str](),
}

# Package of others: the only places that may import it, and what nobody else needs it for.
ONLY_IN = {
    "streamlit": ("app.py", "server.py", "pages", "components", "exam/rendered.py"),
    "plotly": ("components/charts",),
    "pandas": ("catalog", "components"),
    "babel": ("catalog",),
    "numpy": ("model", "catalog", "components/charts"),
}


def within(path: Path, place: str) -> bool:
    return named(path) == place or named(path).startswith(f"{place}/")


def room_of(path: Path) -> str | None:
    return max((room for room in MAY_KNOW if within(path, room)), key=len, default=None)


def outsiders(path: Path) -> set[str]:
    return {top(name) for name in imports(path)} - OURS - sys.stdlib_module_names - {"__future__"}


@pytest.mark.parametrize("path", [path for path in files() if room_of(path)], ids=named)
def test_a_file_imports_only_the_rooms_it_may_know(path: Path):
    allowed = MAY_KNOW[str(room_of(path))]
    for name in imports(path):
        if top(name) in OURS:
            assert any(name == room or name.startswith(f"{room}.") for room in allowed), name


@pytest.mark.parametrize("package", ONLY_IN)
def test_a_package_of_others_is_imported_only_where_it_belongs(package: str):
    rooms = [path for path in files() if not within(path, "tests") and not within(path, "scripts")]
    strays = [
        named(path)
        for path in rooms
        if package in outsiders(path) and not any(within(path, place) for place in ONLY_IN[package])
    ]
    assert strays == []


def test_charts_are_drawn_without_streamlit():
    assert not [named(path) for path in files("components/charts") if "streamlit" in outsiders(path)]


@pytest.mark.parametrize("path", files("model"), ids=named)
def test_the_model_needs_nothing_but_the_standard_library_and_numpy(path: Path):
    assert outsiders(path) <= {"numpy"}


def test_the_model_opens_no_file_and_reads_no_clock():
    for path in files("model"):
        assert not {top(name) for name in imports(path)} & {
            "os",
            "pathlib",
            "io",
            "time",
            "random",
            "socket",
            "urllib",
        }
        text = path.read_text(encoding="utf-8")
        assert "today(" not in text and "now(" not in text and "open(" not in text, named(path)


def test_the_starter_needs_nothing_but_the_standard_library():
    for name in BEFORE_ANYTHING_IS_INSTALLED:
        assert outsiders(ROOT / "scripts" / f"{name}.py") == set()
    assert outsiders(ROOT / "manage.py") == set()


def test_what_compares_packages_with_the_lock_file_needs_nothing_but_pip():
    assert outsiders(ROOT / "scripts" / "installed.py") == {"pip"}


def test_nothing_imports_a_page_and_no_page_imports_another():
    assert not [named(path) for path in files() if any(top(name) == "pages" for name in imports(path))]


def test_every_page_s_file_stem_is_its_address():
    assert {path.stem for path in files("pages")} == set(PAGES)
