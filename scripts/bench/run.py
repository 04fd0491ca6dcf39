"""Measures what a reader waits for, beside Streamlit's own pages and Dash, as medians and ratios of one run.

    python3 manage.py bench                  all parts (under 12 minutes); writes docs/bench/ and the README
    python3 manage.py bench loads changes    these parts alone; with --write they replace theirs of today
    python3 manage.py bench --quick          a glance at all parts; writes nothing
    python3 manage.py bench --seconds 60     at most so long for each part
    python3 manage.py bench --table          the README's table anew from the newest result; measures nothing

Parts: loads, changes, drag, start, readers, sheet. Absolute times change with the machine; ratios should not.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from scripts.bench import changes, drag, loads, readers, report, sheet, start
from scripts.bench.figures import Figure, Record, beside, figures
from scripts.bench.goals import Goal, goals, number, verdict
from scripts.bench.watched import Effort, watched

PARTS: Mapping[str, Callable[[Record, Effort], None]] = {
    "start": start.measure,
    "loads": loads.measure,
    "changes": changes.measure,
    "drag": drag.measure,
    "readers": readers.measure,
    "sheet": sheet.measure,
}


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _begun() -> dict[str, Any]:
    """Return when the run begins and how busy the machine is with other things; warn if it is."""
    load, cores = report.load_average(), os.cpu_count()
    if report.is_busy(load, cores):
        _say(f"The machine is busy (load {load} on {cores} cores): the figures of now say little.")
    return {"at": f"{datetime.now().astimezone():%Y-%m-%d %H:%M}", "load_average": load}


def _print_figures(found: Mapping[str, Figure]) -> None:
    print(f"{'':<46} {'median':>9} {'p95':>9} {'n':>4} {'ratio':>7}")
    for name, one in sorted(found.items()):
        ratio = number(one["ratio"]) if "ratio" in one else ""
        print(
            f"{name:<46} {number(one['value']):>9} {number(one['p95']):>9} {one['n']:>4} {ratio:>7}".rstrip()
        )


def _print_goals(reach: Sequence[Goal], found: Mapping[str, Figure]) -> None:
    print(f"\n{'goal':<86} {'reach':>14} {'now':>13}")
    for goal in reach:
        value = goal.value(found)
        line = f"{goal.told:<86} {goal.reach:>14} {number(value):>13}"
        print(line if value is None else f"{line}  {verdict(goal, found)}")


def _measure(name: str, effort: Effort) -> dict[str, Any]:
    """Measure one part; whatever fails in it is told, and the rest of the run goes on."""
    _say(f"Measuring {name}: up to {effort.seconds:.0f} seconds ...")
    record = Record(effort.seconds)
    with record.told(name):
        PARTS[name](record, effort)
    for fault in record.faults:
        _say(f"  not measured in full: {fault}")
    found = figures(record.samples, beside(watched().beside))
    _print_figures(found)
    return {"figures": found, "faults": record.faults}


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="manage.py bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="few rounds, and nothing is written")
    parser.add_argument("--seconds", type=float, metavar="N", help="the most that each part may take")
    parser.add_argument("--write", action="store_true", help="write the chosen parts as well")
    parser.add_argument(
        "--table", action="store_true", help="write the README's table from the newest result"
    )
    asked = parser.parse_args(words)
    if unknown := sorted(set(asked.parts) - set(PARTS)):
        parser.error(f"there is no part {', '.join(unknown)}; the parts are {', '.join(PARTS)}")
    return asked


def main(words: Sequence[str] | None = None) -> int:
    """Measure what is asked for; return 1 if something could not be measured."""
    asked = _arguments(words)
    if asked.table:
        report.write_readme(report.table(report.read(report.newest()), goals()))
        return 0
    begun = _begun()
    efforts = watched().quick if asked.quick else watched().full
    most = asked.seconds or float("inf")
    parts = {
        name: begun | _measure(name, replace(efforts[name], seconds=min(efforts[name].seconds, most)))
        for name in asked.parts or PARTS
    }
    reach = goals()
    measured = [goal for goal in reach if goal.figure.split(".")[0].partition("_")[0] in parts]
    _print_goals(measured, report.all_figures({"parts": parts}))
    if not asked.quick and (asked.write or not asked.parts):
        file = report.save(parts, reach, datetime.now().astimezone())
        report.write_readme(report.table(report.read(file), reach))
        _say(f"Written: {file.relative_to(report.ROOT)} and the README.")
    return int(any(part["faults"] for part in parts.values()))


if __name__ == "__main__":
    sys.exit(main())
