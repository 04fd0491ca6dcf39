"""What a consultant or a reader changed on the board or in the deck, taken over into the plan."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from catalog.plan.plan import Plan
from components.browser.board.payload import Changes, QuoteName
from components.visit import session
from components.visit.view import View
from sections.live import quotes

TYPED: Final = MappingProxyType({"typed_price": "price", "typed_laser_price": "laser_price"})


def changed(view: View, told: Changes) -> None:
    """Take over what the reader changed; a quote that no plan may hold is passed over."""
    before = session.visit().plan
    session.change(**_fields(view, told))
    if "tone" in told:
        session.visit().tone = told["tone"]
    for name in quotes.QUOTES:
        if name in told:
            quotes.forget_typed(view, name)
    for field in TYPED.keys() & told.keys():
        quotes.take(view, _quote(field), str(told[field]))
    _follow(before)


def _quote(field: str) -> QuoteName:
    return "price" if TYPED[field] == "price" else "laser_price"


def _fields(view: View, told: Changes) -> dict[str, object]:
    """Return what was told of fields of the plan."""
    fields = {name: value for name, value in told.items() if name != "tone" and name not in TYPED}
    return {
        name: value
        for name, value in fields.items()
        if name not in quotes.QUOTES or value is None or quotes.within(view, name, value)
    }


def _follow(before: Plan) -> None:
    """Let what stands elsewhere follow: other pages' inputs, and the notice on quotes that are gone."""
    plan = session.visit().plan
    if moved := [name for name, value in vars(before).items() if value != getattr(plan, name)]:
        session.forget_widgets(*moved)
    # The quote for a visit is seen to go; quotes for extras stand on the Planner alone.
    if plan.quotes != before.quotes:
        session.visit().cleared = "planner.laser_cleared"
