"""Files go out compressed, once, and a browser that holds one is told so."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest

from hosting.copies import Copies, compress, digest_of
from hosting.files import HASHED, accepted, files_below, first_files_first
from server import STREAMLIT_PAGE
from tests.hosting.asking import ask
from tests.hosting.conftest import SCRIPT, NewGate

FILE = "/static/js/index.DormvYxC.js"
COMPONENT = "/_stcore/bidi-components/fineline.files/part.0123456789abcdef.js"
UNPACKED = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.mark.parametrize("address", [FILE, COMPONENT])
@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_a_script_goes_out_small_and_for_good(new_gate: NewGate, address: str, encoding: str):
    found = ask(new_gate(), address, accept_encoding=encoding)
    assert UNPACKED[encoding](found.body).decode() == SCRIPT and len(found.body) < len(SCRIPT) / 4
    assert found.headers["content-encoding"] == encoding
    assert found.headers["content-type"] == "text/javascript; charset=utf-8"
    assert found.headers["vary"] == "accept-encoding" and "immutable" in found.headers["cache-control"]
    assert int(found.headers["content-length"]) == len(found.body)


def test_who_takes_no_encoding_gets_the_file_and_a_tag_of_its_own(new_gate: NewGate):
    gate = new_gate()
    plain, small = ask(gate, FILE), ask(gate, FILE, accept_encoding="gzip")
    assert plain.body.decode() == SCRIPT and "content-encoding" not in plain.headers
    assert plain.headers["vary"] == "accept-encoding" and plain.headers["etag"] != small.headers["etag"]


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_a_browser_that_holds_a_file_is_told_so(new_gate: NewGate, encoding: str):
    gate = new_gate()
    for address in (FILE, "/planner"):
        tag = ask(gate, address, accept_encoding=encoding).headers["etag"]
        again = ask(gate, address, accept_encoding=encoding, if_none_match=f'"other", W/{tag}')
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)


def test_a_part_of_a_file_is_a_part_of_what_lies_on_the_disk(new_gate: NewGate):
    gate = new_gate()
    part = ask(gate, FILE, accept_encoding="br", range="bytes=4-8")
    assert (part.status, part.body) == (206, SCRIPT.encode()[4:9])
    assert part.headers["content-range"] == f"bytes 4-8/{len(SCRIPT)}"
    assert ask(gate, FILE, range="bytes=999999-").status == 416
    stale = ask(gate, FILE, range="bytes=4-8", if_range='"another"')
    assert (stale.status, stale.body.decode()) == (200, SCRIPT)


def test_a_head_tells_of_a_file_without_it(new_gate: NewGate):
    plain = ask(new_gate(), FILE, method="HEAD")
    assert (plain.status, plain.body, plain.headers["content-length"]) == (200, b"", str(len(SCRIPT)))


def test_what_is_compressed_already_goes_out_as_it_is(new_gate: NewGate):
    found = ask(new_gate(), "/app/static/letters.woff2", accept_encoding="br, gzip")
    assert "content-encoding" not in found.headers and "vary" not in found.headers
    assert found.headers["content-type"] == "font/woff2" and len(found.body) == 2048


def test_a_name_without_a_hash_is_asked_for_again(new_gate: NewGate):
    assert ask(new_gate(), "/app/static/manifest.webmanifest").headers["cache-control"] == "no-cache"
    assert ask(new_gate(), "/planner").headers["cache-control"] == "no-cache"
    assert ask(new_gate(), "/app/static/letters.woff2").headers["cache-control"] == "public, max-age=86400"


def test_every_file_of_streamlit_s_is_named_by_its_hash():
    names = files_below(STREAMLIT_PAGE.parent / "static", "static/")
    assert len(names) > 300 and [name for name in names if not HASHED.search(name)] == []


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("gzip, deflate, br, zstd", ["br", "gzip"]),
        ("gzip;q=0.5, br;q=0", ["gzip"]),
        ("identity", []),
        ("", []),
        ("br;q=high, GZIP", ["gzip"]),
    ],
)
def test_an_encoding_is_used_only_where_it_is_wanted(header: str, wanted: list[str]):
    assert accepted(header) == wanted


def test_a_good_copy_takes_the_place_of_a_quick_one_and_serves_the_next_server(
    new_gate: NewGate, tmp_path: Path
):
    gate = new_gate()
    quick = ask(gate, FILE, accept_encoding="br")
    Copies(tmp_path / "copies").make([tmp_path / "index.DormvYxC.js"])
    for again in (gate, new_gate()):
        good = ask(again, FILE, accept_encoding="br")
        assert good.body == compress(SCRIPT.encode(), "br", well=True)
        assert good.headers["etag"] == f'"{digest_of(SCRIPT.encode())}-br"' != quick.headers["etag"]


def test_copies_leave_no_half_of_a_file_and_are_made_once(tmp_path: Path):
    (tmp_path / "a.js").write_text(SCRIPT)
    copies = Copies(tmp_path / "copies")
    copies.make([tmp_path / "a.js"])
    made = {file.name: file.stat().st_mtime_ns for file in copies.folder.iterdir()}
    assert sorted(made) == [f"{digest_of(SCRIPT.encode())}.{encoding}" for encoding in ("br", "gzip")]
    copies.make([tmp_path / "a.js"])
    assert {file.name: file.stat().st_mtime_ns for file in copies.folder.iterdir()} == made


def test_where_no_copy_can_be_kept_the_quick_ones_serve(new_gate: NewGate, tmp_path: Path):
    (tmp_path / "copies").write_text("a file where the folder would be")
    with pytest.raises(OSError):
        Copies(tmp_path / "copies").make([tmp_path / "index.DormvYxC.js"])
    assert UNPACKED["br"](ask(new_gate(), FILE, accept_encoding="br").body).decode() == SCRIPT


def test_files_of_every_page_are_compressed_first():
    found = files_below(STREAMLIT_PAGE.parent / "static", "static/")
    order = [file.name for file in first_files_first(found, STREAMLIT_PAGE.read_text(encoding="utf-8"))]
    assert order[0].startswith("index.") and order[-1].startswith("PlotlyChart.")
    assert len(order) == len(set(order)) > 300
