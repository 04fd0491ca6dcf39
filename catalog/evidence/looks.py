"""How an option looks wherever it is drawn: declared once for each option in ``data/options.toml``.

The sets below are closed: each word is something that style sheets, scripts and charts can draw. An option
picks from them, and several may pick the same, so a laser of a clinic's own needs no code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

from catalog.reading.settings import Settings

OptionColour: TypeAlias = Literal[
    "nothing",
    "needles",
    "nonablative",
    "ablative",
    "fully_ablative",
    "radiofrequency",
    "peel",
    "dermabrasion",
]
Mark: TypeAlias = Literal["surface", "needles", "dots", "columns", "layer", "glowing_tips", "peel", "grains"]
Texture: TypeAlias = Literal["plain", "stripes", "checks", "rules"]
# These are the words by which Plotly knows its kinds of lines.
Dash: TypeAlias = Literal["solid", "dot", "dash", "dashdot", "longdash"]


@dataclass(frozen=True)
class Look:
    """How one option looks.

    Parameters
    ----------
    colour : OptionColour
        Name in the list of colours.
    mark : Mark
        The small picture of what the option does to the surface of the skin.
    texture : Texture
        What fills its bars, so that they are told apart without colour too.
    dash : Dash
        How its lines are drawn, for the same reason.
    """

    colour: OptionColour
    mark: Mark
    texture: Texture
    dash: Dash


def read_look(table: Settings) -> Look:
    """Return the look that an option's table declares; what it lacks or misspells is noted as a fault."""
    # `one_of` notes any other word as a fault, so no look with it is ever used.
    return Look(
        cast("OptionColour", table.one_of("colour", get_args(OptionColour))),
        cast("Mark", table.one_of("mark", get_args(Mark))),
        cast("Texture", table.one_of("texture", get_args(Texture))),
        cast("Dash", table.one_of("dash", get_args(Dash))),
    )
