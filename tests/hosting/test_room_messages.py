"""What a wall or a tablet says that no page of ours would say: its line is closed, and nothing goes on."""

from __future__ import annotations

import pytest

from tests.hosting.talking import Talk, moment, talk

SHOWN = '{"show":{"screen":"skin","plan":"sessions=4","day":%s}}'
MALFORMED = [
    "",
    "wall",
    "null",
    "[]",
    "[" * 4000,
    "{}",
    '{"as":"wall"}',
    '{"as":"wall","key":7}',
    '{"as":"wall","key":null,"name":"Ann"}',
    '{"as":"tablet","code":null}',
    '{"as":"tablet","code":"KFTM","key":"x"}',
    '{"as":"tablet","code":"%s"}' % ("K" * 4096),
    '{"as":"somebody","key":null}',
    SHOWN % 21,  # before it has joined
    '{"leave":true}',
]
MALFORMED_ONCE_JOINED = [
    '{"as":"tablet","code":"KFTM"}',
    '{"leave":1}',
    '{"leave":true,"why":"x"}',
    '{"show":null}',
    '{"show":{"screen":"skin","plan":"sessions=4"}}',
    '{"show":{"screen":"skin","plan":"sessions=4","day":21,"name":"Ann"}}',
    '{"show":{"screen":"skin","plan":"sessions=4","day":21},"name":"Ann"}',
    *(SHOWN % day for day in ("-1", "400.1", "NaN", "Infinity", "true", "null", '"21"', "1" * 2000)),
    *(SHOWN.replace("skin", screen) % 21 for screen in ("", "Skin", "skin 2", "skin\\n", "s" * 41)),
    *(SHOWN.replace("sessions=4", plan) % 21 for plan in ("é", "a\\nb", "\\u007f", "\\ud800", "x" * 2001)),
]


@pytest.mark.parametrize("said", MALFORMED)
def test_what_no_page_of_ours_says_closes_the_line(said: str):
    async def work(talk: Talk) -> None:
        peer = talk.peer()
        peer.say_text(said)
        await moment()
        assert (peer.told, peer.closed) == ([], 1008)

    talk(work)


@pytest.mark.parametrize("said", MALFORMED_ONCE_JOINED)
def test_nothing_but_a_place_a_plan_and_a_day_reaches_a_wall(said: str):
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        tablet.say_text(said)
        await moment()
        assert tablet.closed == 1008 and wall.all("show") == [] and wall.last("tablet") is False

    talk(work)


def test_bytes_close_a_line_and_so_does_a_wall_that_shows():
    async def work(talk: Talk) -> None:
        peer, wall = talk.peer(), await talk.wall()
        peer.say_bytes(b'{"as":"wall","key":null}')
        wall.show()
        await moment()
        assert peer.closed == wall.closed == 1008

    talk(work)
