"""A gate before a small app that stands for Streamlit, and a folder of files to serve."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from hosting.copies import Copies
from hosting.document import PageWords, Paper, make_document
from hosting.files import Files
from hosting.gate import Gate
from hosting.settings import Settings

PAGE = '<!-- x --><html lang="xx"><meta name="viewport" content="x">'
PAGE += '<link href="./static/media/SourceSansVF-Upright.x.woff2"><title>S</title>'
PAGE += '<link rel="service-desc" href="y"><body><noscript>no</noscript><script>\nwindow.a = 1\n</script>'
PAGE += "</body></html>"
WORDS = PageWords("de", "Fineline & more", "Scripts are off.", "Something is missing.", "Again")
SCRIPT = "let words = 'again and again';\n" * 100
NewGate = Callable[..., Gate]


class Streamlit:
    """Notes what reaches it, and answers or accepts."""

    def __init__(self) -> None:
        self.seen: list[dict[str, Any]] = []

    async def __call__(self, scope: Any, _receive: Any, send: Any) -> None:
        self.seen.append(scope)
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
            return
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x-frame-options", b"DENY")]})
        await send({"type": "http.response.body", "body": b"from Streamlit"})


@pytest.fixture
def streamlit() -> Streamlit:
    return Streamlit()


@pytest.fixture
def new_gate(streamlit: Streamlit, tmp_path: Path) -> NewGate:
    served = {
        "static/js/index.DormvYxC.js": ("index.DormvYxC.js", SCRIPT.encode()),
        "app/static/manifest.webmanifest": ("manifest.webmanifest", b"{}" * 400),
        "app/static/letters.woff2": ("letters.woff2", bytes(range(256)) * 8),
    }
    for name, content in served.values():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "part.0123456789abcdef.js").write_text(SCRIPT)
    paths = {address: tmp_path / name for address, (name, _) in served.items()}
    folders = {"fineline.files": str(tmp_path)}
    runtime: Any = SimpleNamespace(bidi_component_registry=SimpleNamespace(get_component_path=folders.get))

    def made(**settings: Any) -> Gate:
        document = make_document(PAGE, WORDS, "", Paper("#fff", "#000"))
        files = Files(paths, Copies(tmp_path / "copies"))
        chosen = Settings(address="0.0.0.0", port=8501, **settings)
        pages = ("glance", "planner")
        return Gate(streamlit, chosen, document, files, pages, "Unknown.", lambda: runtime)

    return made
