"""Where a clinic says its aid can be opened from home, and which addresses open nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.address import opens_only_near
from catalog.library import load
from tests.catalog.reading.broken import breaking, faults
from tests.catalog.reading.fault_cases import CLINIC


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('""', ""),
        ('"https://aid.clinic.example"', "https://aid.clinic.example"),
        ('" https://aid.clinic.example/fineline/ "', "https://aid.clinic.example/fineline"),
        ('"http://10.0.0.5:8501"', "http://10.0.0.5:8501"),
    ],
)
def test_an_address_is_read_without_its_last_slash(data: Path, written: str, read: str) -> None:
    breaking(data, CLINIC, 'address = ""', f"address = {written}")
    assert load(data).clinic.address == read


@pytest.mark.parametrize(
    "written",
    [
        '"aid.clinic.example"',
        '"ftp://aid.clinic.example"',
        '"https://"',
        '"https://aid.clinic.example?sessions=4"',
        '"https://aid.clinic.example#top"',
        '"https://ann@aid.clinic.example"',
        '"https://aid clinic.example"',
        '"https://aid.clinic.example:port"',
        "4",
    ],
)
def test_what_is_no_whole_address_is_told(data: Path, written: str) -> None:
    breaking(data, CLINIC, 'address = ""', f"address = {written}")
    (fault,) = faults(data)
    assert fault.startswith("clinic.toml, column address: ")


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("https://aid.clinic.example/glance", False),
        ("https://8.8.8.8/glance", False),
        ("http://localhost:8501/glance", True),
        ("http://127.0.0.1:8501/glance", True),
        ("http://192.168.1.20/glance", True),
        ("http://[fe80::1]/glance", True),
        ("http://reception/glance", True),
        ("http://ipad.local./glance", True),
        ("/glance", True),
        ("http://[/glance", True),
    ],
)
def test_an_address_of_one_house_is_told_from_one_of_the_world(address: str, near: bool) -> None:
    assert opens_only_near(address) is near
