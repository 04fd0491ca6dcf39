"""What stands in front of Streamlit: each request is answered here, sent elsewhere, or let through to it.

Only what is listed gets through. The rest of Streamlit's own addresses (its counters, its interface for
programs, its way to take files) lead nowhere. Every answer gets its headers here too.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Mapping
from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime import Runtime, get_instance

from hosting import policy
from hosting.document import Document
from hosting.files import A_DAY, ASK, Files, Held, accepted, answer_with, hold_page
from hosting.hosts import is_ours, may_connect
from hosting.rendering import Readiness
from hosting.room_lines import RoomLines
from hosting.rooms import Rooms
from hosting.settings import Settings
from hosting.whole_pages import Line

SOCKET, ROOMS = "_stcore/stream", "rooms"
# Streamlit's own that the app needs: it lives, how it is set up, and what pages give to download.
LET_THROUGH = ("_stcore/health", "_stcore/host-config")
DOWNLOADS = "media/"
# Streamlit fetches its own typeface for one hidden link, until it hears of ours: 170 KB that nobody reads.
UNSHOWN, TYPEFACE = "static/media/SourceSansVF-Upright.", "app/static/atkinson-hyperlegible-next-latin.woff2"
FIRST = "start"  # what Streamlit calls the first page; it knows no such address itself
ALIVE, READY = "healthz", "readyz"
LOG = logging.getLogger("fineline.requests")


class Gate:
    """The ASGI app that is served.

    Parameters
    ----------
    inner : ASGIApp
        Streamlit.
    pages : tuple of str
        Names of the pages, each of which is its address.
    refusal : str
        What to say to a request by a name that is not ours.
    runtime : callable
        Streamlit's runtime, which is there once the server has started.
    rooms : Rooms, optional
        The rooms in which tablets show things on walls; of this process unless told otherwise.
    """

    def __init__(
        self,
        inner: ASGIApp,
        settings: Settings,
        document: Document,
        files: Files,
        pages: tuple[str, ...],
        refusal: str,
        runtime: Callable[[], Runtime] = get_instance,
        rooms: Rooms | None = None,
    ) -> None:
        self._inner, self._settings, self._files = inner, settings, files
        self._pages, self._refusal, self._runtime = pages, refusal, runtime
        self._page: Mapping[str, Held] = hold_page(document.body)
        self._page_headers = policy.page_headers(document.scripts, settings.framed_by)
        self._readiness = Readiness()
        self._room_lines = RoomLines(rooms or Rooms())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one connection."""
        if scope["type"] == "lifespan":
            await self._inner(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._connect(scope, receive, send)
        else:
            await self._request(scope, receive, _told(scope, send) if self._settings.log_requests else send)

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers, listed = Headers(scope=scope), self._settings.hosts
        ours = self._is_ours(scope, headers)
        may = ours and may_connect(headers.get("origin"), headers.get("host"), listed)
        address = self._below(scope["path"]) if may else None
        if address == SOCKET:
            # Streamlit would look at the origin again, and ask another site for this machine's address.
            passed = [(name, value) for name, value in scope["headers"] if name != b"origin"]
            line = Line(receive, send)
            await self._inner({**scope, "headers": passed}, line.receive, line.send)
        elif address == ROOMS:
            await self._room_lines(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers, address = Headers(scope=scope), self._below(scope["path"])
        if not self._is_ours(scope, headers):
            answer: Response | None = PlainTextResponse(self._refusal, 400)
        elif address is None:
            answer = self._to_base(scope, headers)
        elif address == "" or address in self._pages:
            answer = self._page_for(scope, headers)
        else:
            answer = await self._other(scope, headers, address)
        is_page = bool(answer) and answer.headers.get("content-type", "").startswith("text/html")
        send = _with_headers(send, self._page_headers if is_page else policy.NO_PAGE)
        await (answer or self._inner)(scope, receive, send)

    async def _other(self, scope: Scope, headers: Headers, address: str) -> Response | None:
        """Return the answer to what is no page, or None where Streamlit has it."""
        if address in LET_THROUGH or address.startswith(DOWNLOADS):
            return None
        if address == ALIVE:
            return PlainTextResponse("alive", headers={"cache-control": "no-store"})
        if address == READY:
            ready = await self._readiness.proven(self._runtime())
            words = "ready" if ready else "not ready"
            return PlainTextResponse(words, 200 if ready else 503, headers={"cache-control": "no-store"})
        if address.startswith(UNSHOWN):
            return RedirectResponse("../../" + TYPEFACE, 307, headers={"cache-control": A_DAY})
        file = self._files.at(address, self._runtime)
        if file is not None:
            return await self._files.answer(file, scope["method"], headers)
        if "text/html" in headers.get("accept", "") and not address.startswith(
            ("_stcore/", "static/", "app/")
        ):
            return self._to_a_page(scope, address)
        return PlainTextResponse("", 404)

    def _page_for(self, scope: Scope, headers: Headers) -> Response:
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("", 405, headers={"allow": "GET, HEAD"})
        encoding = next(iter(accepted(headers.get("accept-encoding", ""))), "")
        said = {
            "content-type": "text/html; charset=utf-8",
            "cache-control": ASK,
            "vary": "accept-encoding",
            **({"content-encoding": encoding} if encoding else {}),
        }
        return answer_with(self._page[encoding], headers, said)

    def _to_a_page(self, scope: Scope, address: str) -> Response:
        """Send an address that is no page to the one it begins with, else to the first, with its plan."""
        # A name may be written large, or come with the full stop of the sentence that it was copied from.
        first = re.split(r"\W", address.lower(), maxsplit=1)[0]
        page = first if first in self._pages else ""
        query = scope["query_string"].decode("latin-1")
        # The page itself tells of a part of its link that means nothing.
        lost = "" if page or first == FIRST else f"page={quote(address[:40], safe='')}"
        return _sent_to("../" * address.count("/") + (page or "./"), "&".join(filter(None, (query, lost))))

    def _to_base(self, scope: Scope, headers: Headers) -> Response:
        """Send the host's own address, and the base without its slash, to where the app lives."""
        base, path = self._settings.base, scope["path"]
        if path not in ("/", base) or "text/html" not in headers.get("accept", "text/html"):
            return PlainTextResponse("", 404)
        return _sent_to(f"{base}/", scope["query_string"].decode("latin-1"))

    def _below(self, path: str) -> str | None:
        """Return a path below the app's place, or None if it lies elsewhere."""
        base = f"{self._settings.base}/"
        return path.removeprefix(base) if path.startswith(base) else None

    def _is_ours(self, scope: Scope, headers: Headers) -> bool:
        arrived_at = scope["server"][0] if scope.get("server") else None
        return is_ours(headers.get("host"), arrived_at, self._settings.hosts)


def _sent_to(place: str, query: str) -> Response:
    # Not for good: a browser would remember it, and the place may become a page.
    where = place + (f"?{query}" if query else "")
    return RedirectResponse(where, 307, headers={"cache-control": "no-store"})


def _with_headers(send: Send, more: policy.Headers) -> Send:
    ours = (*policy.EVERYWHERE, *more)
    names = {name for name, _ in ours}

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [(name, value) for name, value in message["headers"] if name.lower() not in names]
            message = {**message, "headers": [*kept, *ours]}
        await send(message)

    return sent


def _told(scope: Scope, send: Send) -> Send:
    """Note each answer in the log, without who asked and without the query, which holds the plan."""
    began = time.monotonic()

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            took = (time.monotonic() - began) * 1000
            LOG.info("%s %s %s %.0f ms", scope["method"], quote(scope["path"]), message["status"], took)
        await send(message)

    return sent
