"""Several observed prices of one item become one range, the best source first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from catalog.prices.observations import HIDDEN_TIER, Observation
from catalog.reading.problems import Problem, Report
from model.money.prices import PRICE_UNITS, Price
from model.quantities import Amount, Range

ByItem = Mapping[str, tuple[Observation, ...]]


def combine(seen: tuple[Observation, ...]) -> Range:
    """Return one range from several observations of an item.

    Returns
    -------
    Range
        Least low, greatest high, and the lower median of the typical figures of the best
        tier that gives one. Edges nobody gives stay None.

    Raises
    ------
    ValueError
        If the observations contradict each other, such as a typical above the high.
    """
    lows = [one.amount.low for one in seen if one.amount.low is not None]
    highs = [one.amount.high for one in seen if one.amount.high is not None]
    typicals = [(one.rank, one.amount.typical) for one in seen if one.amount.typical is not None]
    # An official figure is not diluted by many that were only advertised.
    best = sorted(figure for rank, figure in typicals if rank == min(typicals)[0])
    # The lower of two middle ones is a price that somebody really asked.
    middle = best[(len(best) - 1) // 2] if best else None
    # A range refuses edges out of order, and so finds the rows that contradict each other.
    return Range(min(lows, default=None), middle, max(highs, default=None))


def by_item(seen: tuple[Observation, ...]) -> tuple[ByItem, ByItem]:
    """Return the observations that readers may see by item, those of the best tier first.

    Returns
    -------
    ByItem
        Those that count: of an item on the clinic's own list, its own alone.
    ByItem
        Those that the clinic's own list takes the place of; only items with any.
    """
    shown: dict[str, list[Observation]] = {}
    # Sorting keeps the order of the file within a tier, and the first row is the main source.
    for one in sorted(seen, key=lambda one: one.rank):
        if one.tier != HIDDEN_TIER:
            shown.setdefault(one.item, []).append(one)
    own = {item: tuple(one for one in found if one.is_own) for item, found in shown.items()}
    counted = {item: own[item] or tuple(found) for item, found in shown.items()}
    aside = {item: tuple(one for one in shown[item] if not one.is_own) for item in own if own[item]}
    return MappingProxyType(counted), MappingProxyType(
        {item: found for item, found in aside.items() if found}
    )


def combined_prices(
    name: str, currency: str, shown: Mapping[str, tuple[Observation, ...]], report: Report
) -> Mapping[str, Price]:
    """Return one price for each item of a region, combined from its observations."""
    prices: dict[str, Price] = {}
    file = f"prices/{name}.csv"
    for item, seen in shown.items():
        _check_units(file, item, seen, report)
        try:
            amount = combine(seen)
        except ValueError:
            rising = "least low, typical and greatest high must rise in this order"
            wrong = f"the rows of '{item}' contradict each other: their {rising}."
            note_rows(file, seen, "low", wrong, report)
            continue
        prices[item] = Price(Amount(currency, amount), per=seen[0].per, basis=seen)
    return MappingProxyType(prices)


def _check_units(file: str, item: str, seen: tuple[Observation, ...], report: Report) -> None:
    """Note the rows of an item that are priced per another thing than most of its rows."""
    units = [one.per for one in seen if one.per in PRICE_UNITS]
    usual = max(units, key=units.count, default=None)
    # A price per session and one per course cannot make one range.
    for unit in dict.fromkeys(one for one in units if one != usual):
        odd = tuple(one for one in seen if one.per == unit)
        other = next(one.row for one in seen if one.per == usual)
        apart = f"'{item}' is priced per different things: {unit} here and {usual} in row {other}"
        note_rows(file, odd, "per", f"{apart}; one item needs one.", report)


def note_rows(file: str, seen: Iterable[Observation], column: str, message: str, report: Report) -> None:
    """Note one fault that several rows share."""
    for one in seen:
        report.note(Problem(file, one.row, column, message, one.line))
