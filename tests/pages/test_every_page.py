"""What holds on each page: a title, a summary, the footer, charts that can be read, and one plan."""

from __future__ import annotations

import re

import pytest

from catalog.words.patterns import PAGES, PATH
from tests.pages.opened import opened, payloads, turned_to, words

CHARTED = ("timeline", "planner")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_title_a_short_summary_and_the_footer(name: str) -> None:
    app = opened(name)
    if name != PATH[0]:  # which is short as a whole, and draws its title itself
        assert len(app.title) == 1
        values = [element.value for element in app.markdown]
        summary = re.sub("<[^>]+>", "", values[values.index("**In short**") + 1])
        assert 1 <= len(re.findall(r"[.!?](?:\s|$)", summary)) <= 3
    assert "reading it is not consent" in words(app)
    assert "Next check due" in words(app)


@pytest.mark.parametrize("name", CHARTED)
def test_every_chart_has_an_alternative_a_sentence_and_a_table(name: str) -> None:
    charts = payloads(opened(name), "chart")
    assert charts
    assert all(len(chart["alt"]) > 60 for chart in charts)
    # What single studies measured stands between words and a table of its own.
    for chart in (one for one in charts if not one["alt"].startswith("Small charts over")):
        assert chart["sentence"].endswith(".") and chart["how"].endswith(".")
        assert chart["fold"]["label"] == "The same as a table"
        columns, rows = chart["fold"]["table"]["columns"], chart["fold"]["table"]["rows"]
        assert rows and {len(row) for row in rows} == {len(columns)}


def test_the_plan_follows_the_reader_to_pages_that_do_not_show_its_inputs() -> None:
    app = opened("planner", price="410")
    turned_to(app, "timeline")
    assert app.query_params["price"] == "410"


def test_unusable_parts_of_a_link_are_named_in_one_line() -> None:
    app = opened("benefits", sessions="99", colour="red", concern="fine_lines")
    assert len(app.info) == 1
    assert "sessions=99" in app.info[0].value and "colour=red" in app.info[0].value
    assert "fine lines" in words(app)
