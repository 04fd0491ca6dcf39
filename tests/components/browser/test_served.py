"""Where the joined script lies, under which name, and that Streamlit hands it out."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.web.server.starlette.starlette_routes import create_bidi_component_routes

from catalog.words.patterns import PAGES
from components.browser import served
from tests.hosting.asking import run
from tests.pages.opened import opened

POSIX = pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows gives each user folders of their own")


def _laid(text: str, *places: Path) -> Path:
    return served.lay(text, iter(places))


def test_the_name_tells_what_the_file_says_so_that_it_never_changes(tmp_path: Path) -> None:
    one, same, other = (_laid(text, tmp_path) for text in ("a", "a", "b"))
    assert one == same != other
    assert re.fullmatch(r"fineline\.[0-9a-f]{16}\.js", one.name)
    assert (one.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == ("a", "b")


def test_a_file_that_somebody_changed_is_written_again(tmp_path: Path) -> None:
    file = _laid("a", tmp_path)
    file.write_text("changed", encoding="utf-8")
    assert _laid("a", tmp_path).read_text(encoding="utf-8") == "a"


def test_many_processes_may_write_it_at_once_and_leave_nothing_else(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as several:
        files = set(several.map(lambda _: _laid("a" * 100_000, tmp_path), range(32)))
    assert list(tmp_path.iterdir()) == list(files)


def test_where_the_project_takes_no_file_the_next_place_does(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.write_text("a file stands where the folder would be", encoding="utf-8")
    assert _laid("a", closed / "built", tmp_path / "with a blank").parent == tmp_path / "with a blank"
    with pytest.raises(OSError, match="No folder takes"):
        _laid("a", closed)


@POSIX
def test_a_folder_that_others_can_write_to_is_not_used(tmp_path: Path) -> None:
    """What lies there runs in the browsers of readers."""
    open_to_all, link = tmp_path / "open", tmp_path / "link"
    open_to_all.mkdir()
    open_to_all.chmod(0o777)
    link.symlink_to(tmp_path)
    assert _laid("a", open_to_all, link, tmp_path / "own").parent == tmp_path / "own"


def test_old_versions_stay_for_pages_that_were_opened_before_an_update(tmp_path: Path) -> None:
    files = [tmp_path / f"fineline.{version:016x}.js" for version in range(served.KEPT + 3)]
    for day, file in enumerate(files):
        file.touch()
        os.utime(file, (day, day))
    newest = _laid("one more", tmp_path)
    assert set(tmp_path.iterdir()) == {newest, *files[-served.KEPT + 1 :]}


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BidiComponentManager]:
    """A register of Streamlit's that knows nothing of ours; the script lies where no other test looks."""
    monkeypatch.setattr(served, "_places", lambda: iter([tmp_path / "built"]))
    served._laid.cache_clear()
    yield BidiComponentManager()
    served._laid.cache_clear()


def _asked(manager: BidiComponentManager, path: str) -> tuple[int, dict[str, str], str]:
    """Return what Streamlit's own route answers: status, headers and body."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    app = Starlette(routes=create_bidi_component_routes(manager, None))
    scope = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""}
    run(app(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(part.get("body", b"") for part in sent[1:]).decode()


def test_streamlit_hands_the_script_out_as_a_script(manager: BidiComponentManager) -> None:
    served._declare("fineline_tab", manager)
    definition = manager.get("fineline_tab")
    assert definition is not None and definition.js_url is not None
    # A browser takes ".." out of an address before it asks.
    path = os.path.normpath(f"/_stcore/bidi-components/fineline_tab/{definition.js_url}").replace("\\", "/")
    status, headers, body = _asked(manager, path)
    assert (status, body) == (200, served.script_file().read_text(encoding="utf-8"))
    assert "javascript" in headers["content-type"]


def test_a_server_that_announces_it_serves_old_versions_too_before_any_page_has_run(
    manager: BidiComponentManager,
) -> None:
    """A tab that was opened before an update asks for the script that the old server named."""
    old = _laid("the version before", served.script_file().parent)
    assert _asked(manager, f"/_stcore/bidi-components/fineline.files/{old.name}")[0] == 404
    served.announce(manager)
    assert _asked(manager, f"/_stcore/bidi-components/fineline.files/{old.name}")[2] == "the version before"


def test_a_script_that_a_system_cleared_away_is_there_for_the_next_reader(
    manager: BidiComponentManager,
) -> None:
    served._declare("fineline_tab", manager)
    file = served.script_file()
    shutil.rmtree(file.parent)
    served._declare("fineline_tab", manager)
    assert _asked(manager, f"/_stcore/bidi-components/fineline.files/{file.name}")[0] == 200


def test_streamlit_is_the_version_whose_insides_are_used() -> None:
    """Another version may serve files of components in another way: look, and mend ``served.py``."""
    assert importlib.metadata.version("streamlit") == "1.67.0"


@pytest.mark.parametrize("name", PAGES)
def test_no_message_of_a_component_carries_script_style_or_page(name: str) -> None:
    shown = [one.proto for one in opened(name).get("bidi_component")]
    assert shown
    for proto in shown:
        assert proto.js_content == proto.css_content == proto.html_content == "", proto.component_name
        assert proto.js_source_path == f"../fineline.files/{served.script_file().name}"
        assert json.loads(proto.json or proto.mixed.json or "null") is not None
