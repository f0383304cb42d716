"""Score the parser, and a plain baseline beside it, on every annotated report.

    python3 dev.py evaluate [--misses] [--texts DIR]

Precision, recall and F1 of each row, the number of annotated items, and the mean of all F1 as
``score``. The texts of other places are no part of the project: an annotation names its text by the
SHA-256 of the file's bytes, which is looked for in DIR. A report without its text is left out, and
named.
"""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import baseline
import score

from jjdesk import paths
from jjdesk.exchange import report_json
from jjdesk.services import parsing

ANNOTATIONS = Path(__file__).resolve().parent / "annotations"
TEXTS = "JJDESK_TEXTS"
COLUMNS = " prec   rec    f1"


def annotations() -> dict[str, dict[str, Any]]:
    """Name and content of every annotation."""
    return {
        file.stem: json.loads(file.read_text(encoding="utf-8"))
        for file in sorted(ANNOTATIONS.glob("*.json"))
    }


def texts(folders: Iterable[Path]) -> dict[str, Path]:
    """The text files below some folders by the SHA-256 of their bytes."""
    return {
        hashlib.sha256(file.read_bytes()).hexdigest(): file
        for folder in folders
        for file in sorted(folder.rglob("*.txt"))
        if file.is_file()
    }


def parsed(file: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """A text as the parser that ships reads it, and as the baseline does."""
    report = json.loads(report_json.encode(parsing.parse_file(file)))
    return report, baseline.read(file.read_bytes().decode())


def table(gold: dict[str, Any], file: Path, *, misses: bool) -> Iterator[str]:
    """The lines of one report's table."""
    ours, plain = (score.score(gold, report) for report in parsed(file))
    yield f"{'':20}{'parser':^18}   {'baseline':^18}"
    yield f"{'':20}{COLUMNS}   {COLUMNS}    gold"
    for our, its in zip(ours, plain, strict=True):
        yield f"{our.name:20}{figures(our)}   {figures(its)}   {our.n:5d}"
        if misses:
            yield from ("     " + miss.replace("\n", "⏎") for miss in our.misses)
    yield f"{'score':20}{score.mean(ours):18.4f}   {score.mean(plain):18.4f}"


def figures(row: score.Row) -> str:
    """Precision, recall and F1."""
    return f"{row.precision:5.3f} {row.recall:5.3f} {row.f1:5.3f} "


def arguments() -> argparse.Namespace:
    """``misses``, and ``texts``: a folder or None."""
    parser = argparse.ArgumentParser(
        prog="dev.py evaluate", description=str(__doc__).split("\n")[0]
    )
    parser.add_argument("--misses", action="store_true", help="list the parser's misses by row")
    parser.add_argument(
        "--texts",
        type=Path,
        default=os.environ.get(TEXTS) or None,
        metavar="DIR",
        help=f"folder with the texts of other places (default: ${TEXTS})",
    )
    chosen = parser.parse_args()
    if chosen.texts is not None and not chosen.texts.is_dir():
        parser.error(f"no such folder: {chosen.texts}")
    return chosen


def main() -> None:
    """A table for each report that is there, then those that are not."""
    chosen = arguments()
    known = texts([paths.seeds(), *filter(None, [chosen.texts])])
    left_out = []
    for name, gold in annotations().items():
        file = known.get(gold["source_sha256"])
        if file is None:
            left_out.append(f"left out {name}: {gold['title']} ({gold['published']})")
            continue
        lines = [f"{name}: {file.name}", *table(gold, file, misses=chosen.misses), ""]
        sys.stdout.write("\n".join(lines) + "\n")
    for line in left_out:
        sys.stdout.write(f"{line}, no text with its SHA-256; name a folder by --texts DIR\n")


if __name__ == "__main__":
    main()
