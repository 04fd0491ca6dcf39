"""Every source file of the project, and what each one imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "app.py",
    "server.py",
    "hosting",
    "manage.py",
    "pages",
    "sections",
    "components",
    "answers",
    "catalog",
    "model",
    "handout",
    "exam",
)


def files(*rooms: str, kind: str = "py") -> list[Path]:
    """Files of a kind in some rooms, all of them when none is named."""
    found: list[Path] = []
    for room in rooms or (*ROOMS, "scripts", "tests"):
        place = ROOT / room
        found += [place] if place.is_file() else sorted(place.rglob(f"*.{kind}"))
    return [path for path in found if "vendor" not in path.parts]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """Dotted names a file imports when it runs; those only a type checker sees are left out."""
    checked_only = {
        id(inner)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree(path)):
        if id(node) in checked_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(path)}: write imports in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def top(name: str) -> str:
    return name.split(".")[0]
