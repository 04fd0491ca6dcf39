"""What you may have read: claims with their verdicts, from records to the payload of their component."""

from __future__ import annotations

from catalog.evidence.chances import told
from catalog.evidence.records import CLAIM_VERDICTS, Claim
from components.browser import Source, claim_check
from components.visit.view import View
from sections.wording.findings import (
    price_source,
    sources,
)


def _prices(view: View, claim: Claim) -> list[Source]:
    """Return where the prices that bear on a claim were read: those of the region, each page once."""
    region = view.library.regions[view.plan.region]
    found = [price_source(view, seen) for item in claim.prices for seen in region.behind(item)]
    return list({one["label"]: one for one in found}.values())


def claims(view: View) -> None:
    """Show every claim with its verdict."""
    words = view.words
    shown: list[claim_check.Claim] = []
    for claim in view.library.evidence.claims:
        # The sentence takes its figures from the first finding; the others are only sources.
        main = claim.evidence[0] if claim.evidence else None
        shown.append(
            {
                "id": claim.id,
                "short": words(f"claim.{claim.id}.short"),
                "said": words(f"claim.{claim.id}.said"),
                "verdict": claim.verdict,
                "verdict_label": words(f"verdict.{claim.verdict}"),
                "why": told(words, f"claim.{claim.id}.why", main),
                "sources": [*sources(view, claim.evidence), *_prices(view, claim)],
            }
        )
    legend: list[claim_check.LegendEntry] = [
        {
            "verdict": verdict,
            "label": words(f"verdict.{verdict}"),
            "meaning": words(f"verdict.{verdict}_meaning"),
        }
        for verdict in CLAIM_VERDICTS
    ]
    claim_check.show({"claims": shown, "legend": legend}, key="claims")
