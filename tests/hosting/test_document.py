"""The page is Streamlit's own with our words, and a script nobody looked at stops the start."""

from __future__ import annotations

from pathlib import Path

import pytest

from hosting.document import INLINE, LOOKED_AT, PageWords, Paper, hash_of, make_document, read_installed
from hosting.policy import page_headers
from scripts.environment import Stop
from server import STREAMLIT_PAGE

PAPER = Paper("#fff", "#000")
WORDS = PageWords("en", "Fineline", "No.", "Missing.", "Again")


def test_the_installed_page_holds_the_script_that_was_looked_at():
    assert [hash_of(script) for script in INLINE.findall(read_installed(STREAMLIT_PAGE))] == [LOOKED_AT]


def test_our_page_names_its_language_and_no_interface_for_programs():
    words = PageWords("es", "Fineline", "Nada <b>sin</b> JavaScript.", "Falta <b>algo</b>.", "Otra vez")
    made = make_document(read_installed(STREAMLIT_PAGE), words, "p {}", PAPER)
    text = made.body.decode()
    assert text.startswith("<!DOCTYPE html>") and '<html lang="es">' in text
    assert "<title>Fineline</title>" in text
    assert "Nada &lt;b&gt;sin&lt;/b&gt;" in text and "Falta &lt;b&gt;algo&lt;/b&gt;" in text
    assert text.index("<style>p {}</style>") > text.index('id="root"'), "later than Streamlit's own rules"
    assert "_stcore/agent" not in text and "Streamlit app" not in text and "SourceSans" not in text


def test_the_policy_names_every_script_of_our_page():
    made = make_document(read_installed(STREAMLIT_PAGE), WORDS, "", PAPER)
    scripts = INLINE.findall(made.body.decode())
    assert len(scripts) == 2 and [hash_of(script) for script in scripts] == list(made.scripts)
    policy = dict(page_headers(made.scripts, ()))[b"content-security-policy"].decode()
    assert all(f"'{one}'" in policy for one in made.scripts)


@pytest.mark.parametrize(
    "change",
    [
        ("prerenderReady = false", "prerenderReady = true"),
        ("<script>", "<script nonce>"),
        ("</body>", "<script>1</script>"),
    ],
)
def test_another_script_stops_the_start_with_words(tmp_path: Path, change: tuple[str, str]):
    other = tmp_path / "index.html"
    other.write_text(STREAMLIT_PAGE.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(Stop, match="LOOKED_AT"):
        read_installed(other)
    with pytest.raises(Stop, match="cannot be read"):
        read_installed(tmp_path / "gone.html")


def test_a_page_that_lacks_what_we_change_stops_it_too():
    with pytest.raises(Stop, match="has changed"):
        make_document("<html><script>1</script></html>", WORDS, "", PAPER)
