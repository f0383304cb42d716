"""The vote: ballots collected from four folders, checked, opened, counted, the result signed.

``count_…`` against the bare cost of PyNaCl's Ed25519 verify and SealedBox open of as many, each in
a process of its own, in turns; both in time of the processor, the system's included, so that others
on the machine do not count. ``count_memory`` in MiB against the 500 allowed. ``count_437``: all
deputies of a district, by the clock on the wall, against a second. ``JJDESK_BENCH_BALLOTS`` says
how many (100000 for the bar of the issue).
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from _bench import tell

BALLOTS = int(os.environ.get("JJDESK_BENCH_BALLOTS", "10000"))
DEPUTIES = 437
ROUNDS = 3
MOST_MEMORY = 500
BREATH = 1000
CHILD = Path(__file__).with_name("_count_app.py")


def child(task: str, folder: Path, argument: object) -> dict[str, float]:
    """What a process of its own says."""
    command = [sys.executable, str(CHILD), task, str(folder), str(argument)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=1200)
    return json.loads(done.stdout) if done.stdout else {}


def measure(home: Path, count: int) -> tuple[dict[str, float], float]:
    """Of ours the shortest times of the turns and the memory; what the floor costs."""
    votes = home / f"votes {count}"
    child("make", votes, count)
    turns = []
    for turn in range(ROUNDS):
        ours = child("ours", votes, home / f"station {count} {turn}")
        bare = child("bare", votes, "")
        if not ours["count"] == bare["count"] == count:
            raise SystemExit(f"{ours['count']} of {count} ballots counted")
        turns.append((ours, bare))
    shortest = {name: min(ours[name] for ours, _ in turns) for name in turns[0][0]}
    return shortest, min(bare["cost"] for _, bare in turns)


def main() -> None:
    """A line for the time, one for the memory, one for a congress."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ours, floor = measure(home, BALLOTS)
        tell(f"count_{BALLOTS}", ours["cost"], floor, bar=1.5)
        tell("count_memory", ours["memory"], MOST_MEMORY, bar=1, unit="MiB")
        tell(f"count_{DEPUTIES}", measure(home, DEPUTIES)[0]["wall"], BREATH, bar=1)


if __name__ == "__main__":
    main()
