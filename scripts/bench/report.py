"""What a run found, as a dated file in ``docs/bench`` and as the short table in the README."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from scripts.bench.figures import Figure
from scripts.bench.goals import Goal, number, verdict
from scripts.environment import ROOT, browser_path

RESULTS, README = ROOT / "docs" / "bench", ROOT / "README.md"
BLOCK = re.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- /bench -->)", re.DOTALL)
BUSY = 0.5  # programs that want the processor, for each core
PACKAGES = ("streamlit", "plotly", "dash", "playwright", "uvicorn", "starlette", "websockets")


def load_average() -> float | None:
    """Return how many programs wanted the processor in the last minute, or None where nobody counts."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None


def is_busy(load: float | None, cores: int | None) -> bool:
    """Return whether other work on the machine leaves too little of it for figures to mean much."""
    return load is not None and load > BUSY * (cores or 1)


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _said(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT).stdout.strip()
    except OSError:
        return ""


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def machine() -> dict[str, Any]:
    """Return what the figures were taken on."""
    return {
        "cores": os.cpu_count(),
        "processor": _processor(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "chromium": _said(browser_path() or "", "--version") or "Playwright's own",
        "commit": _said("git", "rev-parse", "--short", "HEAD"),
        "packages": {name: _version(name) for name in PACKAGES},
    }


def read(file: Path | None) -> dict[str, Any]:
    """Return a result that was written before, or an empty one."""
    return json.loads(file.read_text(encoding="utf-8")) if file and file.exists() else {"parts": {}}


def newest(folder: Path = RESULTS) -> Path | None:
    """Return the file of the last day on which the bench was written."""
    return max(folder.glob("*.json"), default=None)


def all_figures(result: Mapping[str, Any]) -> dict[str, Figure]:
    """Return the figures of all parts of a result."""
    return {name: one for part in result["parts"].values() for name, one in part["figures"].items()}


def save(parts: Mapping[str, Any], goals: list[Goal], now: datetime) -> Path:
    """Write the parts into the file of today; a part that is measured again replaces itself alone."""
    file = RESULTS / f"{now:%Y-%m-%d}.json"
    RESULTS.mkdir(parents=True, exist_ok=True)
    result: dict[str, Any] = {"date": f"{now:%Y-%m-%d}", "machine": machine()}
    result["parts"] = read(file)["parts"] | dict(parts)
    found = all_figures(result)
    result["goals"] = [
        {"figure": goal.figure, "reach": goal.reach, "found": goal.value(found), "is": verdict(goal, found)}
        for goal in goals
    ]
    file.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def table(result: Mapping[str, Any], goals: list[Goal]) -> str:
    """Return the short table of the README, with the goals that are missed too."""
    found, on = all_figures(result), result["machine"]
    loads = ", ".join(sorted({str(part["load_average"]) for part in result["parts"].values()}))
    busy = any(is_busy(part["load_average"], on["cores"]) for part in result["parts"].values())
    rows = [
        f"| {goal.told} | {number(goal.before)} | {goal.reach} | {number(goal.value(found))} "
        f"| {verdict(goal, found)} |"
        for goal in goals
    ]
    return "\n".join(
        [
            f"Measured on {result['date']} ({on['cores']} cores, {on['processor']}, Python {on['python']}, "
            f"{on['chromium']}; load of the machine before: {loads}). A slash stands for a ratio of one run."
            + (" The machine was busy with other work, so these figures say little." if busy else ""),
            "",
            "| | before | reach | now | |",
            "|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def write_readme(text: str) -> None:
    """Put the short table between its marks in the README."""
    before = README.read_text(encoding="utf-8")
    README.write_text(BLOCK.sub(lambda _: text, before), encoding="utf-8")
