"""What the main study of the mirror says once the change of skin left alone is taken off."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from catalog.evidence.points import SkinSide, StudyResponse
from catalog.evidence.records import Anchor, Study
from catalog.library import Library
from model.skin.readings import Readings, tau_of
from model.skin.response import Pace, Response


@dataclass(frozen=True)
class LeftAlone:
    """The study's own difference between needled skin and skin left alone.

    Parameters
    ----------
    early, late : Decimal
        Change of needled skin less that of skin left alone, in the unit of the study.
    alone_early, alone_late : Decimal
        Change of skin left alone.
    paces : tuple of Pace
        A pace for each delay that studies allow and that can give both differences; at least one.
    """

    anchor: Anchor
    early: Decimal
    late: Decimal
    alone_early: Decimal
    alone_late: Decimal
    paces: tuple[Pace, ...]

    @property
    def least_tau(self) -> float:
        """Weeks: the shortest time constant among the paces."""
        return min(pace.tau for pace in self.paces)


def mirror_anchor(library: Library) -> Anchor:
    """Return the two readings behind the pace in the mirror."""
    return next(one for one in library.evidence.anchors if one.response == "visible")


def mirror_read_elsewhere(concern: str, library: Library) -> Study | None:
    """Return the study behind the pace in the mirror where it had people with another concern."""
    study = mirror_anchor(library).study
    read_in = {one.concern for one in library.evidence.findings.values() if study in one.studies}
    return None if concern in read_in else study


def left_alone(library: Library) -> LeftAlone | None:
    """Return the main study with its untreated side taken off; None where that gives no pace."""
    anchor = mirror_anchor(library)
    for response in library.points:
        needled, alone = (_values(anchor, response, side) for side in ("needled", "alone"))
        if response.study == anchor.study and needled and alone:
            early, late = needled[0] - alone[0], needled[1] - alone[1]
            paces = _paces(anchor, early, late, library.parameters.responses.visible)
            return LeftAlone(anchor, early, late, *alone, paces) if paces else None
    return None


def _values(anchor: Anchor, response: StudyResponse, side: SkinSide) -> tuple[Decimal, Decimal] | None:
    """Return what one side read on both days of the anchor."""
    read = {point.week: point.value for point in response.of_side(side)}
    early, late = read.get(anchor.week_early), read.get(anchor.week_late)
    return None if early is None or late is None else (early, late)


def _paces(anchor: Anchor, early: Decimal, late: Decimal, visible: Response) -> tuple[Pace, ...]:
    readings = Readings(
        session_weeks=tuple(float(week) for week in anchor.session_weeks),
        week_early=float(anchor.week_early),
        week_late=float(anchor.week_late),
        early=float(early),
        late=float(late),
    )
    delays = (visible.fast.delay, visible.typical.delay, visible.slow.delay)
    taus = ((delay, tau_of(readings, delay)) for delay in delays)
    return tuple(Pace(delay, tau) for delay, tau in taus if tau is not None)
