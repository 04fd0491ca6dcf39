"""The style sheet of a page: colours, Streamlit's own elements, the frame, words to tap, and its sections."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from components.palette import css_tokens

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
    # Of two rules with equal weight the later one counts: what is special comes after what is general.
    sheets = (FRAME / "streamlit.css", FRAME / "shell.css", WORDS_TO_TAP, SECTIONS / page / f"{page}.css")
    return css_tokens() + "".join(file.read_text(encoding="utf-8") for file in sheets if file.is_file())
