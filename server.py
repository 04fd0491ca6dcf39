"""Serves the app: Streamlit under uvicorn, behind a gate of our own. `python3 manage.py run` starts it.

What it does at the start, in this order: reads its settings and the data, makes our page of Streamlit's,
opens the port, and runs each page once, so that no reader waits for what pages load. A browser takes as
long to fetch its scripts as the first page takes to run.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
import uvicorn
from streamlit import config, file_util
from streamlit.runtime import Runtime, get_instance
from streamlit.runtime.pages_manager import PagesManager

from catalog.library import library
from catalog.reading.problems import DataProblems
from catalog.words.patterns import PAGES, PRESENT, STAGES
from components.browser.served import announce
from components.frame.style import style_of_all_pages
from components.palette import colour
from hosting.arguments import read_arguments
from hosting.copies import usual_copies
from hosting.document import Document, PageWords, Paper, make_document, read_installed
from hosting.downloads import keep_left_files
from hosting.files import Files, files_below, first_files_first
from hosting.gate import Gate
from hosting.rendering import warm
from hosting.settings import Settings, read_settings
from hosting.visits import keep_left_visits
from scripts.environment import Stop, say
from scripts.serving import LOCAL, local_address, port_is_taken

ROOT = Path(__file__).resolve().parent
STREAMLIT_PAGE = Path(file_util.get_static_dir()) / "index.html"
# A tab tells what was changed, and after a loss all it held; far less than this.
MOST_BYTES_IN_A_MESSAGE = 1024 * 1024
SECONDS_TO_FINISH = 5
# Shown when the data files cannot be read, in which the words for these are.
PLAIN = (
    PageWords(
        "en", "Fineline", "Fineline needs JavaScript.", "A part of this page did not arrive.", "Load again"
    ),
    "This address is not one of Fineline's.",
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        # What uvicorn tells of connections names who opened them.
        "uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "fineline": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}


class Server(uvicorn.Server):
    """uvicorn, saying where the app is once it can be opened."""

    def __init__(self, how: uvicorn.Config, settings: Settings, is_open: asyncio.Event) -> None:
        super().__init__(how)
        self._settings, self._is_open = settings, is_open

    async def startup(self, sockets: list | None = None) -> None:
        """Open the port and say so."""
        await super().startup(sockets)
        if self.started:
            self._is_open.set()
            for line in invitation(self._settings):
                print(line, flush=True)  # noqa: T201 - for whoever started it


def invitation(settings: Settings) -> list[str]:
    """Return where the app can be opened, for the person who started it."""
    rest = f":{settings.port}{settings.base}"
    everywhere = settings.address in ("0.0.0.0", "::")
    here = "localhost" if everywhere or settings.address == LOCAL else settings.address
    lines = [f"Fineline is open at {settings.scheme}://{here}{rest}"]
    address = local_address() if everywhere else None
    if address:
        lines.append(f"On a tablet in the same network: {settings.scheme}://{address}{rest}")
    return [*lines, "Stop it with Ctrl-C."]


def words_of_the_page() -> tuple[PageWords, str]:
    """Return what the page says itself, and what to say to a request by a strange name."""
    try:
        words = library().words
    except DataProblems:
        return PLAIN  # the page itself tells of the fault
    said = ("app.name", "app.no_script", "app.part_missing", "app.load_again")
    return PageWords(words.language, *map(words, said)), words("app.strange_host")


def serve(settings: Settings) -> None:
    """Serve the app until it is stopped."""

    async def prepare(runtime: Runtime) -> None:
        # Not awaited at the start: the first reader sees the page half a second sooner.
        await is_open.wait()
        copies.make_meanwhile(first_files_first(found, installed))
        await warm(runtime, ("", *PAGES[1:], PRESENT))

    @asynccontextmanager
    async def lifespan(_app: st.App) -> AsyncIterator[None]:
        runtime = get_instance()
        # A tab that outlived the server's last start asks for the script before any page has run.
        announce(runtime.bidi_component_registry)
        keep_left_visits(runtime, config.get_option("server.disconnectedSessionTTL"))
        keep_left_files(runtime)
        warming = asyncio.create_task(prepare(runtime))
        yield
        warming.cancel()

    # Until app.py has run once, Streamlit would run a page of pages/ without it, as in its older kind of app.
    PagesManager.uses_pages_directory = False
    installed = read_installed(STREAMLIT_PAGE)
    found, copies, is_open = served_files(), usual_copies(), asyncio.Event()
    words, refusal = words_of_the_page()
    paper = Paper(colour("paper", "light"), colour("paper", "dark"))
    document: Document = make_document(installed, words, style_of_all_pages(), paper)
    app = st.App(ROOT / "app.py", lifespan=lifespan)
    gate = Gate(app, settings, document, Files(found, copies), (*PAGES, *STAGES), refusal)
    Server(how_to_serve(gate, settings), settings, is_open).run()


def served_files() -> dict[str, Path]:
    """Return every file that is served as it is, by its address."""
    streamlits = files_below(STREAMLIT_PAGE.parent / "static", "static/")
    # Streamlit asks for its own icon before it hears of the app's.
    icon = ROOT / "static" / "icon-32.png"
    return {
        **streamlits,
        **files_below(ROOT / "static", "app/static/"),
        "favicon.png": icon,
        "favicon.ico": icon,
    }


def how_to_serve(gate: Gate, settings: Settings) -> uvicorn.Config:
    """Return uvicorn's settings. It opens the port itself, which is what makes it send at once."""
    return uvicorn.Config(
        gate,
        host=settings.address,
        port=settings.port,
        ssl_certfile=settings.certificate,
        ssl_keyfile=settings.key,
        ws="websockets-sansio",
        ws_max_size=MOST_BYTES_IN_A_MESSAGE,
        ws_ping_interval=30,
        ws_ping_timeout=30,
        ws_per_message_deflate=bool(config.get_option("server.enableWebsocketCompression")),
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
        log_config=LOGGING,
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )


def main(words: list[str]) -> int:
    """Serve the app as the command line and the environment say; return the exit code."""
    # uvicorn hands a signal on once it has finished; being asked to stop is no fault.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        arguments = read_arguments(words)
        config._main_script_path = str(ROOT / "app.py")
        settings = read_settings(arguments, os.environ)
        if arguments.compress:
            usual_copies().make(first_files_first(served_files(), read_installed(STREAMLIT_PAGE)))
            return 0
        if port_is_taken(settings.port):
            raise Stop(f"Port {settings.port} is in use: choose another with --port.")
        serve(settings)
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
