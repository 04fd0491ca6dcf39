"""How a patient reaches the clinic: in words, by telephone, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from catalog.reading.settings import Settings

CONTACT_KEYS: Final = ("words", "telephone", "hours")
EXTENSION: Final = re.compile(r"\s*(?:ext\.?|extension|x|#)\s*(\d{1,6})$", re.IGNORECASE)
# Dashes and blanks as word processors write them too.
WRITTEN: Final = re.compile(r"\+?[\d\s()./\u2010-\u2015-]+")
FEWEST_DIGITS, MOST_DIGITS = 3, 15  # the most that the world's telephone networks carry


@dataclass(frozen=True)
class Contact:
    """How to reach the clinic; a part that it does not give is empty.

    Parameters
    ----------
    words : str
        What to do or whom to ask.
    telephone : str
        The number as the clinic writes it.
    hours : str
        When somebody answers.
    """

    words: str
    telephone: str = ""
    hours: str = ""

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it: digits, a plus in front, an extension behind."""
        return dialled(self.telephone)


def dialled(telephone: str) -> str:
    """Return a number as a telephone takes it; empty where none is given."""
    extension = EXTENSION.search(telephone)
    number = EXTENSION.sub("", telephone).strip()
    abroad = number.startswith("+")
    # "+44 (0)20": the zero in brackets is for callers in the country alone.
    digits = re.sub(r"\D", "", number.replace("(0)", "") if abroad else number)
    return ("+" if abroad else "") + digits + (f";ext={extension[1]}" if extension else "")


def read_contact(found: Settings) -> Contact:
    """Return the part ``[contact]`` of the clinic's settings, or a line ``contact = "..."`` as its words."""
    if isinstance(found.values.get("contact"), str):
        return Contact(found.text("contact"))
    table = found.below("contact")
    table.only(*CONTACT_KEYS)
    words, hours = _optional(table, "words"), _optional(table, "hours")
    telephone = _optional(table, "telephone")
    digits = len(re.sub(r"\D", "", dialled(telephone).partition(";")[0]))
    plain = WRITTEN.fullmatch(EXTENSION.sub("", telephone)) and FEWEST_DIGITS <= digits <= MOST_DIGITS
    if telephone and not plain:
        table.fault("telephone", f"'{telephone}' is no telephone number; write digits, like +1 555 010 0100.")
    if not words and not telephone:
        table.fault("words", "say whom a patient can ask, or give a telephone number.")
    return Contact(words, telephone, hours)


def _optional(table: Settings, key: str) -> str:
    value = table.values.get(key, "")
    if isinstance(value, str):
        return value.strip()
    table.fault(key, "write this in quotes; without them a telephone number loses its zeros.")
    return ""
