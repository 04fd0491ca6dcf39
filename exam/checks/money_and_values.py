"""What we ask of ourselves besides IPDAS: money told fairly, and values that are the reader's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from exam.measures.patterns import RECOMMENDS
from exam.pages.driver import opened, read_now
from exam.pages.sitting import MONEY, START, VALUES, Check, Gaps, Sitting, lacking
from exam.pages.texts import Rendered

IN_AND_OUT = ("sessions", "consultation", "numbing", "aftercare", "tax")
# One bill for the needles and one for the laser.
FEWEST_BILLS = 2
DATED = re.compile(r"\b(?:seen|dated|read)\b.*\b20\d\d\b", re.DOTALL)
OWN_WORDS = "To feel at ease"  # what the exam types as its own concern


def in_and_out(sitting: Sitting) -> Gaps:
    """Each total says line by line what is in it and what is not."""
    tables = [one.data for one in sitting.page(MONEY).of("fact_table")]
    bills = [one for one in tables if any("chip" in cell for row in one["rows"] for cell in row["cells"])]
    # Counted by caption, because a page read in several states holds the same bill more than once.
    gaps = lacking(len({one["caption"] for one in bills}) >= FEWEST_BILLS, "a bill for each course")
    for bill in bills:
        rows = [row["id"] for row in bill["rows"]]
        gaps += [f"{bill['caption']}: {one}" for one in IN_AND_OUT if not any(one in row for row in rows)]
    return gaps


def three_totals(sitting: Sitting) -> Gaps:
    """Totals are ranges, and there is a figure a session, for the course and for the first 2 years."""
    text = sitting.page(MONEY).everything
    return [
        *lacking(bool(re.search(r"\d+ x \S+\d to ", text)), "a session"),
        *lacking(any(" to " in bar["total"] for bar in sitting.bars), "the course"),
        *lacking(bool(re.search(r"\b2 years\b", text, re.I)), "the first 2 years"),
    ]


def nothing_at_zero(sitting: Sitting) -> Gaps:
    """Doing nothing stands in the same chart, at 0."""
    found = [bar for bar in sitting.bars if bar["option"] == "nothing" and not bar.get("high")]
    return lacking(bool(found), "nothing at 0")


def never_alone(sitting: Sitting) -> Gaps:
    """Days off and dark marks stand beside what it costs, open and not in a fold."""
    # What lies in a fold may never be opened, so it does not stand beside the money.
    open_tables = [one.data for one in sitting.page(MONEY).of("fact_table") if not one.folds]
    beside = [{row["id"] for row in one["rows"]} for one in open_tables]
    return lacking(any({"days_off", "dark_marks"} <= rows for rows in beside), "downsides")


def priced_by(sitting: Sitting) -> Gaps:
    """Each price says who named it and when."""
    # Each source of a price tells its tier, which is how these are told from other sources.
    sources = [one.text for one in sitting.page(MONEY).shown if re.search(r"\bTier [A-C]\b", one.text)]
    return [one for one in sources if not DATED.search(one)] + lacking(bool(sources), "price sources")


def _with_own_words() -> tuple[Rendered, Rendered] | None:
    """The values page before and after the exam types its own concern; None where nothing can be typed."""
    app = opened(VALUES, START)
    before, fields = read_now(app, VALUES), [*app.text_input, *app.text_area]
    if not fields:
        return None
    # The first field of the page is the one for words of the reader's own.
    fields[0].set_value(OWN_WORDS).run()
    return before, read_now(app, VALUES)


def own_words(sitting: Sitting) -> Gaps:
    """The reader can add what matters to them in their own words, and it becomes a row like the others."""
    pages = _with_own_words() if VALUES in sitting.pages else None
    labels = [
        row["label"] for one in (pages[1].of("option_grid") if pages else ()) for row in one.data["rows"]
    ]
    return lacking(OWN_WORDS in labels, "own words as a row")


def lines_up(sitting: Sitting) -> Gaps:
    """The page shows how each option lines up, doing nothing included."""
    grids = [one.data for one in sitting.page(VALUES).of("option_grid")]
    shown = {option["id"] for one in grids for option in one["options"]}
    return [one.id for one in sitting.data.in_role("nothing", "needles", "laser") if one.id not in shown]


def no_winner(sitting: Sitting) -> Gaps:
    """No page says which option is best for the reader."""
    found = [one for page in sitting.pages.values() for one in page.texts() if RECOMMENDS.search(one)]
    return found + lacking(VALUES in sitting.pages, "a page on what matters")


def follows(sitting: Sitting) -> Gaps:
    """Another answer changes what the page shows at once."""
    pages = _with_own_words() if VALUES in sitting.pages else None
    met = pages is not None and pages[0].payloads != pages[1].payloads
    return lacking(met, "a change that shows")


COST: Final[Mapping[str, Check]] = MappingProxyType(
    {
        "cost1": in_and_out,
        "cost2": three_totals,
        "cost3": nothing_at_zero,
        "cost4": never_alone,
        "cost5": priced_by,
    }
)
OWN_VALUES: Final[Mapping[str, Check]] = MappingProxyType(
    {"values1": own_words, "values2": lines_up, "values3": no_winner, "values4": follows}
)
