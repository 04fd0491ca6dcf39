"""Set up ``.venv``, its packages and a browser, and run the project's Python in it.

The standard library alone: this runs before anything is installed, on Linux, macOS and Windows.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# Each lock file holds the packages of those before it too, at the same versions.
RUNTIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"
BESIDE_OTHERS = ROOT / "requirements-bench.lock"

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
QUICK_BROWSER = "chromium-headless-shell"  # Chromium without a window: opens a page in two thirds of the time
BROWSER_FILES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)

# Comparing what is installed with the lock file each time needs no record that could go stale.
PROBE = ROOT / "scripts" / "installed.py"
COMPLETE, INCOMPLETE = 0, 3
PLAYWRIGHT_PROBE = """
import pathlib, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    sys.exit(not pathlib.Path(playwright.chromium.executable_path).exists())
"""


class Stop(Exception):
    """End the program with one sentence for the person who ran it."""


def say(sentence: str) -> None:
    """Tell the person what is going on, without touching stdout."""
    print(sentence, file=sys.stderr, flush=True)


def run_quietly(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    """Run a command in the project's folder and return its exit code with all that it said."""
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, errors="replace", check=False, cwd=ROOT)


def last_line(result: subprocess.CompletedProcess[str]) -> str:
    """Return the last thing a command complained about."""
    lines = [line.strip() for line in (result.stdout + result.stderr).splitlines() if line.strip()]
    return lines[-1] if lines else f"it ended with code {result.returncode}"


def run_in_venv(*arguments: str | Path, **settings: str) -> int:
    """Run the project's Python in the project's folder and return its exit code."""
    words = [str(PYTHON), *(str(argument) for argument in arguments)]
    environment = {**os.environ, "PYTHONUTF8": "1", **settings}
    return subprocess.run(words, cwd=ROOT, env=environment, check=False).returncode


def install_from_apt(*packages: str) -> bool:
    """Install Debian packages if this machine has apt-get and lets us; return whether it worked."""
    if not shutil.which("apt-get"):
        return False
    become_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if become_root and (not shutil.which("sudo") or run_quietly(["sudo", "-n", "true"]).returncode):
        return False
    say(f"Installing {' and '.join(packages)} with apt-get ...")
    apt_get = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    run_quietly([*apt_get, "update"])  # a stale list may still serve, so only the next step counts
    return run_quietly([*apt_get, "install", "-y", "--no-install-recommends", *packages]).returncode == 0


def make_venv() -> None:
    """Make .venv afresh with the Python that runs this file."""
    if not importlib.util.find_spec("ensurepip") and not install_from_apt("python3-venv"):
        raise Stop("Python's venv module is missing: install it (Debian, Ubuntu: apt install python3-venv).")
    say("Making .venv ...")
    result = run_quietly([sys.executable, "-m", "venv", "--clear", VENV])
    if result.returncode:
        raise Stop(f"Could not make {VENV}: {last_line(result)}")


def install_pins(lock: Path) -> None:
    """Install the packages of a lock file into .venv; a file without its recorded hash is refused."""
    say("Installing the pinned packages; the first time this takes a minute or two ...")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    # The file names all there is to install; asked to work that out again, pip stumbles over coverage[toml].
    exactly = ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
    result = run_quietly([*pip, "--retries", "2", *exactly, "-r", lock])
    if result.returncode == 0:
        return
    if "DO NOT MATCH THE HASHES" in result.stdout + result.stderr:
        raise Stop(f"A package that came from the index is not the one that {lock.name} names.")
    unreachable = ("from versions: none", "NewConnectionError", "ConnectTimeout", "Max retries", "ProxyError")
    if any(sign in result.stdout + result.stderr for sign in unreachable):
        raise Stop("Could not reach the Python package index: check the internet connection and try again.")
    raise Stop(f"Could not install the pinned packages: {last_line(result)}")


def prepare(lock: Path) -> None:
    """Bring .venv to what a lock file says. When it already is, this is a matter of a moment."""
    unfinished = VENV / "unfinished"  # stands there while packages are installed, so a cut is noticed
    probe = [PYTHON, PROBE, lock]
    try:
        state = None if unfinished.exists() else run_quietly(probe).returncode
    except OSError:
        state = None
    if state == COMPLETE:
        return
    if state != INCOMPLETE:  # no .venv at all, or one left half made
        make_venv()
    unfinished.touch()
    install_pins(lock)
    if run_quietly(probe).returncode != COMPLETE:
        raise Stop("The installed packages are not the pinned ones: delete the folder .venv and try again.")
    unfinished.unlink()


def browser_path() -> str | None:
    """Return the path of a Chromium or Chrome on this machine, or None if only Playwright's could serve."""
    on_path = (shutil.which(name) for name in BROWSER_NAMES)
    in_place = (file for file in BROWSER_FILES if Path(file).is_file())
    return next((path for path in (*on_path, *in_place) if path), None)


def quick_browser_path() -> str | None:
    """Return the path of the Chromium without a window, else that of another; None as `browser_path`."""
    return shutil.which(QUICK_BROWSER) or browser_path()


def prepare_quick_browser() -> None:
    """Make sure that there is a browser for tests, one without a window where Debian has it, or stop."""
    refused = VENV / "no-quick-browser"  # a machine that has none is asked once
    if shutil.which(QUICK_BROWSER):
        return
    if refused.exists() or not install_from_apt(QUICK_BROWSER, "fonts-liberation"):
        refused.touch()
        prepare_browser()


def prepare_browser() -> None:
    """Make sure that there is a browser, or stop if none can be fetched."""
    if browser_path() or run_quietly([PYTHON, "-c", PLAYWRIGHT_PROBE]).returncode == 0:
        return
    if install_from_apt("chromium", "fonts-liberation") and browser_path():
        return
    say("Fetching Chromium through Playwright ...")
    if run_quietly([PYTHON, "-m", "playwright", "install", "chromium"]).returncode:
        raise Stop(
            "The browser tests need Chromium or Chrome, and it could not be fetched: install either one."
        )
