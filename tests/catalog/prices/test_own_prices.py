"""A price of the clinic's own list counts alone, in words of its own, and never as another kind of source."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from answers.cost import about_cost
from answers.explain import explain
from answers.whose_prices import Uneven, uneven
from catalog.library import Library, load
from catalog.plan.link import read_link
from catalog.prices.own import is_far
from handout.cost_table import csv_lines
from handout.evidence_files import TABLES, evidence_csv
from model.quantities import Range
from tests.catalog.reading.broken import faults

TODAY = date(2026, 12, 1)
NAME = "Example Clinic"
OTHER_TIERS = ("public body", "teaching hospital", "named clinic", "price guide", "Tier ")


def with_own(data: Path, *rows: str, label: str = NAME) -> Library:
    """The data with a source of the clinic's own, and rows of its list in the US book."""
    add(data, "prices/sources.csv", f"our_list,{label},,,,,,2026-11-22")
    for row in rows:
        add(data, "prices/us.csv", row)
    return load(data)


def add(data: Path, file: str, line: str) -> None:
    with (data / file).open("a", encoding="utf-8", newline="") as out:
        out.write(f"{line}\n")


def own(item: str, low: str, typical: str, high: str, per: str = "session") -> str:
    return f"{item},{low},{typical},{high},USD,{per},2026-11-20,our_list,own,"


@pytest.mark.parametrize(
    ("edges", "amount"),
    [
        (("", "250", ""), Range.exactly(25_000)),  # one figure of one's own list is the price
        (("200", "", "300"), Range(20_000, None, 30_000)),
        (("200", "", ""), Range(20_000, None, None)),  # "from 200"
        (("200", "250", "300"), Range(20_000, 25_000, 30_000)),
    ],
)
def test_the_clinic_s_own_price_counts_and_the_market_is_set_aside(data: Path, edges, amount: Range):
    before = len(load(data).regions["us"].behind("microneedling"))
    region = with_own(data, own("microneedling", *edges)).regions["us"]
    assert region.book.amount("microneedling").minor == amount
    assert [one.tier for one in region.behind("microneedling")] == ["own"]
    assert len(region.set_aside("microneedling")) == before
    assert region.set_aside("nonablative_fractional") == ()


def costs(library: Library, query: str = "") -> Any:
    return explain(query, library, TODAY)["costs"]


@pytest.mark.parametrize(
    ("rows", "query", "expected"),
    [
        ([], "", None),
        ([own("microneedling", "", "250", "")], "", {"side": "needles", "what": "sessions"}),
        ([own("nonablative_fractional", "", "900", "")], "", {"side": "laser", "what": "sessions"}),
        ([own("microneedling", "", "250", ""), own("nonablative_fractional", "", "900", "")], "", None),
        # Another laser than the one that the clinic prices is a market's again.
        (
            [own("microneedling", "", "250", ""), own("nonablative_fractional", "", "900", "")],
            "laser=fully_ablative",
            {"side": "needles", "what": "sessions"},
        ),
        # Two totals stand side by side, though no typical price makes a difference of them.
        (
            [own("microneedling", "", "250", "")],
            "laser=ablative_fractional",
            {"side": "needles", "what": "sessions"},
        ),
        # The reader's own quote for the laser is no market price.
        ([own("microneedling", "", "250", "")], "laser_price=900", None),
        # Nor is it one beside the other's market price, whoever named it.
        ([], "price=250", {"side": "needles", "what": "quote"}),
        ([], "laser_price=900", {"side": "laser", "what": "quote"}),
        ([], "price=250&laser_price=900", None),
        # Both sides pay the first visit alike.
        ([own("consultation", "", "80", "", "once")], "count=consultation", None),
        ([own("prp", "", "90", "")], "count=prp", {"side": "needles", "what": "extras"}),
        ([own("antiviral", "", "30", "", "once")], "count=antiviral", {"side": "laser", "what": "extras"}),
        # What is not in the total moves no difference.
        ([own("prp", "", "90", "")], "", None),
    ],
)
def test_a_difference_between_the_clinic_and_a_market_is_flagged(data: Path, rows, query: str, expected):
    library = with_own(data, *rows)
    assert costs(library, query)["uneven_prices"] == expected
    answer = about_cost(read_link(query, library.inputs)[0], library, TODAY)
    found = uneven(answer)
    assert found == (expected and Uneven(**expected))
    file = csv_lines(answer, library).decode("utf-8-sig")
    flags = ("has the price of Example Clinic", "have the price of Example Clinic", "has a quote of yours")
    assert any(flag in file for flag in flags) == bool(expected)


def cells(file: bytes) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(StringIO(file.decode("utf-8-sig"), newline=""))


def test_the_words_for_it_are_its_own_in_explain_and_in_the_files(data: Path):
    library = with_own(data, own("microneedling", "", "250", ""))
    (source,) = [one for one in explain("", library, TODAY)["sources"] if one["id"] == "our_list"]
    assert (source["label"], source["tier"]) == ("The price of Example Clinic, seen 2026-11-20.", "own")
    answer = about_cost(read_link("", library.inputs)[0], library, TODAY)
    line = next(row for row in cells(csv_lines(answer, library)) if row["line"] == "Sessions of the course")
    assert line["source"].startswith("The price of Example Clinic, seen 2026-11-20.")
    assert line["tier"].split(" | ")[0] == "own"
    (row,) = [one for one in cells(evidence_csv(TABLES["prices"], library)) if one["label"] == NAME]
    assert (row["tier"], row["typical"]) == ("own", "250.00")
    assert not any(word in " ".join((*line.values(), *row.values())) for word in OTHER_TIERS)


def test_a_list_with_a_name_of_its_own_is_told_by_it(data: Path):
    library = with_own(data, own("microneedling", "", "250", ""), label="Dr Lee's list")
    (source,) = [one for one in explain("", library, TODAY)["sources"] if one["id"] == "our_list"]
    assert source["label"] == "The price of Example Clinic (Dr Lee's list), seen 2026-11-20."


def test_pay_for_work_is_nothing_a_clinic_sells(data: Path):
    add(data, "prices/sources.csv", f"our_list,{NAME},,,,,,2026-11-22")
    add(data, "prices/us.csv", own("pay_per_day", "", "250", "", "working_day"))
    (fault,) = faults(data)
    assert "column tier: 'own' is for what the clinic sells; pay needs a page that says it" in fault


def row(typical: str, tier: str = "own", low: str = "", high: str = "") -> str:
    return f"microneedling,{low},{typical},{high},USD,session,2026-11-20,our_list,{tier},"


@pytest.mark.parametrize(
    ("rows", "label", "told"),
    [
        ([row("250", "A")], NAME, "column tier: 'our_list' is the clinic's own list: write own."),
        (
            [row("250", "A")],
            "example  CLINIC",
            "column tier: 'our_list' is the clinic's own list: write own.",
        ),
        ([row("250", "C"), own("peel", "", "9", "")], "Our list", "'our_list' is the clinic's own list"),
        (
            [row("99999999")],
            NAME,
            "typical: 99999999 is no price: the highest that can be typed here is 100000.",
        ),
        ([row("0")], NAME, "column typical: 0 stands alone: write the price, or 0 as low, typical and high"),
        ([row("", low="0")], NAME, "column typical: 0 stands alone: write the price"),
    ],
)
def test_a_slip_in_a_row_of_the_clinic_s_own_is_told(data: Path, rows: list[str], label: str, told: str):
    add(data, "prices/sources.csv", f"our_list,{label},,,,,,2026-11-22")
    for one in rows:
        add(data, "prices/us.csv", one)
    assert any(told in fault and "prices/us.csv, row " in fault for fault in faults(data)), faults(data)


def test_what_is_free_and_what_is_only_a_check_may_stand_on_the_list(data: Path):
    free = "consultation,0,0,0,USD,once,2026-11-20,our_list,own,"
    library = with_own(data, free, row("250", "D"))
    assert library.regions["us"].book.amount("consultation").minor == Range.exactly(0)


@pytest.mark.parametrize(
    ("item", "edges", "per", "far"),
    [
        ("microneedling", ("", "250", ""), "session", False),
        ("microneedling", ("", "2100", ""), "session", False),  # thrice the dearest elsewhere
        ("microneedling", ("", "", "2101"), "session", True),
        ("microneedling", ("34", "", ""), "session", False),
        ("microneedling", ("33", "", ""), "session", True),  # thrice it is less than the cheapest
        ("microneedling", ("", "2500", ""), "course", False),
        ("consultation", ("0", "0", "0"), "once", False),
        ("prp", ("", "9000", ""), "session", False),  # nobody else prices it
    ],
)
def test_a_price_far_from_all_others_may_be_a_slip(
    data: Path, item: str, edges: tuple[str, str, str], per: str, far: bool
):
    region = with_own(data, own(item, *edges, per)).regions["us"]
    assert is_far(region.behind(item), region.set_aside(item)) == far
