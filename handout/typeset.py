"""Sets a sheet with Typst, in memory, with the typefaces that lie here and no others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, cast

import typst

LAYOUT: Final = Path(__file__).with_name("sheet.typ")
TYPEFACES: Final = Path(__file__).resolve().parent.parent / "static" / "print"
STANDARD: Final = ("ua-1",)
SHARPNESS: Final = 144  # dots an inch: a page fills a tablet


@cache
def _typefaces() -> typst.Fonts:
    # Never the machine's own, so that a sheet looks the same anywhere. Typst brings some for other scripts.
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(TYPEFACES)])


def as_pdf(sheet: Mapping[str, object]) -> bytes:
    """Return a sheet as PDF/UA-1, tagged, with title and language."""
    return typst.compile(
        LAYOUT, font_paths=_typefaces(), sys_inputs=_data(sheet), pdf_standards=list(STANDARD)
    )


def as_png(sheet: Mapping[str, object]) -> list[bytes]:
    """Return each page as a picture."""
    made = typst.compile(
        LAYOUT, font_paths=_typefaces(), sys_inputs=_data(sheet), format="png", ppi=SHARPNESS
    )
    # A single page would come without a list, and a sheet has two.
    return cast("list[bytes]", made)


def _data(sheet: Mapping[str, object]) -> dict[str, str]:
    # What stands in an input is a value to Typst. Nothing of it is read as its language.
    return {"sheet": json.dumps(sheet)}
