"""What every picture drawn in the reader's browser shares: colours, base style, building blocks.

A component of ours is a folder: ``__init__.py`` (payload types and ``show``), ``<name>.css``,
``<name>.js`` and, where it stands still, ``<name>.html``. :func:`register` joins the folder's
files to the shared ones, because Streamlit takes a component's style and script as one text each.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, NotRequired, TypedDict

from streamlit.components.v2 import component

from components.palette import css_tokens

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer


SHARED = Path(__file__).parent / "base"
EVERYTHING = ("render", "sources", "marks")
FIRST: Final = MappingProxyType({"css": ("base", "term"), "js": ("node",)})


class Parts(NamedTuple):
    """The texts of a component."""

    html: str
    style: str
    script: str


class Source(TypedDict):
    """Where a number comes from, as the reader sees it. Every value is ready to print."""

    label: str
    summaryText: str
    who: NotRequired[str]
    when: NotRequired[str]
    design: NotRequired[str]
    link: NotRequired[str]
    linkText: NotRequired[str]


def _joined(files: Sequence[Path]) -> str:
    return "".join(file.read_text(encoding="utf-8") + "\n" for file in files)


def _texts(folders: Sequence[Path], name: str, kind: str) -> str:
    """Join the files of one kind, folder by folder; in a folder the one named like the component is last."""
    found = [
        file
        for folder in folders
        for file in sorted(folder.glob(f"*.{kind}"), key=lambda file: (file.stem == name, file.name))
    ]
    return _joined(found)


def parts_of(
    name: str, folder: Path, shared: Sequence[str] = EVERYTHING, drawing: Path | None = None
) -> Parts:
    """Return a component's three texts as Streamlit gets them: ours in front, its own last."""
    folders = [*([drawing] if drawing else []), folder]
    blocks = [SHARED / f"{block}.{kind}" for kind in ("css", "js") for block in (*FIRST[kind], *shared)]
    given = [file for file in blocks if file.exists()]
    style = _joined([file for file in given if file.suffix == ".css"]) + _texts(folders, name, "css")
    script = _joined([file for file in given if file.suffix == ".js"]) + _texts(folders, name, "js")
    return Parts(_texts([folder], name, "html"), css_tokens(style) + style, script)


def register(
    name: str, folder: Path, shared: Sequence[str] = EVERYTHING, drawing: Path | None = None
) -> ComponentRenderer:
    """Register a component once, when its module is imported.

    Parameters
    ----------
    name : str
        Name of the component; its folder holds ``<name>.css`` and ``<name>.js``.
    folder : Path
        The folder of the component.
    shared : sequence of str
        Which building blocks besides the first ones it needs: render, sources, marks.
    drawing : Path or None
        A folder of drawing code that several components share.

    Returns
    -------
    ComponentRenderer
        Streamlit's renderer: call it with ``key`` and ``data``.

    Raises
    ------
    FileNotFoundError
        If the style or the script is missing.
    """
    for kind in ("css", "js"):
        if not (folder / f"{name}.{kind}").exists():
            raise FileNotFoundError(folder / f"{name}.{kind}")
    html, style, script = parts_of(name, folder, shared, drawing)
    return component(f"fineline_{name}", html=html or None, css=style, js=script)
