"""The sentences of the Planner page: which side costs less, how far apart, and what totals leave out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from answers.cost import CostAnswer
from answers.not_in_total import not_in_total
from answers.whose_prices import UNEVEN, of_sessions, uneven
from components.frame.typed import as_typed
from components.visit.view import View
from model.money.comparison import Difference, which_costs_less
from model.money.lines import Status
from sections.wording.findings import name
from sections.wording.sums import years

HEADS: Final = MappingProxyType(
    {
        "less": ("planner.verdict_less", "planner.verdict_exact_less"),
        "same": ("planner.verdict_same", "planner.verdict_exact_same"),
        "more": ("planner.verdict_more", "planner.verdict_exact_more"),
    }
)  # at typical figures, and where there are no others
MISSING: Final[Mapping[tuple[str, ...], str]] = MappingProxyType(
    {
        ("needles",): "planner.verdict_no_needles",
        ("laser",): "planner.verdict_no_laser",
        ("needles", "laser"): "planner.verdict_no_price",
    }
)  # sides without a typical total


def _gap(view: View, minor: int) -> str:
    key = "planner.gap_none" if minor == 0 else "planner.gap_more" if minor > 0 else "planner.gap_less"
    return view.words(key, amount=view.formats.money(abs(minor)))


def verdict(view: View, answer: CostAnswer) -> str:
    """Return which side costs less at usual prices, and what other prices may make of it."""
    gap = answer.difference
    if gap.typical is None:
        return _unknown(view, answer)
    usual, exact = HEADS["same" if gap.typical == 0 else "more" if gap.typical > 0 else "less"]
    key = exact if gap.low == gap.high else usual
    head = view.words(key, years=years(view), typical=view.formats.money(abs(gap.typical)))
    return " ".join((head, *_other_prices(view, gap)))


def _unknown(view: View, answer: CostAnswer) -> str:
    """Return which side has no usual price, and what the other comes to at its own."""
    usual = {"needles": answer.needles.total.minor.typical, "laser": answer.laser.total.minor.typical}
    missing = tuple(side for side, minor in usual.items() if minor is None)
    known = {side: view.formats.money(minor) for side, minor in usual.items() if minor is not None}
    return view.words(MISSING[missing], **known)


def _other_prices(view: View, gap: Difference) -> Iterator[str]:
    """Yield how far apart the two may lie at other prices; nothing where there are none."""
    # A total with an unknown edge leaves the gap without a range.
    if gap.low is None or gap.high is None:
        yield view.words("planner.verdict_hidden")
    elif gap.low < 0 < gap.high:
        yield view.words("planner.verdict_either", low=_gap(view, gap.low), high=_gap(view, gap.high))
    elif gap.low != gap.high:
        yield view.words("planner.verdict_still", low=_gap(view, gap.low), high=_gap(view, gap.high))


def fairness(view: View, answer: CostAnswer) -> str:
    """Return whether the ranges allow saying which costs less."""
    # What we read and left out bears on a price only where that price is one that we read.
    read = "market" in (of_sessions(answer.needles), of_sessions(answer.laser))
    key = {
        "first_costs_less": "planner.first_less" if read else "planner.first_less_own",
        "second_costs_less": "planner.second_less" if read else "planner.second_less_own",
        "ranges_overlap": "planner.overlap",
        "not_known": "planner.not_sure",
    }[which_costs_less(answer.difference)]
    return view.words(key)


def one_sided(view: View, answer: CostAnswer) -> str:
    """Return what is unknown for one option alone, if the gap is told at all."""
    told = answer.one_sided if answer.difference.typical is not None else ()
    return ", ".join(_for_side(view, one.line, one.unknown) for one in told)


def uneven_prices(view: View, answer: CostAnswer) -> str:
    """Return that prices somebody really asks stand on one side alone, as Markdown; empty if they do not."""
    found = uneven(answer)
    return "" if found is None else view.words(UNEVEN[found], clinic=as_typed(view.library.clinic.name))


def _for_side(view: View, line: str, option: str) -> str:
    # Beside the laser that is chosen, its whole name would only make the sentence long.
    return named(view, view.words(f"line.{line}"), option)


def named(view: View, item: str, option: str) -> str:
    """Return what something of one side is called inside a sentence, with the side it is about."""
    side = view.words(f"group.{view.library.options[option].role}")
    return view.words("planner.for_option", item=_small(item), option=side)


def for_option(view: View, line: str, option: str) -> str:
    """Return the name of a line inside a sentence, with the option it is about."""
    return view.words("planner.for_option", item=_item(view, line), option=name(view, option))


def _item(view: View, line: str) -> str:
    return _small(view.words(f"line.{line}"))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def not_in_totals(answer: CostAnswer) -> int:
    """Return how many kinds of cost the totals leave out, on one side or on both."""
    lines = (line for option in (answer.needles, answer.laser) for line in option.lines)
    return len({line.id for line in lines if line.status != "included"})


def left_out(view: View, answer: CostAnswer) -> str:
    """Return what the totals leave out: nobody knows it, or it is not counted."""
    parts: tuple[tuple[str, Status], ...] = (
        ("planner.plus_ask", "ask"),
        ("planner.not_counted", "not_included"),
    )
    named = ((key, ", ".join(_with_status(view, answer, status))) for key, status in parts)
    return " ".join(view.words(key, items=items) for key, items in named if items)


def _with_status(view: View, answer: CostAnswer, status: Status) -> list[str]:
    return [
        _item(view, one.line) if one.option is None else for_option(view, one.line, one.option)
        for one in not_in_total(answer, status)
    ]
