"""Shares as readers see them: whole parts of 100, with the lowest and highest that studies allow."""

from __future__ import annotations

from model.quantities import Band


def of_100(share: float) -> int:
    """Return a share as whole parts of 100."""
    # Whole parts only, because two small studies stand behind a share and a decimal would claim too much.
    return round(100 * share)


def parts(name: str, band: Band) -> dict[str, int]:
    """Return a band as whole parts of 100: under its name, and with _low and _high."""
    # The slow and the fast edge are readings of studies, not kinds of skin.
    edges = {name: band.typical, f"{name}_low": band.slow, f"{name}_high": band.fast}
    return {key: of_100(share) for key, share in edges.items()}
