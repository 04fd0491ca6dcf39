"""``explain``: everything a link shows, as one JSON object that anybody can audit."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.explain import explain, main
from catalog.library import DATA, library, load

ROOT = DATA.parent
GOLDEN = ROOT / "tests" / "golden"
TODAY = date(2026, 12, 1)
EDGES = ("low", "typical", "high")
KEYS = {"link", "chosen", "course", "timeline", "schedule", "milestones", "costs", "sources", "rejected"}
KEYS |= {"slow_reading"}
KEYS |= {"package", "instalments", "deferred_interest", "kept_plans", "sensitivity", "budget"}
COST_KEYS = {"currency", "region", "horizon_years", "options", "difference", "break_even", "moves_most"}
COST_KEYS |= {"difference_leaves_out", "session_prices_from", "uneven_prices"}
LINE_KEYS = {"id", "label", "status", "low", "typical", "high", "source", "sources", "count", "each"}


def asked(query: str = "") -> dict[str, Any]:
    return explain(query, library(), TODAY)


def option(answer: dict[str, Any], number: int) -> dict[str, Any]:
    return answer["costs"]["options"][number]


def line(of: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in of["lines"] if one["id"] == name)


def command(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "answers.explain", *words],
        capture_output=True, text=True, check=False, timeout=60, cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", **environment},
    )  # fmt: skip


def plain(answer: Any) -> Any:
    """An answer without words, which may be reworded, and with every 13th week of its timeline."""
    if isinstance(answer, dict):
        kept = {key: value for key, value in answer.items() if key not in ("label", "title")}
        if "timeline" in kept:
            kept["timeline"] = kept["timeline"][::13]
        return {key: plain(value) for key, value in kept.items()}
    if isinstance(answer, list):
        return [plain(value) for value in answer]
    return round(answer, 6) if isinstance(answer, float) else answer


def test_a_fixed_link_gives_the_answer_that_was_checked_by_hand():
    golden = json.loads((GOLDEN / "explain_link.json").read_text(encoding="utf-8"))
    found = plain(explain(golden["query"], library(), date.fromisoformat(golden["today"])))
    for part, expected in golden["answer"].items():
        assert found[part] == expected, part


def test_the_answer_has_the_keys_others_count_on():
    answer = asked()
    assert answer.keys() == KEYS
    assert answer["costs"].keys() == COST_KEYS
    assert {"sessions", "calm_by", "judge_on"} <= answer["schedule"].keys()
    for one in answer["costs"]["options"]:
        assert one.keys() == {"id", "total", "per_year", "lines", "cumulative"}
        assert tuple(one["total"]) == tuple(one["per_year"]) == EDGES
        assert all(of.keys() == LINE_KEYS for of in one["lines"])
        assert all(tuple(step) == ("date", *EDGES) for step in one["cumulative"])
    assert all(one.keys() == {"id", "weeks", "dates"} for one in answer["milestones"])


def test_the_timeline_has_every_week_from_0_to_52_with_shares_from_0_to_1():
    timeline = asked()["timeline"]
    assert [point["week"] for point in timeline] == list(range(53))
    for point in timeline:
        for response in ("tissue", "visible"):
            shares = [point[response][pace] for pace in EDGES]
            assert 0 <= shares[0] <= shares[1] <= shares[2] <= 1


@settings(max_examples=20)
@given(
    st.sampled_from(["us", "ca", "uk", "au"]),
    st.sampled_from(library().inputs["laser"].choices),
    st.integers(1, 12), st.integers(0, 4), st.booleans(),
)  # fmt: skip
def test_amounts_are_whole_or_null_and_a_null_in_an_included_line_is_null_in_the_total(
    region: str, laser: str, sessions: int, upkeep: int, off: bool
):
    answer = asked(f"region={region}&laser={laser}&sessions={sessions}&maintenance={upkeep}&off={int(off)}")
    for one in answer["costs"]["options"]:
        for edge in EDGES:
            figures = [of[edge] for of in one["lines"] if of["status"] == "included"]
            assert all(figure is None or type(figure) is int for figure in figures)
            assert one["total"][edge] == (None if None in figures else sum(figures))
            assert one["cumulative"][-1][edge] == one["total"][edge]


def test_no_canadian_page_names_a_typical_or_high_needling_price_so_both_totals_stay_open():
    needles = option(asked("region=ca"), 1)
    assert [line(needles, "sessions")[edge] for edge in EDGES] == [3 * 39_500, None, None]
    assert [needles["total"][edge] for edge in EDGES] == [3 * 39_500, None, None]
    assert [needles["per_year"][edge] for edge in EDGES] == [39_500, None, None]
    assert asked("region=ca")["costs"]["break_even"] == {
        "laser_price": None, "laser_sessions": None, "needling_sessions_above_laser": None,
    }  # fmt: skip


def test_counting_time_off_moves_its_line_into_the_total():
    without, with_it = option(asked("region=us"), 2), option(asked("region=us&off=1"), 2)
    assert line(without, "time_off")["status"] == "not_included"
    assert line(with_it, "time_off")["status"] == "included"
    for edge in EDGES:
        assert with_it["total"][edge] == without["total"][edge] + line(without, "time_off")[edge]


def test_own_quotes_collapse_the_ranges_and_are_named_as_the_reader_s_own():
    answer = asked(
        "region=us&sessions=3&price=250&laser_price=900&laser_sessions=2&maintenance=1&laser_maintenance=1&tax=5&pay=180&off=1"
    )
    needles, laser = option(answer, 1), option(answer, 2)
    assert [line(needles, "sessions")[edge] for edge in EDGES] == [75_000] * 3  # 3 x 250
    assert [line(laser, "sessions")[edge] for edge in EDGES] == [180_000] * 3  # 2 x 900
    for name in ("sessions", "upkeep", "tax", "time_off"):
        assert line(needles, name)["source"] == line(laser, name)["source"] == "own_quote"
    pages = {source["id"] for source in answer["sources"]}
    assert not pages & {one.source.id for one in library().regions["us"].behind("microneedling")}


def test_what_the_difference_leaves_out_is_told_with_the_side_on_which_it_is_unknown():
    left_out = [{"line": "numbing", "option": "nonablative_fractional"}]
    assert asked("region=us&quotes=n.numbing-30")["costs"]["difference_leaves_out"] == left_out
    assert asked("region=us&quotes=n.numbing-30.l.numbing-40")["costs"]["difference_leaves_out"] == []


def test_every_source_named_in_a_line_stands_in_the_list_of_sources_with_its_day():
    for region in library().regions:
        answer = asked(f"region={region}&off=1&maintenance=1")
        listed = {source["id"] for source in answer["sources"]}
        named = {name for one in answer["costs"]["options"] for of in one["lines"] for name in of["sources"]}
        assert named <= listed
        assert all(date.fromisoformat(source["checked"]) and source["label"] for source in answer["sources"])


def test_every_known_price_and_every_published_count_has_a_source():
    for region in library().regions:
        for laser in library().inputs["laser"].choices:
            for one in asked(f"region={region}&laser={laser}")["costs"]["options"]:
                for of in one["lines"]:
                    known = any(of[edge] for edge in EDGES)
                    assert not known or of["source"], (region, of["id"])


def test_bad_parameters_are_named_and_replaced_by_the_usual_ones():
    answer = asked("sessions=99&week=x&colour=red&interval=4")
    assert answer["rejected"] == [
        {"name": "sessions", "value": "99", "reason": "out_of_bounds"},
        {"name": "week", "value": "x", "reason": "not_usable"},
        {"name": "colour", "value": "red", "reason": "unknown"},
    ]
    assert (answer["course"]["sessions"], answer["course"]["interval_weeks"]) == (3, 4)
    assert answer["link"] == "interval=4"


def test_the_event_dates_by_when_to_start():
    answer = asked("sessions=3&interval=6&start=2027-01-11&event=2027-09-01")
    # 12 and 6 months, or 7 + 1 days, and the 84 days of the course before 1 September.
    starts = {one["need"]: one["start"] for one in answer["schedule"]["event_starts"]}
    assert starts == {"slow_mark": "2026-06-09", "usual_mark": "2026-12-07", "calm_skin": "2027-06-01"}
    assert asked()["schedule"]["event_starts"] == []


def test_without_a_side_left_alone_there_is_no_slow_reading():
    known = tuple(one for one in library().points if not one.of_side("alone"))
    answer = explain("", replace(library(), points=known), TODAY)
    assert answer["slow_reading"] is None


def test_changes_past_week_26_have_a_month_and_sessions_always_have_a_day():
    answer = asked("sessions=8&interval=6&start=2027-01-11")
    for one in answer["milestones"]:
        for edge, week in one["weeks"].items():
            by_day = one["id"] in ("last_session", "calm", "judge") or (week or 0) <= 26
            assert week is None or len(one["dates"][edge]) == len("2027-01-11" if by_day else "2027-01")
    assert all(len(day) == len("2027-01-11") for day in answer["schedule"]["sessions"])


WILD = {
    "nothing": "",
    "question mark": "?sessions=4",
    "broken bytes": "sessions=%00&week=%ff",
    "hostile": "<script>&'; DROP TABLE x;--",
    "not UTF-8": "\udcff=\udcfe",
    "other letters": "é=ü&price=١٢",
    "very long": "a" * 20_000,
    "dashes": "-x=1&--today=2",
    "two dashes": "--",
}


@pytest.mark.parametrize("query", WILD.values(), ids=WILD)
def test_one_json_object_is_printed_whatever_the_link(query: str, capsys: pytest.CaptureFixture[str]):
    assert main([query, "--today", "2026-12-01"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out).keys() == KEYS
    assert told.out.isascii(), "no odd character of a link may stop a terminal"
    assert told.err == ""


def test_the_command_exits_0_on_a_terminal_that_writes_ascii_alone():
    ran = command(WILD["other letters"], "--today", "2026-12-01", PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert json.loads(ran.stdout).keys() == KEYS


def test_the_command_needs_no_streamlit_no_charts_and_no_tables():
    # Reading and adding up must not depend on what draws the pages.
    script = (
        "import sys; from answers import explain; explain.main(['']);"
        "print({'streamlit', 'plotly', 'pandas'} & {*sys.modules})"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.endswith("}\nset()\n")


def test_broken_data_are_told_on_the_error_stream_with_exit_code_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("answers.explain.library", lambda: load(tmp_path))
    assert main([]) == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("The data files cannot be used:\n")
    assert "clinic.toml, inputs.toml, options.toml, " in told.err


@pytest.mark.parametrize("day", ["1026-12-01", "9999-12-31", "tomorrow", "2026-02-30"])
def test_a_day_that_cannot_be_is_refused(day: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit, match="2"):
        main(["", "--today", day])
    told = capsys.readouterr()
    assert told.out == "" and "invalid" in told.err


def test_broken_data_are_told_in_words_whoever_calls_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("answers.explain.library", partial(load, tmp_path))
    assert main([""]) == 1
    assert capsys.readouterr().err.startswith("The data files cannot be used:\n")


@pytest.mark.parametrize(("day", "status"), [("2026-12-01", 0), ("1999-12-31", 2), ("2101-01-01", 2)])
def test_dates_count_from_days_of_this_century_only(
    day: str, status: int, capsys: pytest.CaptureFixture[str]
):
    try:
        assert main(["", "--today", day]) == status
    except SystemExit as refused:
        assert refused.code == status
        assert "invalid" in capsys.readouterr().err


def test_without_a_day_the_command_counts_from_today(capsys: pytest.CaptureFixture[str]):
    before = date.today()
    assert main([]) == 0
    assert (
        before.isoformat()
        <= json.loads(capsys.readouterr().out)["course"]["start"]
        <= date.today().isoformat()
    )
