"""Sheets for tests: plans in every region, what a reader may say, and the words on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
from pypdf import PdfReader

from catalog.library import library
from catalog.plan.kept_plans import read_whole_link
from handout.own import Own
from handout.sheet import Sheet, content, pdf

DATA = library()
TODAY = date(2026, 12, 1)
LINK = "https://aid.clinic.example/glance?sessions=4&start=2027-02-16&concern=fine_lines"
PLANS = (
    "region=us",
    "region=us&start=2027-01-11&sessions=4&interval=6&price=250&laser_price=1800&horizon=2&maintenance=1",
    "region=us&concern=hair_loss&laser=ablative_fractional&count=consultation&event=2027-08-01",
    "region=ca&concern=stretch_marks&laser=fully_ablative",
    "region=ca&locale=fr-CA&price=410.5&laser_price=900&sessions=12&interval=12",
    "region=uk&concern=fine_lines&laser=ablative_fractional&holiday=2027-02-01&start=2027-01-20&sessions=3",
    "region=uk&concern=texture&laser_sessions=1&off=1&horizon=5",
    "region=au&concern=pigment&laser=ablative_fractional&start=2027-03-01",
    "region=au&sessions=1&laser=fully_ablative",
    "region=au&concern=fine_lines&laser=fully_ablative&tax=5&quotes=n.numbing-30",
)
OWN = Own(
    matters=(("Little time off work", "matters a lot"), ("A low price", "matters some")),
    own_words="I have a wedding in May.",
    questions=(DATA.words("question.who"), DATA.words("question.wrong")),
    own_question="Can I cycle to work the day after?",
    safety=("I get cold sores",),
    link=LINK,
)


def sheet(query: str = "", own: Own = OWN) -> Sheet:
    """The sheet of a link."""
    plan, _, _ = read_whole_link(query, DATA.inputs, DATA.trackers)
    return content(plan, DATA, TODAY, own)


def pages(made: bytes) -> list[str]:
    """The text of each page. Where lines break is no part of it."""
    return [tight(page.extract_text()) for page in PdfReader(BytesIO(made)).pages]


def page_count(made: bytes) -> int:
    """How many pages there are, without the time it takes to read them."""
    with pikepdf.open(BytesIO(made)) as opened:
        return len(opened.pages)


def printed(query: str = "", own: Own = OWN) -> str:
    """All text of the sheet of a link."""
    return "".join(pages(pdf(sheet(query, own))))


def tight(text: str) -> str:
    """A text without its blanks, which a file for printing need not hold."""
    return re.sub(r"[\s\u200b]+", "", text)


def tags(made: bytes) -> Iterator[tuple[str, Any]]:
    """Every element of the structure tree in the order in which it is read aloud, then numbered content."""
    with pikepdf.open(BytesIO(made)) as opened:
        yield from _below(opened.Root.StructTreeRoot.K)


def _below(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _below(one)
    elif isinstance(node, int):
        yield "content", int(node)
    elif "/S" in node:
        yield str(node.S).removeprefix("/"), str(node.get("/Alt", ""))
        yield from _below(node.get("/K", pikepdf.Array()))
    elif "/MCID" in node:
        yield "content", int(node.MCID)
