"""SIGKILL at any moment of collecting and counting: the same box, no ballot twice, none lost."""

import json
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from jjdesk.voting import result, verifying
from jjdesk.voting.box import Phase, Station
from jjdesk.voting.folder import OPENED
from jjdesk.voting.journal import digest

KILLS = 80
BALLOTS = 24
PORTION = 6
STEPS = "steps"
MOMENT = "moment"
CALLS = ["write", "flush", "fsync", "rename", "replace", "unlink"]
"""Whatever changes a file; a file that was opened for writing is empty before the next."""

# Imports once; then, for each line of JSON, a child opens the station and does what is left to do,
# saying after each act what is surely done. It kills itself before its so-many-th step in writing
# (see CALLS), or is killed after so many microseconds.
SCRIPT = """
import json, os, random, signal, sys, time
from pathlib import Path
from jjdesk.voting import keys
from jjdesk.voting.box import Phase, Station
from jjdesk.voting.paper import Keyer

def work(task, say):
    station = Station.open(Path(task["folder"]))
    say("phase", station.phase)
    if station.phase is Phase.COUNTED:
        return
    names = list(task["ballots"])
    random.shuffle(names)
    portion = task["portion"]
    for start in range(0, len(names), portion):
        if station.phase is not Phase.COLLECTING:
            break
        some = names[start : start + portion]
        station.collect([Path(name) for name in some])
        say("boxed", some)
    deputies = len(station.package.credentials)
    station.set_counters(deputies, deputies)
    if station.phase is Phase.COLLECTING:
        station.close()
        say("phase", station.phase)
    station.count([keys.read_share(code) for code in task["shares"]])
    say("phase", station.phase)

def stop_before(step):
    seen = 0
    def hook(frame, event, called):
        nonlocal seen
        if event == "c_call" and called.__name__ in task["calls"]:
            seen += 1
            if seen >= step:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.setprofile(hook)

print("ready", flush=True)
for line in sys.stdin:
    task = json.loads(line)
    said = os.open(task["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    child = os.fork()
    if child == 0:
        random.seed()
        if task["how"] == "steps":
            stop_before(task["when"])
        try:
            work(task, lambda *what: os.write(said, json.dumps(what).encode() + b"\\n"))
        except BaseException as error:
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    if task["how"] == "moment":
        time.sleep(task["when"] / 1e6)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(said)
    print(status, flush=True)
"""


class Worker:
    """The process whose children are killed."""

    def __init__(self, process: subprocess.Popen[str], said: Path) -> None:
        self._process = process
        self._said = said

    def work(self, station: Path, hall: "Hall", how: str, when: int) -> tuple[bool, list]:
        """Whether it was killed, and what it said; otherwise it came to its end."""
        task = {
            "folder": str(station),
            "ballots": [str(path) for path in hall.ballots],
            "portion": PORTION,
            "shares": [share.code for share in hall.vote.shares[:2]],
            "said": str(self._said),
            "how": how,
            "calls": CALLS,
            "when": when,
        }
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        status = self._process.stdout.readline()
        assert status in {"9\n", "0\n"}, "it failed by itself"
        # The kill may have come amid a line.
        *whole, _ = self._said.read_bytes().split(b"\n")
        return status == "9\n", [json.loads(line) for line in whole]


class Hall:
    """Ballots on a stick, some of deputies who changed their minds, and what they all say."""

    def __init__(self, vote, folder: Path) -> None:
        self.vote = vote
        said = {deputy: vote.ballot() for deputy in range(BALLOTS)}
        self.ballots = [vote.cast(folder / "stick", deputy, said[deputy]) for deputy in said]
        for deputy in range(0, BALLOTS, 5):
            said[deputy] = vote.ballot(1 + deputy % 3)
            self.ballots.append(vote.cast(folder / "stick", deputy, said[deputy], sequence=2))
        self.hashes = {path: digest(path.read_bytes()) for path in self.ballots}
        self.opened = result.encode_opened(said.values(), vote.package.id)

    def require_whole(self, folder: Path, said: list) -> None:
        """Whatever was said to be done is done, and the rest comes to the same end."""
        station = Station.open(folder)
        held = set(station._ballots)
        sure = {
            self.hashes[Path(name)] for word, names in said if word == "boxed" for name in names
        }
        assert sure <= held <= set(self.hashes.values())
        phases = [what for word, what in said if word == "phase"]
        assert list(Phase).index(station.phase) >= list(Phase).index(
            phases[-1] if phases else "collecting"
        )
        assert not list(folder.glob(".*"))
        if station.phase is Phase.COLLECTING:
            again = station.collect([self.ballots[0].parent])
            assert again.new + again.replaced == len(self.ballots) - len(held)
            assert (again.again, again.refused) == (len(held), ())
        if station.phase is not Phase.COUNTED:
            self.vote.finish(station)
        assert set(station._ballots) == set(self.hashes.values())
        assert (folder / OPENED).read_bytes() == self.opened
        verified = verifying.verify(folder, self.vote.shares[1:])
        assert verified.ok, verified.first_fault


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory where there is one: what is tested is being killed, not a slow disk."""
    shared = Path("/dev/shm")  # noqa: S108  a folder of a name of its own in it
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def worker(tmp_path) -> Iterator[Worker]:
    command = [sys.executable, "-c", SCRIPT]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout.readline() == "ready\n"
        yield Worker(process, tmp_path / "said")
        process.stdin.close()


@pytest.fixture
def hall(make_vote, memory) -> Hall:
    return Hall(make_vote(BALLOTS), memory)


@pytest.fixture
def empty(hall, memory) -> Path:
    """A station where nothing was done yet."""
    return Station.create(memory / "empty", hall.vote.data).folder


def test_killed_before_any_step_in_writing_it_comes_to_the_same_end(
    worker, hall, empty, memory
) -> None:
    kills = 0
    for step in range(1, 1000):
        folder = memory / f"step {step}"
        shutil.copytree(empty, folder)
        killed, said = worker.work(folder, hall, STEPS, step)
        hall.require_whole(folder, said)
        shutil.rmtree(folder)
        if not killed:
            break
        kills += 1
    assert kills >= 60


def test_killed_at_random_moments_it_comes_to_the_same_end(worker, hall, empty, memory) -> None:
    kills = acts = 0
    longest = 60_000
    for number in range(KILLS * 3):
        if kills == KILLS:
            break
        folder = memory / f"moment {number}"
        shutil.copytree(empty, folder)
        # Killed up to four times before it is looked at, as a bad day may have it.
        everything: list = []
        for _ in range(1 + secrets.randbelow(4)):
            killed, said = worker.work(folder, hall, MOMENT, secrets.randbelow(longest))
            kills, acts = kills + killed, acts + len(said)
            everything += said
            if not killed:
                longest = max(longest * 3 // 4, 5_000)
                break
        hall.require_whole(folder, everything)
        shutil.rmtree(folder)
    assert kills >= KILLS
    assert acts > KILLS, "it was always killed before it had done anything"


def test_the_end_is_that_of_a_station_nobody_killed(worker, hall, empty) -> None:
    killed, said = worker.work(empty, hall, STEPS, 1_000_000)
    assert not killed
    assert said[-1] == ["phase", "counted"]
    hall.require_whole(empty, said)
