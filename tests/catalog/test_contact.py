"""How to reach a clinic: old files and new ones, numbers as people write them, and what staff are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.contact import Contact, dialled
from catalog.library import load
from tests.catalog.reading.broken import breaking, faults
from tests.catalog.reading.fault_cases import CLINIC

NUMBERS = "evidence/emergency_numbers.csv"
PART = "[contact]"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", ""),
        ("555 010 0100", "5550100100"),
        ("(555) 010-0100", "5550100100"),
        ("+1 555.010.0100", "+15550100100"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("(020) 7946 0000", "02079460000"),
        ("555 010 0100 ext. 3", "5550100100;ext=3"),
        ("555-010-0100 x12", "5550100100;ext=12"),
        ("555\u2011010\u20130100", "5550100100"),  # dashes as word processors write them
        ("514 555-0100, poste 12", "5145550100;ext=12"),
        ("(+44) 20 7946 0000", "+442079460000"),
        ("٠٢٠ ٧٩٤٦ ٠٠٠٠ x٣", "02079460000;ext=3"),
    ],
)
def test_a_number_is_dialled_as_a_telephone_takes_it(written: str, expected: str):
    assert dialled(written) == expected


def test_a_file_from_before_with_one_line_still_works(data: Path):
    text = (data / CLINIC).read_text(encoding="utf-8")
    head, _, rest = text.partition(PART)
    rest = rest.partition("[review]")[2]
    (data / CLINIC).write_text(f'contact = "Ask Ann"\n{head}[review]{rest}', encoding="utf-8")
    assert load(data).clinic.contact == Contact("Ask Ann")


def test_words_telephone_and_hours_are_read(data: Path):
    breaking(data, CLINIC, 'telephone = ""', 'telephone = " 555 010 0100 "')
    breaking(data, CLINIC, 'hours = ""', 'hours = "Monday to Friday, 9 to 5"')
    found = load(data).clinic.contact
    assert found == Contact("Ask at the front desk", "555 010 0100", "Monday to Friday, 9 to 5")


@pytest.mark.parametrize(
    "telephone",
    [
        "\u202a+1 555 010 0100\u202c",
        "\u200e555 010 0100",
        "555 010 0100 poste 12",
        "(020) - 7946 0000",
        "+44 (0)20 7946 0000, ext: 3",
        "0800/1234567",
        "111",
    ],
)
def test_a_right_number_is_taken_without_the_marks_that_nobody_sees(data: Path, telephone: str):
    breaking(data, CLINIC, 'telephone = ""', f'telephone = "{telephone}"')
    assert load(data).clinic.contact.telephone == telephone.strip("\u202a\u202c\u200e")


def test_a_telephone_alone_is_enough(data: Path):
    breaking(data, CLINIC, 'telephone = ""', 'telephone = "555 010 0100"')
    breaking(data, CLINIC, '"Ask at the front desk"', '""')
    assert load(data).clinic.contact == Contact("", "555 010 0100")


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            CLINIC,
            'telephone = ""',
            "telephone = 5550100100",
            "contact.telephone: write this as one text in quotes; without them a telephone number loses",
        ),
        (CLINIC, 'hours = ""', "hours = 9", "contact.hours: write this as one text in quotes."),
        (CLINIC, 'hours = ""', 'hours = ["Mon"]', "contact.hours: write this as one text in quotes."),
        (
            CLINIC,
            'telephone = ""',
            'telephone = "1-800-SKIN"',
            "'1-800-SKIN' is no telephone number",
        ),
        (
            CLINIC,
            'telephone = ""',
            'telephone = "12"',
            "'12' is no telephone number; write digits",
        ),
        *(
            (CLINIC, 'telephone = ""', f'telephone = "{odd}"', f"'{odd}' is no telephone number")
            for odd in ("1-1-1----", "(((555", "555) 010 0100", "+", "555 010 0100 +")
        ),
        *(
            (CLINIC, 'telephone = ""', f'telephone = "{two}"', f"'{two}' is more than one number")
            for two in (
                "555 010 0100 or 555 010 0101",
                "555 010 0100/0101",
                "555 010 0100 ou 555 010 0101 poste 3",
                "020 7946 0000, 020 7946 0001",
            )
        ),
        (CLINIC, 'telephone = ""', f'telephone = "{"5" * 16}"', "is no telephone number; write digits"),
        (CLINIC, '"Ask at the front desk"', '""', "contact.words: say whom a patient can ask, or give a"),
        (CLINIC, "hours =", "open =", "contact.open: this key is not known"),
        (CLINIC, "[contact]", "[contacts]", "contact: this part is missing"),
        (
            NUMBERS,
            "au,000",
            "au,0",
            "row 6, column number: '0' is no emergency number; write all",
        ),
        (NUMBERS, "uk,112", "uk,999", "row 5, column number: this repeats row 4"),
        (NUMBERS, "ca,911,any,crtc_911\n", "", "column region: 'ca' has no emergency number; add its row"),
        (NUMBERS, "au,112,mobile", "au,112,landline", "column dialled_from: 'landline' is not known"),
        (NUMBERS, "any,fcc_911", "any,nobody", "row 2, column study: 'nobody' is not known"),
    ],
)
def test_staff_are_told_what_cannot_be_used(data: Path, file: str, old: str, new: str, told: str):
    breaking(data, file, old, new)
    said = faults(data)
    assert any(told in fault and file in fault for fault in said), said


def test_a_contact_gives_its_own_number_as_a_telephone_takes_it() -> None:
    assert Contact("Ask", "020 7946 0018 ext. 3").dialled == "02079460018;ext=3"
    assert Contact("Ask").dialled == ""
