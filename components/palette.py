"""The one list of colours. Every chart, picture and style sheet takes its colours from here.

Each entry is ``(light, dark)``: the first is used on paper, the second on the dark
theme. Option colours keep a contrast of at least 3:1 to their background in both;
``text`` colours keep 4.5:1. A test measures every pair.
"""

from __future__ import annotations

import re
from typing import Final, Literal

Theme = Literal["light", "dark"]

COLOURS: Final[dict[str, tuple[str, str]]] = {
    # surfaces and words
    "paper": ("#FBFAF7", "#14201F"),
    "card": ("#FFFFFF", "#1C2B2A"),
    "wash": ("#F1EEE6", "#22322F"),
    "line": ("#D9D4C8", "#3A4C49"),
    "edge": ("#7F8683", "#8FA19D"),
    "ink": ("#1F2D2C", "#EEF2EF"),
    "quiet": ("#55615F", "#B4C1BD"),
    # options: the same colour wherever an option appears
    "needles": ("#0B7F79", "#4FC4BB"),
    "nonablative": ("#A8611A", "#E9B36A"),
    "ablative": ("#B3541E", "#F08B52"),
    "fully_ablative": ("#7A3E6B", "#D293C2"),
    "nothing": ("#6B7573", "#A3AFAC"),
    "radiofrequency": ("#35608F", "#8DB6E6"),
    "peel": ("#6A6A2B", "#C6C67A"),
    "dermabrasion": ("#7A5A3A", "#D3AF88"),
    # states
    "caution": ("#8A5A00", "#F0C265"),
    "alert": ("#B3261E", "#FF9A8F"),
    # skin drawing: what melanin changes, for white, brown and black skin
    "white_upper": ("#F1BD9E", "#C59275"),
    "white_surface": ("#C98F6B", "#B98563"),
    "white_melanin": ("#B97A54", "#8A5A3C"),
    "white_face": ("#F0CBB4", "#D9AE93"),
    "white_flush": ("#D9505A", "#D64F5A"),
    "brown_upper": ("#CB946B", "#A3714E"),
    "brown_surface": ("#94603F", "#8A5A3C"),
    "brown_melanin": ("#5F3820", "#472915"),
    "brown_face": ("#BC875F", "#A97750"),
    "brown_flush": ("#9B3636", "#9B3636"),
    "black_upper": ("#8C5C40", "#77503A"),
    "black_surface": ("#573625", "#5E3D2B"),
    "black_melanin": ("#2B1810", "#22130C"),
    "black_face": ("#75503A", "#6B4833"),
    "black_flush": ("#431A2C", "#3B1626"),
    # skin drawing: what all skin shares
    "skin_lower": ("#F9DDCF", "#6E4A3C"),
    "skin_deep": ("#F5D3C4", "#5C3D32"),
    "fat": ("#F6E3A1", "#7C6A35"),
    "old_fibre": ("#DDAE97", "#9C7059"),
    "vessel": ("#D9706F", "#D2787A"),
    "blood": ("#8E2A35", "#E2808A"),
    "repair_cell": ("#7467A8", "#B0A5E4"),
}


def colour(name: str, theme: Theme) -> str:
    """Return the hex code of a named colour.

    Raises
    ------
    KeyError
        If no colour has that name.
    """
    light, dark = COLOURS[name]
    return light if theme == "light" else dark


def css_colour(name: str) -> str:
    """Return a named colour as style sheets write it."""
    return f"var(--fl-{name.replace('_', '-')})"


def css_tokens(style: str | None = None) -> str:
    """Return CSS custom properties ``--fl-<name>`` that follow the reader's theme by themselves.

    Parameters
    ----------
    style : str or None
        Style sheet that will use them: only the colours it names are given. None gives all.
    """
    rows = (
        f"  --fl-{css_name}: light-dark({light}, {dark});"
        for css_name, (light, dark) in ((name.replace("_", "-"), pair) for name, pair in COLOURS.items())
        if style is None or re.search(rf"--fl-{css_name}\b(?!-)", style)
    )
    return ":host, :root {\n" + "\n".join(rows) + "\n}\n"


Tone = Literal["white", "brown", "black"]
