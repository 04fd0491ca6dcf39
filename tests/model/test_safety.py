"""What ticks come to: the most careful rule counts, and no tick makes the result less careful."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.safety import (
    GROUPS,
    RULE_SCOPES,
    VERDICTS,
    Rule,
    SafetyQuestion,
    SafetyTicks,
    Verdict,
    assess,
    most_careful,
)

POSITIONS: tuple[dict[str, Any], ...] = (
    {"verdict": "talk"},
    {"verdict": "wait", "until": "healed"},
    {"verdict": "wait", "low": 2, "high": 2, "unit": "weeks"},
    {"verdict": "wait", "low": 6, "high": 12, "unit": "months"},
)


def rule(treatment: str = "needles", **position: Any) -> Rule:
    given_parts: dict[str, Any] = {"verdict": "talk", "low": None, "high": None, "unit": "", "until": ""}
    return Rule("one", treatment, sources=("study",), **(given_parts | position))  # pyright: ignore[reportArgumentType]


def question(name: str, *rules: Rule) -> SafetyQuestion:
    return SafetyQuestion(name, GROUPS[0], rules)


def ticked(*names: str) -> SafetyTicks:
    return SafetyTicks(frozenset(names))


rules = st.builds(
    lambda treatment, position: rule(treatment, **position),
    st.sampled_from(RULE_SCOPES),
    st.sampled_from(POSITIONS),
)
lists = st.lists(st.lists(rules, min_size=1, max_size=4), min_size=1, max_size=8).map(
    lambda every: tuple(question(str(number), *some) for number, some in enumerate(every))
)


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ((), "clear"),
        (("talk",), "talk"),
        (("talk", "wait"), "wait"),
        (("wait", "clear", "talk"), "wait"),
        (("clear", "clear"), "clear"),
    ],
)
def test_the_most_careful_verdict_counts(verdicts: tuple[Verdict, ...], expected: Verdict):
    assert most_careful(verdicts) == expected


def test_nothing_answered_is_no_verdict_and_none_of_these_is_clear():
    asked = (question("acne", rule(verdict="wait", until="healed")),)
    assert assess(asked, SafetyTicks()).overall is None
    assert assess(asked, SafetyTicks(none_in=frozenset({"skin"}))).overall == "clear"


def test_the_most_careful_ticks_come_first_and_else_the_order_of_the_questions():
    wait, talk = rule(verdict="wait", until="healed"), rule(verdict="talk")
    asked = (question("a", talk), question("b", wait), question("c", talk), question("d", wait))
    raised = assess(asked, ticked("a", "b", "c", "d")).raised
    assert [one.id for one in raised] == ["b", "d", "a", "c"]


@given(lists, st.data())
def test_one_more_tick_never_makes_the_result_less_careful(
    asked: tuple[SafetyQuestion, ...], data: st.DataObject
):
    ids = [one.id for one in asked]
    before = data.draw(st.frozensets(st.sampled_from(ids)))
    more = before | {data.draw(st.sampled_from(ids))}
    levels = [assess(asked, SafetyTicks(names)).overall or "clear" for names in (before, more)]
    assert VERDICTS.index(levels[1]) >= VERDICTS.index(levels[0])


@given(lists)
def test_a_question_is_as_careful_as_its_most_careful_rule(asked: tuple[SafetyQuestion, ...]):
    for one in asked:
        assert VERDICTS.index(one.verdict) == max(VERDICTS.index(said.verdict) for said in one.rules)


def test_sources_differ_only_where_they_speak_of_the_same_treatment():
    weeks, months = rule(**POSITIONS[2]), rule(**POSITIONS[3])
    assert question("filler", weeks, months).differs
    assert not question("filler", weeks, weeks).differs
    assert not question("sun", weeks, rule("laser", **POSITIONS[3])).differs
    assert question("drug", rule("laser", **POSITIONS[2]), rule("laser_full", **POSITIONS[3])).differs
    assert not question("drug", rule("laser_fractional"), rule("laser_full", **POSITIONS[3])).differs


def test_answers_of_one_list_leave_the_others_alone():
    answers = ticked("acne", "filler").with_group(["acne", "sun"], ["sun"]).with_none("plans", chosen=True)
    assert answers.ticked == {"sun", "filler"} and answers.none_in == {"plans"}
    assert answers.with_none("plans", chosen=False).none_in == frozenset()


@pytest.mark.parametrize(
    ("position", "told"),
    [
        ({"verdict": "wait"}, "a wait needs its length"),
        ({"verdict": "wait", "low": 2}, "a length and its unit"),
        ({"verdict": "talk", "unit": "weeks"}, "a length and its unit"),
        ({"verdict": "wait", "low": 3, "high": 2, "unit": "weeks"}, "longer than the longest"),
        ({"verdict": "clear"}, "a rule says wait or talk first"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(position: dict[str, Any], told: str):
    with pytest.raises(ValueError, match=told):
        rule(**position)
