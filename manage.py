"""Run, test and check Fineline. Needs nothing but Python: it makes .venv and installs the pins itself.

    python3 manage.py run [--port 8501]             open the app; --help tells what else can be set
    python3 manage.py test                          every test: scripts in Node.js, then pytest with coverage
    python3 manage.py test node                     the tests of scripts alone
    python3 manage.py test <pytest arguments>       the tests those choose, without coverage
    python3 manage.py check                         format, style, types and imports; style of scripts
    python3 manage.py check-data [FOLDER]           what is wrong in data files, without the app
    python3 manage.py explain "<query>" [--today D] every number behind a link, as JSON
    python3 manage.py screenshots                   take the README's pictures again
    python3 manage.py scorecard [--why]             sit the exam for decision aids and write its result
    python3 manage.py told COMMIT                   what that commit told readers and pages tell no more
    python3 manage.py bench [PART ...] [--quick]    what a reader waits for, beside others in one run
    python3 manage.py lock [--upgrade]              write the lock files after a change of requirements*.txt

What it says while it sets things up goes to stderr, so that stdout carries results alone.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from hosting.arguments import read_arguments
from scripts.environment import (
    BESIDE_OTHERS,
    DEVELOPMENT,
    PYTHON,
    ROOT,
    RUNTIME,
    Stop,
    prepare,
    prepare_browser,
    prepare_quick_browser,
    run_in_venv,
    say,
)
from scripts.locks import write_locks
from scripts.nodejs import run_eslint, run_node_tests

OLDEST_PYTHON = (3, 11)
SECONDS_TO_END = 10
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def usage(system: str) -> str:
    """Return the help, with Python called as the system calls it."""
    python = "py" if system == "nt" else "python3"
    return str(__doc__).replace("python3 manage.py", f"{python} manage.py")


def first_fault(codes: Iterable[int]) -> int:
    """Return the first exit code that tells of a fault, or 0; all are waited for."""
    return next((code for code in list(codes) if code), 0)


def run(arguments: list[str]) -> int:
    """Serve the app until it is stopped."""
    read_arguments(arguments, "manage.py run")  # tells a slip before a minute goes by
    prepare(RUNTIME)
    serve = [str(PYTHON), str(ROOT / "server.py"), *arguments]
    environment = {**os.environ, "PYTHONUTF8": "1", "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
    with subprocess.Popen(serve, env=environment) as server:
        signal.signal(signal.SIGTERM, lambda *_: server.terminate())
        try:
            return max(server.wait(), 0)  # below 0: somebody ended it on purpose
        except KeyboardInterrupt:
            # The same Ctrl-C has reached a server in the same terminal; it finishes what it is at.
            if os.name != "nt":  # there it would be ended at once
                server.terminate()
            return max(server.wait(SECONDS_TO_END), 0)
        finally:
            server.terminate()


def test(arguments: list[str]) -> int:
    """Run every test with coverage, or only what the arguments choose, without it."""
    prepare(DEVELOPMENT)
    if arguments == ["node"]:
        return run_node_tests()
    if "not browser" not in arguments:
        prepare_quick_browser()
    if arguments:
        return run_in_venv("-m", "pytest", *arguments)
    everything = ("-m", "pytest", "--cov", "-n", "logical", "--dist", "worksteal")
    scripts = run_node_tests()
    code = first_fault([scripts, run_in_venv(*everything)])
    if scripts:
        say("Tests of scripts in Node.js failed; what they said stands above all others.")
    return code


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
    """Sit the exam and write its result, and tell how long the pages are."""
    prepare(DEVELOPMENT)
    prepare_quick_browser()
    return run_in_venv("-m", "scripts.scorecard", *arguments)


def told(arguments: list[str]) -> int:
    """Tell what an earlier commit told readers and today's pages do not."""
    prepare(DEVELOPMENT)
    return run_in_venv("-m", "scripts.told", *arguments)


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
    for command in (run, test, check, check_data, explain, screenshots, scorecard, told, bench, lock)
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
