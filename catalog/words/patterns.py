"""Keys of sentences that are filled with an id: each pattern is declared here once, with the ids it takes.

A page asks for a sentence by its *key*, such as ``timeline.title``. Most keys stand in the code as they stand
in ``data/text/``, so a search finds both. Others depend on an *id*: of an option, a finding or a region. Such
keys follow a *pattern*, ``option.{}.name``, in which ``{}`` stands for the id. Two gaps take a pair of ids.

A pattern has to be declared, or nobody could tell which sentences are needed. A clinic that adds an option
would learn of a missing sentence from a page that fails. With the table below it is told when the data are
read, and a test finds sentences whose id no longer exists.

The text at the right of a pattern names the *list* of ids that fill it. The tables differ in when they are
checked:

- `BY_ROW`: where a row of data is read, so that the fault names its row. Such ids come from that row alone.
- `BY_ID`: once all data are read, by ``catalog/completeness.py``. ``catalog/sentence_ids.py`` says which ids
  are in each list: those that the code closes, and those to which a clinic's data may add.
- `EXAM`: where the scorecard is read.
- `OPTIONAL`: never, since such a sentence may be missing.

The lists at the top hold ids that stand in no data file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

# Ids that no data file holds: lists that only pages and their words know.
PATH = ("glance", "benefits", "timeline", "planner", "safety", "values", "takehome")  # in their order
PAGES = (*PATH, "evidence")  # the last one stands beside the path
PRESENT, WALL = STAGES = ("present", "wall")  # pages without a frame
SKINS = ("white", "brown", "black")
RED_PHASES = ("bleeding_stops", "calming")  # how redness looks is told for each skin
LASTING_PHASES = ("calming", "repair", "remodelling")
PICTURES = ("needles", "bleeding_stops", "repair", "remodelling")
PICTURE_MARKS = ("blood", "redness", "cell", "fibre", "unsure")
SKIN_PARTS = ("epidermis", "melanin", "vessel", "repair_cell", "new_fibre", "old_fibre", "fat")
SKIN_LABELS = ("under", "mirror", "todo", "back", "forth", "play", "pause", "again", "names", "range")
MOMENTS = ("session", "session_last", "healing", "after_last", "judging", "later", "end")
MILESTONES = ("last_session", "calm", "quarter", "half", "nine_tenths", "judge")
BOARD_ROWS = ("benefit", "harms", "visits", "calm", "half", "total")
BOARD_SIDES = ("nothing", "needles", "laser")
BOARD_LABELS = (
    *("purpose", "tap_row", "side", "options", "choose_concern", "choose_laser", "question"),
    *("stamp", "mirror", "picture_alt", "key_open", "key_title", "key_intro", "choose_tone", "key_way"),
    *("week", "week_less", "week_more", "week_range", "parts", "parts_range", "curve", "week_spoken"),
    *("step_of", "visits", "interval", "quote", "visits_less", "visits_more", "interval_less"),
    *("interval_more", "quote_less", "quote_more", "own_count", "week_apart", "weeks_apart"),
    *("your_quote", "a_visit", "quote_field", "working", "working_spoken", "reset", "reset_spoken"),
    *("overlap", "apart", "own_figures", "total_spoken", "visits_spoken", "interval_spoken"),
    *("close", "choose_years"),
)
SEARCH_COLUMNS = ("what", "count", "looked_at", "taken")
FILTERS = ("option", "concern", "design", "certainty", "region", "tier", "kind", "why")
FIRST_QUESTIONS = ("nothing", "who", "wrong", "total")  # those that anybody may want to ask
QUESTIONS_TO_ASK = (
    *FIRST_QUESTIONS,
    *("skin", "device", "allowed", "heat"),
    *("unhappy", "stopped", "earn", "call"),
)
SCREENS = (
    *("decision", "skin", "repair", "weeks", "good", "harms"),
    *("tone", "laser", "spend", "matters", "next"),
)
PRESENT_LABELS = (
    *("bar", "back", "next", "grid", "grid_how", "earlier", "later"),
    *("skip", "tied", "scheme", "card", "card_title", "card_how", "listen"),
    *("card_done", "note", "note_title", "note_how", "questions", "copy", "copied"),
    *("failed", "room", "room_title", "room_how", "code", "join", "joining"),
    *("joined", "wall_away", "wrong", "wait", "gone", "end", "leave"),
    *("close", "why", "start_title", "start_why", "fresh", "go_on", "wall_title"),
    *("wall_how", "wall_scan", "wall_wait", "wall_full", "wall_lost"),
)
CARDS = ("judge", "friend", "nothing", "spend", "ring")  # of teach-back, after screens of the story
POINTS_TO_HEAR = ("1", "2", "3")  # of a card; a clinic may show the first two alone
PLACES_OF_USE = (
    *("grid", "chances", "claims", "first_week", "dates", "planner"),
    *("pictures", "pace", "points", "authorised", "safety", "here"),
)

BY_ROW: Final[Mapping[str, str]] = MappingProxyType(
    {
        "finding.{}": "findings",
        "glance.{}": "findings of the grid",
        "board_figure.{}": "cells of the board",
        "claim.{}.short": "claims",
        "claim.{}.said": "claims",
        "claim.{}.why": "claims",
        "phase.{}.skin": "phases",
        "phase.{}.mirror": "phases",
        "first_week.{}": "first days",
        "first_week_title.{}": "first days",
        "left_out_why.{}": "reasons to leave out",
        "left_out_short.{}": "reasons to leave out",
        "assumption.{}": "assumptions",
        "authorised.{}": "authorised",
        "timeline.points.{}.name": "responses",
        "timeline.points.{}.what": "responses",
        "timeline.points.{}.compared": "responses with skin left alone",
        "safety_question.{}.tick": "safety questions",
        "safety_question.{}.why": "safety questions",
        "safety_question.{}.say": "safety questions",
        "safety_until.{}": "ends of a wait",
        "safety_wait.{}": "lengths of a wait",
        "sign.{}.title": "signs",
        "sign.{}.feel": "signs",
        "sign.{}.{}": "signs on skin",
        "get_help.{}": "reasons to get help",
        "values.step.{}": "steps",
        "values.thing.{}.name": "things to rate",
        "values.thing.{}.short": "things to rate",
        "values.thing.{}.help": "things to rate",
        "values.check.{}.ask": "checks",
        "values.check.{}.do": "checks",
        "values.question.{}.ask": "quiz questions",
        "values.question.{}.why": "quiz questions",
        "values.question.{}.answer_{}": "quiz answers",
    }
)

BY_ID: Final[Mapping[str, str]] = MappingProxyType(
    {
        "nav.{}": "pages",
        "board.row.{}": "rows of the board",
        "board.short.{}": "sides of the board",
        "board.laser.{}": "lasers",
        "board.place.{}": "regions",
        "board.price_{}": "tiers",
        "board_label.{}": "labels of the board",
        "footer.interest_{}": "interests",
        "option.{}.name": "options",
        "option.{}.tagline": "options",
        "option.{}.means": "lasers",
        "concern.{}": "concerns",
        "concern_in_sentence.{}": "concerns",
        "in_short_for.{}": "concerns",
        "region.{}": "regions",
        "line.{}": "lines",
        "status.{}": "statuses",
        "price_item.{}": "other priced items",
        "design.{}": "designs",
        "evidence_design.{}": "designs",
        "certainty_why.{}": "designs",
        "certainty_why.{}_of": "counted designs",
        "certainty.{}": "certainties",
        "certainty_told.{}": "certainties",
        "verdict.{}": "verdicts on claims",
        "verdict.{}_meaning": "verdicts on claims",
        "tier.{}": "tiers",
        "tier_short.{}": "tiers",
        "price_unit.{}": "price units",
        "icons.{}.title": "comparisons",
        "icons.{}.how_to_read": "comparisons",
        "picture.{}.title": "pictures",
        "picture.{}.when": "pictures",
        "picture.{}.caption": "pictures",
        "picture.{}.alt": "pictures",
        "picture.key.{}": "picture marks",
        "grid.{}": "rows of the grid",
        "fair_tests.{}_{}": "ways a test came out",
        "authorised.short_{}": "regions",
        "authorised_kind.{}": "kinds of authorisation",
        "timeline.need.{}.title": "needs before an event",
        "timeline.need.{}.text": "needs before an event",
        "milestone.{}.title": "milestones",
        "milestone.{}.text": "milestones",
        "phases.{}": "lasting phases",
        "first_week_pick.intro.{}": "treatments to choose",
        "first_week_pick.short.{}": "treatments to choose",
        "skin.name.{}": "parts of the skin",
        "skin.label.{}": "labels of the skin",
        "skin.tones.{}": "skins",
        "skin.flush.{}.{}": "flushes",
        "skin.todo.{}": "moments",
        "safety_group.{}": "safety lists",
        "safety_verdict.{}": "safety verdicts",
        "safety_live.{}": "safety results",
        "safety_card.{}": "treatments of a rule",
        "safety_help.{}": "levels of help",
        "safety_help.{}_do": "levels of help",
        "safety_look.{}": "skins",
        "values.lead.{}": "leads",
        "question.{}": "questions to ask",
        "planner.input_{}": "inputs that move a total",
        "part.{}": "parts of a total",
        "group.{}": "effects",
        "paying.apr_rule.{}": "rules for a yearly rate",
        "group.{}_alike": "effects alike",
        "evidence.kind_{}": "kinds left out",
        "evidence.by_{}": "filters",
        "searches.{}": "columns of searches",
        "evidence_used.{}": "places of use",
        "evidence_model.{}": "figures of the model",
        "evidence_who.{}": "makers",
        "earns.{}": "ways to earn",
        "present_title.{}": "screens",
        "present_label.{}": "labels of the deck",
        "present_short.{}": "screens",
        "teach_back.{}.ask": "teach-back cards",
        "teach_back.{}.listen_{}": "points to listen for",
    }
)

EXAM: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exam.item.{}": "items of the exam",
        "exam.group.{}": "groups of the exam",
        "exam.answer.{}": "answers of the exam",
        "exam.reason.{}": "reasons of the exam",
    }
)  # by id too, checked where the scorecard is read

# What these add is not needed for every id, so nobody is told when one is missing.
OPTIONAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "option.{}.warning": "options",
        "first_week_pick.range.{}": "findings of the first days",
        "board_words.{}": "cells of the board",
        "kept_plans.own_{}": "inputs",
    }
)


def filled(patterns: Mapping[str, str], ids: str, *one: str) -> Iterator[str]:
    """Return every key that some patterns make of one id.

    Parameters
    ----------
    ids : str
        Name of the list that the id is of: only patterns that take this list are filled.
    one : str
        The id; a pair where the list holds pairs.
    """
    yield from (pattern.format(*one) for pattern, taken in patterns.items() if taken == ids)
