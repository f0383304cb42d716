"""Two counting stations on one folder: the second is told who has it, until the first is gone."""

import subprocess
import sys

import pytest

from jjdesk.errors import VotingError
from jjdesk.gui.voting.station_lock import StationLock
from jjdesk.services.polling import stationing
from jjdesk.services.polling.stationing import LOCK, CountingStation

DRIVER = """
import sys
from pathlib import Path
from jjdesk.gui.voting.station_lock import StationLock
lock = StationLock(Path(sys.argv[1]))
print("has it", flush=True)
sys.stdin.readline()
lock.release()
"""


@pytest.fixture
def other(hall):
    """A station in another process that has the folder open."""
    CountingStation.begin(hall.file, hall.station)
    command = [sys.executable, "-c", DRIVER, str(hall.station)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    assert process.stdout.readline() == "has it\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_is_told_who_has_it_and_comes_in_when_it_is_left(hall, other):
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: f"本机，进程 {other.pid}" in hall.said)
    assert "没有读写" in hall.said
    assert hall.now is None
    other.communicate("\n")
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: hall.now is not None)


def test_the_lock_of_a_killed_station_is_taken_over(hall, other):
    other.kill()
    other.wait()
    assert (hall.station / LOCK).exists()
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: hall.now is not None)


def test_it_is_held_while_the_vote_is_open_and_no_part_of_it(hall):
    hall.counted((1, 2), (1, 2), (2, 1))
    assert (hall.station / LOCK).exists()
    with pytest.raises(VotingError, match="正开着"):
        StationLock(hall.station)
    assert stationing.verify(hall.station).ok
    hall.press("stationLeave")
    hall.wait(lambda: not (hall.station / LOCK).exists())


def test_the_lock_of_another_machine_is_the_users_to_remove(hall):
    CountingStation.begin(hall.file, hall.station)
    lock = hall.station / LOCK
    lock.write_text("77\njjdesk\n办公室\n\n\n")
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: "电脑“办公室”" in hall.said)
    assert f"删去文件夹里的“{LOCK}”" in hall.said
    lock.unlink()
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: hall.now is not None)


def test_a_folder_that_holds_no_vote_is_let_go(hall):
    hall.leaf.desk.resume(hall.stick)
    hall.wait(lambda: "票决包" in hall.said)
    assert not (hall.stick / LOCK).exists()
