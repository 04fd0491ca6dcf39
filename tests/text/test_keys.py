"""Every sentence is asked for, every asked sentence exists, and gets exactly the figures it needs."""

from __future__ import annotations

import pytest

from answers.uses import uses
from catalog.clinic import EARNS, MADE
from catalog.evidence.certainty import COUNTED
from catalog.evidence.records import CERTAINTIES, DESIGNS, VERDICTS
from catalog.library import library
from catalog.prices.observations import UNITS as PRICE_UNITS
from catalog.prices.regions import OTHER_ITEMS
from catalog.words.text import placeholders
from tests.house.sources import named
from tests.text.keys import READERS, SENTENCES, asked, keys_of, patterns

DATA = library()


def test_every_key_the_code_names_has_a_sentence():
    lost = {named(path): [one for one in patterns(path) if not keys_of(one)] for path in READERS}
    assert {path: keys for path, keys in lost.items() if keys} == {}


def test_every_sentence_is_asked_for():
    found = {one for path in READERS for one in patterns(path)}
    assert sorted(SENTENCES.keys() - {key for one in found for key in keys_of(one)}) == []


def test_a_sentence_gets_exactly_what_it_asks_for():
    # A name too few would stop the page; a name too many was forgotten when the sentence changed.
    wrong = [
        (named(path), key, sorted(given ^ placeholders(SENTENCES[key])))
        for path in READERS
        for key, given in asked(path)
        if given != placeholders(SENTENCES[key])
    ]
    assert wrong == []


def test_there_are_words_for_every_id_in_the_data():
    wanted = {f"option.{option}.{part}" for option in DATA.options for part in ("name", "tagline")}
    wanted |= {f"option.{option.id}.means" for option in DATA.options.values() if option.role == "laser"}
    wanted |= {f"line.{extra}" for option in DATA.options.values() for extra in option.extras}
    wanted |= {f"line.{name}" for name in ("sessions", "upkeep", "tax", "time_off")}
    wanted |= {
        f"{table}.{concern}" for concern in DATA.concerns for table in ("concern", "concern_in_sentence")
    }
    wanted |= {f"region.{region}" for region in DATA.regions}
    wanted |= {
        f"icons.{array}.{part}" for array, _ in DATA.evidence.icon_arrays for part in ("title", "how_to_read")
    }
    wanted |= {f"first_week_title.{step.id}" for step in DATA.evidence.first_week}
    wanted |= {
        f"milestone.{name}.{part}" for name in ("last_session", "calm", "judge") for part in ("title", "text")
    }
    wanted |= {f"certainty.{one}" for one in CERTAINTIES} | {f"design.{one}" for one in DESIGNS}
    wanted |= {f"verdict.{one}{rest}" for one in VERDICTS for rest in ("", "_meaning")}
    wanted |= {f"tier.{tier}" for tier in "ABC"} | {
        f"status.{one}" for one in ("included", "not_included", "ask")
    }
    wanted |= {f"footer.interest_{one}" for one in ("needles", "lasers", "both", "neither")}
    wanted |= {f"evidence_design.{one}" for one in DESIGNS} | {f"certainty_why.{one}" for one in DESIGNS}
    wanted |= {f"certainty_why.{one}_of" for one in COUNTED} | {f"tier_short.{tier}" for tier in "ABC"}
    wanted |= {f"price_unit.{unit}" for unit in PRICE_UNITS} | {f"price_item.{item}" for item in OTHER_ITEMS}
    wanted |= {f"earns.{one}" for one in EARNS} | {f"evidence_who.{one}" for one in MADE}
    wanted |= {f"evidence_used.{place}" for use in uses(DATA).values() for place in use.places}
    assert wanted - SENTENCES.keys() == set()


def test_no_words_name_the_tier_no_reader_sees():
    assert "tier.D" not in SENTENCES


@pytest.mark.parametrize(
    ("table", "known"),
    [
        ("finding", set(DATA.evidence.findings)),
        ("glance", {one.id for cell in DATA.evidence.grid.values() for one in cell}),
        ("claim", {claim.id for claim in DATA.evidence.claims}),
        ("first_week", {step.id for step in DATA.evidence.first_week}),
        ("icons", {array for array, _ in DATA.evidence.icon_arrays}),
        ("phase", {phase.id for phase in DATA.evidence.phases}),
        ("option", set(DATA.options)),
        ("assumption", {one.id for one in DATA.origins.assumptions}),
        ("left_out_why", {one.why for one in DATA.origins.left_out}),
        ("caution", {asked.id for asked in DATA.cautions.questions}),
        ("caution_until", {rule.until for asked in DATA.cautions.questions for rule in asked.rules}),
        ("sign", {sign.id for sign in DATA.cautions.signs}),
        ("get_help", {told.id for level in DATA.cautions.help.values() for told in level}),
    ],
)
def test_every_sentence_about_the_data_belongs_to_a_row(table: str, known: set[str]):
    assert {key.split(".")[1] for key in SENTENCES if key.startswith(f"{table}.")} - known == set()
