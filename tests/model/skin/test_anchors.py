"""The parameters are those of two studies: both time constants are recovered from their readings."""

from __future__ import annotations

from collections.abc import Callable
from math import exp

import pytest

from catalog.evidence.records import Anchor
from catalog.library import library

PARAMETERS = library().parameters.responses
ANCHORS = {anchor.response: anchor for anchor in library().evidence.anchors}
DELAYS = [PARAMETERS.visible.fast.delay, PARAMETERS.visible.typical.delay, PARAMETERS.visible.slow.delay]


def share(anchor: Anchor, week: float, delay: float, tau: float) -> float:
    """The formula once more, with sessions a number of days apart, as the studies had them."""
    starts = [number * float(anchor.interval_days) / 7 + delay for number in range(anchor.sessions)]
    return sum(1 - exp(-(week - start) / tau) for start in starts if week > start) / anchor.sessions


def root(rising: Callable[[float], float], low: float, high: float) -> float:
    """Where a rising function crosses zero, by halving."""
    assert rising(low) < 0 < rising(high)
    while high - low > 1e-9:
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
    return low


def recovered(response: str, delay: float) -> float:
    """The time constant at which the model gives the study's early reading as a share of its late one.

    The slower the response, the smaller that share.
    """
    anchor = ANCHORS[response]
    early, late = float(anchor.week_early), float(anchor.week_late)
    measured = float(anchor.value_early / anchor.value_late)
    return root(
        lambda tau: measured - share(anchor, early, delay, tau) / share(anchor, late, delay, tau), 0.5, 40
    )


def test_the_readings_are_those_the_parameters_were_made_from():
    # Kenkel: 15.65 / 17.33 = 0.903. Alam: 2.4 / 3.4 = 0.706.
    ratios = {name: float(anchor.value_early / anchor.value_late) for name, anchor in ANCHORS.items()}
    assert ratios == {"tissue": pytest.approx(0.903, abs=5e-4), "visible": pytest.approx(0.706, abs=5e-4)}
    assert {name: anchor.study.id for name, anchor in ANCHORS.items() if anchor.study} == {
        "tissue": "kenkel_2021",
        "visible": "alam_2014",
    }


@pytest.mark.parametrize(("response", "least", "most"), [("tissue", 2.3, 3.4), ("visible", 8.3, 10.5)])
def test_the_time_constants_come_back_from_the_readings(response: str, least: float, most: float):
    # A longer delay leaves less time to rise, so the recovered time constant shrinks with the delay.
    found = sorted(recovered(response, delay) for delay in DELAYS)
    assert round(found[0], 1) == least
    assert round(found[-1], 1) == most


@pytest.mark.parametrize("response", ["tissue", "visible"])
def test_the_stored_parameters_hold_what_was_recovered(response: str):
    stored = getattr(PARAMETERS, response)
    found = sorted(recovered(response, delay) for delay in DELAYS)
    assert stored.fast.tau <= found[0] and found[-1] <= stored.slow.tau, "the band must hold every root"
    assert found[0] <= stored.typical.tau <= found[-1], "the typical pace must lie among the roots"


def test_both_responses_share_one_delay():
    speeds = ("slow", "typical", "fast")
    tissue, visible = (
        [getattr(one, speed).delay for speed in speeds] for one in (PARAMETERS.tissue, PARAMETERS.visible)
    )
    assert tissue == visible
