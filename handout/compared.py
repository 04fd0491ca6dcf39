"""The three options side by side: equal numbers of good and bad points, visits, healing, totals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from answers.cost import CostAnswer
from answers.not_in_total import not_in_total
from catalog.evidence.board import CellRow, filled_values
from catalog.evidence.certainty import sure_told
from catalog.evidence.chances import glance, likely_range, opened, range_told
from catalog.evidence.records import Finding, GridRow
from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.words.formats import Formats
from handout.numbered import Numbered
from model.money.cost import OptionCost
from model.money.lines import Status

MOST_MORE: Final = 1  # points besides the main one, on either side of either treatment
SIDES: Final[tuple[GridRow, GridRow]] = ("benefit", "harms")


@dataclass(frozen=True)
class Point:
    """One thing that is said of an option: in a few words, in a sentence, how sure, and by whom."""

    head: str
    text: str
    note: str
    sources: str


@dataclass(frozen=True)
class OptionColumn:
    """What the sheet says of one option."""

    name: str
    good: tuple[Point, ...]
    bad: tuple[Point, ...]
    visits: Point
    calm: Point
    total: Point


@dataclass(frozen=True)
class Comparison:
    """Everything that is put together for the columns."""

    plan: Plan
    library: Library
    formats: Formats
    numbers: Numbered
    costs: CostAnswer

    def columns(self) -> tuple[OptionColumn, ...]:
        """Return nothing, needles and the chosen laser, told in the same way."""
        more = self._more()
        return tuple(self._column(option, more) for option in self.costs.options)

    def left_out(self) -> tuple[str, ...]:
        """Return what the totals leave out: what nobody could tell, and what is not counted."""
        parts: tuple[tuple[str, Status], ...] = (
            ("planner.plus_ask", "ask"),
            ("planner.not_counted", "not_included"),
        )
        named = ((key, ", ".join(self._items(status))) for key, status in parts)
        return tuple(self.formats.words(key, items=items) for key, items in named if items)

    def _items(self, status: Status) -> Iterable[str]:
        words = self.formats.words
        for one in not_in_total(self.costs, status):
            name = words(f"line.{one.line}")
            item = name[:1].lower() + name[1:]
            if one.option is None:
                yield item
            else:
                yield words("planner.for_option", item=item, option=words(f"option.{one.option}.name"))

    def _more(self) -> int:
        """Return how many points each side of each treatment gets besides its main one."""
        treated = (self.costs.needles.course.id, self.costs.laser.course.id)
        return min(MOST_MORE, *(len(self._others(option, row)) for option in treated for row in SIDES))

    def _others(self, option: str, row: GridRow) -> list[Finding]:
        """Return what else is known of a side; what counts people comes first."""
        concern, library = self.plan.concern, self.library
        told = {one.id for one in self._main(option, row)}
        found = [one for one in library.evidence.cell(concern, option, row) if one.id not in told]
        return sorted(found, key=lambda one: one.in_100 is None)

    def _main(self, option: str, row: GridRow) -> tuple[Finding, ...]:
        side: CellRow = "benefit" if row == "benefit" else "harms"
        return self.library.board.cell(self.plan.concern, option, side).evidence

    def _column(self, cost: OptionCost, more: int) -> OptionColumn:
        option = cost.course.id
        # Of doing nothing there is one point of each kind to tell.
        extra = 0 if cost is self.costs.nothing else more
        good, bad = (
            (self._cell(option, row), *map(self._point, self._others(option, row)[:extra]))
            for row in ("benefit", "harms")
        )
        return OptionColumn(
            name=self.formats.words(f"option.{option}.name"),
            good=good,
            bad=bad,
            visits=self._visits(cost),
            calm=self._cell(option, "calm"),
            total=self._total(cost),
        )

    def _cell(self, option: str, row: CellRow) -> Point:
        cell, words = self.library.board.cell(self.plan.concern, option, row), self.formats.words
        values, key = filled_values(cell, self.formats), f"board_words.{cell.main.id}"
        text = words(key, **values) if key in words else ""
        head = _before(text, opened(words(f"board_figure.{cell.main.id}", **values)), row)
        counted = [one for one in cell.evidence if one.measure == cell.main.measure]
        note = "" if row == "calm" else self._note(cell.main, counted)
        return Point(head, text, note, self.numbers.of_findings(cell.evidence))

    def _point(self, finding: Finding) -> Point:
        return Point(
            "",
            glance(self.formats.words, finding),
            self._note(finding, [finding]),
            self.numbers.of_findings((finding,)),
        )

    def _note(self, finding: Finding, counted: Sequence[Finding]) -> str:
        """Return how far the true number may lie, and how sure that is.

        Parameters
        ----------
        counted : sequence of Finding
            All that the point counts: a figure from several studies reaches as far as any of them allows.
        """
        words = self.formats.words
        if finding.by_definition:
            return words("grid.by_definition")
        sure = words("sheet.sure", sure=sure_told(words, finding))
        ranges = [found for one in counted if (found := likely_range(one))]
        if finding.in_100 is None or finding.low is not None:
            return sure
        if len(ranges) < 2:
            return f"{range_told(words, finding)} {sure}"
        low, high = min(one[0] for one in ranges), max(one[1] for one in ranges)
        return f"{words('grid.range', low=low, high=high)} {sure}"

    def _visits(self, cost: OptionCost) -> Point:
        words, plan = self.formats.words, self.plan
        option, count = self.library.options[cost.course.id], cost.course.sessions
        if option.role == "nothing":
            return Point(words("board.no_visits"), "", "", "")
        head = words.plural("planner.count", count, sessions=self.formats.count_range(count))
        chosen = plan.sessions if option.role == "needles" else plan.laser_sessions
        if chosen is not None:
            return Point(head, words("board_label.own_count"), "", "")
        return Point(head, "", "", self.numbers.of(option.studies("sessions", plan.concern)))

    def _total(self, cost: OptionCost) -> Point:
        if cost.total.minor.is_unknown:
            return Point("", self.formats.words("board_sheet.total_unknown"), "", "")
        paid = (line for line in cost.lines if line.status == "included")
        behind = self.numbers.of(basis for line in paid for basis in line.basis)
        return Point(self.formats.usual_money(cost.total.minor), "", "", behind)


def _before(text: str, head: str, row: CellRow) -> str:
    """Return a figure with what parts it from its words where they do not go on with its sentence."""
    if text[:1].isupper():
        return f"{head}."
    return f"{head}," if text and row == "calm" else head
