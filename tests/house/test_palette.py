"""Colours: every pair measured in both themes, and the theme's colours equal to the palette's by name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from itertools import product
from typing import get_args

import pytest

from catalog.evidence.looks import OptionColour
from components.palette import COLOURS, Theme, colour, css_tokens
from tests.house.sources import ROOT

CONFIG = ROOT / ".streamlit" / "config.toml"
THEMES: tuple[Theme, ...] = get_args(Theme)
TEXT = ("ink", "quiet", "caution", "alert")
OPTIONS = get_args(OptionColour)


def luminance(code: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str, theme: Theme) -> float:
    light, dark = sorted((luminance(colour(one, theme)), luminance(colour(other, theme))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_measures_21():
    assert (luminance("#FFFFFF") + 0.05) / (luminance("#000000") + 0.05) == pytest.approx(21)


def too_faint(names: Sequence[str], surfaces: Sequence[str], least: float) -> list[str]:
    """Pairs of a colour and a surface that stand out less from each other than they must."""
    return [
        f"{name} on {surface}, {theme}"
        for name, surface, theme in product(names, surfaces, THEMES)
        if contrast(name, surface, theme) < least
    ]


def test_words_stand_out_from_every_surface():
    assert too_faint(TEXT, ("paper", "card", "wash"), 4.5) == []


def test_an_option_s_colour_can_be_read_as_a_label_too():
    # Marks need 3:1, but charts also write an option's name in its colour, and links are teal: 4.5:1.
    assert too_faint((*OPTIONS, "repair_cell"), ("paper", "card"), 4.5) == []


def test_marks_and_borders_of_controls_stand_out_from_every_surface():
    assert too_faint((*OPTIONS, "edge"), ("paper", "card", "wash"), 3) == []


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_options_share_a_colour(theme: Theme):
    assert len({colour(name, theme) for name in OPTIONS}) == len(OPTIONS)


def test_every_colour_is_a_six_digit_code_in_both_themes():
    assert all(re.fullmatch(r"#[0-9A-F]{6}", code) for pair in COLOURS.values() for code in pair)
    with pytest.raises(KeyError):
        colour("mauve", "light")


def test_the_browser_gets_every_colour_for_both_themes():
    tokens = css_tokens()
    for name, (light, dark) in COLOURS.items():
        assert f"--fl-{name.replace('_', '-')}: light-dark({light}, {dark});" in tokens


@pytest.mark.parametrize("theme", THEMES)
def test_the_theme_uses_the_palette_s_colours_by_name(theme: Theme):
    # Each colour in the theme's part of the file stands with its palette name in the comment beside it.
    part = CONFIG.read_text(encoding="utf-8").split(f"[theme.{theme}]")[1].split("[theme.")[0]
    written = re.findall(r'"(#\w+)",?\s*(?:#\s*(\w+))?', part)
    assert len(written) > 20
    assert [(code, name) for code, name in written if not name or colour(name, theme) != code] == []


def test_both_themes_colour_the_same_things():
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
    assert theme["light"].keys() == theme["dark"].keys()
    assert all(len(theme[name]["chartCategoricalColors"]) >= 10 for name in THEMES)  # fewer are thrown away


def test_the_sheet_to_take_home_has_the_palette_s_colours_by_name():
    layout = (ROOT / "handout" / "sheet.typ").read_text(encoding="utf-8")
    written = re.findall(r'rgb\("(#\w+)"\) // (\w+)', layout)
    assert len(written) == layout.count("rgb(") == 6
    assert [(code, name) for code, name in written if colour(name, "light") != code] == []


def test_the_installed_app_starts_in_the_palette_s_colours():
    manifest = (ROOT / "static" / "manifest.webmanifest").read_text(encoding="utf-8")
    assert f'"background_color": "{colour("paper", "light")}"' in manifest
    assert f'"theme_color": "{colour("needles", "light")}"' in manifest
