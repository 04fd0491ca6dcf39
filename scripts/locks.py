"""Write the lock files: every package that the direct pins bring, at one version, with the hash of each file.

``requirements*.txt`` hold the direct pins. One lock file serves Python 3.11 and newer on every system: a
package that only some need carries a marker.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from scripts.environment import BESIDE_OTHERS, DEVELOPMENT, PYTHON, RUNTIME, run_in_venv, run_quietly

COMPILE = [
    *("-m", "uv", "--no-config", "pip", "compile", "--quiet", "--universal", "--generate-hashes"),
    *("--python-version", "3.11"),
    *("--only-binary", ":all:"),  # whoever installs runs no build script
    *("--custom-compile-command", "python3 manage.py lock"),
]


def _pip_setting(name: str) -> str:
    """Return a setting of pip, from its environment variable or its files; nothing if it is not set."""
    variable = os.environ.get(f"PIP_{name.upper().replace('-', '_')}", "")
    return variable or run_quietly([PYTHON, "-m", "pip", "config", "get", f"global.{name}"]).stdout.strip()


def _index_settings() -> list[str]:
    """Return uv's arguments for the package index that pip is set to use."""
    index, certificates = _pip_setting("index-url"), _pip_setting("cert")
    return [
        *(["--default-index", index] if index else []),
        *(["--cert", certificates] if certificates else ["--system-certs"]),  # as pip itself does
    ]


def _commands() -> Iterator[list[str | Path]]:
    """Return uv's arguments for each lock file. What a smaller one has locked binds the larger ones."""
    smaller: list[str | Path] = []
    for lock in (RUNTIME, DEVELOPMENT, BESIDE_OTHERS):
        # Relative names, because uv writes them into the file as they are given.
        yield [f"{lock.stem}.txt", "--output-file", lock.name, *smaller]
        smaller = ["--constraints", lock.name]


def write_locks(arguments: list[str]) -> int:
    """Write the lock files anew and return the exit code.

    Parameters
    ----------
    arguments : list of str
        More arguments for ``uv pip compile``. Without ``--upgrade`` what is locked stays where it can.
    """
    for command in _commands():
        code = run_in_venv(*COMPILE, *_index_settings(), *command, *arguments)
        if code:
            return code
    return 0
