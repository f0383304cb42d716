"""What the benchmarks share: fair turns, and the line of a figure."""

import json
import sys
import time
from collections.abc import Callable


def best_of(repeats: int, *jobs: Callable[[], object]) -> list[float]:
    """The shortest milliseconds of each job, run in turns so that a busy machine hits all alike."""
    best = [float("inf")] * len(jobs)
    for _ in range(repeats):
        for number, job in enumerate(jobs):
            start = time.perf_counter()
            job()
            best[number] = min(best[number], (time.perf_counter() - start) * 1e3)
    return best


def tell(name: str, value: float, floor: float, bar: float, unit: str = "ms") -> None:
    """One JSON line; ``ratio`` is value to floor, and not to exceed ``bar``."""
    line = {
        "name": name,
        "value": round(value, 3),
        "floor": round(floor, 3),
        "ratio": round(value / floor, 3),
        "bar": bar,
        "unit": unit,
    }
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()
