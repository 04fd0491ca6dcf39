"""Which keys of the words the code asks for, read once from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from catalog.library import library
from catalog.words.patterns import BY_ID, BY_ROW, EXAM, OPTIONAL
from catalog.words.plurals import PLURALS, categories
from tests.house.sources import ROOT, files, tree

WORDS = library().words
SENTENCES = WORDS.sentences
FIRST_WORDS = {key.split(".")[0] for key in SENTENCES}
PATTERNS = {**BY_ROW, **BY_ID, **EXAM, **OPTIONAL}
FORMS = {f"{key}.{form}": key for key in PLURALS for form in categories(WORDS.language)}
READERS = [
    path
    for path in files(
        "app.py", "server.py", "pages", "sections", "components", "answers", "catalog", "handout", "exam"
    )
    if path not in (ROOT / "catalog" / "words" / "patterns.py", ROOT / "catalog" / "words" / "plurals.py")
]


def pattern(node: ast.AST) -> str | None:
    """A text in the code, with ``{}`` for every part that is filled in later."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


@cache
def asked(path: Path) -> frozenset[str]:
    """Everything in a file that reads like a key, or like the beginning of one."""
    parts: set[int] = set()
    found: set[str] = set()
    for node in ast.walk(tree(path)):  # outer texts come before their parts
        if isinstance(node, ast.JoinedStr):
            parts |= {id(part) for part in node.values}
        text = None if id(node) in parts else pattern(node)
        is_key = text is not None and re.fullmatch(r"[a-z_]+\.(?!(?:py|toml|typ)$)[\w{}.]*", text)
        if is_key and text and text.split(".")[0] in FIRST_WORDS:
            found.add(text)
    return frozenset(found)


def given(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Keys that are looked up by name, each with the names filled in; what is passed on whole is left out."""
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        if not re.search(r"\bwords(\.plural)?$", ast.unparse(node.func)):
            continue
        first = node.args[0]
        choices = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
        filled = {str(keyword.arg) for keyword in node.keywords if keyword.arg}
        if len(filled) == len(node.keywords):
            yield from (
                (choice.value, filled)
                for choice in choices
                if isinstance(choice, ast.Constant) and isinstance(choice.value, str)
            )
