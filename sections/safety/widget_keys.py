"""Keys of the widgets on the safety page."""

from __future__ import annotations

KEY = "safety:"  # of the widgets; what they say is kept in the visit
NONE, GROUP, PRINTED = "none:", f"{KEY}group", f"{KEY}printed"
