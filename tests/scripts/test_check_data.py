"""``manage.py check-data``: what is wrong in a data folder, told before anybody opens the app."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import manage
from catalog.library import DATA
from scripts.check_data import main
from tests.house.sources import ROOT
from tests.pages.clinic_data import add_price
from tests.pages.clinic_data import copied as copied_data


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(DATA, tmp_path_factory.mktemp("check") / "our data"))


def test_a_good_folder_gets_one_sentence_with_counts(copied: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(copied)]) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{copied} can be used: ") and ", 4 regions with " in line


def test_without_a_folder_it_checks_the_one_that_the_app_reads(
    copied: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FINELINE_DATA", str(copied))
    assert main([]) == 0
    assert capsys.readouterr().out.startswith(f"{copied} can be used: ")


def test_an_own_price_far_from_all_others_is_doubted_and_refuses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    folder = copied_data(tmp_path)
    add_price(folder, "microneedling", "2500", "Our list")
    add_price(folder, "nonablative_fractional", "900", "Our list")
    assert main([str(folder)]) == 0
    _, doubt = capsys.readouterr().out.splitlines()
    assert doubt.startswith(
        "Look again at prices/us.csv: 'microneedling' is 2500 on your own list and 100 to "
    )


def test_faults_of_prices_and_of_the_exam_are_told_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    folder = Path(shutil.copytree(DATA, tmp_path / "data"))
    prices = folder / "prices" / "us.csv"
    prices.write_text(prices.read_text(encoding="utf-8").replace(",300,", ",1.200,", 1), encoding="utf-8")
    (folder / "signoff.toml").write_text("signed = 1\n", encoding="utf-8")
    assert main([str(folder)]) == 1
    first, *told = capsys.readouterr().out.splitlines()
    assert first == f"{folder} cannot be used:"
    assert told == [
        "prices/us.csv, row 2, column typical: "
        "'1.200' can be read in two ways: write 1200, or fewer decimals.",
        "signoff.toml, line 1, column signed: this key is not known.",
    ]


def test_a_folder_without_most_files_is_told_in_two_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    shutil.copytree(DATA / "prices", tmp_path / "prices")
    assert main([str(tmp_path)]) == 1
    _, files, words = capsys.readouterr().out.splitlines()
    assert " more: missing; copy what" in files and words.startswith("text/en: there is no file with words")


def test_a_folder_that_is_not_there_is_told_in_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().out.splitlines()[1:] == [f"{tmp_path / 'nowhere'}: there is no such folder."]


def test_the_command_finds_a_folder_from_where_its_reader_stands(
    copied: Path, monkeypatch: pytest.MonkeyPatch
):
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(manage, "prepare", lambda _lock: None)
    monkeypatch.setattr(manage, "run_in_venv", lambda *words: asked.append(words) or 1)
    monkeypatch.chdir(copied.parent)
    assert manage.main(["check-data", "our data"]) == 1
    assert asked == [("-m", "scripts.check_data", str(copied))]


def test_it_needs_no_streamlit():
    probe = "import sys, scripts.check_data; sys.exit('streamlit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", probe], cwd=ROOT, check=False).returncode == 0
