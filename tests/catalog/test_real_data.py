"""The real data hold together: every concern has its rows, counts agree with rates, links are canonical."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from answers.cost import cost_question
from answers.course import about_course
from catalog.evidence.options import Option
from catalog.evidence.records import GRID_ROWS, Finding, whole
from catalog.library import DATA as DATA_FOLDER
from catalog.library import Library, library
from catalog.plan.plan import default_plan
from catalog.reading.problems import DataProblems
from model.quantities import UNKNOWN, Range

DATA = library()
FINDINGS = DATA.evidence.findings
MAIN = ("nothing", "microneedling", "nonablative_fractional", "ablative_fractional", "fully_ablative")


def test_the_real_data_load_without_a_fault_and_are_read_once():
    assert isinstance(DATA, Library)
    assert library() is DATA


@pytest.mark.parametrize("concern", DATA.concerns)
@pytest.mark.parametrize("option", MAIN)
def test_every_option_answers_every_row_for_every_concern(concern: str, option: str):
    for row in GRID_ROWS:
        assert DATA.evidence.cell(concern, option, row), row


@pytest.mark.parametrize("concern", DATA.concerns)
def test_no_evidence_for_one_concern_stands_under_another(concern: str):
    for option in DATA.options:
        for row in GRID_ROWS:
            for finding in DATA.evidence.cell(concern, option, row):
                assert finding.concern in (concern, "any")
                assert finding.option == option


def test_a_concern_s_own_pictures_come_before_those_that_hold_for_any():
    names = [name for name, _ in DATA.evidence.arrays("acne_scars")]
    own = [name for name, concern in DATA.evidence.icon_arrays if concern == "acne_scars"]
    assert own and names[: len(own)] == own
    assert set(names) - set(own) == {name for name, concern in DATA.evidence.icon_arrays if concern == "any"}


def test_every_finding_is_shown_somewhere_or_kept_for_a_later_page():
    # Rows no table points at are not wrong, but a growing pile of them is forgotten work.
    evidence = DATA.evidence
    shown = {one.id for cell in evidence.grid.values() for one in cell}
    shown |= {one.id for claim in evidence.claims for one in claim.evidence}
    shown |= {one.id for step in evidence.first_week for one in step.evidence}
    shown |= {one.id for rows in evidence.icon_arrays.values() for one in rows}
    assert len(FINDINGS.keys() - shown) <= len(FINDINGS) / 2


@pytest.mark.parametrize(
    "finding", [one for one in FINDINGS.values() if one.count is not None], ids=lambda one: one.id
)
def test_a_rate_in_100_agrees_with_its_raw_count(finding: Finding):
    if finding.unit not in ("people_in_100", "treatments_in_100") or finding.typical is None:
        return
    assert finding.count is not None and finding.of
    # As printed, to a tenth: 2 of 30 is 6.67, and 22 of 32 is 68.75.
    assert abs(float(finding.typical) - 100 * finding.count / finding.of) <= 0.05


@pytest.mark.parametrize(
    "finding", [one for one in FINDINGS.values() if one.certainty == "none"], ids=lambda one: one.id
)
def test_where_no_study_was_found_no_figure_stands(finding: Finding):
    assert (finding.low, finding.typical, finding.high, finding.count) == (None, None, None, None)


def test_a_harm_none_seen_says_in_how_many_it_was_looked_for():
    for finding in FINDINGS.values():
        if finding.count == 0:
            assert finding.of and finding.in_100 == 0


def test_studies_have_a_link_or_a_publisher_to_look_them_up_by():
    for study in DATA.evidence.studies.values():
        assert study.link.startswith("https://") or (study.publisher and study.title)
        assert study.year is None or 1980 <= study.year <= study.checked.year


def test_the_phases_follow_each_other_without_a_gap_up_to_the_last_drawn_week():
    phases = DATA.evidence.phases
    assert phases[0].start_days == 0
    assert all(before.end_days == after.start_days for before, after in pairwise(phases))
    assert phases[-1].end_days == 7 * DATA.parameters.responses.last_week


def test_the_week_a_reader_can_pick_ends_where_the_studies_end():
    week = DATA.inputs["week"]
    assert (week.low, week.high) == (Decimal(0), Decimal(DATA.parameters.responses.last_week))


def test_the_share_that_a_dip_loses_is_the_percentage_of_its_study():
    parameters = DATA.parameters
    assert 100 * parameters.softening == parameters.rows["softening"].typical
    assert 0 < parameters.softening < 1


def test_skin_is_judged_three_months_after_the_last_session_and_red_for_at_most_a_week():
    healing = DATA.parameters.healing
    assert (healing.judge_after_months, healing.redness_days) == (3, Range(1, 3, 7))


@pytest.mark.parametrize("option", DATA.in_role("needles", "laser"), ids=lambda one: one.id)
def test_the_first_days_cover_every_day_of_the_week_once_and_leave_no_gap_after_it(option: Option):
    normal = [step for step in DATA.evidence.first_week if (step.option, step.kind) == (option.id, "normal")]
    days = [day for step in normal for day in range(step.day_from, step.day_to + 1)]
    assert days == list(range(len(days))) and len(days) >= 8  # days 0 to 7


def test_needles_and_each_laser_have_as_many_rows_in_the_same_order():
    # Five rows of what is normal, then the same three calls: neither treatment is told in less detail.
    kinds = {one.id: [] for one in DATA.in_role("needles", "laser")}
    for step in DATA.evidence.first_week:
        kinds[step.option].append((step.kind, DATA.words(f"first_week_title.{step.id}")))
    calls = [("call", title) for title in ("Emergency", "Call the same day", "Call your clinic")]
    for rows in kinds.values():
        assert [kind for kind, _ in rows] == ["normal"] * 5 + ["call"] * 3
        assert rows[5:] == calls


def test_every_treatment_says_in_the_same_words_when_to_get_urgent_help():
    urgent = {
        DATA.words(f"first_week.{step.id}")
        for step in DATA.evidence.first_week
        if step.id.endswith("call_urgent")
    }
    assert len(urgent) == 1 and "emergency number" in urgent.pop()


@pytest.mark.parametrize("option", DATA.in_role("needles", "laser"), ids=lambda one: one.id)
def test_the_first_days_speak_of_white_brown_and_black_skin(option: Option):
    told = " ".join(
        DATA.words(f"first_week.{step.id}") for step in DATA.evidence.first_week if step.option == option.id
    )
    assert "White skin" in told and "brown or black skin" in told


@pytest.mark.parametrize(
    ("option", "sessions", "days_off"),
    [
        ("microneedling", Range(3, 3, 6), Range(0, 0, 1)),
        ("nonablative_fractional", Range(3, 4, 5), Range(1, 2, 2)),
        ("ablative_fractional", Range(1, 3, 5), Range(5, 7, None)),
        ("fully_ablative", Range(1, 1, 1), Range(7, 14, 21)),
    ],
)
def test_published_courses_are_those_of_the_protocol_rows(option: str, sessions: Range, days_off: Range):
    found = DATA.options[option]
    assert (found.count("sessions"), found.count("days_off")) == (sessions, days_off)
    assert found.studies("sessions") and found.studies("days_off")


def test_an_option_without_published_facts_has_unknown_counts():
    peel = DATA.options["chemical_peel"]
    assert (peel.count("sessions"), peel.studies("sessions")) == (UNKNOWN, ())


def test_a_laser_without_a_published_interval_is_dated_like_the_needles():
    lasers = DATA.options
    assert lasers["nonablative_fractional"].typical("interval", "pigment", otherwise=6) == 4
    assert lasers["fully_ablative"].typical("interval", "pigment", otherwise=6) == 6
    assert lasers["chemical_peel"].typical("interval", "pigment", otherwise=9) == 9


@pytest.mark.parametrize(
    ("option", "concern", "sessions", "interval"),
    [
        ("microneedling", "acne_scars", Range(3, 3, 6), None),
        ("microneedling", "stretch_marks", Range(4, 5, 5), Range(4, 4, 4)),  # the middle of 4 and 5, up
        ("microneedling", "hair_loss", Range(4, 12, 12), Range(1, 1, 4)),
        ("nonablative_fractional", "stretch_marks", Range(3, 4, 5), Range(4, 4, 4)),
        ("nonablative_fractional", "hair_loss", Range(4, 7, 10), Range(2, 2, 2)),
        ("nonablative_fractional", "texture", Range(6, 6, 6), Range(2, 2, 2)),
        ("ablative_fractional", "acne_scars", Range(1, 3, 5), Range(4, 4, 17)),
        ("ablative_fractional", "hair_loss", Range(1, 3, 5), Range(4, 7, 17)),  # nothing of its own
    ],
)
def test_a_concern_has_its_own_course_or_else_the_general_one(
    option: str, concern: str, sessions: Range, interval: Range | None
):
    found = DATA.options[option]
    assert found.count("sessions", concern) == sessions
    assert interval is None or found.count("interval", concern) == interval
    assert found.studies("sessions", concern)


def test_where_a_row_takes_the_middle_it_is_the_middle_with_halves_up():
    rows = csv.DictReader((DATA_FOLDER / "evidence/protocols.csv").read_text(encoding="utf-8").splitlines())
    middles = [row for row in rows if "the middle of the range with halves up" in row["note"]]
    assert len({row["option"] for row in middles}) == 3, "for needles and for lasers"
    for row in middles:
        assert int(row["typical"]) == (int(row["low"]) + int(row["high"]) + 1) // 2, row["id"]


def test_chosen_laser_sessions_need_no_source_and_published_ones_name_theirs():
    plan = default_plan(DATA.inputs)
    laser = cost_question(plan, DATA, date(2026, 12, 1)).courses.laser
    assert laser.basis["sessions"] == DATA.options[plan.laser].studies("sessions", plan.concern)


def test_dates_count_from_today_until_a_first_day_is_chosen():
    today = date(2026, 12, 1)
    answer = about_course(default_plan(DATA.inputs), DATA, today)
    assert (answer.course.start, answer.start_chosen, answer.needs) == (today, False, ())


@pytest.mark.parametrize(
    ("key", "figures"),
    [
        ("acne_scars_needles_abel", {"typical": "38"}),  # 37.63 percent
        ("acne_scars_laser_idoj", {"typical": "1.2"}),  # 1.16 grades keep a decimal
        ("acne_scars_ablative_review", {"low": "1", "typical": "1.1", "high": "1.2"}),  # 1.01 times
        ("microneedling_pain", {"low": "1", "high": "5"}),  # 1.08 and 5.37 of 10
        ("hair_loss_needles_kumar", {"typical": "11"}),  # 10.63 hairs
        ("fully_ablative_redness", {"low": "2", "typical": "4.5"}),  # months keep a decimal
        ("fully_ablative_pale_patches", {"with_count": 13, "without_count": 87}),  # 12.8 in 100
        (
            "microneedling_dark_marks_idoj",
            {"with_count": 7, "without_count": 93, "count": 2, "of": 30, "n": 30},
        ),
        ("microneedling_dark_marks_all_tones", {"with_count": 0, "without_count": 100, "of": 60}),
        ("microneedling_redness", {"with_count": None, "without_count": None}),
        ("acne_scars_fully_ablative", {"typical": "81", "weeks": "24"}),  # 81.4 percent
    ],
)
def test_figures_are_rounded_as_people_say_them(key: str, figures: dict[str, object]):
    values = FINDINGS[key].values()
    assert {name: values[name] for name in figures} == figures


@pytest.mark.parametrize(("number", "rounded"), [("0.5", 1), ("1.5", 2), ("2.49", 2), ("87.5", 88), ("0", 0)])
def test_halves_round_up(number: str, rounded: int):
    assert whole(Decimal(number)) == rounded


def none_seen(of: int) -> Finding:
    return Finding("x", "any", "nothing", "m", "people_in_100", None, None, None, 0, of, None, "weak", ())


def test_a_count_out_of_nobody_is_no_chance():
    assert (none_seen(0).in_100, none_seen(0).none_seen_limit) == (None, None)


@pytest.mark.parametrize(("of", "limit"), [(60, 5), (20, 15), (300, 1), (2, 100)])
def test_none_seen_in_a_few_people_still_leaves_room_for_three_in_their_number(of: int, limit: int):
    # 3 / 60 = 5 in 100. Of 2 people nothing can be said, and no more than all can be.
    assert none_seen(of).none_seen_limit == limit


def test_what_was_seen_has_no_limit_of_none_seen():
    assert FINDINGS["microneedling_dark_marks_idoj"].none_seen_limit is None
    assert FINDINGS["microneedling_redness"].none_seen_limit is None


@pytest.mark.parametrize(
    ("today", "late"), [(date(2027, 5, 22), False), (date(2027, 5, 23), True), (date(2026, 11, 22), False)]
)
def test_figures_are_overdue_the_day_after_their_next_check(today: date, late: bool):
    # Checked on 22 November 2026, due every 6 months: 22 May 2027.
    clinic = replace(DATA.clinic, checked=date(2026, 11, 22), every_months=6)
    assert clinic.next_check == date(2027, 5, 22)
    assert clinic.overdue(today) is late


def test_words_are_looked_up_filled_in():
    assert DATA.words("format.range", low=1, high=2) == "1 to 2"
    with pytest.raises(DataProblems, match=r"format\.range: nothing fills in \{high\}"):
        DATA.words("format.range", low=1)
    with pytest.raises(DataProblems, match=r"no\.such\.key: this sentence is missing"):
        DATA.words("no.such.key")


def test_the_depth_of_needles_starts_and_ends_where_its_source_does():
    depth, source = library().inputs["depth"], library().evidence.findings["microneedling_depth"]
    assert (depth.low, depth.default, depth.high) == (source.low, source.typical, source.high)
