"""The link to take home and its code: the plan and nothing else, from the address that others can open."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from catalog.library import library
from catalog.plan.link import read_link
from handout import qr
from handout.plan_link import plan_link

DATA = library()
PLAN, _ = read_link("sessions=4&start=2027-02-16&price=410&concern=fine_lines", DATA.inputs)
AT_CLINIC = replace(DATA, clinic=replace(DATA.clinic, address="https://aid.clinic.example/fineline"))


@pytest.mark.parametrize(
    ("opened_at", "base"),
    [
        ("https://aid.example/takehome", "https://aid.example"),
        ("https://aid.example/below/takehome", "https://aid.example/below"),
        ("http://10.0.0.5:8501/takehome?x=1#y/z", "http://10.0.0.5:8501"),
    ],
)
def test_it_leads_to_where_the_reader_is_or_to_where_the_clinic_says(opened_at: str, base: str) -> None:
    rest = "/glance?sessions=4&start=2027-02-16&concern=fine_lines&price=410"
    assert plan_link(PLAN, DATA, opened_at) == base + rest
    assert plan_link(PLAN, AT_CLINIC, opened_at) == "https://aid.clinic.example/fineline" + rest


def test_a_plan_that_nobody_changed_needs_no_more_than_the_page() -> None:
    usual, _ = read_link("", DATA.inputs)
    assert plan_link(usual, DATA, "https://aid.example/takehome") == "https://aid.example/glance"


def test_what_it_carries_is_the_plan_again() -> None:
    query = plan_link(PLAN, DATA, "https://aid.example/takehome").partition("?")[2]
    assert read_link(query, DATA.inputs) == (PLAN, ())


def test_a_code_is_a_square_drawing_with_the_white_margin_of_the_standard() -> None:
    """77 letters at level M need version 5, which has 37 squares a side; 4 more on each side make 45."""
    drawing = ET.fromstring(qr.svg("https://aid.example/" + "x" * 57))
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg" and drawing.attrib["viewBox"] == "0 0 45 45"


@pytest.mark.parametrize(("letters", "readable"), [(77, True), (334, False), (5000, False)])
def test_a_code_whose_squares_are_under_half_a_millimetre_on_paper_is_not_shown(
    letters: int, readable: bool
) -> None:
    """331 letters fill version 13 with 69 + 8 squares, 40 / 77 = 0.52 mm; the next has 81, 0.49 mm."""
    assert qr.is_readable("x" * letters) is readable
    assert letters > 331 or qr.is_readable("x" * 331)
