"""What can be weighed and asked is complete, and a fault in it is told with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.evidence.values import LEADS
from catalog.library import library
from catalog.words.plurals import PLURALS
from model.quantities import UNKNOWN, Range
from tests.catalog.reading.broken import breaking, faults

DATA = library()
FILE, TABLE, WORDS = "values.toml", "evidence/values.csv", "text/en/values/values.toml"

FAULTS = [
    ("unknown source of a row", FILE, 'filled_by = "pace"', 'filled_by = "guess"', "values.toml, column soon.filled_by: 'guess' is not known"),
    ("unknown key", FILE, 'id = "cost"', 'id = "cost"\ncolour = 1', "values.toml, column cost.colour: this key is not known"),
    ("thing twice", FILE, 'id = "visits"', 'id = "healing"', "values.toml, column healing.id: each thing needs an id of its own"),
    ("thing without a name", WORDS, 'name = "Pain"', 'title = "Pain"', "values.toml, column values.thing.pain.name: there is no sentence for this"),
    ("thing without evidence", FILE, 'id = "soon"\nfilled_by = "pace"', 'id = "soon"\nfilled_by = "evidence"', "values.csv, column option: 'nothing' has no row for 'soon' and any concern"),
    ("one step only", FILE, '["not_much", "a_little", "a_lot", "most"]', '["most"]', "values.toml, column steps: there must be two or more steps"),
    ("step without words", FILE, '"most"]', '"utmost"]', "column values.step.utmost: there is no sentence for this"),
    ("check without advice", WORDS, 'do = "You can wait.', 'then = "You can wait.', "column values.check.ease.do: there is no sentence for this"),
    ("check leads nowhere", FILE, 'page = "timeline"', 'page = "calendar"', "column nav.calendar: there is no sentence for this"),
    ("answer that is not offered", FILE, 'found = "several"', 'found = "many"', "values.toml, column course.found: 'many' is not known"),
    ("question without source", FILE, 'evidence = "rf_warning"', 'evidence = "peel_pain"', "values.toml, column radiofrequency.evidence: an explanation needs a finding with a study"),
    ("figure nobody published", WORDS, "At least {low} months", "At least {count} months", "values.question.judge.answer_months: this asks for {count}"),
    ("one answer only", FILE, 'answers = ["same", "apart"]', 'answers = ["apart"]', "answers: there must be two or more answers"),
    ("unknown row", TABLE, "pain,any,nothing", "ache,any,nothing", "values.csv, row 32, column thing: 'ache' is not known"),
    ("unknown option", TABLE, "any,rf_microneedling,,rf_redness", "any,rf,,rf_redness", "values.csv, row 7, column option: 'rf' is not known"),
    ("evidence nowhere", TABLE, "peel_downtime", "peel_days", "values.csv, row 8, column evidence: nothing has the id 'peel_days'"),
    ("no evidence", TABLE, "peel_downtime", "", "values.csv, row 8, column evidence: evidence is missing"),
    ("lead in another unit", TABLE, "healing,any,microneedling,days", "healing,any,microneedling,weeks", "values.csv, row 3, column lead: 'weeks' needs a finding with a figure in weeks"),
    ("lead without a figure", TABLE, "chemical_peel,,peel_downtime", "chemical_peel,days,peel_downtime", "values.csv, row 8, column lead: 'days' needs a finding"),
    ("unknown lead", TABLE, "microneedling,days", "microneedling,years", "values.csv, row 3, column lead: 'years' is not known"),
    ("cell twice", TABLE, "visits,fine_lines", "visits,acne_scars", "values.csv, row 13, column thing: this repeats row 12"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "told"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_a_fault_is_told_with_its_place(data: Path, file: str, old: str, new: str, told: str):
    breaking(data, file, old, new)
    assert any(told in one for one in faults(data)), faults(data)


def test_there_are_nine_things_four_checks_and_five_questions():
    values = DATA.values
    assert [one.id for one in values.things] == [
        *(
            "cost",
            "healing",
            "visits",
            "soon",
            "change",
            "pain",
            "dark_marks",
            "dark_marks_brown",
            "certainty",
        )
    ]
    assert (len(values.steps), len(values.checks), len(values.questions)) == (4, 4, 5)


def test_no_question_can_be_answered_by_always_taking_the_same_place():
    places = {one.answers.index(one.found) for one in DATA.values.questions}
    assert len(places) > 1


@pytest.mark.parametrize("concern", DATA.concerns)
def test_every_option_has_evidence_in_every_row_that_needs_it(concern: str):
    for thing in (one.id for one in DATA.values.things if one.filled_by == "evidence"):
        for option in DATA.options:
            facts = DATA.values.facts(thing, concern, option)
            assert facts.evidence and all(one.option == option for one in facts.evidence), (thing, option)


def test_the_spread_of_dark_marks_runs_from_the_lowest_study_to_the_highest():
    # Of 100 people: 2 of 30 (7) and none of 60 (0), of mixed skin tones.
    assert DATA.values.facts("dark_marks", "any", "microneedling").figure == Range(0, None, 7)
    # On brown skin: none of 39 (0) and 5 of 36 (14) after needles, 14 and 12 of 13 (92) after CO2 laser.
    assert DATA.values.facts("dark_marks_brown", "any", "microneedling").figure == Range(0, None, 14)
    assert DATA.values.facts("dark_marks_brown", "any", "ablative_fractional").figure == Range(14, None, 92)
    # After non-ablative laser: 4 of 45 people (9), not 5 of 115 sessions, to 5 of 7 (71).
    assert DATA.values.facts("dark_marks_brown", "any", "nonablative_fractional").figure == Range(9, None, 71)


@pytest.mark.parametrize(
    ("thing", "measure"), [("dark_marks", "dark_marks"), ("dark_marks_brown", "dark_marks_brown_skin")]
)
def test_every_count_of_dark_marks_an_option_has_is_in_its_spread(thing: str, measure: str):
    for one in DATA.evidence.findings.values():
        # A count in people with one concern stands in the spread of that concern alone.
        if (one.measure, one.unit) == (measure, "people_in_100"):
            assert one in DATA.values.facts(thing, one.concern, one.option).evidence, one.id


def test_no_row_can_be_led_by_a_unit_without_words():
    assert all(f"values.lead.{lead}" in DATA.words for lead in LEADS if lead != "sessions")
    assert "values.lead.sessions" in PLURALS


def test_a_cell_leads_with_the_unit_of_its_row_in_whole_numbers():
    # Redness after needling: 1, 3 and 7 days. Nothing leads where no figure can stand alone.
    assert DATA.values.facts("healing", "acne_scars", "microneedling").figure == Range(1, 3, 7)
    assert DATA.values.facts("healing", "acne_scars", "nothing").figure == UNKNOWN
