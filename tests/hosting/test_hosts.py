"""A request counts only under a name of this app's, and a page of others opens no connection."""

from __future__ import annotations

import socket

import pytest

from hosting.hosts import is_ours, may_connect
from tests.hosting.asking import HERE, ask, connect
from tests.hosting.conftest import NewGate, Streamlit

LISTED = ("aid.clinic.example", "*.sites.example")


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:8501",
        "127.0.0.1:8501",
        "[::1]:8501",
        f"{HERE}:8501",
        f"[::ffff:{HERE}]",
        socket.gethostname(),
        f"{socket.gethostname().partition('.')[0]}.local:80",
        "aid.clinic.example",
        "aid.clinic.example.:443",
        "a.sites.example",
    ],
)
def test_own_names_own_addresses_and_listed_names_are_ours(host: str):
    assert is_ours(host, HERE, LISTED)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "evil.example",
        "localhost.evil.example",
        "sites.example",
        "192.168.1.21",
        "aid.clinic.example:port",
        "localhost@evil.example",
        "evil.example/localhost",
        "[::1",
    ],
)
def test_any_other_host_is_not(host: str | None):
    assert not is_ours(host, HERE, LISTED)


def test_a_star_takes_every_name_that_is_one():
    assert is_ours("any.example", HERE, ("*",)) and not is_ours("", HERE, ("*",))


@pytest.mark.parametrize(
    ("origin", "host", "may"),
    [
        (None, "localhost:8501", True),
        ("http://localhost:8501", "localhost:8501", True),
        ("https://aid.clinic.example", "inner:8501", True),  # a proxy changed the Host
        ("http://localhost:3000", "localhost:8501", False),
        ("https://evil.example", "localhost:8501", False),
        ("null", "localhost:8501", False),
        ("http://[evil", "localhost:8501", False),
    ],
)
def test_only_a_page_of_ours_opens_a_connection(origin: str | None, host: str, may: bool):
    assert may_connect(origin, host, LISTED) is may
    assert may_connect("https://evil.example", host, ("*",)) is False


def test_pages_and_connections_ask_for_the_same_host(new_gate: NewGate, streamlit: Streamlit):
    gate = new_gate()
    refused = ask(gate, "/planner", host="evil.example")
    assert (refused.status, refused.body) == (400, b"Unknown.")
    assert connect(gate, "/_stcore/stream", host="evil.example") == [
        {"type": "websocket.close", "code": 1008}
    ]
    assert streamlit.seen == []
    assert connect(gate, "/_stcore/stream", host="localhost") == [{"type": "websocket.accept"}]


def test_streamlit_sees_no_origin_since_it_would_ask_the_internet_about_it(
    new_gate: NewGate, streamlit: Streamlit
):
    gate = new_gate(hosts=("aid.clinic.example",))
    connect(gate, "/_stcore/stream", host="localhost", origin="https://aid.clinic.example")
    assert [name for name, _ in streamlit.seen[0]["headers"]] == [b"host"]
    assert connect(gate, "/_stcore/stream", origin="https://evil.example")[0]["type"] == "websocket.close"
    assert connect(gate, "/elsewhere")[0]["type"] == "websocket.close"
