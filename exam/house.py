"""What we ask of ourselves besides IPDAS: money told fairly, and values that are the reader's own."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any, Final

from exam.rendered import Rendered, opened, read_now
from exam.sitting import MONEY, START, VALUES, Check, Gaps, Sitting, lacking
from exam.wording import RECOMMENDS

IN_AND_OUT = ("sessions", "consultation", "numbing", "aftercare", "tax")
TAPS = ("button_group", "radio", "segmented_control", "checkbox", "toggle")


def in_and_out(sitting: Sitting) -> Gaps:
    """Each total says line by line what is in it and what is not."""
    tables = [one.data for one in sitting.page(MONEY).of("fact_table")]
    bills = [one for one in tables if any("chip" in cell for row in one["rows"] for cell in row["cells"])]
    gaps = lacking(len({one["caption"] for one in bills}) >= 2, "a bill for each course")
    for bill in bills:
        rows = {row["id"] for row in bill["rows"]}
        gaps += [f"{bill['caption']}: {one}" for one in IN_AND_OUT if not any(one in row for row in rows)]
    return gaps


def three_totals(sitting: Sitting) -> Gaps:
    """Totals are ranges, and there is a figure a session, for the course and for the first 2 years."""
    page = sitting.page(MONEY)
    text = page.everything
    return (
        lacking(bool(re.search(r"\d+ x \S+\d to ", text)), "a session")
        + lacking(
            any(" to " in bar["total"] for one in page.of("total_bars") for bar in one.data["bars"]),
            "the course",
        )
        + lacking(bool(re.search(r"\b(?:first )?2 years\b", text, re.I)), "the first 2 years")
    )


def nothing_at_zero(sitting: Sitting) -> Gaps:
    """Doing nothing stands in the same chart, at 0."""
    bars = [bar for one in sitting.page(MONEY).of("total_bars") for bar in one.data["bars"]]
    found = [bar for bar in bars if bar["option"] == "nothing" and not bar.get("high")]
    return lacking(bool(found), "nothing at 0")


def never_alone(sitting: Sitting) -> Gaps:
    """Days off and dark marks stand beside what it costs."""
    wanted = {"days_off", "dark_marks"}
    beside = [
        {row["id"] for row in one.data["rows"]}
        for one in sitting.page(MONEY).of("fact_table")
        if not one.folds
    ]
    text = sitting.page(MONEY).everything.lower()
    return lacking(
        any(wanted <= rows for rows in beside) or all(one.replace("_", " ") in text for one in wanted),
        "downsides",
    )


def priced_by(sitting: Sitting) -> Gaps:
    """Each price says who named it and when."""
    sources = [one.text for one in sitting.page(MONEY).told if re.search(r"\bTier [A-C]\b", one.text)]
    dated = re.compile(r"\b(?:seen|dated|read)\b.*\b20\d\d\b", re.S)
    return [one for one in sources if not dated.search(one)] + lacking(bool(sources), "price sources")


def own_words(sitting: Sitting) -> Gaps:
    """The reader can add what matters to them in their own words."""
    told = sitting.page(VALUES).told
    return lacking(any(one.component in ("text_area", "text_input") for one in told), "own words")


def lines_up(sitting: Sitting) -> Gaps:
    """The page shows how each option lines up, doing nothing included."""
    shown = "\n".join(one.text for one in sitting.page(VALUES).told if one.component not in ("page_link",))
    wanted = sitting.data.in_role("nothing", "needles", "laser")
    return [one.id for one in wanted if sitting.data.words(f"option.{one.id}.name") not in shown]


def no_winner(sitting: Sitting) -> Gaps:
    """No page says which option is best for the reader."""
    found = [one for page in sitting.pages.values() for one in page.texts() if RECOMMENDS.search(one)]
    return found + lacking(VALUES in sitting.pages, "the page")


def _changed(app: Any) -> Rendered | None:
    """The page after the first choice on it was set to its last answer; None without a choice."""
    choices = [one for kind in TAPS for one in app.get(kind) if getattr(one, "options", None)]
    if not choices:
        return None
    first = choices[0]
    options = [str(getattr(one, "content", one)) for one in first.options]
    first.set_value(first.options[-1] if options[-1] != str(first.value) else first.options[0]).run()
    return None if app.exception else read_now(app, VALUES)


def follows(sitting: Sitting) -> Gaps:
    """Another answer changes what the page shows at once."""
    if VALUES not in sitting.pages:
        return ["the page"]
    app = opened(VALUES, START)
    before, after = read_now(app, VALUES), _changed(app)
    return lacking(
        (after is not None and after.payloads != before.payloads)
        or (after is not None and after.told != before.told),
        "a change that shows",
    )


COST: Final = MappingProxyType[str, Check](
    {
        "cost1": in_and_out,
        "cost2": three_totals,
        "cost3": nothing_at_zero,
        "cost4": never_alone,
        "cost5": priced_by,
    }
)
OWN_VALUES: Final = MappingProxyType[str, Check](
    {"values1": own_words, "values2": lines_up, "values3": no_winner, "values4": follows}
)
