"""What the browser brings along: a page that was just opened holds no widget, one that we forgot holds all of its own."""

from __future__ import annotations

from streamlit.runtime.scriptrunner import get_script_run_ctx


def holds_widgets() -> bool:
    """Return whether the browser sent values of widgets; asked before this run draws its first one."""
    context = get_script_run_ctx()
    return context is not None and bool(context.session_state.get_widget_states())
