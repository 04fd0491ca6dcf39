"""The sums of the bench, by hand: a figure that is wrong here would be believed everywhere."""

from __future__ import annotations

import base64
import json
import random
import socket
import subprocess
import sys
import time
import zlib

import pytest

from scripts.bench import processes, servers
from scripts.bench.figures import Record, beside, figures
from scripts.bench.goals import Goal, goals, verdict
from scripts.bench.readers import Cost, costs
from scripts.bench.report import BLOCK, README, newest, read, table
from scripts.bench.sums import Wire, payload, percentile, ratio
from scripts.bench.watched import watched
from scripts.serving import LOCAL

NEIGHBOURS = {"loads": "hello", "changes": "stock"}


def test_the_95th_percentile_of_twenty_is_the_nineteenth():
    values = [float(one) for one in range(1, 21)]
    assert percentile(values, 0.95) == 19  # 0.95 * 20 = 19, counted from the smallest
    assert percentile(values, 0.5) == 10
    assert percentile([7.0], 0.95) == 7
    assert percentile([3.0, 1.0, 2.0], 1) == 3


def test_a_ratio_to_nothing_is_none():
    assert ratio(3, 2) == 1.5
    assert ratio(3, 0) is None
    assert ratio(3, None) is None


def test_a_frame_is_read_as_bytes_whether_it_was_binary_or_text():
    assert payload({"opcode": 2, "payloadData": base64.b64encode(b"\x00\xff").decode()}) == b"\x00\xff"
    assert payload({"opcode": 1, "payloadData": "é"}) == b"\xc3\xa9"


@pytest.mark.parametrize(("length", "before"), [(125, 2), (126, 4), (65_535, 4), (65_536, 10)])
def test_a_plain_message_weighs_itself_and_its_header(length: int, before: int):
    assert Wire().weigh(bytes(length)) == length + before


def test_a_deflated_message_that_came_before_weighs_next_to_nothing_unless_the_server_forgets():
    message = random.Random(1).randbytes(2000)  # nothing in it repeats
    remembers, forgets = Wire("permessage-deflate"), Wire("permessage-deflate; server_no_context_takeover")
    assert [wire.weigh(message) > 2000 for wire in (remembers, forgets)] == [True, True]
    assert remembers.weigh(message) < 50
    assert forgets.weigh(message) > 2000


def test_a_deflated_message_weighs_what_zlib_makes_of_it_without_its_tail():
    message = b"needles " * 100
    packer = zlib.compressobj(wbits=-12)
    packed = packer.compress(message) + packer.flush(zlib.Z_SYNC_FLUSH)
    assert Wire("permessage-deflate; server_max_window_bits=12").weigh(message) == len(packed) - 4 + 2


def test_every_figure_stands_beside_the_same_of_its_neighbour_and_a_main_part_beside_a_heading():
    rule = beside(NEIGHBOURS)
    assert rule("loads.planner.4x.main_ms") == "loads.hello.4x.heading_ms"
    assert rule("loads.planner.1x.cold_kb") == "loads.hello.1x.cold_kb"
    assert rule("changes.planner_laser.cpu_ms") == "changes.stock.cpu_ms"
    assert rule("loads.hello.1x.cold_kb") is None
    assert rule("other.x.y") is None


def test_samples_become_a_median_a_percentile_and_a_ratio_of_medians():
    samples = {"changes.ours.cpu_ms": [30.0, 10.0, 20.0], "changes.stock.cpu_ms": [80.0]}
    found = figures(samples, beside(NEIGHBOURS))
    assert found["changes.ours.cpu_ms"] == {
        "value": 20,
        "p95": 30,
        "n": 3,
        "beside": "changes.stock.cpu_ms",
        "ratio": 0.25,  # 20 / 80
    }
    assert "ratio" not in found["changes.stock.cpu_ms"]


def test_a_part_that_fails_is_told_and_the_next_goes_on():
    record = Record()
    with record.told("loads.planner"):
        raise ValueError("no main part\nand a long trace")
    with record.told("loads.safety"):
        record.add("loads.safety", requests=3, unknown=None)
    assert record.faults == ["loads.planner: no main part"]
    assert dict(record.samples) == {"loads.safety.requests": [3]}


def test_a_goal_is_met_missed_or_not_measured():
    most = Goal("a.b.c", "", "ratio", before=4, most=1.2)
    least = Goal("a.b.c", "", "value", before=5, least=60)
    found = figures({"a.b.c": [60.0], "a.s.c": [40.0]}, beside({"a": "s"}))  # 60 / 40 = 1.5
    assert [verdict(goal, found) for goal in (most, least)] == ["missed", "met"]
    assert verdict(least, {}) == "not measured"
    with pytest.raises(ValueError, match="either most or least"):
        Goal("a.b.c", "", "ratio", before=4)


def test_every_goal_names_something_that_is_watched():
    places = {
        "loads": set(watched().pages),
        "changes": set(watched().changes),
        "changes_4x": {name for name, one in watched().changes.items() if one.slowdown == 4},
        "drag": set(watched().drags),
        "readers": set(watched().readers.widgets),
        "start": {"ours"},
        "sheet": {"pdf"},
    }
    for goal in goals():
        part, subject, *_ = goal.figure.split(".")
        assert subject in places[part], goal.figure


def test_the_readme_shows_what_the_newest_result_says():
    shown = BLOCK.search(README.read_text(encoding="utf-8"))
    assert shown, "the README has a place for the table"
    result = newest()
    assert result, "a result is kept in docs/bench"
    assert shown[0] == table(read(result), goals())
    assert json.loads(result.read_text(encoding="utf-8"))["machine"]["cores"]


def test_a_server_that_cannot_have_its_port_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch):
    with socket.socket() as taken:
        taken.bind((LOCAL, 0))
        taken.listen()
        monkeypatch.setattr(servers, "free_port", lambda: taken.getsockname()[1])
        with pytest.raises(RuntimeError, match="in use"), servers.served("ours"):
            pass


@pytest.mark.skipif(not processes.PROC.exists(), reason="processor time of others is told by Linux alone")
def test_the_work_of_a_process_counts_with_threads_that_have_ended_and_with_its_children():
    turn = "import threading, subprocess, sys; t = threading.Thread(target=lambda: sum(range(3_000_000)))"
    child = "subprocess.Popen([sys.executable, '-c', 'sum(range(3_000_000)); print(1, flush=True); input()'])"
    code = f"{turn}; t.start(); t.join(); print({child}.wait())"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as one:
        assert one.stdin and one.stdout
        one.stdout.readline()  # the child has done its sum, and waits
        assert len(processes.family(one.pid)) == 2
        alone = time.clock_gettime(processes._clock(one.pid)) * 1000
        assert (processes.cpu_ms(one.pid) or 0) > alone > 0
        assert (processes.memory_mb(one.pid) or 0) > 1
        assert (processes.handles(one.pid) or 0) >= 3  # what is read, written and complained to
        one.communicate(b"\n")


def test_a_reader_costs_what_those_beyond_the_first_crowd_add():
    noted = [Cost(0, 70, 20), Cost(4, 112, 36), Cost(24, 122, 116), Cost(0, 117, 92)]
    # 10 MB and 80 handles for 20 readers; nobody there, but all imported: 110 MB and 20 handles.
    assert costs(noted) == {"memory_mb": 0.5, "memory_left_mb": 7 / 24, "handles": 4, "handles_left": 3}
    assert costs([*noted[:2], Cost(10, 115, 60), noted[-1]]) == {}, "six readers tell nothing"
    assert costs([]) == {}


def test_a_busy_machine_is_told_above_the_table():
    def told(load: float) -> str:
        machine = {"cores": 2, "processor": "", "python": "", "chromium": ""}
        part = {"load_average": load, "figures": {}}
        return table({"date": "", "machine": machine, "parts": {"start": part}}, [])

    assert "say little" in told(1.1)  # more than one program for two cores
    assert "say little" not in told(0.9)
