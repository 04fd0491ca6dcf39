"""How a patient reaches the clinic: in words, by telephone, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from catalog.reading.settings import Settings

CONTACT_KEYS: Final = ("words", "telephone", "hours")
EXTENSION: Final = re.compile(r"[\s,;]*(?:ext\.?|extension|poste|x|#):?\s*(\d{1,6})$", re.IGNORECASE)
IN_BRACKETS: Final = re.compile(r"\((\+?\d+)\)")
# Dashes and blanks as word processors write them too.
WRITTEN: Final = re.compile(r"\+?\s?\d+(?:[\s./\u2010-\u2015-]{1,4}\d+)*")
BETWEEN_NUMBERS: Final = re.compile(r"[,;/]|\b(?:or|and|ou|et)\b", re.IGNORECASE)
SHORTEST_WHOLE: Final = 6  # digits; fewer before a stroke are the code of a town
# Address books put marks round a number, which say in which direction it is read and which nobody sees.
UNSEEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
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
    abroad = number.startswith(("+", "(+"))
    # "+44 (0)20": the zero in brackets is for callers in the country alone.
    digits = _digits(number.replace("(0)", "") if abroad else number)
    return ("+" if abroad else "") + digits + (f";ext={_digits(extension[1])}" if extension else "")


def _digits(written: str) -> str:
    # Of any script, because a telephone takes none but these.
    return "".join(str(int(sign)) for sign in written if sign.isdecimal())


def read_contact(found: Settings) -> Contact:
    """Return the part ``[contact]`` of the clinic's settings, or a line ``contact = "..."`` as its words."""
    if isinstance(found.values.get("contact"), str):
        return Contact(found.text("contact"))
    table = found.below("contact")
    table.only(*CONTACT_KEYS)
    words, hours = _optional(table, "words"), _optional(table, "hours")
    telephone = UNSEEN.sub("", _optional(table, "telephone")).strip()
    if telephone and (wrong := _wrong_number(telephone)):
        table.fault("telephone", f"'{telephone}' {wrong}")
    if not words and not telephone:
        table.fault("words", "say whom a patient can ask, or give a telephone number.")
    return Contact(words, telephone, hours)


def _wrong_number(telephone: str) -> str:
    """Return what is wrong with a number, as the end of a sentence; empty where nothing is."""
    number = EXTENSION.sub("", telephone)
    first, *others = BETWEEN_NUMBERS.split(number)
    if len(_digits(first)) >= SHORTEST_WHOLE and any(map(_digits, others)):
        return "is more than one number: give one only, and the other in 'words'."
    plain = WRITTEN.fullmatch(IN_BRACKETS.sub(r" \1 ", number).strip())
    if plain and FEWEST_DIGITS <= len(_digits(dialled(number))) <= MOST_DIGITS:
        return ""
    return "is no telephone number; write digits, like +1 555 010 0100."


def _optional(table: Settings, key: str) -> str:
    value = table.values.get(key, "")
    if isinstance(value, str):
        return value.strip()
    zeros = "; without them a telephone number loses its zeros" if key == "telephone" else ""
    table.fault(key, f"write this as one text in quotes{zeros}.")
    return ""
