"""Run, test and check Fineline. Needs nothing but Python: it makes .venv and installs the pins itself.

    python3 manage.py run [--port 8501]             open the app
    python3 manage.py test [pytest arguments]       every test, with coverage; or those chosen, without
    python3 manage.py check                         format, style and types
    python3 manage.py explain "<query>" [--today D] every number behind a link, as JSON
    python3 manage.py screenshots                   take the README's pictures again
    python3 manage.py scorecard [--why]             sit the exam for decision aids and write its result
    python3 manage.py bench                         how long answers take, as ratios of one run

What it says while it sets things up goes to stderr, so that stdout carries results alone.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUNTIME = (ROOT / "requirements.txt",)
DEVELOPMENT = (*RUNTIME, ROOT / "requirements-dev.txt")
BESIDE_OTHERS = (*DEVELOPMENT, ROOT / "requirements-bench.txt")
OLDEST_PYTHON = (3, 11)

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
BROWSER_FILES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)

# Run inside .venv, this ends with one of three codes: every pin is installed as named; some are not; or
# .venv itself was left half made. Comparing with the pins each time needs no record that could go stale.
COMPLETE, INCOMPLETE, BROKEN = 0, 3, 4
PROBE = """
import pathlib, sys
from importlib.metadata import distributions
from importlib.util import find_spec
if find_spec("pip") is None:
    sys.exit(4)
plain = lambda name: name.lower().replace("_", "-")
found = {plain(package.name): package.version for package in distributions()}
for file in sys.argv[1:]:
    for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines():
        name, equals, pin = line.partition("==")
        if equals and ";" not in pin and found.get(plain(name)) != pin.strip():
            sys.exit(3)
"""
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
    """Run a command, keep what it says, and leave judging the result to the caller."""
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
    """Install Debian packages when this machine has apt-get and lets us; say whether it worked."""
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


def install_pins(files: Sequence[Path]) -> None:
    """Install exactly the pinned packages into .venv."""
    say("Installing the pinned packages; the first time this takes a minute or two ...")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    result = run_quietly([*pip, "--retries", "2", "-r", files[-1]])
    if result.returncode == 0:
        return
    unreachable = ("from versions: none", "NewConnectionError", "ConnectTimeout", "Max retries", "ProxyError")
    if any(sign in result.stdout + result.stderr for sign in unreachable):
        raise Stop("Could not reach the Python package index: check the internet connection and try again.")
    raise Stop(f"Could not install the pinned packages: {last_line(result)}")


def prepare(files: Sequence[Path]) -> None:
    """Bring .venv to what the pins say. When it already is, this is a matter of a moment."""
    unfinished = VENV / "unfinished"  # stands there while packages are installed, so a cut is noticed
    try:
        state = BROKEN if unfinished.exists() else run_quietly([PYTHON, "-c", PROBE, *files]).returncode
    except OSError:
        state = BROKEN
    if state == COMPLETE:
        return
    if state != INCOMPLETE:
        make_venv()
    unfinished.touch()
    install_pins(files)
    if run_quietly([PYTHON, "-c", PROBE, *files]).returncode != COMPLETE:
        raise Stop("The installed packages are not the pinned ones: delete the folder .venv and try again.")
    unfinished.unlink()


def browser_path() -> str | None:
    """Path of a Chromium or Chrome on this machine, or None if only Playwright's own could serve."""
    on_path = (shutil.which(name) for name in BROWSER_NAMES)
    in_place = (file for file in BROWSER_FILES if Path(file).is_file())
    return next((path for path in (*on_path, *in_place) if path), None)


def prepare_browser() -> None:
    """Make sure that the browser tests find a browser."""
    if browser_path() or run_quietly([PYTHON, "-c", PLAYWRIGHT_PROBE]).returncode == 0:
        return
    if install_from_apt("chromium", "fonts-liberation") and browser_path():
        return
    say("Fetching Chromium through Playwright ...")
    if run_quietly([PYTHON, "-m", "playwright", "install", "chromium"]).returncode:
        raise Stop(
            "The browser tests need Chromium or Chrome, and it could not be fetched: install either one."
        )


def local_address() -> str | None:
    """Address of this machine on its own network, or None. A UDP socket picks a route and sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe_socket:
        try:
            probe_socket.connect(("192.0.2.1", 9))
            return str(probe_socket.getsockname()[0])
        except OSError:
            return None


def port_is_taken(port: int) -> bool:
    """Whether something on this machine already answers on the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as caller:
        caller.settimeout(1)
        return caller.connect_ex(("127.0.0.1", port)) == 0


def wait_until_open(server: subprocess.Popen[bytes], port: int, seconds: float = 90) -> None:
    """Return once the app answers; stop if it ends first or never does."""
    deadline = time.monotonic() + seconds
    while server.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise Stop("The app did not start; the reason is above.")


def run(arguments: list[str]) -> int:
    """Serve the app until it is stopped."""
    parser = argparse.ArgumentParser(prog="manage.py run")
    parser.add_argument("--port", type=int, default=8501, metavar="N")
    port: int = parser.parse_args(arguments).port
    if not 1 <= port <= 65535:
        raise Stop("A port is a number from 1 to 65535.")
    prepare(RUNTIME)
    if port_is_taken(port):
        raise Stop(
            f"Port {port} is in use: choose another, for example --port {port + 1 if port < 65535 else 8501}."
        )
    serve = [str(PYTHON), "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "PYTHONUTF8": "1", "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
    with subprocess.Popen(serve, cwd=ROOT, env=environment) as server:
        signal.signal(signal.SIGTERM, lambda *_: server.terminate())
        try:
            wait_until_open(server, port)
            print(f"Fineline is open at http://localhost:{port}", flush=True)
            address = local_address()
            if address and "STREAMLIT_SERVER_ADDRESS" not in os.environ:
                print(f"On a tablet in the same network: http://{address}:{port}", flush=True)
            print("Stop it with Ctrl-C.", flush=True)
            return max(server.wait(), 0)  # below 0: somebody ended it on purpose
        except KeyboardInterrupt:
            return 0
        finally:
            server.terminate()


def test(arguments: list[str]) -> int:
    """Run every test with coverage, or only what pytest arguments choose, without it."""
    prepare(DEVELOPMENT)
    if "not browser" not in arguments:
        prepare_browser()
    return run_in_venv("-m", "pytest", *(arguments or ["--cov", "-n", "logical", "--dist", "worksteal"]))


def check(_arguments: list[str]) -> int:
    """Check format, style and types; run all three even if one complains."""
    prepare(DEVELOPMENT)
    steps = ("ruff format --check .", "ruff check .", "basedpyright")
    return max([run_in_venv("-m", *step.split()) for step in steps])


def explain(arguments: list[str]) -> int:
    """Print every number behind a link."""
    prepare(RUNTIME)
    return run_in_venv("-m", "answers.explain", *arguments)


def screenshots(arguments: list[str]) -> int:
    """Take the README's pictures again."""
    prepare(DEVELOPMENT)
    prepare_browser()
    return run_in_venv("scripts/screenshots.py", *arguments, PYTHONPATH=str(ROOT))


def scorecard(arguments: list[str]) -> int:
    """Sit the exam and write its result."""
    prepare(DEVELOPMENT)
    return run_in_venv("scripts/scorecard.py", *arguments, PYTHONPATH=str(ROOT))


def bench(arguments: list[str]) -> int:
    """Measure how long answers take, beside Dash."""
    prepare(BESIDE_OTHERS)
    prepare_browser()
    return run_in_venv("scripts/bench.py", *arguments, PYTHONPATH=str(ROOT))


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command for command in (run, test, check, explain, screenshots, scorecard, bench)
}


def main(words: list[str]) -> int:
    """Carry out one command; return the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        say("Fineline needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
        return 1
    if not words or words[0] not in COMMANDS:
        asked_for_help = words[:1] in (["-h"], ["--help"], ["help"])
        print(__doc__, file=sys.stdout if asked_for_help else sys.stderr)
        return 0 if asked_for_help else 2
    try:
        return COMMANDS[words[0]](words[1:])
    except Stop as stop:
        say(str(stop))
        return 1
    except OSError as error:
        say(f"The machine refused: {error}.")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
