"""Sits the exam and writes the result: data/scorecard.toml and the README's section.

Run it with ``python3 manage.py scorecard``; ``--why`` lists every place that is still to mend. It ends with
how much a reader meets on each page before any tap, and how much with every fold open.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Mapping
from datetime import date

from catalog import scorecard
from catalog.library import folder_in_use, latest_day, library
from catalog.reading.problems import Report
from catalog.scorecard import Scorecard
from catalog.words.patterns import PAGES, PATH
from exam.marking import as_markdown, as_toml, gaps, in_readme, marked
from exam.pages.sitting import Gaps, sit
from scripts.environment import ROOT
from scripts.layers.budgets import budgets
from scripts.layers.measure import Layer, both_layers, measured_app

README = ROOT / "README.md"
# The pages show the result, so a new one changes what the next sitting reads.
MOST_SITTINGS = 3


def _sit_and_write() -> tuple[Scorecard, Mapping[str, Gaps]]:
    """Sit the exam until its result, which the pages show too, no longer changes; return it with all gaps."""
    file = folder_in_use() / scorecard.FILE
    for _ in range(MOST_SITTINGS):
        report = Report(latest=latest_day())
        signed = scorecard.load_signatures(folder_in_use(), report)
        report.raise_if_any()
        sitting = sit(library(), signed, date.today())
        found = gaps(sitting)
        card = marked(sitting, found)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(as_toml(card), encoding="utf-8")
        # The next sitting must read the new file, not the card that was read before.
        scorecard.scorecard.cache_clear()
        if before == as_toml(card):
            break
    return card, found


def _tell(card: Scorecard, found: Mapping[str, Gaps], why: bool) -> None:
    """Print what is not met, with every gap if asked why, and how much of each group is."""
    for item in card.items:
        if item.answer == "no":
            print(f"{item.id}: {library().words(f'exam.item.{item.id}')} ({item.reason}, {item.gaps})")
            for gap in found.get(item.id, []) if why else []:
                print(f"    {gap}")
    for group in scorecard.GROUPS:
        met, apply = card.met(group)
        print(f"{group}: {met} of {apply}")


def _tell_layers() -> None:
    """Print for each page what a reader meets on a tablet before any tap, its budget, and both layers."""
    with measured_app() as (device, url):
        found = {page: both_layers(device, f"{url}/{page}") for page in PAGES}
    most = budgets()
    for page, (first, both) in found.items():
        budget = f"budget {most.pages[page].screens:g} and {most.pages[page].words}"
        print(f"{page}: {_size(first)} before any tap ({budget}), {_size(both)} with every fold open")
    words = sum(found[page][0].words for page in PATH)
    print(f"the path: {words} words before any tap (budget {most.path_words})")


def _size(layer: Layer) -> str:
    return f"{layer.screens:.1f} screens and {layer.words} words"


def main() -> None:
    """Sit the exam, write its result and print what is left to do."""
    parser = argparse.ArgumentParser(prog="manage.py scorecard")
    parser.add_argument("--why", action="store_true", help="list every place that is still to mend")
    why: bool = parser.parse_args().why
    logging.disable(logging.WARNING)  # Streamlit's remarks on running without a server
    card, found = _sit_and_write()
    readme = in_readme(README.read_text(encoding="utf-8"), as_markdown(card, library()))
    README.write_text(readme, encoding="utf-8")
    _tell(card, found, why)
    _tell_layers()


if __name__ == "__main__":
    main()
