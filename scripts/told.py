"""Tells what an earlier state of Fineline told its readers and today's pages do not.

``python3 manage.py told COMMIT`` reads every page of that commit as its own exam did, for every concern, with
every fold open, and with a plan that fills the Planner and the Timeline; then today's pages in the same way.
It prints the figures and sources that nothing tells any more, and how many sentences are other words now.
``--write`` keeps the earlier figures and sources in ``tests/exam/told_before.json``, which a test compares.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exam.pages.texts import Rendered

ROOT = Path(__file__).resolve().parents[1]
BEFORE = ROOT / "tests" / "exam" / "told_before.json"
Shown = tuple[str, str, str]  # a text, its role, and the component that shows it
# A plan that fills what stands empty by itself.
PLANS = {
    "planner": {
        "sessions": "4", "horizon": "5", "pay": "300", "off": "1", "count": "travel", "credited": "1",
        "package_pay": "3", "package_get": "4", "borrow": "900", "apr": "9.9", "months": "12",
        "promo_apr": "26.99", "promo_months": "12", "monthly": "50",
    },
    "timeline": {"event": "2027-10-01", "holiday": "2027-07-01"},
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What pages tell: every text, and the addresses and names of sources among them."""

    texts: frozenset[str]
    sources: frozenset[str]

    @property
    def figures(self) -> frozenset[str]:
        """The figures of all texts, each with what it counts."""
        from exam.measures.figures import figures

        return frozenset(figure for text in self.texts for figure in figures(text))


def read(shown: Iterable[Shown]) -> Told:
    """Return what is told by the texts of pages."""
    all_shown = list(shown)
    # A list that Markdown shows is no name of a source, though it tells of some.
    sources = {
        text for text, role, component in all_shown
        if role == "link" or (role == "source" and component != "markdown")
    }  # fmt: skip
    return Told(frozenset(text for text, _, _ in all_shown), frozenset(sources))


def shown_by(pages: Iterable[Rendered]) -> list[Shown]:
    """Return the texts of pages, then those of the pages whose plan is filled."""
    # Named only here: in a process for an earlier tree these rooms are that tree's.
    from exam.pages import sitting
    from exam.pages.driver import read_page

    filled = [read_page(page, sitting.START, **plan) for page, plan in PLANS.items()]
    return [(one.text, one.role, one.component) for page in (*pages, *filled) for one in page.shown]


def missing(before: Mapping[str, Iterable[str]], now: Told) -> dict[str, list[str]]:
    """Return the figures and the sources that were told before and are not now."""
    everything = "\n".join(now.texts)
    return {
        "figures": sorted(set(before["figures"]) - now.figures),
        "sources": sorted(one for one in before["sources"] if one not in everything),
    }


def _dump() -> None:
    """Print what the tree in which this runs tells, as JSON."""
    from catalog.library import library
    from exam.pages import sitting

    sat = sitting.sit(library(), (), date.today())
    print(json.dumps(shown_by(sat.pages.values())))


def _told_by(tree: Path) -> Told:
    # In a process of its own: a tree brings its own rooms, which have the same names.
    code = f"import runpy, sys; sys.path[:0] = [{str(tree)!r}]; runpy.run_path({__file__!r})['_dump']()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tree, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"The pages of {tree} could not be read:\n{done.stderr[-2000:]}")
    return read(json.loads(done.stdout))


def _tree_of(commit: str, folder: Path) -> Path:
    archive = folder / "tree.tar"
    try:
        subprocess.run(["git", "archive", "-o", str(archive), commit], cwd=ROOT, check=True)
    except subprocess.CalledProcessError:
        raise SystemExit(f"Git knows no commit '{commit}' here.") from None
    subprocess.run(["tar", "-xf", str(archive), "-C", str(folder)], check=True)
    return folder


def main() -> None:
    """Compare an earlier commit with the pages of today."""
    asked = argparse.ArgumentParser(prog="manage.py told", description=str(__doc__).partition("\n")[0])
    asked.add_argument("commit", help="the earlier state")
    asked.add_argument("--write", action="store_true", help="keep its figures and sources for the test")
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        earlier = _told_by(_tree_of(wanted.commit, Path(folder)))
    today = _told_by(ROOT)
    before = {"figures": sorted(earlier.figures), "sources": sorted(earlier.sources)}
    for kind, gone in missing(before, today).items():
        print(f"{kind}: {len(before[kind])} before, {len(gone)} not told in the same words now")
        print(*(f"    {one}" for one in gone), sep="\n")
    other = sum(text not in "\n".join(today.texts) for text in earlier.texts)
    print(f"texts: {len(earlier.texts)} before, {other} of them in other words now")
    if wanted.write:
        kept = {"commit": wanted.commit, **before}
        BEFORE.write_text(json.dumps(kept, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
