"""What every picture drawn in the reader's browser shares: colours, base style, building blocks.

A component of ours is a folder: ``__init__.py`` (payload types and ``show``), ``<name>.css``,
``<name>.js`` and, where it stands still, ``<name>.html``. Its script imports what it needs from
``base`` and from beside it; a style sheet goes along with the script of the same name.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NotRequired, TypedDict

from catalog.evidence.looks import Mark, OptionColour, Texture
from components.browser.built import component_folders
from components.browser.served import renderer

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer


class Source(TypedDict):
    """Where a number comes from, as the reader sees it. Every value is ready to print."""

    label: str
    summary_text: str
    at: NotRequired[str]  # its entry on the page of all sources, as a link names it
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


class Moment(TypedDict):
    """A moment of healing as a picture and in words; ``alt`` is for those who cannot see the picture."""

    id: str  # needles, bleeding_stops, repair or remodelling, where no day says what is drawn
    title: str
    when: str
    caption: str
    alt: str


def register(name: str, folder: Path) -> ComponentRenderer:
    """Register a component once, when its module is imported.

    Parameters
    ----------
    name : str
        Name of the component; its folder holds ``<name>.css`` and ``<name>.js``.
    folder : Path
        The folder of the component, somewhere below this one.

    Returns
    -------
    ComponentRenderer
        Streamlit's renderer: call it with ``key`` and ``data``.

    Raises
    ------
    FileNotFoundError
        If its script is not where the joined script looks for it.
    """
    if folder not in component_folders() or folder.name != name:
        raise FileNotFoundError(f"No component draws from {folder / name}.js.")
    return renderer(f"fineline_{name}")
