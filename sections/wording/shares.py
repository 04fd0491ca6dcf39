"""Shares as readers see them: whole parts of 100, with their slower and faster edge."""

from __future__ import annotations

from model.quantities import Band


def of_100(share: float) -> int:
    """Return a share as whole parts of 100."""
    # Whole parts only, because two small studies stand behind a share and a decimal would claim too much.
    return round(100 * share)


def parts(name: str, band: Band) -> dict[str, int]:
    """Return a band as whole parts of 100: under its name, and with _slow and _fast."""
    edges = {name: band.typical, f"{name}_slow": band.slow, f"{name}_fast": band.fast}
    return {key: of_100(share) for key, share in edges.items()}
