"""Which keys of the words the code asks for, read from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from catalog.library import library
from tests.house.sources import files, tree

SENTENCES = library().words.sentences
TABLES = {key.split(".")[0] for key in SENTENCES}
READERS = files("app.py", "pages", "sections", "components", "answers", "catalog", "handout")

KEY = re.compile(r"[a-z_]+(\.[\w*]+)+(?<!\.py)")  # the name of a Python file is none


def pattern(node: ast.expr) -> str | None:
    """A text in the code as a key, with a star for every part that is filled in later."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.sub(r"\{\w*\}", "*", node.value)
    if isinstance(node, ast.JoinedStr):
        parts = (str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
        return "".join(parts)
    return None


def patterns(path: Path) -> Iterator[str]:
    """Everything in a file that reads like a key; of a key put together from parts, the whole."""
    parts: set[int] = set()
    for node in ast.walk(tree(path)):  # outer texts come before their parts
        if isinstance(node, ast.JoinedStr):
            parts |= {id(part) for part in node.values}
        found = pattern(node) if isinstance(node, ast.expr) and id(node) not in parts else None
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            parts.add(id(node.left))  # "planner.even_" + ("more" or "less"): what follows may be anything
            found = f"{pattern(node.left)}*"
        if found and KEY.fullmatch(found) and found.split(".")[0] in TABLES:
            yield found


@cache
def keys_of(found: str) -> frozenset[str]:
    """Every key that a pattern may mean; a star never reaches over a dot."""
    meant = re.compile(re.escape(found).replace(r"\*", r"[^.]*"))
    return frozenset(key for key in SENTENCES if meant.fullmatch(key))


def asked(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Keys that are looked up by name, each with the names filled in; what is passed on whole is left out."""
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call) or not node.args or not ast.unparse(node.func).endswith("words"):
            continue
        first = node.args[0]
        choices = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
        given = {str(keyword.arg) for keyword in node.keywords if keyword.arg}
        if len(given) == len(node.keywords):
            yield from (
                (str(choice.value), given)
                for choice in choices
                if isinstance(choice, ast.Constant) and isinstance(choice.value, str)
            )
