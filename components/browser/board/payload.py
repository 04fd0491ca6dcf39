"""What the board is given: words that hold for every plan, and what follows from the plan on show.

The vocabulary:

- A *row* is one of six questions; an *option* is doing nothing, needles or a laser; a *cell* is what one
  option has to say in one row, a *sheet* the same in whole sentences, behind a tap.
- *Fixed* words (``BoardWords``) hold for every plan of a region and language. They are sent once.
- *Now* (``BoardNow``) follows from the plan and is sent after every change.
- *Tables* (``Courses``) hold what the model says of every course of 1 to 12 sessions, 1 to 12 weeks apart, so
  that the browser looks figures up and never works one out.
- *Published* stands for a count that the reader has not chosen: the published range counts.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from components.browser import OptionLook, Source
from components.palette import Tone

QuoteName = Literal["price", "laser_price"]
Row = Literal["benefit", "harms", "visits", "calm", "half", "total"]


class Certainty(TypedDict):
    """How sure we are: 0 to 3 filled marks, and always the words."""

    level: int
    label: str


class Cell(TypedDict):
    """One option in one row, at a glance.

    ``people`` are the fewest and the most of 100 people; ``no_count`` says that nobody counted people;
    ``gap`` marks what nobody studied. Without ``certainty`` a cell holds by definition.
    """

    figure: str
    words: NotRequired[str]
    certainty: NotRequired[Certainty]
    people: NotRequired[tuple[int, int]]
    no_count: NotRequired[str]
    gap: NotRequired[bool]


class Visits(TypedDict):
    """The published count of visits of an option for a concern; ``first`` is what a first tap picks."""

    published: str
    first: tuple[int, int]
    certainty: NotRequired[Certainty]


class Course(TypedDict):
    """What the model says of one course of needling, sampled evenly from week 0 to the last week.

    ``half`` are the words for the week of half the change, ``spread`` its range; ``halves`` are those weeks
    for the dot and the whisker (early, typical, late), None past the last week drawn. ``words`` are pairs:
    from that week on, this place in ``BoardWords.sayings`` holds.
    ``visible`` and ``tissue`` are curves: low, typical, high, each a share of 10,000; rounded to whole parts
    of 100 they equal the model's own parts in every whole week.
    """

    half: str
    spread: NotRequired[str]
    halves: tuple[float | None, float | None, float | None]
    words: list[tuple[int, int]]
    visible: tuple[list[int], list[int], list[int]]
    tissue: tuple[list[int], list[int], list[int]]


class Choice(TypedDict):
    """One of several to choose from."""

    id: str
    name: str


class Column(TypedDict):
    """One option: its name above the column, its short name beside the scale."""

    name: str
    short: str
    look: OptionLook


class Concern(TypedDict):
    """What holds for one concern.

    ``notes`` and ``cells`` are by option and row: a note stands below the label of a row while the laser of
    that name is on show. ``half_certainty`` is how sure the week of half the change is; ``sessions`` and
    ``interval`` are what the course drawn has while the reader has chosen none.
    """

    title: str
    notes: dict[str, dict[Row, str]]
    cells: dict[str, dict[Row, Cell]]
    visits: dict[str, Visits]
    half_certainty: Certainty
    sessions: int
    interval: int


class Healing(TypedDict):
    """Days after a session, as the drawing of the skin needs them."""

    closing: float
    redness: list[float]
    calming: list[float]
    repair: list[float]


class Legend(TypedDict):
    """The key below the scale: the words of the levels from 1 to 3, and of the blocks of people."""

    levels: list[str]
    people: str


class BoardWords(TypedDict):
    """Everything that no choice on the board changes.

    ``courses`` is by "sessions.interval", such as "3.6"; a single session is "1.1" whatever the interval.
    ``years`` name the last row for 1 year, 2 years and so on. ``labels`` are texts by name: labels of
    controls, units and spoken words, some with {placeholders} that the browser fills with what it shows.
    """

    concerns: list[Choice]
    lasers: list[Choice]
    columns: dict[str, Column]
    rows: dict[Row, str]
    concern: dict[str, Concern]
    sayings: list[str]
    courses: dict[str, Course]
    last_week: int
    healing: Healing
    softening: float
    depth: float
    bounds: dict[str, tuple[int, int]]  # of sessions, interval, laser_sessions
    tones: list[Choice]
    key: list[str]  # paragraphs that explain the picture
    legend: Legend
    years: list[str]
    labels: dict[str, str]


class Total(TypedDict):
    """A total: its words, what it often is, and its edges in major units; None is an edge nobody knows."""

    text: str
    often: NotRequired[str]
    edges: tuple[float | None, float | None, float | None]


class Quote(TypedDict):
    """The reader's own quote a visit: a step, its words, and the total it makes for the count on show."""

    text: str
    total: Total


class Totals(TypedDict):
    """All totals of one option.

    ``published`` is by concern. ``by_count`` is by number of visits. ``by_quote`` is by the quote in minor
    units, as text: the steps around the one on show or, while there is none, around ``first_quote``, which is
    what a first tap on the stepper picks; their totals are for the count on show. ``quote`` is what is quoted
    now. Below the first of ``quote_bounds`` the published range comes back.
    """

    published: dict[str, Total]
    by_count: dict[str, Total]
    by_quote: dict[str, Quote]
    first_quote: int
    quote_bounds: tuple[int, int]
    quote: NotRequired[int]
    certainty: NotRequired[Certainty]


class Axis(TypedDict):
    """One possible axis of the scale: where it ends, and its marks."""

    end: float
    ticks: list[tuple[float, str]]


class Chosen(TypedDict):
    """The plan, as far as the board shows it; None: not chosen. Money in minor units."""

    concern: str
    laser: str
    sessions: int | None
    interval: int | None
    laser_sessions: int | None
    price: int | None
    laser_price: int | None
    horizon: int
    week: int
    tone: Tone


class Entry(TypedDict):
    """One finding in a sheet: the whole sentence, how sure, why, and where to read it."""

    text: str
    certainty: NotRequired[Certainty]
    why: NotRequired[str]
    sources: NotRequired[list[Source]]


class Way(TypedDict):
    """The way on from a sheet: to a page of ours, or to a part of it."""

    label: str
    page: str
    part: NotRequired[str]


class Sheet(TypedDict):
    """What a tap on a row opens: a line below the heading, entries by option, and the ways on."""

    intro: str
    entries: dict[str, list[Entry]]
    ways: list[Way]


class Refused(TypedDict):
    """A quote that was typed and could not be read: what was typed, and why it does not count."""

    text: str
    problem: str


class BoardNow(TypedDict):
    """Everything that follows from the plan on show.

    ``dates`` are the days of weeks 0 to the last, as they are told. ``sheets`` hold for the concern, laser
    and counts on show. ``totals`` holds doing nothing, needles and every laser.
    """

    chosen: Chosen
    totals: dict[str, Totals]
    total_note: str  # below the label of the last row
    axes: list[Axis]
    place: str  # whose prices, and of which year
    dates: list[str]
    sheets: dict[Row, Sheet]
    refused: NotRequired[dict[QuoteName, Refused]]


class Changes(TypedDict, total=False):
    """What the browser tells once the finger rests: fields that changed; None gives the published back.

    A typed quote arrives as it was typed, for the server to read.
    """

    concern: str
    laser: str
    sessions: int | None
    interval: int | None
    laser_sessions: int | None
    price: int | None
    laser_price: int | None
    typed_price: str
    typed_laser_price: str
    horizon: int
    week: int
    tone: Tone
