"""Every callback stands in the guard: one outside it can take page and menu away for good."""

from __future__ import annotations

import ast

from tests.house.sources import ROOT

IGNORED = "ignore"  # what Streamlit takes for "no run at all"
# Our own components read what was sent themselves, and hand it to a guarded function of the page.
OWN = ROOT / "components" / "browser"


def unguarded(text: str) -> list[str]:
    """The callbacks of a module that are given to Streamlit as they are."""
    found = [
        keyword
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call)
        for keyword in call.keywords
        if keyword.arg and keyword.arg.startswith("on_") and keyword.arg != "on_select"
    ]
    return [f"{one.arg}={ast.unparse(one.value)}" for one in found if not _is_guarded(one.value)]


def _is_guarded(value: ast.expr) -> bool:
    if isinstance(value, ast.Constant):
        return value.value == IGNORED
    return isinstance(value, ast.Call) and ast.unparse(value.func).split(".")[-1] == "guarded"


def test_a_bare_callback_is_found() -> None:
    text = 'st.button("a", on_click=go)\nst.button("b", on_click=guarded(go))\nst.x(on_click="ignore")'
    assert unguarded(text) == ["on_click=go"]


def test_every_callback_is_guarded() -> None:
    files = [
        file
        for room in ("components", "sections", "pages")
        for file in (ROOT / room).rglob("*.py")
        if OWN not in file.parents
    ]
    found = {file.name: unguarded(file.read_text(encoding="utf-8")) for file in files}
    assert {name: bare for name, bare in found.items() if bare} == {}
