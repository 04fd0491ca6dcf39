"""Each figure that a page draws is one that Plotly knows, property by property.

Figures are plain dicts, which nothing checks while the app runs. Plotly's Python package, which holds the
schema of its script, checks them here: a property that it does not know, or a value that it does not take, is
an error.
"""

from __future__ import annotations

import pytest
from plotly.graph_objects import Figure
from streamlit.testing.v1 import AppTest

from tests.house.sources import ROOT
from tests.pages.opened import payloads, turned_to

WHOLE_YEAR = {"sessions": "8", "interval": "12", "week": "50", "start": "2027-01-11", "concern": "fine_lines"}
OWN_DAYS = {"event": "2027-06-19", "holiday": "2027-07-15", "start": "2027-01-11", "week": "9"}
ALL_PARTS = {
    "maintenance": "1",
    "laser_maintenance": "2",
    "off": "1",
    "tax": "8.5",
    "count": "consultation.travel",
}
STATES = [
    ("timeline", {}),
    ("timeline", WHOLE_YEAR),
    ("timeline", OWN_DAYS | {"region": "ca", "locale": "fr-CA"}),
    ("planner", {}),
    ("planner", {"region": "us", "sessions": "4", "laser": "fully_ablative"} | ALL_PARTS),
    ("planner", {"region": "ca", "locale": "fr-CA", "off": "1"}),  # no typical price of needles
    ("planner", {"region": "us", "budget": "1234.5", "off": "1"}),
    ("planner", {"region": "uk", "horizon": "1", "budget": "900"}),  # hardly any price
    ("planner", {"region": "au", "price": "300", "horizon": "5", "start": "2027-02-10"}),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("page", "link"), STATES)
def test_a_figure_holds_nothing_that_plotly_does_not_know(
    page: str, link: dict[str, str], theme: str
) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.context = {"theme": theme}
    for name, value in link.items():
        app.query_params[name] = value
    turned_to(app, page)
    figures = [chart["figure"] for chart in payloads(app, "chart")]
    assert len(figures) >= 2
    for figure in figures:
        assert Figure(figure).to_plotly_json()["data"], "an unknown property is an error"
        assert ("#1F2D2C" in str(figure)) == (theme == "light"), "the ink of the light theme"


def test_a_property_that_plotly_does_not_know_would_be_noticed() -> None:
    with pytest.raises(ValueError, match="heigth"):
        Figure({"data": [], "layout": {"heigth": 300}})
