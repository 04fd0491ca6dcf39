"""The one HTML page there is: Streamlit's own, with the language, the name and the words of the app.

Its scripts must be named by their hash, or the browser runs none of them. Streamlit's inline script is
therefore read from the installed page at each start, and must be the one that was looked at.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path

from scripts.environment import Stop

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# It sets window.prerenderReady to false, for search engines. Look at a new one before you put its hash here.
LOOKED_AT = "sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA="
EARLY = Path(__file__).with_name("early.js")  # the one script of ours that runs before a page is drawn
# A pinch may still zoom. The page reaches below notches and round corners, and keeps clear of them by itself;
# where a browser can, it grows shorter above a keyboard.
VIEWPORT = "width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
# A tablet that keeps the app on its home screen opens it without the bars of a browser.
AT_HOME = (
    '<link rel="manifest" href="./app/static/manifest.webmanifest">',
    '<link rel="apple-touch-icon" href="./app/static/icon-180.png">',
    '<meta name="mobile-web-app-capable" content="yes">',
)
FONT = "./app/static/atkinson-hyperlegible-next-latin.woff2"
# Its zero stands in a file of its own; asked for as early, so that no figure changes under a reader's eye.
ZERO = '<link rel="preload" href="./app/static/fineline-zero.woff2" as="font" type="font/woff2" crossorigin>'


@dataclass(frozen=True)
class Document:
    """The page as bytes, and the hashes of the scripts in it."""

    body: bytes
    scripts: tuple[str, ...]


@dataclass(frozen=True)
class PageWords:
    """What the page itself says, in the words of the app.

    Parameters
    ----------
    language : str
        Code of the language of the words.
    name : str
        Name of the app, shown by the tab until its page is there.
    without_script : str
        What to say where scripts are off.
    part_missing, load_again : str
        What to say where a part of a page did not arrive, and on the button that loads it again.
    """

    language: str
    name: str
    without_script: str
    part_missing: str
    load_again: str


def hash_of(script: str) -> str:
    """Return a script's hash as a content security policy names it."""
    return "sha256-" + b64encode(sha256(script.encode()).digest()).decode()


def read_installed(page: Path) -> str:
    """Return Streamlit's page as installed.

    Raises
    ------
    Stop
        If it cannot be read, or holds other scripts than the one that was looked at.
    """
    try:
        text = page.read_text(encoding="utf-8")
    except OSError as error:
        raise Stop(f"Streamlit's page cannot be read: {error}.") from None
    found = [hash_of(script) for script in INLINE.findall(text)]
    if found != [LOOKED_AT]:
        raise Stop(
            f"Streamlit's page {page} does not hold the one script that hosting/document.py knows: {found}. "
            "The browser would run none of it. Look at it, then put its hash into LOOKED_AT."
        )
    return text


@dataclass(frozen=True)
class Paper:
    """What surrounds the page on a tablet is of its colour: by day, and where the reader asked for dark."""

    light: str
    dark: str

    def told(self) -> str:
        """Return what tells a browser so."""
        pairs = (("light", self.light), ("dark", self.dark))
        made = (
            f'<meta name="theme-color" media="(prefers-color-scheme: {scheme})" content="{colour}">'
            for scheme, colour in pairs
        )
        return "\n    ".join(made)


def make_document(installed: str, words: PageWords, style: str, paper: Paper) -> Document:
    """Return the page of this app.

    Parameters
    ----------
    installed : str
        Streamlit's page.
    words : PageWords
        What it says itself.
    style : str
        Rules that hold before a page brings its own, so that nothing moves when it does.
    paper : Paper
        Colours of what surrounds the page.
    """
    title = f'<meta name="apple-mobile-web-app-title" content="{escape(words.name)}">'
    at_home = "\n    ".join((*AT_HOME, title, paper.told()))
    missing = (
        f'<div id="fl-missing" role="status" hidden><p>{escape(words.part_missing)}</p>'
        f"<button type='button'>{escape(words.load_again)}</button></div>"
    )
    changes = (
        (r'<html lang="[^"]*">', f'<html lang="{escape(words.language)}">'),
        (r'name="viewport"\s+content="[^"]*"', f'name="viewport" content="{VIEWPORT}"'),
        (r"<title>.*?</title>", f"<title>{escape(words.name)}</title>\n    {at_home}"),
        (r"<noscript>.*?</noscript>", f"<noscript><p>{escape(words.without_script)}</p></noscript>"),
        # Streamlit's own typeface, which no page of ours shows; ours is asked for in its place.
        (r'href="\./static/media/SourceSansVF-Upright[^"]*"', f'href="{FONT}"'),
        (r"<!--.*?-->\s*", ""),
        (r'<link rel="service-desc"[^>]*>\s*', ""),
        # Behind the sheets that Streamlit puts into the head: of two equal rules the later one counts.
        (r"(?=</body>)", f"{missing}<style>{style}</style>\n  "),
        (r"(?=<script>)", f"{ZERO}\n    <script>{EARLY.read_text(encoding='utf-8')}</script>\n    "),
    )
    text = installed
    for pattern, ours in changes:
        text, times = re.subn(pattern, lambda _, ours=ours: ours, text, flags=re.DOTALL)
        if not times:
            raise Stop(f"Streamlit's page has changed: nothing in it is {pattern}.")
    return Document(text.strip().encode(), tuple(hash_of(script) for script in INLINE.findall(text)))
