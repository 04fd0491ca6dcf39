"""The checks of the exam notice what they are there to notice: each is shown a page that is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from exam.checks import chances, money_and_values, plain_words, qualifying, quality
from exam.measures.patterns import ABSOLUTE, ONE_IN, RECOMMENDS, RELATIVE, SELLS, VAGUE_CHANCE
from exam.pages.publications import names_in, with_names_quoted
from exam.pages.sitting import EVIDENCE, GRID, MONEY, Gaps, Sitting
from exam.pages.texts import Payload, Rendered, ShownText


def saying(sitting: Sitting, text: str, role: str = "text", folds: int = 0) -> Sitting:
    """The same pages, with one more text on the first."""
    page = sitting.page(GRID)
    shown = ShownText(text, role, "markdown", folds)
    return replace(sitting, pages={**sitting.pages, GRID: replace(page, shown=(*page.shown, shown))})


def showing(sitting: Sitting, name: str, component: str, change: Callable[[Any], None]) -> Sitting:
    """The same pages, with everything of one component changed on one of them."""
    page = sitting.page(name)

    def changed(payload: Payload) -> Payload:
        if payload.component != component:
            return payload
        data: dict[str, Any] = json.loads(json.dumps(dict(payload.data)))
        change(data)
        return replace(payload, data=data)

    payloads = tuple(map(changed, page.payloads))
    grids: Mapping[str, Mapping[str, Any]] = sitting.grids
    if component == "option_grid":
        drawn = [one.data for one in payloads if one.component == component]
        grids = dict(zip(sitting.grids, drawn, strict=True))
    return replace(sitting, pages={**sitting.pages, name: replace(page, payloads=payloads)}, grids=grids)


def without_sources(value: Any) -> None:
    if isinstance(value, dict):
        for name in ("source", "sources"):
            value.pop(name, None)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        without_sources(inner)


def without_harms(grid: Any) -> None:
    for cells in grid["cells"].values():
        cells["harms"] = {"lines": [], "missing": False}


def of_other_bases(array: Any) -> None:
    array["groups"][0]["of"] = 1000


def one_sided(array: Any) -> None:
    for group in array["groups"]:
        group["without_text"] = ""


def nothing_left_out(bars: Any) -> None:
    bars["now"]["bars"] = [bar for bar in bars["now"]["bars"] if bar["option"] != "nothing"]


def folded(table: Any) -> None:
    table["rows"] = table["rows"][:1]


@pytest.mark.parametrize(
    ("check", "name", "component", "change"),
    [
        (qualifying.upsides, GRID, "option_grid", without_sources),
        (qualifying.downsides, GRID, "option_grid", without_harms),
        (qualifying.sources, GRID, "option_grid", without_sources),
        (quality.same_denominator, GRID, "icon_array", of_other_bases),
        (chances.both_sides, GRID, "icon_array", one_sided),
        (chances.pictures_add_up, GRID, "icon_array", lambda array: array["groups"][0].update(count=99)),
        (money_and_values.nothing_at_zero, MONEY, "total_bars", nothing_left_out),
        (chances.nothing_is_an_option, MONEY, "total_bars", nothing_left_out),
        (money_and_values.never_alone, MONEY, "fact_table", folded),
        (money_and_values.in_and_out, MONEY, "fact_table", folded),
    ],
)
def test_a_page_that_lost_something_is_noticed(
    sitting: Sitting,
    check: Callable[[Sitting], Gaps],
    name: str,
    component: str,
    change: Callable[[Any], None],
):
    before = check(sitting)
    assert set(check(showing(sitting, name, component, change))) - set(before)


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (plain_words.no_promises, "You get flawless skin for good."),
        (plain_words.short_paragraphs, "One. Two. Three. Four."),
        (plain_words.short_sentences, " ".join(["word"] * 26) + "."),
        (chances.numbers_with_words, "Dark marks are rare after this kind of session."),
        (chances.never_one_in, "Scars got worse in 1 in 12 people after a year."),
        (chances.in_100, "This helped 40 percent of people over a whole year."),
        (chances.never_relative_alone, "Dark marks came 4 times as often after the laser."),
        (money_and_values.no_winner, "Microneedling is best for you."),
    ],
)
def test_a_sentence_that_breaks_a_rule_is_noticed(
    sitting: Sitting, check: Callable[[Sitting], Gaps], text: str
):
    assert len(check(saying(sitting, text))) > len(check(sitting))


def test_a_page_too_hard_to_read_is_noticed(sitting: Sitting):
    hard = "Dermatological rejuvenation necessitates considerable deliberation beforehand."
    page = Rendered(GRID, (ShownText(hard, "text", "markdown"),), ())
    assert plain_words.grade(page).grade > plain_words.HARD_GRADE < plain_words.grade(page).smog
    assert len(plain_words.hard_limit(replace(sitting, pages={GRID: page}))) == 1


def test_a_title_is_quoted_and_a_name_inside_a_sentence_of_ours_counts(sitting: Sitting):
    study = sitting.data.evidence.studies["idoj_2024"]
    ours = f"We read {study.label} twice, and its authors saw no more than we did."
    shown = [f"{study.title}. {study.publisher}.", f"Sources: {study.label}", study.population, ours]
    page = Rendered(GRID, tuple(ShownText(text, "text", "markdown") for text in shown), ())
    quoted = with_names_quoted(page, names_in(sitting.data))
    assert quoted.texts("source") == tuple(shown[:2])
    assert quoted.texts("text") == tuple(shown[2:])


def test_a_button_that_books_is_noticed(sitting: Sitting):
    assert chances.sells_nothing(saying(sitting, "Book your session", "label")) == ["Book your session"]


def test_a_source_three_taps_away_is_noticed(sitting: Sitting):
    far = saying(sitting, "https://example.org/study", "link", folds=3)
    assert set(qualifying.sources(far)) - set(qualifying.sources(sitting))


def test_a_review_that_is_late_fails_the_exam(sitting: Sitting):
    late = sitting.data.clinic.next_check + timedelta(days=1)
    assert qualifying.update_policy(replace(sitting, today=late)) == [f"due on {late - timedelta(days=1)}"]
    assert qualifying.update_policy(replace(sitting, today=date(2026, 11, 22))) == []


def test_good_points_told_at_twice_the_length_are_noticed(sitting: Sitting):
    def longer(grid: Any) -> None:
        benefit = grid["cells"]["microneedling"]["benefit"]
        for point in benefit.get("points") or benefit["lines"]:
            point["text"] = f"{point['text']} {point['text']} {point['text']}"

    uneven = qualifying.equal_detail(showing(sitting, GRID, "option_grid", longer))
    assert sum("/microneedling: " in one for one in uneven) == len(sitting.data.concerns)


@pytest.mark.parametrize(
    ("pattern", "right", "wrong"),
    [
        (ONE_IN, "1 in 12 people", "1 in 100"),
        (RELATIVE, "30 percent fewer marks", "scores fell by 30 percent"),
        (ABSOLUTE, "12 of 100", "4 times as often, from 2.4 to 8.3"),
        (VAGUE_CHANCE, "a low risk", "a low price"),
        (RECOMMENDS, "right for you", "right side"),
        (SELLS, "Pay now", "Pay for a day of work"),
    ],
)
def test_a_pattern_finds_what_it_is_for_and_no_more(pattern: Any, right: str, wrong: str):
    assert pattern.search(right)
    assert not pattern.search(wrong)


def test_both_layers_of_a_page_are_read_and_told_apart(sitting: Sitting):
    """A study's name is met before any tap, and what it found after one; a text of both is of the first."""
    page = sitting.page(EVIDENCE)
    study = next(iter(sitting.data.evidence.studies.values()))
    assert study.label in page.layer(1) and study.label not in page.layer(2)
    assert sitting.data.words("evidence_used.grid") in page.layer(2)
    claims, grid = (next(iter(sitting.page(GRID).of(one))).data for one in ("claim_check", "option_grid"))
    claim, benefits = claims["claims"][0], sitting.page(GRID)
    assert claim["short"] in benefits.layer(1) and claim["why"] in benefits.layer(2)
    [reason, *_] = grid["cells"]["microneedling"]["benefit"]["fold"]["reasons"]
    assert reason["text"] in benefits.layer(2)
    assert not set(page.layer(1)) & set(page.layer(2))
    assert {*page.layer(1), *page.layer(2)} == set(page.texts())


def test_a_page_is_read_with_its_closed_folds_and_its_sources_count_their_taps(sitting: Sitting):
    page: Rendered = sitting.page(MONEY)
    # A chart of the Planner lies in a fold, and its table in a fold of its own below it.
    assert any(one.component == "chart" and one.role == "cell" and one.folds == 2 for one in page.shown), (
        "the tables below the charts are read too"
    )
    assert any(one.role == "link" and one.folds == 1 for one in page.shown)
    assert any(one.role == "alt" for one in page.shown)
    assert not [
        one.text for one in page.shown if "**" in one.text or one.text in ("microneedling", "included")
    ]
