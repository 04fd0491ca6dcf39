"""A press in a part of a page that the server may not know yet must not be dropped."""

from __future__ import annotations

import time
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.visit.shown import has_left
from hosting.whole_pages import Line
from tests.hosting.asking import run


def _press(part: str = "part:lines") -> bytes:
    asked = BackMsg()
    asked.rerun_script.fragment_id = part
    asked.rerun_script.query_string = "sessions=4"
    return asked.SerializeToString()


async def _nothing() -> dict[str, Any]:
    return {}


async def _drop(_message: Any) -> None:
    pass


def _ended(how: ForwardMsg.ScriptFinishedStatus.ValueType) -> bytes:
    return ForwardMsg(script_finished=how).SerializeToString()


def _heard_after(told: tuple[bytes, ...], said: bytes | None) -> Any:
    """What Streamlit hears of a browser's message, after it has told the browser something."""
    passed_on: list[bytes] = []
    heard: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.receive", "bytes": said}

    async def send(message: Any) -> None:
        passed_on.append(message["bytes"])

    async def talk() -> None:
        line = Line(receive, send)
        for one in told:
            await line.send({"type": "websocket.send", "bytes": one})
        heard.append((await line.receive())["bytes"])

    run(talk())
    assert passed_on == list(told)
    return heard[0]


@pytest.mark.parametrize(
    "told",
    [
        (),
        (ForwardMsg(hash="of a part that was drawn").SerializeToString(),),
        (_ended(ForwardMsg.FINISHED_EARLY_FOR_RERUN),),
    ],
)
def test_until_a_page_was_shown_to_its_end_a_press_asks_for_the_whole_page(told: tuple[bytes, ...]) -> None:
    asked = BackMsg.FromString(_heard_after(told, _press()))
    assert asked.rerun_script.fragment_id == ""
    assert asked.rerun_script.query_string == "sessions=4"


def test_after_that_it_asks_for_its_part() -> None:
    assert _heard_after((_ended(ForwardMsg.FINISHED_SUCCESSFULLY),), _press()) == _press()


@pytest.mark.parametrize("said", [b"\xff\xff", None, BackMsg(stop_script=True).SerializeToString()])
def test_what_is_no_press_in_a_part_passes_as_it_came(said: bytes | None) -> None:
    assert _heard_after((), said) == said


def test_a_page_has_left_once_its_end_was_passed_on() -> None:
    """Before that, parts of it are not drawn by themselves."""
    begun = ForwardMsg()
    begun.new_session.initialize.session_id = "one"
    drawn_at = time.monotonic()

    async def talk() -> None:
        line = Line(_nothing, _drop)
        await line.send({"bytes": begun.SerializeToString()})
        assert not has_left("one", drawn_at), "it is on its way"
        await line.send({"bytes": _ended(ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)})
        assert not has_left("one", drawn_at), "a part was drawn, no page"
        await line.send({"bytes": _ended(ForwardMsg.FINISHED_SUCCESSFULLY)})
        assert has_left("one", drawn_at)
        assert not has_left("one", time.monotonic() + 1), "a later one is on its way"

    run(talk())
    assert has_left("one", time.monotonic() + 1), "the line is closed"
