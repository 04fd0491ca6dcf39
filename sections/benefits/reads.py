"""Which fields of the plan the parts of the Benefits page read."""

from __future__ import annotations

from typing import Final

# The one choice on the page; every other change of the plan comes from another page.
QUICK: Final = frozenset({"concern"})
