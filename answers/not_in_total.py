"""What the totals of a plan leave out, for a page and a sheet to name."""

from __future__ import annotations

from dataclasses import dataclass

from answers.cost import CostAnswer
from model.money.lines import Status


@dataclass(frozen=True)
class LeftOut:
    """A line outside a total; without an option where both courses leave it out alike."""

    line: str
    option: str | None


def not_in_total(answer: CostAnswer, status: Status) -> tuple[LeftOut, ...]:
    """Return the lines of both courses with a status, in the order of the table.

    Notes
    -----
    What both courses leave out alike stands once, otherwise once for each that does.
    """
    compared = (answer.needles, answer.laser)
    lines = [(option.course.id, line) for option in compared for line in option.lines]
    found: list[LeftOut] = []
    for item in dict.fromkeys(line.id for _, line in lines):
        have = [line for _, line in lines if line.id == item]
        whose = [option for option, line in lines if line.id == item and line.status == status]
        alike = len(whose) == len(have)
        found += [LeftOut(item, None if alike else option) for option in (whose[:1] if alike else whose)]
    return tuple(found)
