"""What a clinic types is shown as typed on every page: no bold, no formula, no link, no picture of a face."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import load
from catalog.words.patterns import PAGES
from components.frame import shell
from components.frame.typed import JOINER, as_typed, link
from exam.pages.texts import elements
from tests.pages.clinic_data import WILD, with_wild_names
from tests.pages.opened import opened, payloads

MARKDOWN = ("markdown", "caption", "info", "warning", "title", "header", "subheader")


@pytest.fixture(scope="module", autouse=True)
def wild_names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the pages read data full of wild names, and nothing after these tests."""
    own = load(with_wild_names(tmp_path_factory.mktemp("wild")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shell, "library", lambda: own)
        yield


def in_markdown(app: AppTest) -> list[str]:
    """Every text of a page that Streamlit reads as Markdown."""
    found: list[str] = []
    for element, _ in elements(app.main):
        if element.type in MARKDOWN:
            found.append(element.value)
        found.append(str(getattr(element, "label", "") or ""))
    return found


def whole(page: str) -> AppTest:
    """A page with everything on it."""
    return opened(page, apr="9.9", months="12", borrow="3000") if page == "planner" else opened(page)


def given(app: AppTest) -> str:
    """Everything that components of ours are given on a page, as one text."""
    return "\n".join(
        json.dumps(json.loads(one.proto.json), ensure_ascii=False) for one in app.get("bidi_component")
    )


@pytest.mark.parametrize("page", PAGES)
def test_wild_names_reach_markdown_with_every_sign_kept_out_and_components_as_they_are(page: str) -> None:
    app = whole(page)
    texts, safe, wild = in_markdown(app), as_typed(WILD), re.escape("[x](y)")
    assert any(safe in text for text in texts), "the footer names the clinic"
    loose = [text for text in texts if re.search(wild, text.replace(safe, ""))]
    assert loose == [], "a name without its backslashes"
    assert safe not in given(app) and "\\\\*Skin" not in given(app), "a component shows a backslash as one"


def test_a_chart_shows_the_name_of_a_study_as_text() -> None:
    specs = "".join(str(chart["figure"]) for chart in payloads(whole("timeline"), "chart"))
    assert "&lt;b&gt;B&lt;/b&gt;" in specs and "<b>B</b>" not in specs


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Glow Clinic", "Glow Clinic"),
        ("Dr. Lee, Skin (East)", "Dr. Lee, Skin (East)"),
        ("*Glow*", r"\*Glow\*"),
        ("# Glow", r"\# Glow"),
        ("- Glow", r"\- Glow"),
        ("1. Glow", r"1\. Glow"),
        ("---", r"\---"),
        ("+1 555", "+1 555"),
        ("Glow\nSkin", "Glow Skin"),
        ("9:30", r"9\:30"),
        ("A -- B", f"A -{JOINER}- B"),
        ("well-known", "well-known"),
        (":streamlit:", rf"\:{JOINER}streamlit\:"),
    ],
)
def test_only_what_markdown_would_read_is_marked(text: str, markdown: str) -> None:
    assert as_typed(text) == markdown


def test_a_link_ends_where_its_address_ends() -> None:
    assert link("A", "https://a.org/x") == "[A](https://a.org/x)"
    assert link("A [b]", "https://a.org/x_(y) z") == r"[A \[b\]](<https://a.org/x_(y)%20z>)"
