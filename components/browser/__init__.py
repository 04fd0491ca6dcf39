"""What every picture drawn in the reader's browser shares: colours, base style, building blocks.

A component of ours is a folder: ``__init__.py`` (payload types and ``show``), ``<name>.css``,
``<name>.js`` and, where it stands still, ``<name>.html``. Its script imports what it needs from
``base`` and from beside it; a style sheet goes along with the script of the same name.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, NotRequired, TypedDict

from streamlit.components.v2 import component

from catalog.evidence.looks import Mark, OptionColour, Texture
from components.browser.bundle import bundle
from components.palette import css_tokens

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

BASE: Final = Path(__file__).parent / "base"
EVERYWHERE: Final = (BASE / "base.css", BASE / "term.css")  # a word to tap may stand in any component


class Parts(NamedTuple):
    """The texts of a component."""

    html: str
    style: str
    script: str


class Source(TypedDict):
    """Where a number comes from, as the reader sees it. Every value is ready to print."""

    label: str
    summary_text: str
    who: NotRequired[str]
    when: NotRequired[str]
    design: NotRequired[str]
    link: NotRequired[str]
    link_text: NotRequired[str]


class OptionLook(TypedDict):
    """How an option looks, as its data file declares it."""

    colour: OptionColour
    mark: Mark
    texture: Texture


def _joined(files: Iterable[Path]) -> str:
    return "".join(file.read_text(encoding="utf-8") + "\n" for file in files)


def parts_of(name: str, folder: Path) -> Parts:
    """Return a component's three texts as Streamlit gets them.

    Raises
    ------
    BundleError
        If its script imports what is not there.
    FileNotFoundError
        If its script or its style is missing.
    """
    # A missing style sheet of its own is an error; one beside another module is not required.
    own, page = folder / f"{name}.css", folder / f"{name}.html"
    script, modules = bundle(folder / f"{name}.js")
    beside = [module.with_suffix(".css") for module in modules]
    style = _joined([*EVERYWHERE, *(file for file in beside if file.exists() or file == own)])
    html = page.read_text(encoding="utf-8") if page.exists() else ""
    # Only the colours that the style names, because each component carries its own copy.
    return Parts(html, css_tokens(style) + style, script)


def register(name: str, folder: Path) -> ComponentRenderer:
    """Register a component once, when its module is imported.

    Parameters
    ----------
    name : str
        Name of the component; its folder holds ``<name>.css`` and ``<name>.js``.
    folder : Path
        The folder of the component.

    Returns
    -------
    ComponentRenderer
        Streamlit's renderer: call it with ``key`` and ``data``.
    """
    html, style, script = parts_of(name, folder)
    return component(f"fineline_{name}", html=html or None, css=style, js=script)
