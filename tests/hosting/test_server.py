"""``manage.py run`` and its server as people start them: what is answered, refused, given back."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosedError, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from catalog.words.patterns import PAGES, STAGES
from server import MOST_BYTES_IN_A_MESSAGE
from tests.hosting.running import ROOT, TLS, Running, running, trusting

VISITS = 30
STREAMLIT = Subprotocol("streamlit")
CUT_SHORT = ForwardMsg.FINISHED_EARLY_FOR_RERUN


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    with running() as started:
        yield started


def opened(server: Running, *words: str, origin: str | None = None) -> ClientConnection:
    """Open a visit as a tab does, which says these words beside its first."""
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    said = [Subprotocol(word) for word in (STREAMLIT, *words)]
    return connect(address, subprotocols=said, origin=Origin(origin) if origin else None, max_size=None)


def show(link: ClientConnection, page: str, until: str = "script_finished") -> ForwardMsg:
    """Ask for a page as a tab does; return the first message of a kind."""
    wish = BackMsg()
    wish.rerun_script.page_name = page
    link.send(wish.SerializeToString())
    while True:
        message = ForwardMsg.FromString(link.recv(timeout=20, decode=False))
        # A run that was cut short for this wish ends first.
        if message.WhichOneof("type") == until and message.script_finished != CUT_SHORT:
            return message


def test_a_cold_deep_link_shows_its_page_inside_the_frame(server: Running):
    with opened(server) as link:
        message = show(link, "planner", "navigation")
        assert [page.url_pathname for page in message.navigation.app_pages][1:] == [*PAGES, *STAGES]


def test_what_a_page_is_drawn_from_travels_compressed(server: Running):
    with opened(server) as link:
        assert [one.name for one in link.protocol.extensions] == ["permessage-deflate"]


def test_it_is_alive_and_ready_and_keeps_its_counters(server: Running):
    assert server.get("/healthz").body == b"alive"
    assert server.get("/readyz").body == b"ready"
    assert server.get("/_stcore/health").status == 200
    assert server.get("/_stcore/metrics").status == 404


def test_a_strange_host_gets_calm_words_and_no_connection(server: Running):
    refused = server.get("/planner", host="evil.example")
    assert refused.status == 400 and b"Please ask a member of staff" in refused.body
    with pytest.raises(InvalidStatus, match="403"):
        opened(server, origin="http://evil.example")


def test_a_message_that_no_tab_would_send_ends_its_connection(server: Running):
    """However small it travels: a megabyte of one letter is a kilobyte on the way."""
    with opened(server) as link:
        link.send(b"x" * (MOST_BYTES_IN_A_MESSAGE + 1))
        with pytest.raises(ConnectionClosedError) as ended:
            link.recv(timeout=10)
        assert ended.value.rcvd and ended.value.rcvd.code == 1009


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux lists open files this way")
def test_visits_that_were_left_give_back_their_files(server: Running):
    files = Path(f"/proc/{server.process.pid}/fd")
    with opened(server) as link:
        show(link, "")
        before = len(list(files.iterdir()))
    for _ in range(VISITS):
        with opened(server) as link:
            show(link, "")
    until = time.monotonic() + 10
    while len(list(files.iterdir())) >= before and time.monotonic() < until:
        os.sched_yield()
    assert len(list(files.iterdir())) < before, "one visit was open then, and none is now"


def test_a_visit_that_is_taken_up_again_goes_on(server: Running):
    with opened(server) as link:
        visit = show(link, "", "new_session").new_session.initialize.session_id
    with opened(server, "x", visit) as link:
        assert show(link, "", "new_session").new_session.initialize.session_id == visit
        assert show(link, "").script_finished == ForwardMsg.FINISHED_SUCCESSFULLY


def test_it_says_where_it_is_and_nothing_of_who_came(server: Running):
    """Last, after all the others came and went; then it ends at once, also with a reader on the line."""
    assert server.told == [f"Fineline is open at http://localhost:{server.port}", "Stop it with Ctrl-C."]
    with opened(server) as link:
        show(link, "planner")
        assert server.end() == 0
        with pytest.raises(ConnectionClosedError):
            while True:
                link.recv(timeout=10)
    assert server.process.stdout and server.process.stdout.read() == ""


def test_manage_run_serves_below_a_path_with_a_certificate_until_ctrl_c():
    certificate, key = map(str, TLS)
    words = ("--certificate", certificate, "--key", key)
    with running("manage.py", "run", *words, STREAMLIT_SERVER_BASE_URL_PATH="/fineline/") as server:
        assert server.told[-2] == f"Fineline is open at https://localhost:{server.port}/fineline"
        assert server.get("/fineline/planner", secure=True).status == 200
        to_base = server.get("/fineline?sessions=4", secure=True, accept="text/html")
        assert (to_base.status, to_base.headers["location"]) == (307, "/fineline/?sessions=4")
        address = f"wss://127.0.0.1:{server.port}/fineline/_stcore/stream"
        with connect(address, ssl=trusting(), subprotocols=[STREAMLIT], max_size=None) as link:
            assert show(link, "planner").script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        assert server.end(signal.SIGINT if os.name != "nt" else signal.SIGTERM) == 0


def test_it_is_not_ready_while_its_pages_cannot_be_shown_and_says_why(tmp_path: Path):
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    (data / "clinic.toml").write_text("name = 'A clinic that forgot the rest'", encoding="utf-8")
    with running(FINELINE_DATA=str(data)) as server:
        assert server.get("/healthz").status == 200
        assert (server.get("/readyz").status, server.get("/").status) == (503, 200)
        assert server.end() == 0 and server.process.stdout
        assert "clinic.toml" in server.process.stdout.read()


def test_a_port_in_use_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch):
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setattr("tests.hosting.running.free_port", lambda: other.getsockname()[1])
        with pytest.raises(AssertionError, match="is in use: choose another"), running():
            pass
