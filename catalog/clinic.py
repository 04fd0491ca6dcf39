"""The clinic that shows the aid: its own settings, and when its figures are due for a check."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final, Literal, get_args

from catalog.address import read_address
from catalog.contact import Contact, read_contact
from catalog.reading.settings import Settings
from catalog.tablet import PART as TABLET
from catalog.tablet import Tablet, read_tablet
from model.calendar import add_months

FILE = "clinic.toml"
Interest = Literal["needles", "lasers", "both", "neither"]
Earning = Literal["sells", "share", "nothing", "not_stated"]
MadeBy = Literal["funder", "authors", "credentials"]
INTERESTS: Final[tuple[Interest, ...]] = get_args(Interest)
EARNS: Final[tuple[Earning, ...]] = get_args(Earning)
MADE: Final[tuple[MadeBy, ...]] = get_args(MadeBy)
UNSAID: Final[Earning] = "not_stated"
KEYS: Final = (
    *("name", "contact", "address", "region", "language"),
    *("interests", TABLET, "review", "earns", "earned", "made"),
)


@dataclass(frozen=True)
class Clinic:
    """Settings a clinic makes for itself.

    Parameters
    ----------
    earns : mapping of str to Earning
        How the clinic earns from each option it says something about; the others are not stated.
    earned : mapping of str to int
        What it keeps of one session, in major units of its region, where it says so.
    made : mapping of MadeBy to str
        Funder, authors and their credentials; empty where the clinic says nothing.
    address : str
        Where the aid opens from home, without a slash at its end; empty where the clinic names no place.
    """

    name: str
    contact: Contact
    tablet: Tablet
    region: str
    language: str
    interests: Interest
    earns: Mapping[str, Earning]
    earned: Mapping[str, int]
    made: Mapping[MadeBy, str]
    written: date
    checked: date
    every_months: int
    address: str = ""

    @property
    def next_check(self) -> date:
        """Day by which the figures must be checked again."""
        return add_months(self.checked, self.every_months)

    def overdue(self, today: date) -> bool:
        """Return whether the next check is past."""
        return today > self.next_check


def load_clinic(found: Settings, regions: Collection[str], options: Collection[str]) -> Clinic | None:
    """Return the clinic of ``clinic.toml``; None with faults noted when something is missing."""
    before = len(found.report.problems)
    found.only(*KEYS)
    # Everything is read before anything is given up, so that staff hear of all faults at once.
    made = partial(
        Clinic,
        name=found.text("name"),
        contact=read_contact(found),
        tablet=read_tablet(found),
        address=read_address(found),
        # Where no region could be read, which is a fault of its own, every name would seem wrong.
        region=found.one_of("region", regions) if regions else found.text("region"),
        language=found.text("language"),
        interests=(interests := found.one_of("interests", INTERESTS)),
        earns=_earns(found, options, interests),
        earned=_earned(found, options),
        made=_made(found),
    )
    review = _review(found.below("review"))
    return made(**vars(review)) if review and len(found.report.problems) == before else None


@dataclass(frozen=True)
class _Review:
    """When the figures were written and last checked, and how often they must be."""

    written: date
    checked: date
    every_months: int


def _review(table: Settings) -> _Review | None:
    table.only("written", "checked", "every_months")
    written, checked = table.day_done("written"), table.day_done("checked")
    months = table.whole("every_months", least=1)
    if written is None or checked is None or months is None:
        return None
    if written > checked:
        table.fault("written", f"this is after 'checked', {checked}: what was written last was checked last.")
    return _Review(written, checked, months)


def _earns(found: Settings, options: Collection[str], interests: Interest) -> Mapping[str, Earning]:
    table = found.below("earns")
    table.only(*options)
    told: dict[str, Earning] = {
        option: table.one_of(option, EARNS) for option in table.values if option in options
    }
    # The footer says what the clinic sells, so the table below may not deny it.
    if interests in ("needles", "both") and told.get("microneedling") == "nothing":
        table.fault("microneedling", f"the clinic sells it, as 'interests = \"{interests}\"' says.")
    return MappingProxyType(told)


def _earned(found: Settings, options: Collection[str]) -> Mapping[str, int]:
    table = found.below("earned")
    table.only(*options)
    # Whole major units are enough to see who earns from what.
    told = {option: table.whole(option, least=0, most=99999) for option in table.values}
    return MappingProxyType({option: sum_ for option, sum_ in told.items() if sum_ is not None})


def _made(found: Settings) -> Mapping[MadeBy, str]:
    """Return what may be left blank, and is then said to be not stated."""
    table = found.below("made")
    table.only(*MADE)
    # A blank is allowed here: then the page says that it is not stated.
    for key in (key for key in MADE if not isinstance(table.values.get(key, ""), str)):
        table.fault(key, "this must be text in quotes, or left empty.")
    made: dict[MadeBy, str] = {key: str(table.values.get(key, "")).strip() for key in MADE}
    return MappingProxyType(made)
