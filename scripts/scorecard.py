"""Sits the exam and writes the result: data/scorecard.toml and the README's section.

Run it with ``python3 manage.py scorecard``; ``--why`` lists every place that is still to mend.
"""

from __future__ import annotations

import argparse
import logging
from datetime import date
from pathlib import Path

from catalog import scorecard
from catalog.library import folder_in_use, library
from catalog.reading.problems import Report
from exam.marking import as_markdown, as_toml, gaps, in_readme, marked
from exam.pages.sitting import sit

README = Path(__file__).resolve().parents[1] / "README.md"
MOST_SITTINGS = 3


def main() -> None:
    """Sit the exam until its result, which the pages show too, no longer changes."""
    parser = argparse.ArgumentParser(prog="manage.py scorecard")
    parser.add_argument("--why", action="store_true", help="list every place that is still to mend")
    why = parser.parse_args().why
    logging.disable(logging.WARNING)  # Streamlit's remarks on running without a server
    file = folder_in_use() / scorecard.FILE
    for _ in range(MOST_SITTINGS):
        report = Report()
        signed = scorecard.load_signatures(folder_in_use(), report)
        report.raise_if_any()
        sitting = sit(library(), signed, date.today())
        found = gaps(sitting)
        card = marked(sitting, found)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(as_toml(card), encoding="utf-8")
        scorecard.scorecard.cache_clear()
        if before == as_toml(card):
            break
    readme = in_readme(README.read_text(encoding="utf-8"), as_markdown(card, library()))
    README.write_text(readme, encoding="utf-8")
    for item in card.items:
        if item.answer == "no":
            print(f"{item.id}: {library().words(f'exam.item.{item.id}')} ({item.reason}, {item.gaps})")
            for gap in found.get(item.id, []) if why else []:
                print(f"    {gap}")
    for group in scorecard.GROUPS:
        met, apply = card.met(group)
        print(f"{group}: {met} of {apply}")


if __name__ == "__main__":
    main()
