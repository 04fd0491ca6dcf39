"""Run, test and check Fineline. Needs nothing but Python: it makes .venv and installs the pins itself.

    python3 manage.py run [--port 8501]             open the app
    python3 manage.py test                          every test: scripts in Node.js, then pytest with coverage
    python3 manage.py test node                     the tests of scripts alone
    python3 manage.py test <pytest arguments>       the tests those choose, without coverage
    python3 manage.py check                         format, style, types and imports; style of scripts
    python3 manage.py check-data [FOLDER]           what is wrong in data files, without the app
    python3 manage.py explain "<query>" [--today D] every number behind a link, as JSON
    python3 manage.py screenshots                   take the README's pictures again
    python3 manage.py scorecard [--why]             sit the exam for decision aids and write its result
    python3 manage.py bench [PART ...] [--quick]    what a reader waits for, beside others in one run
    python3 manage.py lock [--upgrade]              write the lock files after a change of requirements*.txt

What it says while it sets things up goes to stderr, so that stdout carries results alone.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from scripts.environment import (
    BESIDE_OTHERS,
    DEVELOPMENT,
    PYTHON,
    ROOT,
    RUNTIME,
    Stop,
    prepare,
    prepare_browser,
    run_in_venv,
    say,
)
from scripts.locks import write_locks
from scripts.nodejs import run_eslint, run_node_tests
from scripts.serving import local_address, port_is_taken, wait_until_open

OLDEST_PYTHON = (3, 11)
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def usage(system: str) -> str:
    """Return the help, with Python called as the system calls it."""
    python = "py" if system == "nt" else "python3"
    return str(__doc__).replace("python3 manage.py", f"{python} manage.py")


def first_fault(codes: Iterable[int]) -> int:
    """Return the first exit code that tells of a fault, or 0; all are waited for."""
    return next((code for code in list(codes) if code), 0)


def chosen_port(arguments: list[str]) -> int:
    """Return the port that the command line asks for, or stop if it cannot be had."""
    parser = argparse.ArgumentParser(prog="manage.py run")
    parser.add_argument("--port", type=int, default=8501, metavar="N")
    port: int = parser.parse_args(arguments).port
    if not 1 <= port <= 65535:
        raise Stop("A port is a number from 1 to 65535.")
    if port_is_taken(port):
        other = port + 1 if port < 65535 else 8501
        raise Stop(f"Port {port} is in use: choose another, for example --port {other}.")
    return port


def run(arguments: list[str]) -> int:
    """Serve the app until it is stopped."""
    port = chosen_port(arguments)
    prepare(RUNTIME)
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
    """Run every test with coverage, or only what the arguments choose, without it."""
    prepare(DEVELOPMENT)
    if arguments == ["node"]:
        return run_node_tests()
    if "not browser" not in arguments:
        prepare_browser()
    if arguments:
        return run_in_venv("-m", "pytest", *arguments)
    everything = ("-m", "pytest", "--cov", "-n", "logical", "--dist", "worksteal")
    return first_fault([run_node_tests(), run_in_venv(*everything)])


def check(_arguments: list[str]) -> int:
    """Check format, style, types and imports; run every step even if one complains."""
    prepare(DEVELOPMENT)
    style = [run_in_venv("-m", "ruff", "format", "--check", "."), run_in_venv("-m", "ruff", "check", ".")]
    types = run_in_venv("-m", "basedpyright")
    imports = run_in_venv("-c", LINT_IMPORTS, "--no-logo")
    return first_fault([*style, types, imports, run_eslint()])


def check_data(arguments: list[str]) -> int:
    """Tell what is wrong in the data files, or in those of another folder."""
    prepare(RUNTIME)
    # The check runs in the project's folder; a folder is named from where its reader stands.
    named = [word if word.startswith("-") else str(Path(word).expanduser().resolve()) for word in arguments]
    return run_in_venv("-m", "scripts.check_data", *named)


def explain(arguments: list[str]) -> int:
    """Print every number behind a link."""
    prepare(RUNTIME)
    return run_in_venv("-m", "answers.explain", *arguments)


def screenshots(arguments: list[str]) -> int:
    """Take the README's pictures again."""
    prepare(DEVELOPMENT)
    prepare_browser()
    return run_in_venv("-m", "scripts.screenshots", *arguments)


def scorecard(arguments: list[str]) -> int:
    """Sit the exam and write its result."""
    prepare(DEVELOPMENT)
    return run_in_venv("-m", "scripts.scorecard", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure what a reader waits for and how many one process serves, beside others."""
    prepare(BESIDE_OTHERS)
    prepare_browser()
    return run_in_venv("-m", "scripts.bench.run", *arguments)


def lock(arguments: list[str]) -> int:
    """Write the lock files after a change of the direct pins."""
    prepare(DEVELOPMENT)
    return write_locks(arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__.replace("_", "-"): command
    for command in (run, test, check, check_data, explain, screenshots, scorecard, bench, lock)
}


def main(words: list[str]) -> int:
    """Carry out one command; return the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        say("Fineline needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
        return 1
    if not words or words[0] not in COMMANDS:
        asked_for_help = words[:1] in (["-h"], ["--help"], ["help"])
        print(usage(os.name), file=sys.stdout if asked_for_help else sys.stderr)
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
