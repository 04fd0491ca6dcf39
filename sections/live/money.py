"""The totals of the board, the scale they stand on, and whose prices they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Final

from answers.board import option_totals, published_totals
from catalog.evidence.options import Option
from catalog.plan.plan import Plan, with_choices
from components.browser.board.payload import Axis, Certainty, Quote, Total, Totals
from components.charts.axis import marks
from components.visit.answered import kept
from components.visit.view import View
from model.money.minor import PER_MAJOR
from model.quantities import Amount

AHEAD = 24  # steps of a quote worked out either side: a held finger goes through them in two seconds
KEPT = 12  # options and plans whose totals are kept
ROOM = 2  # times the largest total: beside a bar there must be room for its words
SURE: Final = MappingProxyType(
    {"own": 3, "A": 2, "B": 1, "C": 1}
)  # how sure a price is, by the tier of its best source: few pages stand behind each
PRICE: Final = MappingProxyType({"needles": "price", "laser": "laser_price"})


def _major(minor: int | None) -> float | None:
    return None if minor is None else minor / PER_MAJOR


def total(view: View, amount: Amount) -> Total:
    """Return a total in words and as edges."""
    words, formats, minor = view.words, view.formats, amount.minor
    low, typical, high = minor.edges
    text = words("board.no_price") if minor.is_unknown else formats.money_range(minor)
    shown: Total = {
        "text": text[:1].upper() + text[1:],
        "edges": (_major(low), _major(typical), _major(high)),
    }
    if typical is not None and not minor.is_exact:
        shown["often"] = words("board.often", typical=formats.money(typical))
    return shown


# ---- quotes ----------------------------------------------------------------------------------


def bounds(view: View, option: Option) -> tuple[int, int]:
    """Return the lowest and the highest quote that a tap leads to, minor units."""
    one = view.library.inputs[PRICE[option.role]]
    return int(one.step * PER_MAJOR), int(one.figures[1] * PER_MAJOR)


def quoted(view: View, option: Option) -> int | None:
    """Return the reader's own quote for a visit; none for a laser that is not chosen."""
    chosen = option.role == "needles" or option.id == view.plan.laser
    return getattr(view.plan, PRICE[option.role]) if chosen else None


def first_quote(view: View, option: Option) -> int:
    """Return the quote that a first tap picks: the typical price of a visit, in whole steps."""
    step, high = bounds(view, option)
    edges = view.library.regions[view.plan.region].book.amount(option.id).minor.edges
    # Where nobody knows a typical price, a known edge is where a reader starts.
    known = next((edge for edge in (edges[1], edges[0], edges[2]) if edge is not None), step)
    return min(max(step * round(known / step), step), high)


def window(view: View, option: Option) -> list[int]:
    """Return the quotes around the one on show, in whole steps."""
    (step, high), now = bounds(view, option), quoted(view, option)
    centre = (first_quote(view, option) if now is None else now) // step
    around = (step * count for count in range(centre - AHEAD, centre + AHEAD + 1))
    return sorted({one for one in around if step <= one <= high} | ({now} if now is not None else set()))


# ---- totals ----------------------------------------------------------------------------------


def _own(view: View, option: Option) -> Plan:
    """Return the plan as far as an option's totals depend on it, so that the other side may move."""
    plain = replace(view.plan, week=0, depth=Decimal(0), event=None, holiday=None)
    if option.role == "laser":
        return with_choices(replace(plain, sessions=None), laser=option.id)
    return replace(plain, laser_sessions=None)


def _of(view: View, option: Option) -> Totals:
    found = option_totals(view.plan, option, window(view, option), view.library, view.today)
    quotes: dict[str, Quote] = {
        str(quote): {"text": view.formats.money(quote), "total": total(view, amount)}
        for quote, amount in found.by_quote.items()
    }
    shown: Totals = {
        "published": {concern: total(view, amount) for concern, amount in found.published.items()},
        "by_count": {str(count): total(view, amount) for count, amount in found.by_count.items()},
        "by_quote": quotes,
        "first_quote": first_quote(view, option),
        "quote_bounds": bounds(view, option),
    }
    now, sure = quoted(view, option), _certainty(view, option)
    if now is not None:
        shown["quote"] = now
    # A price that the reader was told needs no source.
    elif sure is not None:
        shown["certainty"] = sure
    return shown


def _nothing(view: View, option: Option) -> Totals:
    found = published_totals(view.plan, option, view.library, view.today)
    return {
        "published": {concern: total(view, amount) for concern, amount in found.items()},
        "by_count": {},
        "by_quote": {},
        "first_quote": 0,
        "quote_bounds": (0, 0),
    }


def totals(view: View) -> dict[str, Totals]:
    """Return the totals of doing nothing, of needles and of every laser, with those that taps lead to."""
    found: dict[str, Totals] = {}
    for option in view.library.in_role("nothing", "needles", "laser"):
        make = partial(_nothing if option.role == "nothing" else _of, view, option)
        found[option.id] = kept("board_totals", (option.id, _own(view, option), view.today), make, most=KEPT)
    return found


def _certainty(view: View, option: Option) -> Certainty | None:
    seen = view.library.regions[view.plan.region].behind(option.id)
    if not seen:
        return None
    return {"level": SURE[seen[0].tier], "label": view.words(f"board.price_{seen[0].tier}")}


# ---- the scale -------------------------------------------------------------------------------


def _edges(shown: Iterable[Totals]) -> Iterable[float]:
    for one in shown:
        quotes = (quote["total"] for quote in one["by_quote"].values())
        for amount in (*one["published"].values(), *one["by_count"].values(), *quotes):
            yield from (edge for edge in amount["edges"] if edge)


def axes(view: View, shown: Mapping[str, Totals]) -> list[Axis]:
    """Return every scale that the totals may need, from the shortest to the longest."""
    known = [*_edges(shown.values())] or [0.0]
    found, end = list[Axis](), min(known)
    while not found or found[-1]["end"] < ROOM * max(known):
        scale = marks(end)
        ticks = [(mark, view.formats.money(round(mark * PER_MAJOR))) for mark in scale]
        found.append({"end": scale[-1], "ticks": ticks})
        # The next one is the first that reaches further.
        end = scale[-1] + 1
    return found


def sides(view: View) -> tuple[Option, Option]:
    """Return needles and the chosen laser."""
    (needles,) = view.library.in_role("needles")
    return needles, view.library.options[view.plan.laser]


def place(view: View) -> str:
    """Return whose prices the totals rest on, and from which years."""
    region = view.library.regions[view.plan.region]
    seen = [one for option in sides(view) for one in region.behind(option.id)]
    years = sorted({one.observed.year for one in seen}) or [view.library.clinic.checked.year]
    name = view.words(f"board.place.{region.id}")
    if years[0] == years[-1]:
        return view.words("board.priced", place=name, year=years[-1])
    return view.words("board.priced_years", place=name, first=years[0], year=years[-1])


def years_ahead(view: View) -> list[str]:
    """Return the names of the last row for each number of years that can be looked ahead."""
    low, high = (int(edge) for edge in view.library.inputs["horizon"].figures)
    return [view.words.plural("board.total_years", count, years=count) for count in range(low, high + 1)]


def note(view: View) -> str:
    """Return whether the totals hold upkeep."""
    upkeep = view.plan.maintenance or view.plan.laser_maintenance
    return view.words("board.note.upkeep" if upkeep else "board.note.no_upkeep")
