"""Pages were made short, and nothing that they told is lost: each figure and source still stands somewhere.

``told_before.json`` holds what the pages told at the commit it names, before charts were drawn by need and
pages were given layers. ``python3 manage.py told COMMIT`` makes the same comparison with any commit.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from exam.measures.figures import figures
from exam.pages.sitting import Sitting
from scripts.told import BEFORE, Told, missing, read, shown_by

OTHERWISE: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "told_otherwise.toml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def before() -> dict[str, Any]:
    return json.loads(BEFORE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def now(sitting: Sitting) -> Told:
    return read(shown_by(sitting.pages.values()))


def test_each_figure_and_source_that_stood_before_still_stands(before: dict[str, Any], now: Told):
    assert len(before["figures"]) > 1200
    assert len(before["sources"]) > 900
    gone = missing(before, now)
    assert gone["figures"] == sorted({*OTHERWISE["figures"], *OTHERWISE["gone"]})
    assert gone["sources"] == sorted(OTHERWISE["sources"])


def test_what_is_told_in_other_words_is_told(now: Told):
    everything = "\n".join(now.texts)
    told = {**OTHERWISE["figures"], **OTHERWISE["sources"]}
    assert [one for one in told.values() if one not in everything] == []


def test_a_figure_or_a_source_that_goes_is_missed(now: Told):
    one = min(figure for figure in now.figures if "week" in figure)
    fewer = Told(frozenset(text for text in now.texts if one not in figures(text)), now.sources)
    assert one in missing({"figures": now.figures, "sources": ()}, fewer)["figures"]
    link = min(source for source in now.sources if source.startswith("https://"))
    fewer = Told(frozenset(text for text in now.texts if link not in text), now.sources - {link})
    assert missing({"figures": (), "sources": now.sources}, fewer)["sources"] == [link]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3 to 5 sessions, 4 weeks apart.", {"3 to 5 session", "4 week"}),
        ("$1,628.57 to $5,857.14, often A$90", {"$1,628.57 to $5,857.14", "A$90"}),
        ("13 of 40 people. That is 33 in 100.", {"13 of 40 people", "33 in 100"}),
        ("5.3 points (4.2 to 6.4), in 2 small studies", {"5.3 point", "4.2 to 6.4", "2 small study"}),
        ("No count.", set()),
    ],
)
def test_a_figure_is_a_number_with_what_it_counts(text: str, told: set[str]):
    assert figures(text) == told
