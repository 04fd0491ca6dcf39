"""What a reader said of themselves and wants on the sheet: kept in the visit, printed, nowhere written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# What fits on two pages beside all that the sheet holds; fields on the page take no more.
MOST_OWN_WORDS: Final = 600
MOST_OWN_QUESTION: Final = 300


@dataclass(frozen=True)
class Own:
    """The reader's own part of the sheet. What they did not give, or did not tick to print, is empty.

    Parameters
    ----------
    matters : tuple of (str, str)
        What they rated, and how much it matters, ready to print.
    own_words : str
        What matters to them, as they typed it.
    questions : tuple of str
        The questions they ticked.
    own_question : str
        A question as they typed it.
    safety : tuple of str
        What they ticked on safety; only where they asked to print it.
    link : str
        The whole address of the plan, for the code to scan; it holds the plan alone.
    """

    matters: tuple[tuple[str, str], ...] = ()
    own_words: str = ""
    questions: tuple[str, ...] = ()
    own_question: str = ""
    safety: tuple[str, ...] = ()
    link: str = ""
