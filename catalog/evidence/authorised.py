"""What regulators say a needling device is for, region by region, and where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from catalog.evidence.records import Study
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import Row, check_unique, read_rows
from catalog.words.checks import check_row_sentence
from catalog.words.text import Words

FILE = "evidence/authorised.csv"
COLUMNS = ("id", "region", "kind", "second_hand", "study", "note")
StatementKind = Literal["allowed", "not_allowed", "warning", "rule", "missing"]
KINDS: Final[tuple[StatementKind, ...]] = get_args(StatementKind)


@dataclass(frozen=True)
class Authorised:
    """One statement of a regulator, or the honest gap where we found none.

    Parameters
    ----------
    second_hand : bool
        Whether we read it somewhere else than on the regulator's own page.
    study : Study or None
        Where it was read and when; None for a gap only.
    """

    id: str
    region: str
    kind: StatementKind
    second_hand: bool
    study: Study | None


def _read(row: Row, studies: Mapping[str, Study], regions: Iterable[str], words: Words) -> Authorised:
    name, kind = row.needed("id"), row.one_of("kind", KINDS)
    found = [studies[one] for one in row.ids("study", studies) if one in studies]
    # An honest gap has no page; every statement must have one.
    if not found and kind != "missing":
        row.fault("study", "what a regulator says needs the page where it was read.")
    check_row_sentence(row, "id", words, f"authorised.{name}")
    second_hand = row.one_of("second_hand", ("yes", "no")) == "yes"
    return Authorised(
        id=name,
        region=row.one_of("region", tuple(regions)),
        kind=kind,
        second_hand=second_hand,
        study=found[0] if found else None,
    )


def load_authorised(
    folder: DataFolder, studies: Mapping[str, Study], regions: Iterable[str], words: Words, report: Report
) -> tuple[Authorised, ...]:
    """Read and check the table; every region needs at least one row, if only to say what is missing."""
    known = tuple(regions)
    rows = [(row, _read(row, studies, known, words)) for row in read_rows(folder, FILE, COLUMNS, report)]
    check_unique(rows, lambda one: one.id, "id")
    # A region without a row would look as if nothing were regulated there.
    for region in known:
        if all(one.region != region for _, one in rows):
            report.add(FILE, None, "region", f"'{region}' has no row.")
    return tuple(one for _, one in rows)
