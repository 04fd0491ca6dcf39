"""What you may have read: claims, each with what studies say about it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypedDict

from components.browser import Source, register

Verdict = Literal["supported", "partly", "not_shown", "contradicted"]


class Claim(TypedDict):
    """One claim: in a few words, as a reader may have met it, the verdict, and why."""

    id: str
    short: str
    said: str
    verdict: Verdict
    verdict_label: str
    why: str
    sources: list[Source]


class LegendEntry(TypedDict):
    """What one verdict means."""

    verdict: Verdict
    label: str
    meaning: str


class ClaimCheck(TypedDict):
    """Claims in reading order and the meaning of the verdicts, below which the claims stand."""

    claims: list[Claim]
    legend: list[LegendEntry]


_render = register("claim_check", Path(__file__).parent)


def show(payload: ClaimCheck, key: str) -> None:
    """Draw the list of claims.

    Parameters
    ----------
    payload : ClaimCheck
        Words, ready to show.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
