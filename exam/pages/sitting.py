"""One sitting of the exam: everything that is marked, and what a mark looks like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from catalog.library import Library
from catalog.scorecard import Signature
from catalog.words.patterns import PAGES
from exam.measures.cell import Cell
from exam.pages.driver import read_page
from exam.pages.publications import names_in, with_names_quoted
from exam.pages.texts import Payload, Rendered, together

START, GRID, TIMES, MONEY = "glance", "benefits", "timeline", "planner"
VALUES, EVIDENCE = "values", "evidence"
BY_CONCERN = (START, GRID)  # what these say follows from the concern
BENEFITS = ("benefit",)
HARMS = ("harms",)


class Placed(NamedTuple):
    """One cell of the option grid and where it stands."""

    where: str
    concern: str
    option: str
    row: str
    cell: Cell


@dataclass(frozen=True)
class Sitting:
    """What the pages say, and the data behind them.

    Parameters
    ----------
    pages : mapping of str to Rendered
        By page id; some hold what they say for every concern.
    grids : mapping of str to mapping
        The option grid's payload by concern.
    """

    data: Library
    pages: Mapping[str, Rendered]
    grids: Mapping[str, Mapping[str, Any]]
    signed: tuple[Signature, ...]
    today: date

    def page(self, name: str) -> Rendered:
        """Return a page, or an empty one where there is none yet."""
        return self.pages.get(name, Rendered(name, (), ()))

    @cached_property
    def payloads(self) -> tuple[Payload, ...]:
        """Everything given to components of ours, on all pages."""
        return tuple(one for page in self.pages.values() for one in page.payloads)

    def of(self, *components: str) -> tuple[Payload, ...]:
        """Return what the named components were given, on all pages."""
        return tuple(one for one in self.payloads if one.component in components)

    @cached_property
    def bars(self) -> tuple[Mapping[str, Any], ...]:
        """The totals of the plan, one bar for each option."""
        return tuple(bar for one in self.page(MONEY).of("total_bars") for bar in one.data["now"]["bars"])

    @cached_property
    def groups(self) -> tuple[tuple[Mapping[str, Any], Mapping[str, Any]], ...]:
        """Every picture of 100 people, with the comparison it stands in."""
        return tuple((one.data, group) for one in self.of("icon_array") for group in one.data["groups"])

    @cached_property
    def cells(self) -> tuple[Placed, ...]:
        """Every cell of every grid."""
        return tuple(
            Placed(f"{concern}/{option}/{row}", concern, option, row, cell)
            for concern, grid in self.grids.items()
            for option, cells in grid["cells"].items()
            for row, cell in cells.items()
        )

    @cached_property
    def good_and_bad(self) -> tuple[Placed, ...]:
        """The cells that tell what an option may do, and what can go wrong."""
        return tuple(one for one in self.cells if one.row in (*BENEFITS, *HARMS))


def sit(data: Library, signed: tuple[Signature, ...], today: date) -> Sitting:
    """Read every page once, those that follow the concern for each."""
    by_concern = {
        page: {concern: read_page(page, START, concern=concern) for concern in data.concerns}
        for page in BY_CONCERN
    }
    pages = {page: together(*read.values()) for page, read in by_concern.items()}
    pages |= {page: read_page(page, START) for page in PAGES if page not in BY_CONCERN}
    names = names_in(data)
    pages = {name: with_names_quoted(page, names) for name, page in pages.items()}
    grids = {concern: page.of("option_grid")[0].data for concern, page in by_concern[GRID].items()}
    # In the order of the steps, because one item asks which page comes before another.
    return Sitting(data, {page: pages[page] for page in PAGES}, grids, signed, today)


Gaps = list[str]  # each one thing that keeps an item from being met; none means yes
Check = Callable[[Sitting], Gaps]


def lacking(met: bool, what: str) -> Gaps:
    """Return one gap unless something is there."""
    return [] if met else [what]
