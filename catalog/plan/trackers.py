"""Parts of a link that belong to nobody's plan: what other services add when people pass a link on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from catalog.reading.settings import Settings

FILE = "trackers.toml"


@dataclass(frozen=True)
class Trackers:
    """Names of such parts, in small letters: whole ones, and how others begin."""

    names: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()

    def know(self, name: str) -> bool:
        """Return whether a part of this name is left out without a word; capitals make no difference."""
        small = name.lower()
        return small in self.names or small.startswith(self.beginnings)


NO_TRACKERS = Trackers()


def load_trackers(found: Settings, taken: Collection[str]) -> Trackers:
    """Return the trackers of ``trackers.toml``.

    Parameters
    ----------
    taken : collection of str
        Names that parts of a plan have; a tracker that hides one is a fault.
    """
    found.only("names", "beginnings")
    names, beginnings = found.texts("names"), found.texts("beginnings")
    for key, listed in (("names", names), ("beginnings", beginnings)):
        for one in listed:
            # A blank beginning would leave out every part without a word.
            if not one.strip() or one != one.lower():
                found.fault(key, f"'{one}' must be written in small letters and not be blank.")
    made = Trackers(frozenset(names), beginnings)
    for hidden in (one for one in taken if made.know(one)):
        found.fault("names", f"'{hidden}' is a part of every plan's link and cannot be left out.")
    return made
