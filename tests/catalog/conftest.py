"""One copy of the data for all tests here; what a test broke is mended after it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from catalog.library import DATA


@pytest.fixture(scope="session")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(DATA, tmp_path_factory.mktemp("catalog") / "data"))


@pytest.fixture
def data(copied: Path) -> Iterator[Path]:
    """A copy of ``data/`` that a test may break."""
    yield copied
    for kept in DATA.rglob("*.*"):
        copy = copied / kept.relative_to(DATA)
        if not copy.exists() or copy.read_bytes() != kept.read_bytes():
            copy.write_bytes(kept.read_bytes())
