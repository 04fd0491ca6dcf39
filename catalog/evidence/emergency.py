"""Reads which number to call in an emergency, by region, each with the page that says so."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

from catalog.evidence.records import Study
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import Row, check_unique, read_rows

FILE = "evidence/emergency_numbers.csv"
COLUMNS = ("region", "number", "dialled_from", "study")
DialledFrom = Literal["any", "mobile"]
DIALLED_FROM: Final[tuple[DialledFrom, ...]] = get_args(DialledFrom)
FEWEST_DIGITS = 3


@dataclass(frozen=True)
class EmergencyNumber:
    """A number to call in an emergency.

    Parameters
    ----------
    number : str
        Digits; text, because 000 would be nothing as a number.
    dialled_from : {"any", "mobile"}
        Telephones that it works from.
    """

    region: str
    number: str
    dialled_from: DialledFrom
    study: Study


def _read(row: Row, studies: Mapping[str, Study], regions: Collection[str]) -> EmergencyNumber | None:
    region, number = row.one_of("region", regions), row.needed("number")
    # A spreadsheet takes 000 for a number and saves 0.
    if number and not (number.isascii() and number.isdigit() and len(number) >= FEWEST_DIGITS):
        row.fault("number", f"'{number}' is no emergency number; write all digits, as text, like 000.")
    study = studies.get(row.one_of("study", studies))
    made_from = row.one_of("dialled_from", DIALLED_FROM)
    return None if study is None else EmergencyNumber(region, number, made_from, study)


def load_emergency(
    folder: DataFolder, studies: Mapping[str, Study], regions: Collection[str], report: Report
) -> Mapping[str, tuple[EmergencyNumber, ...]]:
    """Return the numbers of every region, in the order of the file; faults go to `report`."""
    rows = [
        (row, one)
        for row in read_rows(folder, FILE, COLUMNS, report)
        if (one := _read(row, studies, regions)) is not None
    ]
    check_unique(rows, lambda one: (one.region, one.number), "number")
    found = {region: tuple(one for _, one in rows if one.region == region) for region in regions}
    # Without its number the page would send a patient of that region to look for one.
    for region in (region for region, numbers in found.items() if rows and not numbers):
        report.add(FILE, None, "region", f"'{region}' has no emergency number; add its row.")
    return MappingProxyType(found)
