"""Start to first paint, against a bare QMainWindow with one label: shell, and report visible.

Medians of processes started in turns; one start of each is thrown away to warm the disk.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _bench import tell

ROUNDS = 11
PATIENCE = 30
"""Seconds after which a start that paints nothing is a failure."""
CHILD = Path(__file__).with_name("_start_app.py")


def start(mode: str, env: dict[str, str]) -> float:
    """Milliseconds from the start of the process until it had painted."""
    begun = time.monotonic_ns()
    command = [sys.executable, CHILD, mode]
    done = subprocess.run(
        command, env=env, stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE
    )
    return (int(done.stdout) - begun) / 1e6


def main() -> None:
    """Two lines."""
    modes = ("bare", "shell", "report")
    taken: dict[str, list[float]] = {mode: [] for mode in modes}
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "LOCALAPPDATA": home}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
        for number in range(ROUNDS + 1):
            for mode in modes:
                took = start(mode, env)
                if number:
                    taken[mode].append(took)
    bare, shell, report = (statistics.median(taken[mode]) for mode in modes)
    tell("start_shell", shell, bare, bar=1.25)
    tell("start_report", report, bare, bar=1.5)


if __name__ == "__main__":
    main()
