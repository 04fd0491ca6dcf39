"""Which fields of the plan the parts of the Planner read."""

from __future__ import annotations

from typing import Final

from components.frame.parts import EVERY_FIELD

# A change of one of these changes choices, labels or prices all over the page, which is then drawn whole.
WHOLE_PAGE: Final = frozenset({"concern", "laser", "region", "locale", "start", "interval"})
# What costs nothing, on this page or another.
NO_COST: Final = frozenset({"week", "depth", "event", "holiday", "budget"})
PAYING: Final = frozenset(name for name in EVERY_FIELD if name.startswith(("package_", "promo_"))) | {
    *("borrow", "apr", "months", "monthly"),
}
QUICK: Final = EVERY_FIELD - WHOLE_PAGE
COSTS: Final = EVERY_FIELD - NO_COST - PAYING
WAYS_TO_PAY: Final = COSTS | PAYING
COURSES: Final = WHOLE_PAGE | {"sessions", "laser_sessions"}
# Whether a cost is in a total does not depend on how many sessions there are.
STATUSES: Final = COSTS - {"sessions", "laser_sessions"}
