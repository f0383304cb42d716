"""Hostile inputs for every reader: sound files changed by numbered chance, under time and memory.

``python3 dev.py fuzz [--seconds N | --inputs N] [TARGET …]`` tries so many inputs, or so long, on
each target. What a reader cannot take is kept in ``build/fuzz`` and said; ``--again FILE`` tries a
kept input once more, ``--from N`` begins with the input of that number.
"""

import argparse
import re
import sys
import time
from pathlib import Path

from runner import Run, again, run
from target import ROOT
from targets import BY_NAME, TARGETS

KEPT = ROOT / "build" / "fuzz"
_INPUTS = 1000


def main(arguments: list[str]) -> int:
    """Try the targets that are named, or all; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="dev.py fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=" ".join(BY_NAME))
    parser.add_argument("--seconds", type=float, help="for all targets together")
    parser.add_argument("--inputs", type=int, help=f"of each target; {_INPUTS} unless told")
    parser.add_argument("--from", type=int, dest="first", help="number of the first input")
    parser.add_argument("--again", type=Path, help="a kept input, tried once more")
    parser.add_argument("--keep", type=Path, default=KEPT, help="where what is found is kept")
    asked = parser.parse_args(arguments)
    if unknown := sorted({*asked.targets} - {*BY_NAME}):
        parser.error(f"no such target: {' '.join(unknown)}; known: {' '.join(BY_NAME)}")
    if asked.again is not None:
        return _again(asked.again)
    targets = [each for each in TARGETS if not asked.targets or each.name in asked.targets]
    # New inputs each time, unless a number says which; it is printed, so that they can be had again.
    first = int(time.time()) * 1000 if asked.first is None else asked.first
    inputs = asked.inputs if asked.inputs or asked.seconds else _INPUTS
    share = asked.seconds / len(targets) if asked.seconds else None
    runs = []
    for target in targets:
        runs.append(run(target, first, inputs, share))
        _tell(runs[-1], first, asked.keep)
    total, took = sum(each.inputs for each in runs), sum(each.seconds for each in runs)
    found = sum(len(each.findings) for each in runs)
    sys.stdout.write(f"{total} inputs, {len(runs)} readers, {took:.0f} s, {found} findings\n")
    return 1 if found else 0


def _tell(done: Run, first: int, folder: Path) -> None:
    rate = done.inputs / max(done.seconds, 1e-9)
    sys.stdout.write(
        f"{done.target}: {done.inputs} inputs from {first}, {done.taken} read, "
        f"{done.seconds:.1f} s, {rate:.0f}/s, {len(done.findings)} findings\n"
    )
    for finding in done.findings:
        last = finding.what.strip().splitlines()[-1][:300]
        sys.stdout.write(f"  {finding.number}: {last}\n    {finding.keep(folder)}\n")
    sys.stdout.flush()


def _again(path: Path) -> int:
    name = re.split(r"-[0-9a-f]{12}$", path.stem)[0]
    if name not in BY_NAME:
        sys.exit(f"{path.name}: the name does not begin with a target, as pdf-0123456789ab.bin")
    what = again(BY_NAME[name], path.read_bytes())
    sys.stdout.write((what or f"{path.name}: read or refused as it should be") + "\n")
    return 1 if what else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
