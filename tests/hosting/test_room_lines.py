"""What walls and tablets are told, and when their lines end."""

from __future__ import annotations

import asyncio
import json
import time

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from hosting.rooms import MOST_WAITING
from tests.hosting import asking
from tests.hosting.conftest import NewGate, Streamlit
from tests.hosting.running import running
from tests.hosting.talking import Talk, moment, passing, talk

SHOWN = '{"show":{"screen":"skin","plan":"sessions=4","day":%s}}'


def test_a_wall_is_given_a_code_and_a_tablet_joins_by_it_and_says_what_to_show():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        room = wall.last("room")
        assert wall.told == [{"room": {**room, "seconds": 600}}, {"tablet": False}]
        code = " ".join(room["code"].lower())
        tablet = talk.peer(**{"as": "tablet", "code": code})
        await moment()
        assert tablet.told == [{"joined": {"key": tablet.last("joined")["key"]}}, {"wall": True}]
        assert wall.told[2:] == [{"room": {"code": None, "key": room["key"], "seconds": 0}}, {"tablet": True}]
        tablet.show(day=0.5)
        await moment()
        assert wall.told[4:] == [{"show": {"screen": "skin", "plan": "sessions=4", "day": 0.5}}]

    talk(work)


def test_of_50_rooms_that_are_all_in_use_each_wall_is_told_of_its_own_alone():
    async def work(talk: Talk) -> None:
        walls = [await talk.wall() for _ in range(50)]
        tablets = [await talk.tablet(wall) for wall in walls]
        for day in range(20):
            for number, tablet in enumerate(tablets):
                tablet.show(plan=f"room={number}", day=day)
            await moment()
        for number, wall in enumerate(walls):
            assert wall.all("show") == [
                {"screen": "skin", "plan": f"room={number}", "day": day} for day in range(20)
            ]

    talk(work)


def test_a_wall_that_returns_is_told_at_once_what_was_last_shown():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        tablet.show(day=1)
        await moment()
        wall.drop()
        await moment()
        assert tablet.last("wall") is False
        tablet.show(day=2)
        again = await talk.wall(wall.last("room")["key"])
        assert again.told == [{"room": wall.last("room")}, {"tablet": True}, {"show": again.last("show")}]
        assert again.last("show")["day"] == 2 and tablet.last("wall") is True

    talk(work)


def test_a_tablet_that_dropped_returns_by_its_key():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        tablet.drop()
        await moment()
        again = talk.peer(**{"as": "tablet", "key": tablet.last("joined")["key"]})
        await moment()
        assert wall.all("tablet") == [False, True, False, True]
        assert again.told == tablet.told
        again.show(day=3)
        await moment()
        assert wall.last("show")["day"] == 3

    talk(work)


def test_whoever_returns_takes_the_place_of_its_older_line_which_is_closed():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        newer = await talk.wall(wall.last("room")["key"])
        talk.peer(**{"as": "tablet", "key": tablet.last("joined")["key"]})
        tablet.show(day=9)  # said by a line that has lost its place
        await moment()
        assert (wall.closed, tablet.closed, newer.closed) == (4001, 4001, None)
        assert newer.all("show") == [] and newer.last("tablet") is True

    talk(work)


def test_a_wall_that_waits_is_given_another_code_every_ten_minutes():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        await passing(1801)
        rooms = wall.all("room")
        assert len({room["code"] for room in rooms}) == 4 and len({room["key"] for room in rooms}) == 1
        assert [room["seconds"] for room in rooms] == [600] * 4
        old = talk.peer(**{"as": "tablet", "code": rooms[0]["code"]})
        await moment()
        assert old.told == [{"refused": "wrong", "seconds": 0}]
        old.say(**{"as": "tablet", "code": rooms[3]["code"]})
        await moment()
        assert old.last("wall") is True, "a line that was refused may try again"

    talk(work)


def test_a_tablet_that_leaves_ends_the_room_and_the_wall_has_another():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        tablet.show()
        tablet.say(leave=True)
        await moment()
        assert tablet.closed == 1000 and tablet.all("refused") == ["gone"]
        room = wall.last("room")
        assert room["key"] != wall.all("room")[0]["key"] and len(room["code"]) == 4
        assert wall.last("tablet") is False
        gone = talk.peer(**{"as": "tablet", "key": tablet.last("joined")["key"]})
        await talk.tablet(wall)
        assert gone.told == [{"refused": "gone", "seconds": 0}] and wall.last("tablet") is True

    talk(work)


def test_a_wall_whose_tablet_is_gone_for_half_an_hour_has_another_room_and_nothing_of_the_last_plan():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        tablet.show()
        await moment()
        tablet.drop()
        await passing(1799)
        told, old = len(wall.told), wall.last("room")
        await passing(2)
        new = wall.last("room")
        assert wall.told[told:] == [{"room": new}, {"tablet": False}], "and nothing to show"
        assert len(new["code"]) == 4 and new["key"] != old["key"] and new["seconds"] == 600
        late = talk.peer(**{"as": "tablet", "key": tablet.last("joined")["key"]})
        await talk.tablet(wall)
        assert late.all("refused") == ["gone"] and len(wall.all("show")) == 1

    talk(work)


def test_a_tablet_that_returns_within_half_an_hour_finds_its_wall_as_it_left_it():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        tablet.show()
        tablet.drop()
        await passing(1799)
        again = talk.peer(**{"as": "tablet", "key": tablet.last("joined")["key"]})
        await passing(3600)
        assert again.last("wall") is True and wall.last("tablet") is True
        assert len({room["key"] for room in wall.all("room")}) == 1 and len(wall.all("show")) == 1

    talk(work)


def test_after_twelve_hours_a_tablet_hears_that_it_is_over_and_the_wall_has_another_room():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        await passing(12 * 3600 + 1)
        assert tablet.last("refused") == "gone" and tablet.closed == 1000
        assert wall.last("room")["code"] and wall.last("tablet") is False

    talk(work)


def test_after_a_restart_a_wall_has_a_new_room_and_a_tablet_hears_that_its_own_is_gone():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        talk.start_anew()
        again = await talk.wall(wall.last("room")["key"])
        lost = talk.peer(**{"as": "tablet", "key": tablet.last("joined")["key"]})
        await moment()
        assert again.last("room")["key"] != wall.last("room")["key"] and again.last("room")["code"]
        assert lost.told == [{"refused": "gone", "seconds": 0}] and lost.closed is None

    talk(work)


def test_a_wall_that_takes_its_messages_slowly_gets_the_newest_state_next():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        wall.takes.clear()
        for day in range(300):
            tablet.show(day=day)
            await moment()
        wall.takes.set()
        await moment()
        assert [show["day"] for show in wall.all("show")] == [0, 299], "the one on its way, and the newest"

    talk(work)


def test_wrong_codes_are_told_from_those_that_were_not_looked_at():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        guesses = talk.peer()
        for _ in range(7):
            guesses.say(**{"as": "tablet", "code": "AAAA"})
        guesses.say(**{"as": "tablet", "code": wall.last("room")["code"]})
        await moment()
        assert guesses.all("refused") == [*["wrong"] * 5, *["wait"] * 3]
        assert guesses.all("seconds") == [0, 0, 0, 0, 2, 2, 2, 2]
        other = talk.peer("10.0.0.10", **{"as": "tablet", "code": wall.last("room")["code"]})
        await moment()
        assert other.last("wall") is True

    talk(work)


def test_a_wall_for_which_there_is_no_room_is_told_so():
    async def work(talk: Talk) -> None:
        for _ in range(MOST_WAITING):
            await talk.wall()
        late = await talk.wall()
        assert (late.told, late.closed) == ([{"full": True}], 1013)

    talk(work)


def test_a_line_that_never_says_who_it_is_ends_after_a_minute():
    async def work(talk: Talk) -> None:
        quiet = talk.peer()
        await passing(59)
        assert quiet.closed is None
        await passing(2)
        assert (quiet.told, quiet.closed) == ([], 1000)

    talk(work)


def test_a_line_that_the_server_ends_gives_its_place_back():
    async def work(talk: Talk) -> None:
        wall = await talk.wall()
        tablet = await talk.tablet(wall)
        tablet.line.cancel()
        await asyncio.wait([tablet.line])
        await moment()
        assert wall.last("tablet") is False
        talk.peers.remove(tablet)

    talk(work)


def test_a_page_of_others_reaches_no_room(new_gate: NewGate, streamlit: Streamlit):
    gate, refused = new_gate(base="/fineline"), [{"type": "websocket.close", "code": 1008}]
    reached = asking.connect(gate, "/fineline/rooms", origin="http://localhost")
    assert reached[0] == {"type": "websocket.accept"}
    assert asking.connect(gate, "/fineline/rooms", origin="https://evil.example") == refused
    assert asking.connect(gate, "/fineline/rooms", host="evil.example") == refused
    assert asking.connect(gate, "/rooms", origin="http://localhost") == refused
    assert streamlit.seen == []


def heard(link: ClientConnection, about: str) -> object:
    """What a line is told about one thing next."""
    while about not in (told := json.loads(link.recv(timeout=10))):
        pass
    return told[about]


def test_the_server_that_people_start_brings_a_tablet_to_a_wall_and_ends_at_once_with_both():
    with running() as server:
        address = f"ws://127.0.0.1:{server.port}/rooms"
        with connect(address) as wall, connect(address) as tablet, connect(address) as odd:
            wall.send('{"as":"wall","key":null}')
            room = heard(wall, "room")
            assert isinstance(room, dict)
            tablet.send(json.dumps({"as": "tablet", "code": room["code"]}))
            assert heard(tablet, "wall") is True
            began = time.monotonic()
            for day in range(100):
                tablet.send(SHOWN % day)
                assert heard(wall, "show") == {"screen": "skin", "plan": "sessions=4", "day": day}
            assert (time.monotonic() - began) / 100 < 0.1, "seconds from the tablet to the wall"
            odd.send("x")
            with pytest.raises(ConnectionClosed) as ended:
                odd.recv(timeout=10)
            assert ended.value.rcvd and ended.value.rcvd.code == 1008
            assert server.end() == 0
        assert server.process.stdout and server.process.stdout.read() == ""
