"""Which fields of the plan the parts of the Timeline read."""

from __future__ import annotations

from typing import Final

from components.frame.parts import EVERY_FIELD

QUICK: Final = frozenset({"sessions", "interval", "week", "depth"})
COURSE: Final = EVERY_FIELD - {"week", "depth"}
CHART: Final = EVERY_FIELD - {"depth"}
STILLS: Final = EVERY_FIELD - {"week"}
