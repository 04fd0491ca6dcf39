"""The sheet to take home: the figures of ``explain`` on paper, tags to read it aloud by, two pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from answers.explain import explain
from catalog.library import Library
from catalog.plan.plan import default_plan
from handout.own import Own
from handout.preview import pictures
from handout.sheet import content, pages_as_png, pdf
from model.quantities import Range
from tests.handout.sheets import DATA, LINK, OWN, PLANS, TODAY, pages, printed, sheet, tags, tight

WORDS = DATA.words
EDGES = ("low", "typical", "high")
ROOM = 300_000  # bytes, so that it goes through any mail


def figures(told: dict[str, Any], locale: str | None) -> list[str]:
    """What the sheet must say of a plan, from what ``explain`` says of it."""
    formats, dated = DATA.formats(told["costs"]["region"], locale), told["schedule"]
    days = (*dated["sessions"], dated["calm_by"], dated["judge_on"], dated["event"], dated["holiday"])
    said = [formats.short_day(date.fromisoformat(day)) for day in days if day]
    for option in told["costs"]["options"]:
        total = Range(*(option["total"][edge] for edge in EDGES))
        said.append(WORDS("board_sheet.total_unknown") if total.is_unknown else formats.usual_money(total))
    half = next(one["weeks"] for one in told["milestones"] if one["id"] == "half")
    if half["typical"] is not None:
        said.append(f"week {round(half['typical'])} ({round(half['earliest'])} to ")
    return [*said, f"{told['course']['sessions']} session"]


@pytest.mark.parametrize("query", PLANS)
def test_the_paper_says_what_explain_says(query: str) -> None:
    told, text = explain(query, DATA, TODAY), printed(query)
    locale = "fr-CA" if "fr-CA" in query else None
    assert [one for one in figures(told, locale) if tight(one) not in text] == []


@pytest.mark.parametrize("query", PLANS)
def test_the_strip_is_the_curve_of_explain_and_its_alternative_says_the_same(query: str) -> None:
    told, drawn = explain(query, DATA, TODAY), sheet(query).plan.strip
    weeks = [one["visible"] for one in told["timeline"]]
    for edge in EDGES:
        shares = [share for _, share in getattr(drawn, edge)]
        assert shares == pytest.approx([one[edge] for one in weeks], abs=0.0001)
    for week in (13, 26, 52):
        low, typical, high = (round(100 * weeks[week][edge]) for edge in EDGES)
        assert f"{typical} ({low} to {high})" in drawn.alt
    assert drawn.sessions == tuple(week / 52 for week in told["course"]["session_weeks"])


@pytest.mark.parametrize("query", PLANS)
def test_good_and_bad_points_are_as_many_for_every_option_and_carry_how_sure_they_are(query: str) -> None:
    nothing, needles, laser = sheet(query).options
    for option in (nothing, needles, laser):
        assert len(option.good) == len(option.bad) >= 1
        assert all(point.note for point in (*option.good, *option.bad))
    assert len(needles.good) == len(laser.good)


@pytest.mark.parametrize("query", PLANS)
def test_it_has_two_pages_of_the_region_and_is_small(query: str) -> None:
    made = pdf(sheet(query))
    read = PdfReader(BytesIO(made))
    letter = "region=us" in query or "region=ca" in query
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in read.pages] == [
        (612, 792) if letter else (595, 842)
    ] * 2
    assert len(made) < ROOM


def test_it_names_itself_its_language_and_the_standard_it_keeps() -> None:
    with pikepdf.open(BytesIO(pdf(sheet()))) as opened:
        assert str(opened.Root.Lang) == "en"
        assert opened.Root.MarkInfo.Marked and opened.Root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as told:
            assert told["dc:title"] == "Your choice about acne scars"
            assert told["pdfuaid:part"] == "1"
            assert "dc:creator" not in told


def test_its_tags_have_one_title_headings_in_steps_a_table_with_heads_and_alternatives() -> None:
    found = list(tags(pdf(sheet("region=us&sessions=3"))))
    names = [name for name, _ in found]
    heads = [name for name in names if name in ("H1", "H2", "H3", "H4")]
    assert heads[0] == "H1" and heads.count("H1") == 1
    assert all(int(after[1]) <= int(before[1]) + 1 for before, after in pairwise(heads))
    assert names.count("Table") == 1 and names.count("TH") == 4 and names.count("TR") == 6
    alternatives = [alt for name, alt in found if name == "Figure"]
    assert alternatives[0].startswith("Chart of the change in the mirror over 52 weeks")
    assert alternatives[1:] == [WORDS("sheet.code_alt")]


def test_it_is_read_aloud_in_the_order_in_which_it_stands() -> None:
    """Content is numbered on each page as it is set; read in the order of the tags, the numbers only rise."""
    numbers = [number for name, number in tags(pdf(sheet())) if name == "content"]
    falls = [at for at in range(1, len(numbers)) if numbers[at] < numbers[at - 1]]
    assert len(falls) == 1, "they begin anew on the second page alone"


FRONT = ("sheet.options", "sheet.good", "sheet.bad", "sheet.plan", "sheet.strip", "sheet.consent")
BACK = (
    *("sheet.matters", "sheet.own_words", "sheet.questions", "sheet.safety", "sheet.first_days"),
    *("safety_help.emergency", "safety_help.same_day", "safety_help.watch", "sheet.contact"),
    *("sheet.sources", "sheet.code"),
)


@pytest.mark.parametrize(("page", "keys"), [(0, FRONT), (1, BACK)])
def test_its_parts_come_in_an_order_a_person_can_use(page: int, keys: tuple[str, ...]) -> None:
    text = pages(pdf(sheet("region=us")))[page]
    places = [text.find(tight(WORDS(key))) for key in keys]
    assert -1 not in places and places == sorted(places)


def test_a_telephone_reads_the_code_from_the_picture_of_the_page() -> None:
    _, back = pages_as_png(sheet())
    (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(back)))
    assert read.text == LINK


def test_without_a_link_that_a_telephone_can_read_it_says_so() -> None:
    for link in ("", "https://aid.example/" + "x" * 900):
        made = pdf(sheet(own=replace(OWN, link=link)))
        assert tight(WORDS("sheet.code_long")) in pages(made)[1]
        assert [name for name, _ in tags(made)].count("Figure") == 1


def test_what_a_reader_did_not_say_leaves_lines_to_write_on_and_no_word_about_health() -> None:
    text = printed(own=Own())
    assert tight(WORDS("sheet.matters")) in text and tight(WORDS("sheet.questions")) in text
    assert tight(WORDS("sheet.safety")) not in text and tight(WORDS("sheet.own_words")) not in text


def test_every_number_of_a_source_has_its_source_and_none_stands_there_unused() -> None:
    for query in PLANS:
        made = sheet(query)
        points = [
            point for one in made.options for point in (*one.good, *one.bad, one.visits, one.calm, one.total)
        ]
        marked = [one.sources for one in (*points, *made.first_days, *made.help, made.plan.strip)]
        numbers = {int(number) for mark in marked if mark for number in mark.split(", ")}
        assert numbers == set(range(1, len(made.sources) + 1))
        assert len(set(made.sources)) == len(made.sources)


def test_days_stand_in_the_order_in_which_they_come() -> None:
    told = [day.what for day in sheet("start=2027-01-11&sessions=2&interval=4&event=2027-02-01").plan.days]
    assert told == [
        "Session 1",
        "My event",
        "Session 2",
        "Skin calm by",
        "Half the change",
        "Judge the result",
    ]


def test_a_day_in_the_way_is_said_and_half_that_no_study_reaches_too() -> None:
    close = sheet("start=2027-01-11&sessions=2&interval=4&event=2027-01-12")
    assert WORDS("sheet.too_close") in close.plan.notes
    late = sheet("sessions=12&interval=12")
    assert late.plan.days[-1].when == WORDS("milestone.never", last=52) and late.plan.strip.half is None
    assert WORDS("sheet.strip_ring") not in late.plan.notes


def test_without_a_side_left_alone_nothing_is_taken_off() -> None:
    plan = default_plan(DATA.inputs)
    notes = {len(content(plan, data, TODAY, OWN).plan.notes) for data in (DATA, replace(DATA, points=()))}
    assert len(notes) == 2 and max(notes) - min(notes) == 1


def at_clinic(**changes: object) -> Library:
    return replace(DATA, clinic=replace(DATA.clinic, **changes))  # pyright: ignore[reportArgumentType]


def test_the_clinic_stands_there_with_its_number_and_old_figures_are_called_old() -> None:
    contact = replace(DATA.clinic.contact, words="", telephone="555 010 0100", hours="Monday to Friday")
    data = at_clinic(name="Skin & *Co*", contact=contact, checked=date(2020, 1, 1), written=date(2020, 1, 1))
    plan = replace(default_plan(DATA.inputs), region="uk")
    made = content(plan, data, TODAY, OWN)
    assert made.contact == (
        "Call Skin & *Co*: 555 010 0100",
        "Open: Monday to Friday",
        "Country of this number: United States. From another one, put the country code in front.",
    )
    assert made.versions[-1] == WORDS("footer.overdue", next="1 July 2020")
    assert tight("Skin & *Co*") in pages(pdf(made))[0]


def test_a_price_of_the_clinic_s_own_list_is_told_as_its_own() -> None:
    region = DATA.regions["us"]
    seen = tuple(
        replace(one, tier="own", source=replace(one.source, label=DATA.clinic.name))
        for one in region.behind("microneedling")[:1]
    )
    price = replace(region.book.prices["microneedling"], basis=seen)
    book = replace(region.book, prices={**region.book.prices, "microneedling": price})
    data = replace(DATA, regions={**DATA.regions, "us": replace(region, book=book)})
    plan = replace(default_plan(DATA.inputs), region="us")
    assert any(
        one.startswith(f"The price of {DATA.clinic.name}") for one in content(plan, data, TODAY, OWN).sources
    )


def test_a_lighter_picture_for_the_screen_still_holds_the_code() -> None:
    lighter, whole = pictures(sheet()), pages_as_png(sheet())
    assert [len(one) < len(other) for one, other in zip(lighter, whole, strict=True)] == [True, True]
    (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(lighter[1])))
    assert read.text == LINK
