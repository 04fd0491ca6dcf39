"""Measures what is sent to the browser to draw the timeline's picture."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from streamlit.components.v2.component_manager import BidiComponentManager

from components.browser.bundle import bundle
from scripts.bench.goals import Goal
from scripts.environment import ROOT

COMPONENT = "skin_section"
FOLDER = ROOT / "components" / "browser" / "skin" / COMPONENT
# The size is an aim that is not met: docs/decisions/0007 says why.
KILOBYTE, MOST_KILOBYTES, MOST_LINES = 1000, 40, 300


def _registered() -> str:
    """Return all texts of the component as Streamlit gets them when it is imported."""
    # The texts are caught on their way to Streamlit, so that exactly what it gets is measured.
    with patch.object(BidiComponentManager, "register") as register:
        importlib.import_module(f"components.browser.skin.{COMPONENT}")
    return "".join(
        (part or "")
        for call in register.call_args_list
        if call.args[0].name == f"fineline_{COMPONENT}"
        for part in (call.args[0].html, call.args[0].css, call.args[0].js)
    )


def _files() -> Iterator[Path]:
    """Yield the files the component is joined from: modules, style sheets and its page."""
    modules = bundle(FOLDER / f"{COMPONENT}.js").modules
    yield from modules
    yield from (file for file in (one.with_suffix(".css") for one in modules) if file.exists())
    yield FOLDER / f"{COMPONENT}.html"


def _each_file() -> Iterator[Goal]:
    for file in _files():
        text = file.read_text(encoding="utf-8")
        lines = len(text.splitlines())
        name = file.relative_to(ROOT / "components").as_posix()
        what = f"  {name}, {len(text.encode('utf-8')) / KILOBYTE:.1f} KB"
        yield Goal(what, f"< {MOST_LINES} lines", f"{lines} lines", lines < MOST_LINES)


def size() -> list[Goal]:
    """Return the size of the component as it is registered, and of each file that is part of it.

    Call it before anything else has imported the component: it registers itself once.
    """
    texts = _registered()
    kilobytes = len(texts.encode("utf-8")) / KILOBYTE
    most = f"< {MOST_KILOBYTES} KB"
    whole = Goal("component, JS + CSS + HTML", most, f"{kilobytes:.1f} KB", kilobytes < MOST_KILOBYTES)
    return [whole, *_each_file()]
