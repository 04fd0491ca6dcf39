"""A link as people pass it on, put back into the shape in which it was written.

On its way a link picks things up. A newsletter adds *trackers*. A page that was copied as HTML brings its
*entities*: ``&amp;price=250`` arrives as a part named ``amp;price``, and ``&region`` as ``®ion``. A chat
adds blanks nobody sees. A telephone begins a name with a capital letter. The sentence in which the link stood
leaves its full stop or closing bracket at the end.

None of this is a choice of the reader's. What can be meant in only one way is taken so, and nobody is warned.
The text as it stands always comes first: a part that can be used is never changed. What still means nothing
stays as it is, for `catalog.plan.link` to name, each unknown name once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final

from catalog.plan.link import Pairs, Query, pairs_of
from catalog.plan.trackers import Trackers

Usable = Callable[[str, str], bool]  # whether a text can be used as the value of a name

UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # marks that chats add and nobody sees
BLANKS: Final = " \t\r\n\f\v\u00a0\u202f" + UNSEEN
# What may stand behind a link in a sentence, in Markdown or in HTML.
CLOSING: Final = ")]}>.,;:!?*_'\"`/\\|\u2019\u201d\u00bb\u203a\u2026\u3002"
# "&" as HTML writes it, once or several times over; without its "&" it begins the name of the next part.
ENTITY: Final = re.compile(r"(?:(?:amp|#0*38|#x0*26);)+", re.IGNORECASE)
# Browsers read "&reg" as a sign even where no ";" follows.
REGISTERED: Final = "\u00aeion="


def as_written(query: Query, known: Collection[str], usable: Usable, trackers: Trackers) -> Pairs:
    """Return names and values of a link as its writer meant them, without trackers.

    Parameters
    ----------
    known : collection of str
        Names that a link of ours can have.
    usable : callable
        Whether a text can be used as the value of one of these names.
    """
    found: list[tuple[str, str]] = []
    parts = (part for name, text in pairs_of(query) for part in _apart(name, text, known, usable))
    for raw, text in parts:
        name = _name(raw, text, known)
        if name in known:
            found.append((name, _value(name, text, usable)))
        # An unknown name is told once, however often a link repeats it.
        elif (name or text) and not trackers.know(name) and name not in dict(found):
            found.append((name, text))
    return tuple(found)


def _apart(name: str, text: str, known: Collection[str], usable: Usable) -> Iterator[tuple[str, str]]:
    """Yield the parts that one part holds: several where the signs between them were written as codes."""
    if not text and "=" in name:
        name, _, text = name.partition("=")
    head, _, rest = text.replace(REGISTERED, "&region=").partition("&")
    following, _, value = ENTITY.sub("", rest).partition("=")
    # Cut only where both halves make sense, since a text may hold such a sign of its own.
    if following in known and usable(_name(name, head, known), head):
        yield name, head
        yield from _apart(following, value, known, usable)
    else:
        yield name, text


def _name(raw: str, text: str, known: Collection[str]) -> str:
    name = ENTITY.sub("", raw.strip(BLANKS + "?"))
    # The end of a sentence that stands alone is no part of any plan.
    name = name if text else name.rstrip(BLANKS + CLOSING)
    return name.lower() if name.lower() in known else name


def _value(name: str, text: str, usable: Usable) -> str:
    return next((one for one in _readings(text) if usable(name, one)), text)


def _readings(text: str) -> Iterator[str]:
    """Yield the text, and then what it may have been before it was passed on."""
    yield text
    yield text.strip(BLANKS)
    bare = text.strip(BLANKS).rstrip(CLOSING + BLANKS)
    yield bare
    yield bare.lower()
    # A way to write numbers is the one value with capitals: fr-CA.
    yield re.sub(r"-\w+$", lambda end: end[0].upper(), bare.lower())
