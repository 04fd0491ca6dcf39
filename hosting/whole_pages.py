"""Sees to it that a browser gets whole pages before parts of them.

A press in a part of a page asks Streamlit to draw that part alone. A server that has just taken over a visit
which another one held knows no part yet, and Streamlit drops such a request without a word. On a line that
has shown no page to its end the request is therefore made one for the whole page, which is always right.
Later it is noted when a whole page has left for the browser: before that no part of it may be drawn anew
(``components/visit/shown.py``).
"""

from __future__ import annotations

from google.protobuf.message import DecodeError
from starlette.types import Message, Receive, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.visit import shown

LONGEST_END = 200  # bytes of the message that a run has ended; others are read on a new line alone


class Line:
    """One connection of a browser, from its beginning on.

    Parameters
    ----------
    receive, send : Receive, Send
        Where messages of the browser come from, and where those to it go.
    """

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._shown: shown.Line | None = None
        self._is_new = True

    async def receive(self) -> Message:
        """Return the next message of the browser, for Streamlit."""
        message = await self._receive()
        said = message.get("bytes") if self._is_new else None
        return {**message, "bytes": _for_whole_page(said)} if said else message

    async def send(self, message: Message) -> None:
        """Pass on a message of Streamlit's."""
        await self._send(message)
        said = message.get("bytes")
        if said and (self._is_new or len(said) <= LONGEST_END):
            self._look_at(ForwardMsg.FromString(said))

    def _look_at(self, told: ForwardMsg) -> None:
        kind = told.WhichOneof("type")
        if kind == "new_session" and not self._shown:
            self._shown = shown.begin(told.new_session.initialize.session_id)
        elif kind == "script_finished" and told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            self._is_new = False
            if self._shown:
                self._shown.note()


def _for_whole_page(said: bytes) -> bytes:
    try:
        asked = BackMsg.FromString(said)
    except DecodeError:  # Streamlit closes the line on it
        return said
    if not asked.rerun_script.fragment_id:
        return said
    asked.rerun_script.ClearField("fragment_id")
    return asked.SerializeToString()
