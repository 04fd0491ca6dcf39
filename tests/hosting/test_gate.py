"""Each address leads to a page, a file, Streamlit, another address or nowhere, always with its headers."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from hosting import gate as gates
from tests.hosting.asking import ask
from tests.hosting.conftest import NewGate, Streamlit

BROWSER = "text/html,*/*;q=0.8"


@pytest.mark.parametrize("address", ["/", "/planner", "/glance?sessions=4"])
def test_a_page_is_the_document_with_the_whole_policy(new_gate: NewGate, address: str):
    found = ask(new_gate(framed_by=("https://clinic.example",)), address)
    assert found.status == 200 and b'<html lang="de">' in found.body and b"Fineline &amp; more" in found.body
    policy = dict(part.split(" ", 1) for part in found.headers["content-security-policy"].split("; "))
    assert "unsafe" not in policy["script-src"] and policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'self' https://clinic.example"
    assert found.headers["referrer-policy"] == "no-referrer"
    assert "camera=()" in found.headers["permissions-policy"]
    assert found.headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/static/js/index.DormvYxC.js", 200),
        ("/_stcore/health", 200),
        ("/media/abc.csv", 200),
        ("/healthz", 200),
        ("/planner/x", 307),
        ("/nowhere.png", 404),
        ("/static/js/gone.DormvYxC.js", 404),
    ],
)
def test_what_is_no_page_brings_nothing_along_and_stands_in_no_frame(
    new_gate: NewGate, address: str, status: int
):
    found = ask(new_gate(), address, accept="*/*" if status == 404 else BROWSER)
    assert found.status == status
    assert found.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert found.headers["x-content-type-options"] == "nosniff"
    assert found.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize(
    "address",
    [
        "/_stcore/metrics",
        "/_stcore/stream",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/upload_file/a/b",
        "/_stcore/script-health-check",
        "/component/x/index.html",
        "/static/../../etc/passwd",
        "/app/static/../../app.py",
        "/_stcore/bidi-components/fineline.files/../../app.py",
    ],
)
def test_the_rest_of_streamlit_leads_nowhere(new_gate: NewGate, streamlit: Streamlit, address: str):
    assert ask(new_gate(), address).status == 404
    assert streamlit.seen == []


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("/planner/x?sessions=4&start=2027-01-11", "../planner?sessions=4&start=2027-01-11"),
        ("/Planner/", "../planner"),
        ("/planner/?sessions=4", "../planner?sessions=4"),
        ("/GLANCE?sessions=4", "glance?sessions=4"),
        ("/planner.?sessions=4", "planner?sessions=4"),
        ("/start?sessions=4", "./?sessions=4"),
        ("/nowhere?sessions=4", "./?sessions=4&page=nowhere"),
        ("/a/b/c", "../.././?page=a%2Fb%2Fc"),
        ("//evil.example", ".././?page=%2Fevil.example"),
        ("/a&sessions=9", "./?page=a%26sessions%3D9"),
    ],
)
def test_an_unknown_page_leads_to_the_nearest_one_and_keeps_the_plan(
    new_gate: NewGate, asked: str, place: str
):
    found = ask(new_gate(), asked, accept=BROWSER)
    assert (found.status, found.headers["location"]) == (307, place)
    assert found.headers["cache-control"] == "no-store"


def test_under_a_base_path_the_app_lives_there_alone(new_gate: NewGate, streamlit: Streamlit):
    gate = new_gate(base="/fineline")
    assert ask(gate, "/fineline/planner").status == 200
    assert ask(gate, "/fineline/static/js/index.DormvYxC.js").status == 200
    for outside in ("/fineline?a=1", "/?a=1"):
        found = ask(gate, outside, accept=BROWSER)
        assert (found.status, found.headers["location"]) == (307, "/fineline/?a=1")
    for lost, place in (("/fineline/Planner/?a=1", "../planner?a=1"), ("/fineline/x", "./?page=x")):
        assert ask(gate, lost, accept=BROWSER).headers["location"] == place
    assert [ask(gate, path).status for path in ("/planner", "/finelines/planner", "/_stcore/health")] == [
        404
    ] * 3
    ask(gate, "/fineline/_stcore/health")
    assert [scope["path"] for scope in streamlit.seen] == ["/fineline/_stcore/health"]


def test_pages_and_files_are_only_read(new_gate: NewGate):
    for address in ("/planner", "/static/js/index.DormvYxC.js"):
        assert ask(new_gate(), address, method="POST").status == 405


def test_readiness_follows_the_first_page_and_is_asked_once_in_a_while(
    new_gate: NewGate, monkeypatch: pytest.MonkeyPatch
):
    runs = iter([True, False])

    async def run_page(_runtime: Any, page: str) -> bool:
        assert page == ""
        return next(runs)

    monkeypatch.setattr("hosting.rendering.run_page", run_page)
    for status in (200, 503):
        gate = new_gate()
        assert [ask(gate, "/readyz").status for _ in range(3)] == [status] * 3
    assert list(runs) == []


def test_a_log_of_requests_tells_neither_who_asked_nor_what_was_planned(
    new_gate: NewGate, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, gates.LOG.name)
    ask(new_gate(), "/planner?sessions=4")
    assert caplog.messages == []
    ask(new_gate(log_requests=True), "/planner?sessions=4", referer="http://localhost/?sessions=4")
    assert len(caplog.messages) == 1 and caplog.messages[0].startswith("GET /planner 200")
    assert "sessions" not in caplog.text and "10.0.0.9" not in caplog.text
