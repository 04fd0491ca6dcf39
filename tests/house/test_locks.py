"""Lock files say what the direct pins say: whoever changes a pin has to run ``python3 manage.py lock``."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.installed import wanted
from tests.house.sources import ROOT

NAMES = ("requirements", "requirements-dev", "requirements-bench")  # each holds the ones before it


def text(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def pins(name: str) -> set[str]:
    """Direct pins of one file, without those of the files it includes."""
    lines = [line for line in text(f"{name}.txt").splitlines() if line and not line.startswith(("#", "-r "))]
    return {f"{canonicalize_name(Requirement(line).name)}{Requirement(line).specifier}" for line in lines}


def locked(name: str) -> dict[str, str]:
    """Every pin of a lock file, marker included, with its hashes and what it is there for."""
    blocks = re.split(r"^(?=\S)", text(f"{name}.lock"), flags=re.MULTILINE)
    return {block.split(" \\\n")[0]: block for block in blocks if block.strip() and not block.startswith("#")}


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_file_holds_exactly_the_direct_pins(name: str):
    direct = {pin for pin, block in locked(name).items() if f"-r {name}.txt" in block}
    assert direct == pins(name), "run: python3 manage.py lock"


@pytest.mark.parametrize("name", NAMES)
def test_every_locked_package_has_one_version_and_its_hashes(name: str):
    for pin, block in locked(name).items():
        assert re.fullmatch(r"[a-z0-9-]+==[^\s;*]+( ; .+)?", pin)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), pin


def test_tests_and_measures_run_with_the_packages_that_readers_get():
    for smaller, larger in pairwise(NAMES):
        assert locked(smaller).keys() <= locked(larger).keys()


LOCK = """\
one==1.0 \\
    --hash=sha256:0
    # via two
Two_b==2.0 ; sys_platform == 'amiga' \\
    --hash=sha256:1
three==3.0 ; python_version >= '3'
"""


def test_only_what_this_system_needs_is_looked_for():
    assert list(wanted(LOCK)) == [("one", "1.0"), ("three", "3.0")]


def test_eslint_is_locked_at_its_direct_pins():
    direct = json.loads(text("package.json"))["devDependencies"]
    packages = json.loads(text("package-lock.json"))["packages"]
    assert packages[""]["devDependencies"] == direct
    for name, version in direct.items():
        assert packages[f"node_modules/{name}"]["version"] == version
    assert all("integrity" in package for folder, package in packages.items() if folder)
