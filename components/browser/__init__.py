"""What every picture drawn in the reader's browser shares: colours, base style, building blocks.

A component of ours is a folder: ``__init__.py`` (payload types and ``show``), ``<name>.css``
and ``<name>.js``. :func:`register` joins the folder's files to the shared ones, because
Streamlit takes a component's style and script as one text each.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NotRequired, TypedDict

from streamlit.components.v2 import component

from components.charts.palette import css_tokens

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

SHARED = Path(__file__).parent


class Source(TypedDict):
    """Where a number comes from, as the reader sees it. Every value is ready to print."""

    label: str
    summaryText: str
    who: NotRequired[str]
    when: NotRequired[str]
    design: NotRequired[str]
    link: NotRequired[str]
    linkText: NotRequired[str]


def _joined(files: list[Path]) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def _scripts(folder: Path, name: str) -> list[Path]:
    """Scripts of a component in loading order: the one named like the component comes last."""
    own = folder / f"{name}.js"
    parts = sorted(file for file in folder.glob("*.js") if file != own)
    return [SHARED / "dom.js", *parts, own]


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

    Raises
    ------
    FileNotFoundError
        If the style or the script is missing.
    """
    style = css_tokens() + _joined([SHARED / "base.css", folder / f"{name}.css"])
    script = _joined(_scripts(folder, name))
    return component(f"fineline_{name}", css=style, js=script)
