"""Checks a data folder and tells what is wrong with it, as the app would, without starting the app.

Usage: python3 manage.py check-data [FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from catalog.completeness import check_sentences
from catalog.library import Library, folder_in_use, latest_day, load
from catalog.prices.observations import Observation
from catalog.prices.own import is_far, span
from catalog.reading.problems import DataProblems, Report
from catalog.scorecard import EXAM, exam_ids, load_scorecard, load_signatures
from model.money.minor import to_major


def checked(folder: Path) -> Library:
    """Return the library of a folder whose every file can be used, those of the exam too.

    Raises
    ------
    DataProblems
        With every fault of every file.
    """
    latest = latest_day()
    report = Report(latest=latest)
    # Of a folder that does not exist, that alone is told.
    if folder.is_dir():
        load_scorecard(folder, report)
        load_signatures(folder, report)
    try:
        data = load(folder, latest)
    except DataProblems as found:
        raise DataProblems([*found.problems, *report.problems]) from found
    check_sentences(data.words, EXAM, exam_ids(), report)
    report.raise_if_any()
    return data


def in_order(folder: Path, data: Library) -> str:
    """Return the sentence that a folder can be used, with what was read."""
    files = [one for one in folder.rglob("*") if one.suffix in (".csv", ".toml")]
    prices = sum(len(region.observations) for region in data.regions.values())
    return (
        f"{folder} can be used: {len(files)} files, {len(data.regions)} regions with {prices} prices, "
        f"{len(data.evidence.studies)} studies, {len(data.words.sentences)} sentences."
    )


def doubts(data: Library) -> list[str]:
    """Return the clinic's own prices that lie so far from what was read elsewhere that they may be a slip."""
    return [
        f"Look again at prices/{name}.csv: '{item}' is {_figures(seen)} on your own list and "
        f"{_figures(region.set_aside(item))} elsewhere. Nothing to do if it is right."
        for name, region in data.regions.items()
        for item, seen in region.shown.items()
        if is_far(seen, region.set_aside(item))
    ]


def _figures(seen: tuple[Observation, ...]) -> str:
    """Return the least and the greatest figure in major units, equal ones once."""
    return " to ".join(dict.fromkeys(f"{to_major(edge).normalize():f}" for edge in span(seen)))


def main(arguments: list[str]) -> int:
    """Print what was found; return 0 for a folder that can be used, else 1."""
    parser = argparse.ArgumentParser(prog="manage.py check-data", description="Check a data folder.")
    parser.add_argument("folder", nargs="?", type=Path, help="the app's own data folder if none is named")
    folder: Path = (parser.parse_args(arguments).folder or folder_in_use()).expanduser().resolve()
    try:
        data = checked(folder)
        print("\n".join([in_order(folder, data), *doubts(data)]))
    except DataProblems as found:
        print(f"{folder} cannot be used:\n{found}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
