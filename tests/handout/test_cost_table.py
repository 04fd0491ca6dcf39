"""The table as a file: RFC 4180, exact to the cent, the figures of ``explain``, and nothing that runs."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.cost import about_cost
from answers.explain import explain
from answers.whose_prices import UNEVEN
from catalog.library import Library, library
from catalog.plan.link import write_link
from catalog.plan.plan import Plan
from catalog.plan.quotes import Quote
from catalog.words.text import Words
from handout.cost_table import COLUMNS, EDGES, csv_lines
from handout.spreadsheet import BETWEEN, harmless, major
from tests.catalog.plan.test_links import INPUTS, PLANS, USUAL

DATA = library()
TODAY = date(2026, 12, 1)


def made(plan: Plan, data: Library = DATA) -> bytes:
    return csv_lines(about_cost(plan, data, TODAY), data)


def opened(plan: Plan, data: Library = DATA) -> pd.DataFrame:
    """The file as pandas reads it, every cell as its text."""
    return pd.read_csv(BytesIO(made(plan, data)), encoding="utf-8-sig", dtype=str, keep_default_na=False)


def records(plan: Plan) -> list[dict[str, str]]:
    """Every row of the file by its columns."""
    return [{str(name): str(cell) for name, cell in row.items()} for row in opened(plan).to_dict("records")]


def minor(cell: str) -> int | None:
    """A cell of money in minor units, exactly."""
    if not cell:
        return None
    assert re.fullmatch(r"\d+\.\d{2}", cell)
    return int(Decimal(cell) * 100)


NOTES = (
    DATA.words("csv.lines_reach_further"),
    DATA.words("csv.left_out", line=""),
    *(DATA.words(key, clinic=DATA.clinic.name) for key in UNEVEN.values()),
)  # how the rows begin that hold a sentence and no figure


def explained(plan: Plan) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row with figures that the file must hold: the option's name, and a line or the total."""
    for option in explain(write_link(plan, INPUTS), DATA, TODAY)["costs"]["options"]:
        name = DATA.words(f"option.{option['id']}.name")
        yield from ((name, line) for line in option["lines"])
        yield name, {"label": "Total", **option["total"]}


def with_figures(plan: Plan) -> list[dict[str, str]]:
    return [row for row in records(plan) if not row["line"].startswith(NOTES)]


def notes(plan: Plan) -> list[tuple[str, str]]:
    return [(row["option"], row["line"]) for row in records(plan) if row["line"].startswith(NOTES)]


@settings(max_examples=30)
@given(PLANS)
def test_every_line_and_total_holds_the_figures_of_explain(plan: Plan):
    found, expected = with_figures(plan), list(explained(plan))
    heads = [(row["option"], row["line"]) for row in found]
    assert heads == [(name, line["label"]) for name, line in expected]
    for row, (_, line) in zip(found, expected, strict=True):
        assert tuple(row) == COLUMNS
        assert [minor(row[edge]) for edge in EDGES] == [line[edge] for edge in EDGES]
        counts, each = (line.get(times) or dict.fromkeys(EDGES) for times in ("count", "each"))
        assert [row[f"count_{edge}"] for edge in EDGES] == [
            "" if counts[edge] is None else str(counts[edge]) for edge in EDGES
        ]
        assert [minor(row[f"each_{edge}"]) for edge in EDGES] == [each[edge] for edge in EDGES]


@settings(max_examples=30)
@given(PLANS)
def test_the_lines_that_count_add_up_to_the_total_of_their_option(plan: Plan):
    frame, wider = opened(plan), {option for option, text in notes(plan) if text == NOTES[0]}
    for option, lines in frame.groupby("option"):
        total = lines[lines["line"] == "Total"].iloc[0]
        counted = lines[lines["status"] == "In the total"]
        # Where the file says so, the lines reach further than the total, but for their typical figures.
        for edge in EDGES if option not in wider else ("typical",):
            if total[edge]:
                assert sum(map(Decimal, counted[edge])) == Decimal(total[edge])


def test_the_file_says_where_lines_reach_further_and_what_the_difference_leaves_out():
    assert notes(USUAL) == []
    kept_up = replace(USUAL, region="us", maintenance=4, horizon=1, quotes=(Quote("n", "numbing", 3_000),))
    assert notes(kept_up) == [
        ("Microneedling", NOTES[0]),
        ("Non-ablative laser", f"{NOTES[1]}Upkeep sessions later"),
        ("Non-ablative laser", f"{NOTES[1]}Numbing cream"),
    ]


def test_the_usual_course_in_plain_figures():
    # 3 x 100 / 300 / 700, and lost pay of 0 to 3 days at 240.80 that is known and left out.
    frame = opened(replace(USUAL, region="us", sessions=3)).set_index(["option", "line"])
    sessions = frame.loc[("Microneedling", "Sessions of the course")]
    assert list(sessions[["count_low", "count_typical", "count_high"]]) == ["3", "3", "3"]
    assert list(sessions[["each_low", "each_typical", "each_high"]]) == ["100.00", "300.00", "700.00"]
    assert list(sessions[[*EDGES]]) == ["300.00", "900.00", "2100.00"]
    assert list(sessions[["currency", "own_quote", "status"]]) == ["USD", "no", "In the total"]
    assert list(frame.loc[("Microneedling", "Total")][[*EDGES]]) == ["300.00", "900.00", "2100.00"]
    assert list(frame.loc[("Nothing for now", "Total")][[*EDGES]]) == ["0.00", "0.00", "0.00"]


def test_pandas_reads_the_totals_as_numbers_without_being_told_how():
    frame = pd.read_csv(BytesIO(made(replace(USUAL, region="us", laser_sessions=4))))
    totals = frame[frame["line"] == "Total"].set_index("option")
    assert totals.loc["Non-ablative laser", "typical"] == 4_000


def test_an_own_quote_says_so_and_has_no_source():
    row = opened(replace(USUAL, region="us", price=25_050, sessions=3)).set_index(["option", "line"])
    sessions = row.loc[("Microneedling", "Sessions of the course")]
    assert list(sessions[[*EDGES, "own_quote"]]) == ["751.50", "751.50", "751.50", "yes"]  # 3 x 250.50
    assert not any(sessions[["source", "year", "place", "tier", "link"]])


@pytest.mark.parametrize("region", DATA.regions)
def test_every_source_of_a_line_has_its_page_place_tier_and_address_in_the_same_order(region: str):
    plan = replace(USUAL, region=region, off=True, maintenance=1)
    seen = DATA.regions[region].observations
    shown = {one.source.label for one in seen if one.tier != "D"}
    hidden = {one.source.label for one in seen if one.tier == "D"} - shown
    for row in records(plan):
        labels = row["source"].split(BETWEEN)
        assert not hidden & set(labels)
        for part in ("year", "place", "tier", "link", "checked"):
            assert not row[part] or len(row[part].split(BETWEEN)) == len(labels)
        tiers = row["tier"].split(BETWEEN) if row["tier"] else [""] * len(labels)
        for label, tier in zip(labels, tiers, strict=True):
            assert tier in (("A", "B", "C") if label in shown and row["line"] != "Tax" else ("",)), row[
                "line"
            ]


def test_a_price_nobody_found_is_blank_and_a_thing_to_ask_and_so_is_its_total():
    frame = opened(replace(USUAL, region="ca")).set_index(["option", "line"])
    assert list(frame.loc[("Microneedling", "Sessions of the course")][[*EDGES]]) == ["1185.00", "", ""]
    assert list(frame.loc[("Microneedling", "Total")][[*EDGES, "currency"]]) == ["1185.00", "", "", "CAD"]
    assert frame.loc[("Microneedling", "Numbing cream")]["status"] == "Ask"


def test_the_file_is_rfc_4180_in_utf_8_with_its_mark():
    raw = made(USUAL)
    assert raw.startswith(b"\xef\xbb\xbfoption,line,status,")
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    rows = list(csv.reader(StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(COLUMNS)}


def worded(**changes: str) -> Library:
    sentences = {**DATA.words.sentences, **{key.replace("__", "."): text for key, text in changes.items()}}
    return replace(DATA, words=Words("en", sentences))


def read_at(text: str) -> Library:
    """The data, but with a text for the name and place of every page a needling price was read on."""
    region, item = DATA.regions["us"], "microneedling"
    seen = tuple(
        replace(one, source=replace(one.source, label=text, place=text)) for one in region.behind(item)
    )
    prices = {**region.book.prices, item: replace(region.book.prices[item], basis=seen)}
    return replace(
        DATA,
        regions={**DATA.regions, "us": replace(region, book=replace(region.book, prices=prices))},
    )


def test_quotes_commas_and_breaks_in_a_name_survive():
    odd = 'Needles, "plain",\nand simple'
    data = worded(option__microneedling__name=odd)
    assert odd in set(opened(USUAL, data)["option"])
    assert b'"Needles, ""plain"",' in made(USUAL, data)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_text_of_the_data_can_run_as_a_formula(start: str):
    text = f"{start}HYPERLINK(1)"
    assert harmless(text) == f"'{text}"
    assert f"'{text}" in made(USUAL, worded(option__microneedling__name=text)).decode("utf-8-sig")
    frame = opened(replace(USUAL, region="us"), read_at(text))
    assert frame["source"].str.startswith(f"'{text}").any()
    assert frame["place"].str.startswith(f"'{text}").any()


@settings(max_examples=20)
@given(PLANS)
def test_no_cell_of_any_plan_begins_like_a_formula(plan: Plan):
    assert not [
        cell for cell in opened(plan).to_numpy().ravel() if cell.startswith(("=", "+", "-", "@", "\t"))
    ]


@given(st.integers(0, 10**15))
def test_money_is_exact_in_major_units(cents: int):
    assert minor(major(cents)) == cents
    assert major(None) == ""


def test_a_few_cents_keep_their_zeros():
    assert [major(cents) for cents in (0, 5, 50, 100, 24_080)] == ["0.00", "0.05", "0.50", "1.00", "240.80"]
