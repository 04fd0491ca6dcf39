"""The scorecard as a reader meets it: every item with its mark in words, and the grade of every page."""

from __future__ import annotations

import json
from datetime import date

from streamlit.testing.v1 import AppTest

from catalog.library import library
from catalog.plan.plan import default_plan
from catalog.scorecard import GROUPS, IPDAS, SCREENING, scorecard
from catalog.words.patterns import PAGES
from components.frame.folds import OPEN
from exam.pages.driver import EveryFold


def page() -> None:
    from datetime import date

    from catalog.library import library
    from catalog.plan.link import read_link
    from components.visit.view import View
    from sections.evidence import scorecard

    data = library()
    scorecard.show(View("evidence", data, read_link("", data.inputs)[0], date.today(), "light"))


def test_the_scorecard_shows_every_item_its_mark_and_the_grade_of_every_page():
    app = AppTest.from_function(page, default_timeout=30)
    app.session_state[OPEN + "evidence"] = EveryFold()
    assert not app.run().exception
    tables = [json.loads(one.proto.json) for one in app.get("bidi_component")]
    rows = [row for table in tables for row in table["rows"]]
    items = {row["id"]: row["cells"] for row in rows if row["id"] not in PAGES}
    assert items.keys() == {one for ids in GROUPS.values() for one in ids}
    assert all(cells[0]["text"] and cells[1]["chip_label"] for cells in items.values())
    assert all(cells[2]["text"] for cells in items.values() if cells[1]["chip"] != "yes")
    assert [len(table["rows"]) for table in tables[:4]] == [6, 6, 23, len(SCREENING)]
    assert {name for name, cells in items.items() if cells[1]["chip"] == "not_applicable"} == set(SCREENING)
    assert [row["id"] for row in tables[-1]["rows"]] == [one.page for one in scorecard().pages]
    heads = [one.value for one in app.subheader]
    assert [library().words(f"exam.group.{group}") in head for group, head in zip(IPDAS, heads, strict=False)]


def test_who_signed_is_named_and_what_is_open_is_counted():
    from catalog.scorecard import Item
    from components.visit.view import View
    from sections.evidence.scorecard import reason

    plan, day = default_plan(library().inputs), date(2026, 12, 1)
    view = View("evidence", library(), plan, day, "light")
    assert "A. Reader, nurse" in reason(view, Item("b15", "quality", "yes", "signed", by="A. Reader, nurse"))
    assert reason(view, Item("q1", "qualifying", "no", "checked", 3)).endswith("3.")
    assert reason(view, Item("q1", "qualifying", "yes", "checked")) == ""
