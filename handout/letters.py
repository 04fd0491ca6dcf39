"""Which signs a sheet can print, and what becomes of the others.

People type whatever a keyboard has: emoji, scripts for which no typeface lies here, marks that turn the
direction of what follows. PDF/UA forbids a sign without a shape, and a line that cannot be broken would leave
the page. So a text is made printable first; it then goes to the typesetter as data, never as markup.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Everything in these ranges has a shape in a typeface of the sheet; a test prints every sign of them.
SHAPED: Final = (
    r"!-~¡-¬®-˿"  # Latin
    r"΄-ΆΈ-ΊΌΎ-ΡΣ-ώЀ-ѷ"  # Greek, Cyrillic
    r"א-ת،؛؟ء-غـ-ي٠-٩پچژکگی۰-۹"  # Hebrew, Arabic and Persian
    r"Ḁ-ỿ‐-‧‰-‷₠-₵₸-₺™←-↓−≈≠≤≥"
)
NO_SHAPE: Final = re.compile(rf"[^{SHAPED}\s]+")
STAND_IN: Final = "□"
LONGEST_WORD: Final = 24  # letters; a longer one may be broken anywhere after so many
LONG_WORD: Final = re.compile(rf"(\S{{{LONGEST_WORD}}})(?=\S)")
BREAK_HERE: Final = "\N{ZERO WIDTH SPACE}"
UNSEEN: Final = ("Mn", "Me", "Cf", "Cc", "Cs", "Co", "Cn")  # marks on letters, signs that only steer


def _seen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) not in UNSEEN


def printable(text: str) -> str:
    """Return a text as the sheet can print it: one line, known signs, words that can be broken.

    Notes
    -----
    Letters with marks become one sign where Unicode has one; other marks are left out. A run of signs without
    a shape becomes one small square, so that it is seen that something stood there.
    """
    seen = "".join(filter(_seen, unicodedata.normalize("NFC", text)))
    shaped = NO_SHAPE.sub(STAND_IN, " ".join(seen.split()))
    return LONG_WORD.sub(rf"\1{BREAK_HERE}", shaped)


def shortened(text: str, most: int) -> tuple[str, bool]:
    """Return a text of at most so many signs, cut after a word where it has one, and whether it was cut."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain, False
    return f"{plain[:most].rsplit(' ', 1)[0]} …", True
