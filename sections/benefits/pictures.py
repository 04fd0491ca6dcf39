"""Four pictures of what happens to the skin, matched to the phases of the timeline."""

from __future__ import annotations

from catalog.words.patterns import PICTURE_MARKS, PICTURES
from components.browser.skin import skin_strip
from components.visit import session
from components.visit.view import View
from sections.wording.skin import drawing, moment


def pictures(view: View) -> None:
    """Show the four pictures of what happens to the skin."""
    words = view.words
    key: list[skin_strip.KeyEntry] = [
        {"mark": mark, "label": words(f"picture.key.{mark}")} for mark in PICTURE_MARKS
    ]
    skin_strip.show(
        {
            "stamp": words("picture.stamp"),
            "more": words("picture.more"),
            "tone": session.visit().tone,
            "drawing": drawing(view),
            "panels": [{**moment(view, one)} for one in PICTURES],
            "key": key,
        },
        key="pictures",
    )
