"""One sitting of the exam, shared by every test here: each page is read once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from catalog.library import folder_in_use, library
from catalog.reading.problems import Report
from catalog.scorecard import load_signatures
from exam.marking import gaps
from exam.pages.sitting import Gaps, Sitting, sit


@pytest.fixture(scope="session")
def sitting() -> Sitting:
    report = Report()
    signed = load_signatures(folder_in_use(), report)
    report.raise_if_any()
    return sit(library(), signed, date.today())


@pytest.fixture(scope="session")
def found(sitting: Sitting) -> Mapping[str, Gaps]:
    return gaps(sitting)
