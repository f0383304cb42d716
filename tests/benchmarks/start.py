"""Start to first paint, against a bare QMainWindow with one label: shell, and report visible.

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

from _bench import tell

ROUNDS = 15
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
    # Pair by pair, so that a machine whose speed drifts hits both sides of a ratio alike.
    for name, bar in (("shell", 1.25), ("report", 1.5)):
        ratios = [ours / floor for ours, floor in zip(taken[name], taken["bare"], strict=True)]
        value = statistics.median(taken[name])
        tell(f"start_{name}", value, value / statistics.median(ratios), bar=bar)


if __name__ == "__main__":
    main()
