"""Reading of TOML: where its rules are broken, the likely cause is told in one sentence with its line."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

from catalog.reading.files import DataFolder
from catalog.reading.problems import Problem, Report
from catalog.reading.tables import read_text

ESCAPE: Final = r'\\(?:[btnfr"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})'
STRING: Final = rf'"(?:[^"\\\n]|{ESCAPE})*"|' + r"'[^'\n]*'"
# What Python says plainly enough, and what that means to somebody who does not write programs.
PLAIN: Final = {
    "overwrite": "the same name stands there twice",
    "declare": "the same name stands there twice",
    "Invalid date": "there is no such day",
}
CURLY: Final = "[“”„‟‘’‚«»`´]"
TEXT: Final = "\u00a4"  # stands for a proper text in what follows
# What a slip looks like, on a line whose proper texts and comment are taken out; the first that fits is told.
SLIPS: Final = (
    (
        "[\u00a0\u2000-\u200f\u202f\u2060\u3000\ufeff]",
        "a blank there is no plain space: delete it and type a space in its place",
    ),
    (rf"[=\[,]\s*{CURLY}|{CURLY}[\s,\]]*$", 'write straight quotes "like these" in place of curly ones'),
    (r"\\", r"write / in place of \ in a text"),
    (
        rf"=\s*{TEXT}\s*[^\s,{TEXT}\"'][^,{TEXT}]*{TEXT}",
        "a quote inside a text: write ' in place of \" inside it",
    ),
    (r"[\"']", "a quote is missing: a text needs one at each end"),
    (rf"=\s*{TEXT}\s*\S", "nothing may follow the closing quote"),
    (rf"^[\w.{TEXT}]+\s*:", "write = between a name and what it stands for"),
    (r"^\s*\[", "a line in brackets needs as many to close it as to open it"),
    (r"^\s*[\w.]*telephone\s*=\s*\S", 'a telephone number needs quotes, like "555 010 0100"'),
    (
        r"=\s*(\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}\.?\s+[^\W\d]+\.?\s+\d{4})\s*$",
        "write a day like 2026-11-22",
    ),
    (r"=\s*[\d.,]*\d,\d[\d.,]*\s*$", "write a number without a comma, with a dot before its decimals"),
    (r"=\s*[-+]?0\d+\s*$", "write a number without a zero in front"),
    (r"=\s*([$£€]\s*[\d.]+|[\d.]+\s*[%$£€])\s*$", "write a number without a sign beside it"),
    (r"=\s*$", "what the name stands for is missing"),
    (rf"=\s*[^\s\[{{{TEXT}]", 'a text needs quotes: "like these"'),
    (r"^\s*[\w.]+\s*$", "write = between a name and what it stands for"),
)


def read_toml(folder: DataFolder, name: str, report: Report) -> dict[str, Any]:
    """Return a TOML file as a dictionary; empty with a fault noted when it cannot be read."""
    text = read_text(folder, name, report)
    try:
        return {} if text is None else tomllib.loads(text)
    except ValueError as wrong:  # a number with thousands of digits is no TOMLDecodeError
        line, cause = _cause(text or "", str(wrong))
        report.note(Problem(name, None, None, f"this is not valid TOML: {cause}.", line, weight="root"))
        return {}


def _cause(text: str, said: str) -> tuple[int | None, str]:
    """Return the line of a slip and its likely cause; what Python said where none is known.

    Parameters
    ----------
    said : str
        For example "Invalid value (at line 3, column 8)".
    """
    found = re.search(r"\s*\(at (?:line (\d+)|end of document).*\)$", said)
    if found is None:
        return None, said
    lines = text.split("\n")
    number = int(found[1]) if found[1] else len(lines)
    for words, cause in PLAIN.items():
        if words in said:
            return number, cause
    bare = re.sub(rf"({STRING})|#.*", lambda part: TEXT if part[1] else "", lines[number - 1])
    causes = (cause for slip, cause in SLIPS if re.search(slip, bare))
    return number, next(causes, said[: found.start()].lower())


class Lines:
    """Finds the line in which a key of a TOML file stands, as far as its lines say so plainly.

    Parameters
    ----------
    text : str
        The whole file; empty where it could not be read.
    """

    def __init__(self, text: str = "") -> None:
        self.lines = text.split("\n")

    def table(self, path: str, number: int = 0) -> int | None:
        """Return the line of the heading ``[path]`` or, counted from 0, of ``[[path]]``; None without one."""
        wanted = re.compile(rf"\s*\[+\s*{re.escape(path)}\s*\]")
        found = [line for line, text in enumerate(self.lines, 1) if wanted.match(text)]
        return found[number] if number < len(found) else None

    def key(self, key: str, table: int | None) -> int | None:
        """Return the line of a key below the heading in line `table`; else that line, None without one.

        Parameters
        ----------
        table : int or None
            0 for what stands above every heading; None where no line is known.
        """
        if table is None:
            return None
        wanted = re.compile(rf"\s*{re.escape(key.split('.')[0])}\s*[.=]")
        for line, text in enumerate(self.lines[table:], table + 1):
            if wanted.match(text):
                return line
            if text.lstrip().startswith("["):
                break
        return table or None
