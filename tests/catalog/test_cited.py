"""What a line of a cost table rests on can be shown: a price, a page or a study of ours, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from answers.cost import about_cost
from catalog.cited import cited
from catalog.evidence.records import Study
from catalog.library import library
from catalog.plan.plan import default_plan
from catalog.prices.observations import Observation, PriceSource
from tests.model.money.priced_courses import Page

DATA = library()
FOUND = about_cost(default_plan(DATA.inputs), DATA, date(2026, 12, 1))
LINES = {line.id: line for line in FOUND.needles.lines}


def test_a_session_rests_on_observed_prices_time_off_on_studies_too_and_tax_on_its_page():
    book = DATA.regions[default_plan(DATA.inputs).region]
    assert LINES["sessions"].basis[: len(book.behind("microneedling"))] == book.behind("microneedling")
    studies = LINES["sessions"].basis[len(book.behind("microneedling")) :]
    assert studies == DATA.options["microneedling"].studies("sessions", "acne_scars")
    assert {type(cited(one)) for one in LINES["time_off"].basis} == {Study, Observation}
    assert [type(cited(one)) for one in LINES["tax"].basis] == [PriceSource]


def test_what_is_no_record_of_the_data_is_refused():
    with pytest.raises(TypeError, match="Nothing in the data is a Page, so 'src' cannot be shown"):
        cited(Page("src"))
