"""What single studies measured: figure, sentence, table and sources together."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from catalog.library import library
from tests.pages.opened import payloads


def show_studies() -> None:
    from datetime import date

    import streamlit as st

    from answers.course import about_course
    from catalog.library import library
    from catalog.plan.plan import default_plan
    from components.visit import session
    from components.visit.view import View
    from sections.timeline import study_points

    data, today = library(), date(2026, 12, 1)
    plan = default_plan(data.inputs)
    st.session_state.setdefault(session.KEY, session.Visit(plan, (), {}))
    view = View("timeline", data, plan, today, "light")
    study_points.show(view, about_course(plan, data, today))


def opened() -> AppTest:
    app = AppTest.from_function(show_studies, default_timeout=30).run()
    assert not app.exception
    return app


def test_the_studies_come_with_sentence_reading_help_table_and_sources() -> None:
    app = opened()
    (chart,), (shown,) = payloads(app, "chart"), payloads(app, "fact_table")
    assert "Alam 2014" in chart["alt"]
    assert any("left some skin alone" in one.value for one in app.markdown)
    assert any("heights cannot be compared" in one.value for one in app.caption)
    assert [row["id"] for row in shown["rows"]] == [one.id for one in library().points]
    # One tap opens the studies, a second one the fold with the source.
    assert all(row["cells"][-1]["source"]["link"].startswith("https://") for row in shown["rows"])


def test_two_studies_of_the_same_people_are_said_to_be_so() -> None:
    app = opened()
    (said,) = [one.value for one in app.markdown if "same people" in one.value]
    assert "Kenkel 2021" in said and "Face wrinkle study 2023" in said and "Ablon" not in said
