"""Keys of the widgets on the safety page, and of the names of its lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from model.safety import GROUPS

KEY = "safety:"  # of the widgets; what they say is kept in the visit
NONE, GROUP, PRINTED = "none:", f"{KEY}group", f"{KEY}printed"
GROUP_NAMES: Final = MappingProxyType({group: f"safety_group.{group}" for group in GROUPS})
