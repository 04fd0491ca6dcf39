"""The fold for staff on a page whose data cannot be used."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.frame.faults import NO_DATA


def page_with_25_faults() -> None:
    from catalog.reading.problems import DataProblems, Problem
    from components.frame.faults import show_data_problems

    show_data_problems(DataProblems([Problem("a.csv", row, "low", f"*{row}*") for row in range(2, 27)]))


def test_staff_see_the_first_twenty_faults_as_typed_and_how_many_are_left(capsys: pytest.CaptureFixture[str]):
    app = AppTest.from_function(page_with_25_faults).run()
    assert app.markdown[0].value == NO_DATA
    [fold] = app.expander
    lines = [one.value for one in fold.text]
    assert len(lines) == 21 and lines[0] == "a.csv, row 2, column low: *2*"
    assert lines[-1] == "And 5 more: mend these first, then look again."
    assert capsys.readouterr().err.splitlines()[1:] == lines, "the log says the same"
