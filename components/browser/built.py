"""Everything that our components need in a browser, joined to one script: modules, styles and fixed pages.

A browser asks for it once and keeps it for all components, all pages and all later visits; a message of a
component then only names it. Why: ``docs/decisions/0018-one-script-for-all-components.md``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from components.browser.bundle import in_order, joined, module_key, modules_of
from components.palette import css_tokens

FOLDER: Final = Path(__file__).parent
BASE: Final = FOLDER / "base"
MOUNT: Final = BASE / "mount.js"
EVERYWHERE: Final = (BASE / "base.css", BASE / "term.css")  # a word to tap may stand in any component
TOKENS: Final = "colours"  # name of the sheet that no file holds
COMMENT: Final = re.compile(r"/\*.*?\*/\s*", re.S)
BLANKS: Final = re.compile(r"\s*([{};])\s*")  # which no browser needs


class Parts(NamedTuple):
    """What a component is made of: its modules and style sheets in their order, and its fixed page."""

    modules: tuple[Path, ...]
    styles: tuple[Path, ...]
    html: str


@cache
def component_folders() -> tuple[Path, ...]:
    """Return the folder of each component: it holds a script of its own name."""
    found = (script.parent for script in FOLDER.rglob("*.js") if script.stem == script.parent.name)
    return tuple(sorted(found))


def parts_of(folder: Path) -> Parts:
    """Return what a component is made of.

    Raises
    ------
    BundleError
        If its script imports what is not there.
    FileNotFoundError
        If its script is missing, or, when it is joined, its style.
    """
    name = folder.name
    # A missing style sheet of its own is an error; one beside another module is not required.
    own, page = folder / f"{name}.css", folder / f"{name}.html"
    modules = modules_of(folder / f"{name}.js")
    beside = [module.with_suffix(".css") for module in modules]
    styles = (*EVERYWHERE, *(file for file in beside if file.exists() or file == own))
    return Parts(modules, styles, page.read_text(encoding="utf-8") if page.exists() else "")


def _name(file: Path) -> str:
    return file.relative_to(FOLDER).as_posix()


def _sheets(styles: Iterable[Path]) -> dict[str, str]:
    """Return each style sheet once, by name, after the one that gives the colours they use."""
    texts = {
        _name(file): BLANKS.sub(r"\1", COMMENT.sub("", file.read_text(encoding="utf-8")))
        for file in dict.fromkeys(styles)
    }
    return {TOKENS: css_tokens("".join(texts.values())), **texts}


def _entry(folder: Path, parts: Parts) -> str:
    """Return the line that tells the script of one component: what draws it, its style, its page."""
    drawn = module_key(parts.modules[-1], FOLDER)
    styles = json.dumps([TOKENS, *(_name(file) for file in parts.styles)])
    return (
        f"  fineline_{folder.name}: mounted({drawn}.default, {styles}, {json.dumps(parts.html)}, sheets),\n"
    )


def script() -> str:
    """Return the whole script. Its default export draws the component whose name it is given."""
    known = {folder: parts_of(folder) for folder in component_folders()}
    modules = dict.fromkeys(
        [*in_order(MOUNT), *(module for parts in known.values() for module in parts.modules)]
    )
    sheets = _sheets(file for parts in known.values() for file in parts.styles)
    return (
        joined(modules, FOLDER)
        + f"const {{ mounted }} = {module_key(MOUNT, FOLDER)};\n"
        + f"const sheets = {json.dumps(sheets)};\n"
        + "const components = {\n"
        + "".join(_entry(folder, parts) for folder, parts in known.items())
        + "};\nexport default function draw(component) { return components[component.name](component); }\n"
    )
