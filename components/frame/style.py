"""The style sheet of a page: colours, Streamlit's own elements, the frame, words to tap, and its sections."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import get_args

from catalog.evidence.looks import OptionColour
from components.palette import css_colour, css_tokens

FRAME = Path(__file__).parent
WORDS_TO_TAP = FRAME.parent / "browser" / "base" / "term.css"  # they stand in Streamlit's own text too
SECTIONS = FRAME.parents[1] / "sections"


@cache
def style_sheet(page: str) -> str:
    """Return the style sheet of a page, read once while the server runs.

    Parameters
    ----------
    page : str
        Id of the page; its own rules stand in ``sections/<page>/<page>.css``, if it has any.
    """
    return _joined(SECTIONS / page / f"{page}.css")


@cache
def style_of_all_pages() -> str:
    """Return one style sheet with the rules of every page, for the document that all pages are drawn in.

    Notes
    -----
    A page brings its own sheet with its first message. What is painted before would move when it comes.
    """
    return _joined(*sorted(SECTIONS.glob("*/*.css")))


def _joined(*of_sections: Path) -> str:
    # Of two rules with equal weight the later one counts: what is special comes after what is general.
    sheets = (FRAME / "streamlit.css", FRAME / "shell.css", WORDS_TO_TAP, *of_sections)
    texts = (file.read_text(encoding="utf-8") for file in sheets if file.is_file())
    return "".join((css_tokens(), *texts, _laser_colours()))


def _laser_colours() -> str:
    """Return the rules that give the laser's plan the colour of its laser, one for each colour there is."""
    return "".join(
        f".st-key-plan_laser:has(.st-key-colour_{one}) {{ border-top-color: {css_colour(one)}; }}\n"
        for one in get_args(OptionColour)
    )
