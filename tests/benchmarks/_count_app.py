"""One process of the benchmark ``count``: makes a vote's files, or counts them, or does the floor.

The floor opens and verifies as many ballots with nothing but PyNaCl, out of memory.
"""

import json
import resource
import sys
import time
from pathlib import Path

from nacl.public import PrivateKey, SealedBox
from nacl.signing import VerifyKey

from jjdesk.domain.poll import Ballot, Mark, Project, Rules
from jjdesk.voting import credentials, keys, package, sealing
from jjdesk.voting.box import Station

PROJECTS, SEATS = 13, 10
STICKS = 4
"""Folders the ballots come in; the box is written after each."""


def make(folder: Path, count: int) -> None:
    """The package, the parts of the key and a folder of ballots for each stick."""
    public, shares = keys.make_committee(3, 2)
    secretariat = keys.make_secretariat()
    made = credentials.make(count)
    vote = package.Package(
        title="测速",
        rules=Rules(eligible=count, seats=SEATS),
        projects=tuple(
            Project(key=f"p{number}", number=number, name=f"项目 {number}")
            for number in range(1, PROJECTS + 1)
        ),
        committee=public,
        credentials=tuple(sorted(credential.public for credential in made)),
        made="2026-01-05",
    )
    data = package.encode(vote, secretariat)
    vote = package.decode(data)
    folder.mkdir()
    (folder / "package").write_bytes(data)
    (folder / "shares").write_text(json.dumps([share.code for share in shares[1:]]))
    for stick in range(STICKS):
        (folder / str(stick)).mkdir()
    for number, credential in enumerate(made):
        chosen = number * 7919 % 2**PROJECTS
        marks = tuple(Mark.FOR if chosen >> place & 1 else Mark.NONE for place in range(PROJECTS))
        sealed = sealing.seal(Ballot(marks=marks), 1, vote, credential)
        (folder / str(number % STICKS) / sealing.file_name()).write_bytes(sealed)


class Clock:
    """Milliseconds since it was made: on the wall, and of the processor."""

    def __init__(self) -> None:
        self._start = time.perf_counter(), time.process_time()

    def tell(self, count: int) -> None:
        """A line: the times, how many ballots, the most memory of the process in MiB."""
        wall, cost = time.perf_counter() - self._start[0], time.process_time() - self._start[1]
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        line = {"wall": wall * 1e3, "cost": cost * 1e3, "count": count, "memory": most}
        sys.stdout.write(json.dumps(line) + "\n")


def ours(folder: Path, station: Path) -> None:
    """From the package to the signed result."""
    data = (folder / "package").read_bytes()
    codes = json.loads((folder / "shares").read_text())
    clock = Clock()
    opened = Station.create(station, data)
    for stick in range(STICKS):
        opened.collect([folder / str(stick)])
    opened.set_counters(opened.electronic, opened.electronic)
    opened.close()
    result = opened.count([keys.read_share(code) for code in codes])
    clock.tell(result.tally.counters.returned)


def bare(folder: Path) -> None:
    """The same number of ballots, already in memory."""
    files = [path.read_bytes() for path in folder.glob("*/*.jjballot")]
    size = len(files[0])
    private = PrivateKey.generate()
    seal = SealedBox(private.public_key)
    plain = bytes(size - 72 - 64 - 48)
    boxes = [seal.encrypt(plain) for _ in files]
    clock = Clock()
    box = SealedBox(private)
    for data, sealed in zip(files, boxes, strict=True):
        VerifyKey(data[40:72]).verify(data[:-64], data[-64:])
        box.decrypt(sealed)
    clock.tell(len(files))


def main(task: str, folder: Path, argument: str) -> None:
    """Do it; what is measured says how long it took."""
    if task == "make":
        make(folder, int(argument))
    elif task == "ours":
        ours(folder, Path(argument))
    else:
        bare(folder)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
