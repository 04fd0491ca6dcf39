"""Rules for telling chances, each as one check."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from exam.checks import quality
from exam.measures import cell
from exam.measures.grade import sentences
from exam.measures.patterns import (
    ABSOLUTE,
    FORECAST,
    NO_FIGURE,
    ONE_IN,
    PERCENT_OF_PEOPLE,
    RELATIVE,
    SELLS,
    VAGUE_CHANCE,
    unquoted,
)
from exam.pages.sitting import MONEY, TIMES, Check, Gaps, Sitting, lacking
from exam.pages.texts import Payload

DRAWN = ("option_grid", "total_bars", "fact_table")  # where all options stand beside each other
PANELS = 4


def _texts(sitting: Sitting) -> Iterator[str]:
    """Every text in our words on any page, each once."""
    shown = (one for page in sitting.pages.values() for one in page.shown)
    # Names of sources and addresses are not our words.
    texts = dict.fromkeys(one.text for one in shown if one.role not in ("source", "link"))
    yield from map(unquoted, texts)


def _sentences(sitting: Sitting) -> Iterator[str]:
    """Every sentence in our words on any page, each once."""
    yield from dict.fromkeys(part for text in _texts(sitting) for part in sentences(text))


def _curves(sitting: Sitting) -> list[str]:
    """What the charts of the times page say of themselves."""
    shown = sitting.page(TIMES).shown
    return [one.text for one in shown if one.component == "chart" and one.role == "alt"]


def numbers_with_words(sitting: Sitting) -> Gaps:
    """R1: a word for a chance never stands without a number."""
    return [one for one in _sentences(sitting) if VAGUE_CHANCE.search(one) and not re.search(r"\d", one)]


def in_100(sitting: Sitting) -> Gaps:
    """R2: chances are told in 100 people, never in percent of them."""
    return [one for one in _sentences(sitting) if PERCENT_OF_PEOPLE.search(one)]


def never_one_in(sitting: Sitting) -> Gaps:
    """R4: never 1 in some number."""
    return [one for one in _sentences(sitting) if ONE_IN.search(one)]


def never_relative_alone(sitting: Sitting) -> Gaps:
    """R5: a share of more or less is told only beside counts, or with a word that there are none."""
    return [one for one in _texts(sitting) if RELATIVE.search(one) and not ABSOLUTE.search(one)]


def both_sides(sitting: Sitting) -> Gaps:
    """R6: those it happened to, and those it did not."""
    return [
        f"{whole['title']}: {group['label']}"
        for whole, group in sitting.groups
        # Where nobody was counted there is no other side to tell.
        if group["state"] != "not_studied" and not group.get("without_text")
    ]


def pictures_add_up(sitting: Sitting) -> Gaps:
    """R7: a picture of 100 shows as many as its words say, and both sides make 100."""
    gaps: Gaps = []
    for whole, group in sitting.groups:
        if group["state"] != "number":
            continue
        sides = (group["with_text"], group["without_text"])
        # Both sentences name their count first: "7 of 100", or "Fewer than 1 of 100".
        shown = [int(one) for text in sides for one in re.findall(r"^\D*(\d+)", text)]
        if sum(shown) != 100 or group["count"] != shown[0]:
            gaps.append(f"{whole['title']}: {group['label']}")
    return gaps


def people_and_time(sitting: Sitting) -> Gaps:
    """R8: who the people were, and over what time."""
    return quality.about_whom(sitting) + quality.same_time(sitting)


def ranges_shown(sitting: Sitting) -> Gaps:
    """R9: charts draw a range and not a line alone, and nobody has to ask for it."""
    band = any("band" in text for text in sitting.page(TIMES).texts("caption", "text"))
    ranged = any(re.fullmatch(r"\d+ \(\d+ to \d+\)", text) for text in sitting.page(TIMES).texts("cell"))
    return lacking(band and ranged, TIMES) + lacking(
        any(" to " in bar["total"] for bar in sitting.bars), MONEY
    )


def missing_is_said(sitting: Sitting) -> Gaps:
    """R10: not known looks and reads unlike none."""
    blank = [
        one.where
        for one in sitting.cells
        if cell.is_missing(one.cell)
        and not NO_FIGURE.search(cell.first_glance(one.cell))
        and not any(point.get("badge") for point in cell.points(one.cell))
    ]
    # None among a few people is not none among 100, so its words need a number too.
    none = [group for _, group in sitting.groups if group["state"] == "none_seen"]
    return blank + [group["label"] for group in none if not re.search(r"\d", group["without_text"])]


def _options_of(drawn: Payload) -> list[str]:
    """Options in the order in which a component shows them."""
    if drawn.component == "option_grid":
        return [option["id"] for option in drawn.data["options"]]
    if drawn.component == "total_bars":
        return [bar["option"] for bar in drawn.data["now"]["bars"]]
    # A table names its options somewhere in its columns, so the whole payload is searched in its order.
    return list(dict.fromkeys(re.findall(r'"option": "(\w+)"', json.dumps(dict(drawn.data)))))


def same_order(sitting: Sitting) -> Gaps:
    """R11: options keep one order on every page."""
    # The order of the data file is the one that every page has to keep.
    order = list(sitting.data.options)
    shown = [(one.component, _options_of(one)) for one in sitting.of(*DRAWN)]
    return [
        f"{component}: {', '.join(options)}"
        for component, options in shown
        if options != sorted(options, key=lambda option: order.index(option) if option in order else 0)
    ]


def stands_still(sitting: Sitting) -> Gaps:
    """R12: what moves exists as still pictures and as a table too."""
    strips = [one.data for one in sitting.page(TIMES).of("skin_strip")]
    # Nobody knows yet whether moving pictures help, so still ones and a table have to say the same.
    met = any(len(one["panels"]) == PANELS and one.get("table") for one in strips)
    return lacking(met, "four pictures and a table")


def stamped(sitting: Sitting) -> Gaps:
    """R13: what a model drew says that it forecasts nobody's skin, in the picture and in its words."""
    drawn = sitting.of("skin_section", "skin_strip")
    unstamped = [one.component for one in drawn if not FORECAST.search(json.dumps(dict(one.data)))]
    return unstamped + lacking(any(map(FORECAST.search, _curves(sitting))), "the curve")


def labels_with_numbers(sitting: Sitting) -> Gaps:
    """R14: a word that judges how sure we are never stands without its sentence."""
    return [one.where for one in sitting.cells if cell.certainty(one.cell) and not cell.points(one.cell)]


def nothing_is_an_option(sitting: Sitting) -> Gaps:
    """R15: doing nothing stands in every comparison of treatments."""
    # Only what stands there before anybody picks counts.
    first = [concern for concern, shown in sitting.grids.items() if "nothing" not in shown["default"]]
    return first + lacking("nothing" in [bar["option"] for bar in sitting.bars], MONEY)


def sells_nothing(sitting: Sitting) -> Gaps:
    """R16: no button and no link that books or buys."""
    asked = {one.text for page in sitting.pages.values() for one in page.shown if one.role == "label"}
    return sorted(one for one in asked if SELLS.search(one))


RISK: Final[Mapping[str, Check]] = MappingProxyType(
    {
        "risk1": numbers_with_words,
        "risk2": in_100,
        "risk3": quality.same_denominator,
        "risk4": never_one_in,
        "risk5": never_relative_alone,
        "risk6": both_sides,
        "risk7": pictures_add_up,
        "risk8": people_and_time,
        "risk9": ranges_shown,
        "risk10": missing_is_said,
        "risk11": same_order,
        "risk12": stands_still,
        "risk13": stamped,
        "risk14": labels_with_numbers,
        "risk15": nothing_is_an_option,
        "risk16": sells_nothing,
    }
)
