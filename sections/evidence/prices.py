"""The pages that prices were read on, and everything that was read and left out."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.left_out import KINDS, LeftOut
from catalog.prices.observations import HIDDEN_TIER, OWN_TIER, TIERS, Observation, PriceSource, Tier
from catalog.prices.regions import Region
from components.browser import source_list
from components.browser.source_list import Entry, Item
from components.frame.typed import as_typed
from components.visit.view import View
from sections.evidence.studies import group, texts
from sections.wording.findings import name, own_price


def _item(view: View, item: str) -> str:
    # An item may be an option, a thing in the price list or a line of a bill, each with words elsewhere.
    for key in (f"option.{item}.name", f"price_item.{item}", f"line.{item}"):
        if key in view.words:
            return view.words(key)
    return name(view, item)


def _says(view: View, region: Region, seen: Observation) -> list[Item]:
    words = view.words
    amount = view.library.formats(region.id).money_range(seen.amount)
    unit = words(f"price_unit.{seen.per}")
    told: list[Item] = [
        {"text": words("evidence.price_line", item=_item(view, seen.item), amount=amount, per=unit)}
    ]
    if seen in region.set_aside(seen.item):
        told.append({"text": words("evidence.price_own_counts", clinic=view.library.clinic.name)})
    return told


def _read_as(view: View, page: PriceSource, tier: Tier, seen: Observation) -> list[Item]:
    words = view.words
    if seen.is_own:
        return [{"text": own_price(view, seen)}]
    dated = (
        words("evidence.price_year", published=page.published)
        if page.published
        else words("evidence.price_no_year")
    )
    observed = view.formats.month(seen.observed)
    sentences = [
        " ".join(f"{one}." for one in (page.title, page.publisher) if one),
        words("evidence.price_tier", meaning=words(f"tier.{tier}")),
        f"{dated} {words('evidence.price_seen', observed=observed)}",
    ]
    return [{"text": text} for text in sentences if text]


def _facts(view: View, page: PriceSource, tier: Tier) -> list[str]:
    kind = view.words(f"tier_short.{tier}")
    # The clinic's own list is as old as the day it was seen, which stands below it.
    if tier == OWN_TIER:
        return [kind]
    return [page.place, page.published or view.words("evidence.no_year"), kind]


def _entry(view: View, region: Region, seen: list[Observation]) -> Entry:
    words, page, tier = view.words, seen[0].source, min(seen, key=lambda one: one.rank).tier
    entry: Entry = {
        "id": page.id,
        "title": page.label,
        "about": ", ".join(dict.fromkeys(_item(view, one.item) for one in seen)),
        "facts": _facts(view, page, tier),
        "facets": {"region": [region.id], "tier": [tier]},
        "parts": [
            {
                "title": words("evidence.says"),
                "items": [told for one in seen for told in _says(view, region, one)],
            },
            {"title": words("evidence.read_as"), "items": _read_as(view, page, tier, seen[0])},
        ],
    }
    if page.link:
        entry["link"] = page.link
    return entry


def _entries(view: View, regions: list[Region]) -> list[Entry]:
    entries: list[Entry] = []
    for region in regions:
        pages: dict[str, list[Observation]] = {}
        for seen in region.observations:
            # The weakest tier only checks the others; as a price, no reader may see it.
            if seen.tier != HIDDEN_TIER:
                pages.setdefault(seen.source.id, []).append(seen)
        made = [_entry(view, region, seen) for seen in pages.values()]
        entries += sorted(made, key=lambda entry: TIERS.index(entry["facets"]["tier"][0]))
    return entries


def count(view: View) -> int:
    """Return how many pages a shown price was read on."""
    seen = (one for region in view.library.regions.values() for one in region.observations)
    return len({one.source.id for one in seen if one.tier != HIDDEN_TIER})


def prices(view: View) -> None:
    """Show every page a shown price was read on, the region of the plan and the best kind first."""
    words = view.words
    st.markdown(words("evidence.prices_intro"))
    # False comes before True, so the region of the plan comes first.
    regions = sorted(view.library.regions.values(), key=lambda one: one.id != view.plan.region)
    entries = _entries(view, regions)
    # A filter that finds nothing would look like a fault of the page.
    tiers = [tier for tier in TIERS if any(tier in entry["facets"]["tier"] for entry in entries)]
    if OWN_TIER in tiers:
        st.markdown(words("evidence.prices_own", clinic=as_typed(view.library.clinic.name)))
    labels = {
        "region": {one.id: words(f"region.{one.id}") for one in regions},
        "tier": {tier: words(f"tier_short.{tier}") for tier in tiers},
    }
    groups = [group(view, kind, known, entries) for kind, known in labels.items()]
    source_list.show(
        {"texts": texts(view, "evidence.search_prices"), "groups": groups, "entries": entries},
        key="price_list",
    )


def _checks(view: View) -> list[LeftOut]:
    """Return pages of a price book that only check the others, as rows that were left out."""
    return [
        LeftOut(
            id=f"check_{region.id}_{number}",
            kind="price",
            region=region.id,
            label=seen.source.label,
            what=_item(view, seen.item),
            # Named but without its figure, because it would be read as a price.
            figure="",
            why="check_only",
            link="",
        )
        for region in view.library.regions.values()
        for number, seen in enumerate(region.observations)
        if seen.tier == HIDDEN_TIER
    ]


def _left_out(view: View, one: LeftOut) -> Entry:
    words = view.words
    reasons: list[Item] = [{"text": words(f"left_out_why.{one.why}")}]
    if one.figure:
        reasons.append({"text": words("evidence.price_figure", figure=one.figure)})
    if not one.link:
        reasons.append({"text": words("evidence.no_link")})
    place = words(f"region.{one.region}") if one.region else ""
    entry: Entry = {
        "id": one.id,
        "title": one.label,
        "about": one.what,
        "facts": [words(f"left_out_short.{one.why}"), place or words(f"evidence.kind_{one.kind}")],
        "facets": {"kind": [one.kind], "why": [one.why]},
        "parts": [{"title": words("evidence.why_heading"), "items": reasons}],
    }
    if one.link:
        entry["link"] = one.link
    return entry


def rows_left_out(view: View) -> list[LeftOut]:
    """Return everything that was read and not used."""
    return [*view.library.limits.left_out, *_checks(view)]


def left_out(view: View) -> None:
    """Show everything that was read and not used, with the reason."""
    rows = rows_left_out(view)
    st.markdown(view.words("evidence.left_out_intro"))
    entries = [_left_out(view, one) for one in rows]
    labels = {
        "kind": {kind: view.words(f"evidence.kind_{kind}") for kind in KINDS},
        "why": {one.why: view.words(f"left_out_short.{one.why}") for one in rows},
    }
    groups = [group(view, kind, known, entries) for kind, known in labels.items()]
    source_list.show(
        {"texts": texts(view, "evidence.search_left_out"), "groups": groups, "entries": entries},
        key="left_out_list",
    )
