"""The ids that fill the gaps of ``catalog/words/patterns.py``, by the names that it gives them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import get_args

from catalog.clinic import EARNS, INTERESTS, MADE
from catalog.evidence import authorised, head_to_head, left_out, timeline
from catalog.evidence.certainty import COUNTED
from catalog.evidence.options import Option
from catalog.evidence.records import CERTAINTIES, CLAIM_VERDICTS, DESIGNS, GRID_ROWS, Evidence
from catalog.evidence.safety import LEVELS
from catalog.evidence.values import LEADS
from catalog.prices import observations
from catalog.prices.regions import OTHER_ITEMS
from catalog.words import patterns
from model import safety
from model.money.cost import PARTS
from model.money.effects import CostGroup
from model.money.lines import CONSULTATION, Status
from model.money.prices import BASIC_LINES, PRICE_UNITS
from model.paying.rates import APR_RULES
from model.skin.event import NEEDS

Ids = Mapping[str, Iterable[str | tuple[str, ...]]]


def ids_in_code() -> Ids:
    """Return the ids of every list that the code closes."""
    return {
        **_ids_of_pages(),
        **_ids_of_the_story(),
        **_ids_of_evidence(),
        **_ids_of_safety(),
        **_ids_of_money(),
    }


def _ids_of_pages() -> Ids:
    return {
        "pages": (*patterns.PAGES, *patterns.STAGES),
        "skins": patterns.SKINS,
        "flushes": tuple(product(patterns.SKINS, patterns.RED_PHASES)),
        "lasting phases": patterns.LASTING_PHASES,
        "pictures": patterns.PICTURES,
        "picture marks": patterns.PICTURE_MARKS,
        "parts of the skin": patterns.SKIN_PARTS,
        "labels of the skin": patterns.SKIN_LABELS,
        "moments": patterns.MOMENTS,
        "rows of the board": patterns.BOARD_ROWS,
        "sides of the board": patterns.BOARD_SIDES,
        "labels of the board": patterns.BOARD_LABELS,
        "needs before an event": NEEDS,
        "milestones": patterns.MILESTONES,
        "filters": patterns.FILTERS,
        "questions to ask": patterns.QUESTIONS_TO_ASK,
        "leads": tuple(lead for lead in LEADS if lead != "sessions"),  # a plural of its own
    }


def _ids_of_the_story() -> Ids:
    return {
        "screens": patterns.SCREENS,
        "labels of the deck": patterns.PRESENT_LABELS,
        "teach-back cards": patterns.CARDS,
        "points to listen for": tuple(product(patterns.CARDS, patterns.POINTS_TO_HEAR)),
    }


def _ids_of_evidence() -> Ids:
    return {
        "designs": DESIGNS,
        "counted designs": COUNTED,
        "certainties": CERTAINTIES,
        "verdicts on claims": CLAIM_VERDICTS,
        "rows of the grid": (*GRID_ROWS, "price"),
        "kinds of authorisation": authorised.KINDS,
        "kinds left out": left_out.KINDS,
        "ways a test came out": tuple(product(head_to_head.OUTCOMES, head_to_head.BETTER)),
        "columns of searches": patterns.SEARCH_COLUMNS,
        "places of use": patterns.PLACES_OF_USE,
        "figures of the model": (*timeline.TABLES, *timeline.UNITS),
        "makers": MADE,
        "ways to earn": EARNS,
        "interests": INTERESTS,
    }


def _ids_of_safety() -> Ids:
    return {
        "safety lists": safety.GROUPS,
        "safety verdicts": safety.VERDICTS,
        # Before anything is ticked there is no verdict, and the page says that.
        "safety results": (*safety.VERDICTS, "none_yet"),
        "treatments of a rule": safety.RULE_SCOPES,
        "levels of help": LEVELS,
    }


def _ids_of_money() -> Ids:
    return {
        "statuses": get_args(Status),
        "parts of a total": PARTS,
        "effects": (
            *get_args(CostGroup),
            *("needles", "laser"),
            *("adds", "would_add", "adds_more", "would_add_more", "nothing", "ask"),
        ),
        "effects alike": ("nothing", "ask"),
        "rules for a yearly rate": APR_RULES,
        # Nobody sees the hidden tier, so it needs no words.
        "tiers": tuple(tier for tier in observations.TIERS if tier != observations.HIDDEN_TIER),
        "price units": PRICE_UNITS,
        "other priced items": (*OTHER_ITEMS, CONSULTATION),
    }


def ids_in_data(
    evidence: Evidence, options: Mapping[str, Option], concerns: Iterable[str], regions: Iterable[str]
) -> Ids:
    """Return the ids that a clinic's own data may add to."""
    chosen = [option.id for option in options.values() if option.role in ("needles", "laser")]
    extras = [extra for option in options.values() for extra in option.extras]
    return {
        "options": tuple(options),
        "lasers": tuple(option.id for option in options.values() if option.role == "laser"),
        "treatments to choose": tuple(chosen),
        # Options share extras, and each needs its words once.
        "lines": tuple(dict.fromkeys((*BASIC_LINES, *extras))),
        # These are the names that `influences` in model/money/comparison.py gives its inputs.
        "inputs that move a total": tuple(dict.fromkeys(("price", "sessions", "time_off", *extras))),
        "concerns": tuple(concerns),
        "regions": tuple(regions),
        "comparisons": tuple(dict.fromkeys(array for array, _ in evidence.icon_arrays)),
    }
