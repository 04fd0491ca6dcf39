"""A clinic adds a laser in its data files alone; it is drawn everywhere, with the look that they declare."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import load
from components.frame import shell
from components.palette import colour
from tests.pages.invented_laser import LOOK, NAME, NEW, data_with_a_laser_more
from tests.pages.opened import opened, payloads

DRAWN = {"colour": LOOK["colour"], "mark": LOOK["mark"], "texture": LOOK["texture"]}


@pytest.fixture(scope="module", autouse=True)
def clinics_own_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the pages read the data with a laser more, and nothing after these tests."""
    own = load(data_with_a_laser_more(tmp_path_factory.mktemp("clinic")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shell, "library", lambda: own)
        yield


def _open(page: str) -> AppTest:
    app = opened(page, laser=NEW)
    assert not app.info, "the page shows the plan of the link"
    return app


def test_the_grid_offers_the_laser_and_starts_with_it() -> None:
    (grid,) = payloads(_open("benefits"), "option_grid")
    (offered,) = [option for option in grid["options"] if option["id"] == NEW]
    assert (offered["name"], offered["look"]) == (NAME, DRAWN)
    assert NEW in grid["default"] and grid["cells"][NEW]["benefit"]["points"]


def test_the_totals_and_the_table_beside_them_draw_the_laser_with_its_look() -> None:
    app = _open("planner")
    (bars,) = payloads(app, "total_bars")
    ahead = bars["ahead"]["sessions"].values()
    assert [totals["bars"][-1]["look"] for totals in (bars["now"], *ahead)] == [DRAWN] * (1 + len(ahead))
    (beside,) = [table for table in payloads(app, "fact_table") if table["stack"] == "columns"]
    assert beside["columns"][-1]["look"] == DRAWN


def test_the_laser_s_plan_wears_its_colour() -> None:
    style = "".join(one.proto.body for one in _open("planner").get("html"))
    rule = f":has(.st-key-colour_{LOOK['colour']}) {{ border-top-color: var(--fl-{LOOK['colour']}); }}"
    assert rule in style


def test_the_charts_draw_the_laser_with_its_look() -> None:
    charts = payloads(_open("planner"), "chart")
    traces = [trace for chart in charts for trace in chart["figure"]["data"]]
    (line,) = [
        trace for trace in traces if trace.get("name") == NAME and trace.get("mode") == "lines+markers"
    ]
    assert line["line"]["color"] == colour(LOOK["colour"], "light")
    assert line["line"]["dash"] == LOOK["dash"]
    moved = [trace for trace in traces if str(trace.get("name")).startswith(f"{NEW} ")]
    assert {trace["marker"]["pattern"]["shape"] for trace in moved} == {"x"}, "checks, as Plotly calls them"


def test_the_first_week_tells_the_laser_s_days_in_its_colour() -> None:
    app = _open("timeline")
    app.segmented_control(key="first_days_pick").set_value("laser").run()
    (days,) = [made for made in payloads(app, "step_list") if "look" in made]
    assert (days["option"], days["look"], len(days["items"])) == (NEW, DRAWN, 8)
