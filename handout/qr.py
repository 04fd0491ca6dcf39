"""An address as a code that a telephone reads from paper or from the screen."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import segno

# At level M a seventh of a code may be worn off and it still reads. More would take smaller squares.
LEVEL: Final = "m"
QUIET_SQUARES: Final = 4  # white squares that the standard asks for on each side
PRINTED_MM: Final = 40.0
SMALLEST_SQUARE_MM: Final = 0.5  # a telephone held over a sheet still tells two squares of this size apart


def svg(address: str) -> str:
    """Return the code of an address as a drawing, black on white, one unit a square."""
    # White behind it, because a code on a dark page is read by few telephones.
    drawing = BytesIO()
    _code(address).save(
        drawing, kind="svg", border=QUIET_SQUARES, dark="#000", light="#fff", omitsize=True, xmldecl=False
    )
    return drawing.getvalue().decode("utf-8").strip()


def is_readable(address: str) -> bool:
    """Return whether the squares of its code are large enough once it is printed 4 cm wide."""
    try:
        squares = _code(address).symbol_size(border=QUIET_SQUARES)[0]
    except segno.DataOverflowError:
        return False
    return PRINTED_MM / squares >= SMALLEST_SQUARE_MM


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error=LEVEL, boost_error=False)
