"""Text that people typed, on its way into Markdown: names of clinics and studies, how to reach somebody.

Our own sentences may hold Markdown, since we wrote them. A name must not: *Skin & Co* is a name with stars.
So text of that kind goes through `as_typed` before it is filled into a sentence for Streamlit. Components of
ours and files need nothing: they are given text and read no Markdown.
"""

from __future__ import annotations

import re
from typing import Final

# Each of these can begin something in Streamlit's Markdown: bold, a formula, a link, an icon, a table, HTML.
MARKS: Final = re.compile(r"[\\`*_\[\]{}<>~$&:|#^]")
# At the beginning of a line these make a list, a rule or a heading.
AT_THE_START: Final = re.compile(r"^(\d*)([-+=.)])(?=[\s=-]|$)")
# What Streamlit turns into arrows, dashes and its own sign even where Markdown is kept out. A mark that
# nobody sees, between two of its letters, leaves it alone.
REDRAWN: Final = re.compile(r"(?<!\S)(<->|->|<-|--|>=|<=|~=)(?!\S)|:streamlit:")
JOINER: Final = "\N{WORD JOINER}"


def as_typed(text: str) -> str:
    """Return a text that Streamlit's Markdown shows as it was typed, on one line."""
    one_line = " ".join(text.split("\n")).strip()
    apart = REDRAWN.sub(lambda found: found[0][0] + JOINER + found[0][1:], one_line)
    return AT_THE_START.sub(r"\1\\\2", MARKS.sub(r"\\\g<0>", apart))


def link(text: str, address: str) -> str:
    """Return a link whose text is shown as it was typed; brackets in the address do not end it early."""
    # In pointed brackets an address may hold round ones, but no pointed ones and no blanks.
    whole = address.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\\", "%5C")
    return (
        f"[{as_typed(text)}](<{whole}>)" if "(" in whole or ")" in whole else f"[{as_typed(text)}]({whole})"
    )
