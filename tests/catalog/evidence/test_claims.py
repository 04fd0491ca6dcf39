"""Verdicts on claims say what the data and the timeline say."""

from __future__ import annotations

from catalog.library import library
from model.skin.response import session_share

DATA = library()
CLAIMS = {one.id: one for one in DATA.evidence.claims}
WEEKS_CLAIMED = 6


def test_results_within_6_weeks_is_a_start_and_no_end():
    # One session, week 6: 1 - exp(-5 / 3) = 0.81 under the skin, 1 - exp(-5 / 10) = 0.39 in the mirror.
    paces = DATA.parameters.responses
    under = session_share(WEEKS_CLAIMED, paces.tissue.typical)
    mirror = session_share(WEEKS_CLAIMED, paces.visible.typical)
    assert (round(100 * under), round(100 * mirror)) == (81, 39)
    told = DATA.words(
        "claim.results_up_to_6_weeks.why", **CLAIMS["results_up_to_6_weeks"].evidence[0].values()
    )
    assert CLAIMS["results_up_to_6_weeks"].verdict == "partly"
    assert "much has grown under the skin" in told and "less than half of what you may see" in told


def test_the_verdict_on_elastin_names_what_each_study_found():
    found = [
        one.id for one in CLAIMS["collagen_elastin"].evidence if one.measure in ("elastin", "collagen_types")
    ]
    # More elastic fibres, no change, and less: one sentence for each of the three.
    assert found == ["tissue_elastin_striae", "tissue_elastin_kenkel", "tissue_collagen_eldomyati"]
    said = DATA.words("claim.collagen_elastin.why", **CLAIMS["collagen_elastin"].evidence[0].values())
    assert all(one in said for one in ("found more", "found no change", "found less"))
