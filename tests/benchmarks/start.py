"""Start to first paint, against a bare QMainWindow with one label: shell, and report visible.

Time, and the most memory held until then: the first paint is the shell's.
Processes started in turns; the ratio is the median of the ratios turn by turn. One start of each is
thrown away to warm the disk.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from _bench import tell

ROUNDS = 15
PATIENCE = 30
"""Seconds after which a start that paints nothing is a failure."""
CHILD = Path(__file__).with_name("_start_app.py")


MODES = ("bare", "shell", "report")
TIME_BARS = {"shell": 1.25, "report": 1.5}
MEMORY_BARS = {"shell": 1.25, "report": 1.5}


class Started(NamedTuple):
    """Milliseconds from the start of the process until it had painted, and megabytes by then."""

    time: float
    memory: float


def start(mode: str, env: dict[str, str]) -> Started:
    """Start a process of its own and wait until it has painted."""
    begun = time.monotonic_ns()
    command = [sys.executable, CHILD, mode]
    done = subprocess.run(
        command, env=env, stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE
    )
    clock, memory = map(int, done.stdout.split())
    return Started((clock - begun) / 1e6, memory / 1e6)


def main() -> None:
    """A line for each bar."""
    taken: dict[str, list[Started]] = {mode: [] for mode in MODES}
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "LOCALAPPDATA": home}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
        for number in range(ROUNDS + 1):
            for mode in MODES:
                took = start(mode, env)
                if number:
                    taken[mode].append(took)
    for mode, bar in TIME_BARS.items():
        _judge(f"start_{mode}", taken, mode, 0, bar, "ms")
    if taken["bare"][0].memory:
        for mode, bar in MEMORY_BARS.items():
            _judge(f"start_memory_{mode}", taken, mode, 1, bar, "MB")


def _judge(
    name: str, taken: dict[str, list[Started]], mode: str, which: int, bar: float, unit: str
) -> None:
    ours = [started[which] for started in taken[mode]]
    floors = [started[which] for started in taken["bare"]]
    # Pair by pair, so that a machine whose speed drifts hits both sides of a ratio alike.
    ratio = statistics.median(our / floor for our, floor in zip(ours, floors, strict=True))
    value = statistics.median(ours)
    tell(name, value, value / ratio, bar=bar, unit=unit)


if __name__ == "__main__":
    main()
