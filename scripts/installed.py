"""Compare the packages installed beside this Python with a lock file, and tell the result as an exit code.

``.venv/bin/python scripts/installed.py requirements.lock`` ends with 0 if every package that the file asks
for on this Python and system is installed at its version, with 3 if one is not, and with 1 if pip is missing,
as in a folder left half made. It needs nothing but pip, because nothing else may be installed yet.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

# This reader of markers comes inside pip, and nothing but pip may be installed yet.
from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.utils import canonicalize_name

# Python itself ends with 1 after an error and 2 after wrong use, so neither can say this.
NOT_AS_PINNED = 3


def wanted(lock: str) -> Iterator[tuple[str, str]]:
    """Return name and version of each package that a lock file asks for here.

    Parameters
    ----------
    lock : str
        The text of the file: one ``name==version`` a line, some with a marker, hashes indented below it.
    """
    for line in lock.splitlines():
        # Hashes and remarks of the tool stand on indented lines.
        if line and not line.startswith((" ", "#")):
            pin = Requirement(line.removesuffix("\\").strip())
            if pin.marker is None or pin.marker.evaluate():
                yield canonicalize_name(pin.name), str(pin.specifier).removeprefix("==")


def main() -> int:
    """Return the exit code for the lock file that the command line names."""
    found = {(canonicalize_name(package.name), package.version) for package in distributions()}
    lock = Path(sys.argv[1]).read_text(encoding="utf-8")
    return 0 if found.issuperset(wanted(lock)) else NOT_AS_PINNED


if __name__ == "__main__":
    sys.exit(main())
