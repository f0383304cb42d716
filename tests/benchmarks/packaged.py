"""The packaged application against the same in its virtual environment: start to first paint.

Offscreen, processes in turns, each with a home of its own; the ratio is the median of the ratios
turn by turn. Nothing of the programs is changed for it: right after the report is painted both make
the file that crashes are written to, and that is waited for. Without ``dist/jjdesk`` the
package is built first.
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
BAR = 1.2
PATIENCE = 30
"""Seconds after which a start that paints nothing is a failure."""
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "dist" / "jjdesk" / ("jjdesk.exe" if os.name == "nt" else "jjdesk")
GLANCE = 0.0005


def start(command: list[str | Path]) -> float:
    """Milliseconds from the start of the process until it had painted the report."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        env = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "LOCALAPPDATA": home}
        env["PYTHONPATH"] = str(ROOT)
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
        sign = Path(home) / "jjdesk" / "crash.txt"
        begun = time.monotonic()
        process = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
        try:
            while not sign.exists():
                if process.poll() is not None or time.monotonic() - begun > PATIENCE:
                    raise SystemExit(f"painted nothing: {command}")
                time.sleep(GLANCE)
            return (time.monotonic() - begun) * 1e3
        finally:
            process.kill()
            process.wait()


def build() -> None:
    """The package, with the environment this is run in."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"]
    subprocess.run([*command, "build.spec"], cwd=ROOT, env=env, check=True)


def main() -> None:
    """One line."""
    if not PROGRAM.exists():
        build()
    commands: tuple[list[str | Path], ...] = ([PROGRAM], [sys.executable, "-m", "jjdesk"])
    taken: list[list[float]] = [[], []]
    for number in range(ROUNDS + 1):
        for command, times in zip(commands, taken, strict=True):
            took = start(command)
            if number:  # the first of each warms the disk
                times.append(took)
    packaged, venv = taken
    value = statistics.median(packaged)
    ratio = statistics.median(ours / floor for ours, floor in zip(packaged, venv, strict=True))
    tell("packaged_start", value, value / ratio, bar=BAR)


if __name__ == "__main__":
    main()
