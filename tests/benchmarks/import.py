"""What a character of a report costs to import, file to reading: a megabyte against 10 kilobytes.

``import``: microseconds a character at 1 MB; the floor is the same at 10 kB, so that a ratio of
one says that the cost grows linearly with the text.
"""

import tempfile
from functools import partial
from pathlib import Path

from _bench import best_of, tell

from jjdesk import paths
from jjdesk.services.parsing import parse_file

SMALL = 10_000
LARGE = 1_000_000
ROUNDS = 5
SMALLS = 20
"""Imports of the small file that stand against one of the large."""


def report(size: int, folder: Path) -> tuple[Path, int]:
    """A file of at most ``size`` bytes made of the seed's paragraphs, and its characters.

    Each repetition prints other years and figures, so that nothing is read a second time.
    """
    seed = (paths.seeds() / "jiangjin-2025.txt").read_text(encoding="utf-8")
    lines: list[str] = []
    left = size
    for number in range(size // 1000):
        for line in seed.splitlines(keepends=True):
            text = line.replace("5", str(number % 90))
            left -= len(text.encode())
            if left < 0:
                break
            lines.append(text)
    file = folder / f"report-{size}.txt"
    file.write_text("".join(lines), encoding="utf-8")
    return file, sum(map(len, lines))


def repeated(file: Path) -> None:
    """Import the small file as often as it takes to be timed well."""
    for _ in range(SMALLS):
        parse_file(file)


def main() -> None:
    """One line."""
    with tempfile.TemporaryDirectory() as folder:
        small, characters = report(SMALL, Path(folder))
        large, more = report(LARGE, Path(folder))
        parse_file(small)  # loads the lexicons
        least, most = best_of(ROUNDS, partial(repeated, small), partial(parse_file, large))
    tell("import", most / more * 1e3, least / characters / SMALLS * 1e3, bar=1.25, unit="us")


if __name__ == "__main__":
    main()
