"""Joins modules of the browser to one script, so that a page asks for one file and not for sixty.

Each module becomes a function with names of its own that returns what it exports, and an ``import`` becomes
a look into the module it names. Why: ``docs/decisions/0012-browser-modules.md``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]*)";$', re.M)
EXPORT = re.compile(r"^export (default )?((?:function|class|const) (\w+)\b)", re.M)
SAYS_MODULE = re.compile(r"^[ \t]*(?:import|export)\b|\bimport\s*\(", re.M)
NAME = re.compile(r"\w+")
INDENT = re.compile(r"^[ \t]+", re.M)  # which no device needs either; no text of ours goes over two lines
COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*(?:.|\n)*?\*/)\n", re.M)  # whole lines, which no device needs


class BundleError(ValueError):
    """A module that cannot be joined; the message names its file and line."""


def _fail(file: Path, text: str, place: int, message: str) -> BundleError:
    return BundleError(f"{file}:{text.count(chr(10), 0, place) + 1}: {message}")


def _path(file: Path, one: re.Match[str]) -> Path:
    return Path(os.path.normpath(file.parent / one[2]))


def _exports(text: str) -> dict[str, str]:
    """Return the names a module exports, each with what it is called inside."""
    return {"default" if one[1] else one[3]: one[3] for one in EXPORT.finditer(text)}


def _check_forms(file: Path, text: str) -> None:
    for one in SAYS_MODULE.finditer(text):
        if not IMPORT.match(text, one.start()) and not EXPORT.match(text, one.start()):
            raise _fail(file, text, one.start(), "this form of import or export is not known.")


def _imported(file: Path, text: str, one: re.Match[str]) -> Path:
    """Return the module that an import names, once it is known to export everything asked for."""
    module = _path(file, one)
    if not module.is_file():
        raise _fail(file, text, one.start(), f"there is no module '{one[2]}'.")
    missing = set(NAME.findall(one[1])) - _exports(module.read_text(encoding="utf-8")).keys()
    if missing:
        raise _fail(file, text, one.start(), f"'{one[2]}' exports no {', '.join(sorted(missing))}.")
    return module


def _collect(file: Path, above: tuple[Path, ...], done: dict[Path, str]) -> None:
    """Add a module and all it imports to those that are done, the imported ones first."""
    if file in done:
        return
    text = file.read_text(encoding="utf-8")
    _check_forms(file, text)
    for one in IMPORT.finditer(text):
        module = _imported(file, text, one)
        # Each module runs once and needs the exports of others ready, so a circle could never start.
        if module in (*above, file):
            raise _fail(file, text, one.start(), f"'{one[2]}' imports this module in turn.")
        _collect(module, (*above, file), done)
    done[file] = text


def _as_function(file: Path, text: str, key: dict[Path, str]) -> str:
    """Return a module as a function that runs once and returns its exports."""
    given = ", ".join(f"{name}: {inside}" for name, inside in _exports(text).items())
    body = IMPORT.sub(lambda one: f"const {{{one[1]}}} = {key[_path(file, one)]};", text)
    # The words export and export default fall away; what stood behind them is returned at the end.
    body = INDENT.sub("", COMMENT.sub("", EXPORT.sub(r"\2", body)))
    return f"{key[file]} = (() => {{\n{body}return {{ {given} }};\n}})();\n"


def in_order(entry: Path) -> tuple[Path, ...]:
    """Return a module and all that it needs, each after those it imports.

    Raises
    ------
    BundleError
        If an import leads nowhere or in a circle, or a form is not known.
    """
    done: dict[Path, str] = {}
    _collect(entry, (), done)
    return tuple(done)


def modules_of(entry: Path) -> tuple[Path, ...]:
    """Return the module that draws a component, the last one, and before it all that it needs.

    Raises
    ------
    BundleError
        If an import leads nowhere or in a circle, a form is not known, or nothing draws.
    """
    modules = in_order(entry)
    if "default" not in _exports(entry.read_text(encoding="utf-8")):
        raise _fail(entry, "", 0, "no default export draws the component.")
    return modules


def module_key(file: Path, root: Path) -> str:
    """Return how a joined script names a module."""
    return f'modules["{Path(os.path.relpath(file, root)).as_posix()}"]'


def joined(modules: Iterable[Path], root: Path) -> str:
    """Return modules as one script that fills ``modules``; each stands after those it imports, and once."""
    key = {file: module_key(file, root) for file in modules}
    functions = (_as_function(file, file.read_text(encoding="utf-8"), key) for file in key)
    return "const modules = {};\n" + "".join(functions)
