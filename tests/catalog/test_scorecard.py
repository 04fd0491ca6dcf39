"""The scorecard's file and the signatures: read in full, and every fault told with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from catalog.library import DATA, folder_in_use
from catalog.reading.problems import DataProblems, Report
from catalog.scorecard import GROUPS, Signature, load_scorecard, load_signatures, scorecard, signed_for

REVIEW = date(2026, 11, 22)


def faults(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    report = Report()
    (load_scorecard if "scorecard" in files else load_signatures)(folder, report)
    return [str(one) for one in report.problems]


def signature(**changed: object) -> Signature:
    usual = {
        "item": "b15",
        "name": "A. Reader",
        "role": "nurse",
        "on": REVIEW,
        "note": "read it",
        "score": None,
    }
    return Signature(**{**usual, **changed})  # pyright: ignore[reportArgumentType]


def test_the_scorecard_counts_what_applies():
    card = scorecard.__wrapped__()  # read here and now, whichever page read it before
    assert [one.id for one in card.items] == [one for ids in GROUPS.values() for one in ids]
    assert [card.met(group)[1] for group in ("qualifying", "certifying", "quality")] == [6, 6, 23]
    assert all(0 < page.grade <= page.smog <= 8 for page in card.pages)


def test_a_missing_scorecard_is_told_and_stops_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FINELINE_DATA", str(tmp_path))
    with pytest.raises(DataProblems, match=r"scorecard\.toml"):
        scorecard.__wrapped__()
    monkeypatch.setenv("FINELINE_DATA", "")
    assert folder_in_use() == DATA


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[item]]\nid = "q9"\nanswer = "yes"\nreason = "checked"\n', "the exam has no item 'q9'"),
        ('[[item]]\nid = "q1"\nanswer = "maybe"\nreason = "checked"\n', "'maybe' is not known"),
        ('[[item]]\nid = "q1"\nanswer = "yes"\nreason = "so"\nby = ""\ngaps = -1\n', "'so' is not known"),
        ('[[item]]\nid = "q1"\nanswer = "yes"\nreason = "checked"\n', "missing or out of order"),
        ('[[page]]\nid = "benefits"\ngrade = "low"\nsmog = 6.0\n', "this must be a number of 0 or more"),
        ('colour = "red"\n', "this key is not known"),
    ],
)
def test_a_scorecard_written_by_hand_is_refused(tmp_path: Path, text: str, told: str):
    assert any(told in one for one in faults(tmp_path, scorecard=text))


SIGNED = 'item = "{}"\nname = "A. Reader"\nrole = "nurse"\ndate = 2026-11-22\nnote = "read it all"\n'


def test_the_signatures_start_empty_and_are_read_one_by_one(tmp_path: Path):
    assert faults(tmp_path, signoff="# nobody yet\n") == []
    two = f"[[signature]]\n{SIGNED.format('b15')}\n[[signature]]\n{SIGNED.format('understood')}score = 91\n"
    assert faults(tmp_path, signoff=two) == []
    assert [one.score for one in load_signatures(tmp_path, Report())] == [None, 91]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SIGNED.format("q1"), "'q1' is not known"),  # a machine judges it, and nobody can sign it away
        (SIGNED.format("understood"), "signature.score"),
        (SIGNED.format("b15").replace('"A. Reader"', '" "'), "name"),
        (SIGNED.format("b15").replace("2026-11-22", '"soon"'), "this must be a date"),
        (SIGNED.format("b15") + "mood = 1\n", "this key is not known"),
    ],
)
def test_half_a_signature_is_refused(tmp_path: Path, text: str, told: str):
    found = faults(tmp_path, signoff=f"[[signature]]\n{text}")
    assert any(told in one for one in found), found


def test_what_was_signed_before_the_review_no_longer_counts():
    assert signed_for("b15", (signature(),), REVIEW)[0] == "signed"
    assert signed_for("b15", (signature(on=date(2026, 11, 21)),), REVIEW) == ("stale", ())
    assert signed_for("b15", (), REVIEW) == ("unsigned", ())
    assert signed_for("b14", (signature(),), REVIEW) == ("unsigned", ())


def test_marks_from_raters_need_two_people_and_enough_points():
    def rated(name: str, score: int) -> Signature:
        return signature(item="understood", name=name, score=score)

    assert signed_for("understood", (rated("A", 90), rated("B", 95)), REVIEW)[0] == "signed"
    assert signed_for("understood", (rated("A", 90), rated("A", 95)), REVIEW)[0] == "unsigned"
    assert signed_for("understood", (rated("A", 90), rated("B", 89)), REVIEW)[0] == "unsigned"
