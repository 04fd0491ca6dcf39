"""Bytes of a file as text: what is certain is read, anything else is refused with how to save it again."""

from __future__ import annotations

import re
from typing import Final

# A workbook that was only renamed: .xlsx, .numbers and .ods are zip files, .xls has a mark of its own.
WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
RICH_TEXT: Final = b"{\\rtf"
UTF_8, UTF_16 = (b"\xef\xbb\xbf",), (b"\xff\xfe", b"\xfe\xff")
SAVE_AGAIN: Final = 'save it as "CSV UTF-8", or as UTF-8 in a text editor'
# UTF-8 that was opened as other text: each letter became two or three, which begin in these ways.
GARBLED: Final = re.compile(
    r"Ã[\u0080-\u00bf\u0152-\u2122]|Â[\u0080-\u00bf]|â€.|â‚¬"  # Windows
    r"|√[©®†°¢ß§∂]|‚Ä.|\ufffd"  # Mac, and letters that are gone for good
)


class Unreadable(Exception):
    """A file that cannot be read as text.

    Parameters
    ----------
    message : str
        One sentence that says why, and what to do.
    line : int or None
        First line of the file in which that is seen.
    kind : str
        Shared by files that are mended in the same way.
    """

    def __init__(self, message: str, line: int | None = None, kind: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.kind = message, line, kind


def decoded(raw: bytes) -> str:
    r"""Return the text of a file, with ``\n`` at the end of each line.

    Raises
    ------
    Unreadable
        If the letters are not certain: Windows, Mac and DOS write other letters with the same bytes.
    """
    if raw.startswith(WORKBOOKS):
        raise Unreadable(f"this is a workbook and not plain text: open it, then {SAVE_AGAIN}.")
    if raw.startswith(RICH_TEXT):
        raise Unreadable(f"this is a rich text file: make it plain text, then {SAVE_AGAIN}.")
    encoding = "utf-16" if raw.startswith(UTF_16) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as wrong:
        raise Unreadable(_not_utf_8(raw[wrong.start :]), raw[: wrong.start].count(b"\n") + 1) from wrong
    if text.count("\0") > len(text) // 4:
        raise Unreadable(f"this was saved as UTF-16 without its mark: {SAVE_AGAIN}.")
    # Old Macs end a line with a carriage return alone.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    _refuse_garbled(text)
    return text


def _not_utf_8(rest: bytes) -> str:
    try:
        sign = rest[:1].decode("cp1252")
    except UnicodeDecodeError:
        return f"this is no plain text in UTF-8: {SAVE_AGAIN}."
    return f"this was saved as Windows or Mac text, where '{sign}' is not certain: {SAVE_AGAIN}."


def _refuse_garbled(text: str) -> None:
    found = GARBLED.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        lost = f"letters were lost when this was opened in another program, as in '{found[0]}'"
        raise Unreadable(f"{lost}: type them again, then {SAVE_AGAIN}.", line)
