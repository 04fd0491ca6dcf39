"""Who gets a room, who may join it, and how long: the rules, on a clock that tests set."""

from __future__ import annotations

from itertools import chain, cycle, repeat

import pytest

from hosting.room_exchange import Room, Show
from hosting.room_guesses import MOST_ADDRESSES, network_of
from hosting.rooms import LETTERS, Full, Refused, Rooms

HERE, THERE = "10.0.0.9", "10.0.0.10"
NEXT_DAY = 24 * 3600


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms(clock: Clock) -> Rooms:
    return Rooms(clock=clock)


def code_of(room: Room) -> str:
    assert room.code
    return room.code.letters


def wrong_code(rooms: Rooms) -> str:
    """A code that no room has."""
    return next(code for code in ("BBBB", "CCCC") if rooms.exchange.find(code) is None)


def refused(rooms: Rooms, code: str, address: str = HERE) -> tuple[str, int]:
    with pytest.raises(Refused) as told:
        rooms.join(code, address, "a tablet")
    return told.value.why, told.value.seconds


def test_a_code_has_no_letter_that_looks_like_another_and_a_key_cannot_be_guessed(rooms: Rooms):
    room = rooms.open(HERE, "a wall")
    assert not set("ILOAEUY") & set(LETTERS) and len(set(LETTERS)) == 19
    assert len(code_of(room)) == 4 and set(code_of(room)) <= set(LETTERS)
    tablet = rooms.join(code_of(room), HERE, "a tablet").tablet
    # 24 bytes, which are 192 bits, are 32 letters of base 64.
    assert tablet and len(tablet.key) == len(room.wall.key) == 32 and tablet.key != room.wall.key


def test_no_two_rooms_that_wait_have_the_same_code(clock: Clock):
    drawn = chain("KFTM", "KFTM", "KFTB", repeat("B"))
    rooms = Rooms(clock=clock, choose=lambda _letters: next(drawn))
    assert [code_of(rooms.open(HERE, "a wall")) for _ in range(2)] == ["KFTM", "KFTB"]


@pytest.mark.parametrize("change", [str.lower, " ".join, lambda code: f"\t{code[:2]} {code[2:].lower()}\n"])
def test_neither_case_nor_spaces_of_a_code_count(rooms: Rooms, change: object):
    assert callable(change)
    room = rooms.open(HERE, "a wall")
    assert rooms.join(str(change(code_of(room))), THERE, "a tablet").id == room.id


def test_a_code_works_once(rooms: Rooms):
    code = code_of(rooms.open(HERE, "a wall"))
    rooms.join(code, HERE, "a tablet")
    assert refused(rooms, code) == ("wrong", 0)


def test_a_code_works_for_ten_minutes_and_its_wall_then_has_another(rooms: Rooms, clock: Clock):
    room = rooms.open(HERE, "a wall")
    clock.now = 599.9
    assert rooms.current(room.id) == room and rooms.seconds_of(room.code) == 1
    clock.now = 600
    assert refused(rooms, code_of(room)) == ("wrong", 0)
    renewed = rooms.current(room.id)
    assert renewed and code_of(renewed) != code_of(room) and rooms.seconds_of(renewed.code) == 600
    assert renewed.wall == room.wall


def test_a_wall_that_is_gone_for_the_life_of_its_code_loses_it_and_has_another_when_it_returns(
    rooms: Rooms, clock: Clock
):
    room = rooms.open(HERE, "a wall")
    rooms.drop(room.id, "wall", "a wall")
    clock.now = 600
    assert refused(rooms, code_of(room)) == ("wrong", 0)
    back = rooms.come_back("wall", room.wall.key, "again")
    assert back and back.id == room.id and code_of(back) != code_of(room)


def test_a_tablet_may_join_while_the_wall_is_away_for_a_moment(rooms: Rooms, clock: Clock):
    room = rooms.open(HERE, "a wall")
    rooms.drop(room.id, "wall", "a wall")
    joined = rooms.join(code_of(room), HERE, "a tablet")
    clock.now = 31 * 60
    assert rooms.current(room.id) == joined, "its tablet is there"


def test_a_key_opens_its_own_side_alone_and_a_code_is_no_key(rooms: Rooms):
    room = rooms.open(HERE, "a wall")
    for name in (code_of(room), room.id, "", "unknown"):
        assert rooms.come_back("wall", name, "x") is None and rooms.come_back("tablet", name, "x") is None
    assert rooms.come_back("tablet", room.wall.key, "x") is None
    tablet = rooms.join(code_of(room), HERE, "a tablet").tablet
    assert tablet and rooms.come_back("wall", tablet.key, "x") is None
    assert rooms.come_back("tablet", tablet.key, "again")


def test_only_the_tablet_that_holds_the_place_shows_and_leaves(rooms: Rooms):
    room = rooms.join(code_of(rooms.open(HERE, "a wall")), HERE, "a tablet")
    assert room.tablet and rooms.come_back("tablet", room.tablet.key, "again")
    rooms.show(room.id, "a tablet", Show("skin", "", 1))
    rooms.leave(room.id, "a tablet")
    rooms.drop(room.id, "tablet", "a tablet")
    kept = rooms.current(room.id)
    assert kept and kept.show is None and kept.is_held("tablet", "again")
    rooms.leave(room.id, "again")
    assert rooms.current(room.id) is None and rooms.exchange.find(room.wall.key) is None


def test_a_room_whose_tablet_is_gone_for_half_an_hour_is_over_though_its_wall_is_there(
    rooms: Rooms, clock: Clock
):
    room = rooms.join(code_of(rooms.open(HERE, "a wall")), HERE, "a tablet")
    assert room.tablet
    clock.now = 1000
    rooms.drop(room.id, "tablet", "a tablet")
    clock.now = 1000 + 1799
    left = rooms.current(room.id)
    assert left and left.is_on("wall") and rooms.seconds_unchanged(left) == 1
    clock.now = 1000 + 1800
    assert rooms.current(room.id) is None and rooms.exchange.rooms() == []
    assert rooms.come_back("tablet", room.tablet.key, "again") is None


def test_a_tablet_that_returns_within_half_an_hour_keeps_its_room_and_has_all_of_it_anew(
    rooms: Rooms, clock: Clock
):
    room = rooms.join(code_of(rooms.open(HERE, "a wall")), HERE, "a tablet")
    assert room.tablet
    for line, again in (("a tablet", "again"), ("again", "and again")):
        rooms.drop(room.id, "tablet", line)
        clock.now += 1799
        assert rooms.come_back("tablet", room.tablet.key, again)
    kept = rooms.current(room.id)
    assert kept and rooms.seconds_unchanged(kept) == 12 * 3600 - 2 * 1799


def test_a_wall_that_goes_and_comes_back_makes_the_half_hour_of_its_tablet_no_longer(
    rooms: Rooms, clock: Clock
):
    room = rooms.join(code_of(rooms.open(HERE, "a wall")), HERE, "a tablet")
    rooms.drop(room.id, "wall", "a wall")
    clock.now = 1000
    rooms.drop(room.id, "tablet", "a tablet")
    clock.now = 1000 + 1799
    assert rooms.come_back("wall", room.wall.key, "again")
    rooms.drop(room.id, "wall", "again")
    clock.now = 1000 + 1800
    assert rooms.come_back("wall", room.wall.key, "again") is None and rooms.exchange.rooms() == []


def test_a_room_that_no_tablet_has_joined_waits_as_long_as_its_wall_and_half_an_hour(
    rooms: Rooms, clock: Clock
):
    room = rooms.open(HERE, "a wall")
    rooms.drop(room.id, "wall", "a wall")
    clock.now = 1799
    assert rooms.come_back("wall", room.wall.key, "again")
    clock.now = 11 * 3600
    assert rooms.current(room.id), "its wall is there"
    rooms.drop(room.id, "wall", "again")
    clock.now += 1800
    assert rooms.come_back("wall", room.wall.key, "once more") is None


def test_a_room_lives_for_twelve_hours_at_most(rooms: Rooms, clock: Clock):
    room = rooms.join(code_of(rooms.open(HERE, "a wall")), HERE, "a tablet")
    assert rooms.seconds_unchanged(room) == 12 * 3600
    clock.now = 12 * 3600
    assert rooms.current(room.id) is None


def test_there_are_500_rooms_and_60_that_wait_for_one_address(rooms: Rooms, clock: Clock):
    waiting = [rooms.open(HERE, "a wall") for _ in range(60)]
    with pytest.raises(Full):
        rooms.open(HERE, "a wall")
    rooms.join(code_of(waiting[0]), HERE, "a tablet")
    rooms.open(HERE, "a wall")  # one of the 60 waits no more
    for number in range(439):  # 61 + 439 = 500
        rooms.open(f"10.0.1.{number}", "a wall")
    with pytest.raises(Full):
        rooms.open(THERE, "a wall")
    clock.now = NEXT_DAY
    rooms.open(THERE, "a wall")
    assert len(rooms.exchange.rooms()) == 1, "what is over is forgotten when somebody comes"


def test_of_3600_guesses_from_one_address_in_an_hour_23_are_looked_at(rooms: Rooms, clock: Clock):
    """5 are free, at once. Waits of 2, 4, 8, 16, 32, 64, 128 and 256 seconds, 510 in all, let 8 through, and
    of the 3,090 seconds left each 300 let one: 10. 23 of 130,321 codes are 0.018 percent for a room."""
    room = rooms.open(THERE, "a wall")
    looked_at = []
    for moment in (0, 0, 0, 0, *range(3600)):
        clock.now = moment
        if refused(rooms, wrong_code(rooms))[0] == "wrong":
            looked_at.append(moment)
        room = rooms.current(room.id) or room
    assert looked_at == [0, 0, 0, 0, 0, 2, 6, 14, 30, 62, 126, 254, 510, *range(810, 3600, 300)]
    assert len(looked_at) == 5 + 8 + 10 == 23
    assert refused(rooms, code_of(room)) == ("wait", 211), "the right one is not looked at: 3510 + 300 - 3599"
    assert rooms.join(code_of(room), HERE + "0", "a tablet"), "another address does not wait"


def test_an_address_is_forgotten_after_an_hour_without_a_wrong_code(rooms: Rooms, clock: Clock):
    for _ in range(5):
        refused(rooms, wrong_code(rooms))
    clock.now = 3599
    refused(rooms, wrong_code(rooms))
    assert refused(rooms, wrong_code(rooms)) == ("wait", 4), "the sixth"
    clock.now += 3600
    assert [refused(rooms, wrong_code(rooms)) for _ in range(5)] == [*repeat(("wrong", 0), 4), ("wrong", 2)]


def test_a_code_that_was_right_takes_no_wrong_one_back(rooms: Rooms):
    """Else whoever guesses would join a wall of his own after every four."""
    for _ in range(4):
        refused(rooms, wrong_code(rooms))
    rooms.join(code_of(rooms.open(HERE, "a wall")), HERE, "a tablet")
    assert refused(rooms, wrong_code(rooms)) == ("wrong", 2)


def test_from_many_addresses_60_wrong_codes_a_minute_are_looked_at(rooms: Rooms, clock: Clock):
    """In ten minutes, and the minutes begun at both ends, 660 of 130,321: half a percent for a code."""
    joined = rooms.join(code_of(rooms.open(THERE, "a wall")), THERE, "a tablet")
    room = rooms.open(THERE, "a wall")
    told = []
    for number in range(1000):
        clock.now = number / 100  # within ten seconds
        told.append(refused(rooms, wrong_code(rooms), f"10.1.{number // 250}.{number % 250}")[0])
    assert told == [*repeat("wrong", 60), *repeat("wait", 940)]
    assert refused(rooms, code_of(room), THERE) == ("wait", 51), "60 - 9.99, rounded up"
    assert joined.tablet and rooms.come_back("tablet", joined.tablet.key, "again"), "keys do not wait"
    clock.now = 60
    assert rooms.join(code_of(room), THERE, "a tablet").id == room.id


def test_the_table_of_addresses_holds_all_that_can_be_wrong_in_an_hour_and_no_more(
    rooms: Rooms, clock: Clock
):
    addresses = cycle(f"10.{one}.{two}.1" for one in range(40) for two in range(100))
    for minute in range(70):
        clock.now = 60.0 * minute
        for _ in range(60):
            assert refused(rooms, wrong_code(rooms), next(addresses))[0] == "wrong"
    assert len(rooms._guesses._by_address) <= MOST_ADDRESSES == 61 * 60


@pytest.mark.parametrize(
    ("host", "counts_as"),
    [
        ("10.0.0.9", "10.0.0.9"),
        ("::ffff:10.0.0.9", "10.0.0.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("a socket of this machine", "a socket of this machine"),
    ],
)
def test_a_network_of_ipv6_counts_as_one_address(host: str, counts_as: str):
    assert network_of(host) == counts_as
