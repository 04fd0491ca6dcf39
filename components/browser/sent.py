"""What the browser sent with the event of this run, as it came, before any widget is drawn.

Streamlit hands such values out by the key of a widget. It forgets the key when a reader goes to another page
in the same moment, and what was typed just before would be lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from streamlit.components.v2.bidi_component.constants import EVENT_DELIM
from streamlit.runtime.scriptrunner import get_script_run_ctx


def anything() -> bool:
    """Return whether the browser sent values of widgets: a page that was just opened has none."""
    return any(True for _ in _states())


def is_back() -> bool:
    """Return whether the reader went Back or Forward."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def event(key: str, name: str) -> object:
    """Return the value of the last event of a name that a component of ours sent; None where it sent none."""
    # The id of a component ends with its key, and the id of its events with a mark behind that.
    ending = f"-{key}{EVENT_DELIM}events"
    told = [_read(one.json_trigger_value) for one in _states() if one.id.endswith(ending)]
    found: list[Any] = [one for events in told if isinstance(events, list) for one in events]
    # Two quick presses may come at once.
    return next((one.get("value") for one in reversed(found) if one.get("event") == name), None)


def _read(text: str) -> object:
    # What Streamlit has looked at itself is written as text twice.
    found = json.loads(text) if text else None
    return json.loads(found) if isinstance(found, str) else found


def _states() -> Iterable[Any]:
    context = get_script_run_ctx()
    return context.session_state.get_widget_states() if context else ()
