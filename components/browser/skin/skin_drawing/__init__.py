"""The drawing of the skin that the moving picture and the strips of pictures share.

The scripts beside this file draw skin in cross-section. Their words:

- The *scene* (``scene.js``) is everything that lies in the skin. It is laid out once, by random numbers that
  start from a fixed *seed*, so that the same depth of needles shows the same skin on every machine.
- The scene is laid out in *flat skin*: x along the surface, d below it. The *ground* (``geometry.js``)
  bends flat skin under the dips of one concern. *Relief* is how deep the dips are: 1 as they were, 0 none.
- *Layers* (``layers.js``) are what was always there: epidermis, old fibres, vessels, fat. They only bend.
- *Fibres* and cells that come with repair are in ``weave.js``. There are 100 new fibres, so that each stands
  for 1 of 100 parts of the course's own response. A *rank* says in which order they come: a share s shows
  all fibres of a rank below s: full up to the low edge, paler up to the typical, dashed up to the high.
- *Wounds* (``wounds.js``) are what a session does: needles, the *channels* they leave, blood, clots, redness.
- *Healing* (``healing.js``) says how far a wound has come, by the days since its session. Where the healing
  of two sessions overlaps, the stronger sign of the two is drawn, never their sum.
- A course has two *responses*, each a share from 0 to 1 of the change this course will bring. The *tissue*
  response is what instruments see: it brings the new fibres. The *visible* response is what eyes see: it
  softens the relief.

How a *day*, counted from the first session, becomes a picture: the server sends ``DrawnCourse`` below, with
both responses sampled along the year. ``stateAt`` looks up the shares of that day and what each session so
far has left, and returns a *state*: about a dozen numbers. ``show`` in ``picture.js`` draws the state and
changes only what differs. The scripts know no figure of medicine: shares, days and depths arrive from here.
"""

from __future__ import annotations

from typing import TypedDict


class Drawing(TypedDict):
    """What is drawn: the depth of the needles in millimetres, and for which concern."""

    depth: float
    concern: str


class Curves(TypedDict):
    """One response of the course: shares from 0 to 1, one every ``step`` days from the first session."""

    low: list[float]
    typical: list[float]
    high: list[float]


class Healing(TypedDict):
    """Days after a session: when channels are closed, how redness lasts, and the phases of repair."""

    closing: float
    redness: list[float]
    calming: list[float]
    repair: list[float]


class DrawnCourse(TypedDict):
    """A course as the drawing needs it. ``sessions`` are days; ``softening`` is a share of a dip's depth."""

    sessions: list[int]
    step: float
    tissue: Curves
    visible: Curves
    healing: Healing
    softening: float
