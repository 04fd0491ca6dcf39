"""Whatever look an option may declare can be drawn: by scripts, by style sheets and by charts."""

from __future__ import annotations

import re
from typing import get_args

from catalog.evidence.looks import Mark, OptionColour, Texture
from components.browser.built import BASE
from components.charts.money_axis import TEXTURE_SHAPES
from components.palette import COLOURS

BARS = BASE.parent / "total_bars" / "total_bars.css"
SCALE = BASE.parent / "board" / "scale.css"


def test_the_palette_knows_every_colour_an_option_may_have() -> None:
    assert set(get_args(OptionColour)) <= COLOURS.keys()


def test_a_small_picture_stands_for_every_mark() -> None:
    table = (BASE / "marks.js").read_text(encoding="utf-8").split("const MARKS = {")[1].split("\n};")[0]
    assert sorted(re.findall(r"^  (\w+): ", table, re.M)) == sorted(get_args(Mark))


def test_bars_and_charts_know_every_texture() -> None:
    for sheet in (BARS, SCALE):
        styled = set(re.findall(r"^\.span\.(\w+) ", sheet.read_text(encoding="utf-8"), re.M))
        assert styled >= set(get_args(Texture)) - {"plain"}, "plain bars have the style of all bars"
    assert sorted(TEXTURE_SHAPES) == sorted(get_args(Texture))
    assert len(set(TEXTURE_SHAPES.values())) == len(TEXTURE_SHAPES), "two textures would look alike"
