"""A quote that is typed on the board: read as the Planner reads it, or refused with words why."""

from __future__ import annotations

from decimal import Decimal

from catalog.plan.plan import Plan
from components.browser.board.payload import QuoteName, Refused
from components.frame import typed_figures
from components.frame.inputs import typed_minor
from components.frame.typed_figures import Field
from components.visit import session
from components.visit.view import View
from model.money.minor import to_major

QUOTES: tuple[QuoteName, ...] = ("price", "laser_price")


def _shown(plan: Plan, name: QuoteName) -> int | None:
    return plan.price if name == "price" else plan.laser_price


def _field(view: View, name: QuoteName) -> Field:
    """Return the Planner's field of the same quote: what is refused on one page stands on the other."""
    minor = _shown(view.plan, name)
    shown = None if minor is None else to_major(minor)

    def keep(figure: Decimal | None) -> None:
        session.change(**{name: typed_minor(figure)})

    return Field(name, name, name, "", "", shown, keep)


def take(view: View, name: QuoteName, text: str) -> None:
    """Take a typed quote into the plan; what cannot be read counts for nothing and is told."""
    typed_figures.take_text(view, _field(view, name), text)


def forget_typed(view: View, name: QuoteName) -> None:
    """Forget a typed text that could not be read: a tap has taken its place."""
    typed_figures.forget(_field(view, name))


def within(view: View, name: str, minor: object) -> bool:
    """Return whether a quote lies within the bounds of what a reader can type."""
    low, high = view.library.inputs[name].figures
    return isinstance(minor, int) and low <= to_major(minor) <= high


def refused(view: View) -> dict[QuoteName, Refused]:
    """Return the quotes that were typed and could not be read."""
    found: dict[QuoteName, Refused] = {}
    for name in QUOTES:
        told = typed_figures.refused(view, _field(view, name))
        if told is not None:
            found[name] = {"text": told[0], "problem": told[1]}
    return found
