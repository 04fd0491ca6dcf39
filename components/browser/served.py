"""Where the joined script lies, and how Streamlit comes to serve it. Only here are its insides used.

Streamlit serves files of a component only from a package that was installed. Ours is not, so we hand it
the records that it makes of such a package. A test asks whether that holds for the version installed.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from streamlit.components.v2 import component
from streamlit.components.v2.component_registry import BidiComponentDefinition
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from components.browser.built import script

if TYPE_CHECKING:
    from streamlit.components.v2.bidi_component import ComponentResult
    from streamlit.components.v2.component_manager import BidiComponentManager
    from streamlit.components.v2.types import ComponentRenderer

PROJECT: Final = Path(__file__).parents[2]
OWNER, FILES = "fineline", "files"
SHELF: Final = f"{OWNER}.{FILES}"  # the name under which Streamlit knows the folder
KEPT: Final = 20  # versions: a page that was opened before an update may still ask for its own


def _places() -> Iterator[Path]:
    """Yield where the script may lie, the best place first; each outlives the server but the last."""
    yield PROJECT / ".built"
    yield Path(tempfile.gettempdir()) / "fineline-built"
    yield Path(tempfile.mkdtemp(prefix="fineline-"))


def _is_ours(folder: Path) -> bool:
    """Return whether nobody else can write there: what lies there runs in the browsers of readers."""
    if not hasattr(os, "getuid"):
        return True  # on Windows both places belong to the user
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & stat.S_IWOTH


def _write(file: Path, text: bytes) -> None:
    """Write a file whole or not at all, for other processes may do the same at this moment."""
    if file.exists() and file.read_bytes() == text:
        os.utime(file)  # the versions in use are the last to be cleared away
        return
    handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
    with os.fdopen(handle, "wb") as part:
        part.write(text)
    Path(name).chmod(0o644)
    try:
        Path(name).replace(file)
    except PermissionError:  # Windows keeps a file that is being read; whoever wrote it wrote the same
        Path(name).unlink()
        if file.read_bytes() != text:
            raise


def _clear_away(folder: Path) -> None:
    files = sorted(folder.glob(f"{OWNER}.*.js"), key=lambda file: file.stat().st_mtime)
    for old in files[:-KEPT]:
        old.unlink()


def lay(text: str, places: Iterator[Path]) -> Path:
    """Write the script to the first place that takes it, under a name that is made of what it says."""
    data = text.encode("utf-8")
    name = f"{OWNER}.{hashlib.sha256(data).hexdigest()[:16]}.js"
    for folder in places:
        with suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)
            if not _is_ours(folder):
                continue
            file = folder.resolve() / name
            _write(file, data)
            with suppress(OSError):  # another process may clear away too
                _clear_away(folder)
            return file
    raise OSError("No folder takes the script of the components.")


@cache
def _laid() -> tuple[Path, str]:
    text = script()
    return lay(text, _places()), text


def script_file() -> Path:
    """Return the file with the script, there for sure."""
    file, text = _laid()
    if not file.exists():  # systems clear their folder of temporary files, also under a running server
        file.parent.mkdir(mode=0o700, exist_ok=True)
        _write(file, text.encode("utf-8"))
    return file


@cache
def _definition(name: str, file: Path) -> BidiComponentDefinition:
    # Each component asks under its own name; from there one step leads to the folder they share.
    return BidiComponentDefinition(name=name, js=str(file), js_asset_relative_path=f"../{SHELF}/{file.name}")


def announce(manager: BidiComponentManager) -> Path:
    """Let Streamlit hand the script out, and return it.

    A server may do so when it starts: then it also serves a tab that was opened before the server was
    started again, and that asks before any page has run.
    """
    file = script_file()
    if manager.get_component_asset_root(SHELF) != file.parent:
        folder = ComponentConfig(name=FILES, asset_dir=file.parent.name)
        manager.register_from_manifest(ComponentManifest(OWNER, "", [folder]), file.parent.parent)
    return file


def _declare(name: str, manager: BidiComponentManager) -> None:
    """Tell Streamlit of a component, and of the folder with its script, unless it knows."""
    file = announce(manager)
    definition = _definition(name, file)
    if manager.get(name) != definition:
        manager.register(definition)


def renderer(name: str) -> ComponentRenderer:
    """Return what puts a component on a page: call it with ``key`` and ``data``."""
    mount: Any = component(name)

    def show(**settings: object) -> ComponentResult:
        # Each test of a page, and each server, brings a register of its own.
        _declare(name, get_bidi_component_manager())
        return mount(**settings)

    _declare(name, get_bidi_component_manager())
    return cast("ComponentRenderer", show)
