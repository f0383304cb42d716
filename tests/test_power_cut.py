"""What was acknowledged survives SIGKILL at any moment."""

import secrets
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jjdesk.exchange import report_json
from jjdesk.services.opening import OpenReport
from jjdesk.store import snapshot

# Imports once; then, for each line "workbook acknowledgements milliseconds", a child keeps, changes
# and takes away notes as the application does and says so in the second file, until it is killed.
SCRIPT = """
import itertools, os, signal, sys, time
import msgspec.structs
from pathlib import Path
from jjdesk import bootstrap
from jjdesk.exchange import report_json
from jjdesk.services import bundle
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import Desk, OpenReport
from jjdesk.store import database

report = report_json.decode(Path(sys.argv[1]).read_bytes())
open_report = OpenReport(report, Path(sys.argv[2]).read_text(encoding="utf-8"))

def work(workbook, file):
    def say(*words):
        os.write(file, (" ".join(words) + "\\n").encode())

    desk = bootstrap.connect(Desk(open_report, Path(workbook))).annotating
    for number in itertools.count():
        commitment = report.commitments[number % len(report.commitments)]
        note = new_annotation(commitment, open_report, text=str(number) * 500)
        desk.save(note, open_report)
        say("saved", note.id, note.text)
        if number % 3 == 1:
            say("changing", note.id)
            desk.save(msgspec.structs.replace(note, text="changed"), open_report)
            say("saved", note.id, "changed")
        if number % 3 == 2:
            say("removing", note.id)
            desk.remove(note.id)
            say("removed", note.id)

print("ready", flush=True)
for line in sys.stdin:
    workbook, acknowledgements, milliseconds = line.split()
    file = os.open(acknowledgements, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    child = os.fork()
    if child == 0:
        work(workbook, file)
    time.sleep(int(milliseconds) / 1000)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(file)
    print(os.WTERMSIG(status), flush=True)
"""


class Worker:
    """The process that is killed over and over."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self._process = process
        self._acknowledgements = folder / "acknowledgements"

    def work_until_killed(self, workbook: Path, longest: int) -> list[list[str]]:
        """Return what was acknowledged before a kill within ``longest`` milliseconds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        delay = secrets.randbelow(longest)
        self._process.stdin.write(f"{workbook} {self._acknowledgements} {delay}\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "9\n", "it ended by itself"
        lines = self._acknowledgements.read_text(encoding="utf-8").splitlines()
        return [line.split() for line in lines]


@pytest.fixture
def worker(tmp_path: Path, open_report: OpenReport) -> Iterator[Worker]:
    reading, source = tmp_path / "report.json", tmp_path / "report.txt"
    reading.write_bytes(report_json.encode(open_report.report))
    source.write_text(open_report.text, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, reading, source],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield Worker(process, tmp_path)


def test_every_acknowledged_note_survives_kills(tmp_path: Path, worker: Worker) -> None:
    workbook = tmp_path / "workbook.jjdesk"
    kept: dict[str, str] = {}
    acknowledged = 0
    for _ in range(24):
        words = worker.work_until_killed(workbook, longest=120)
        acknowledged += len(words)
        kept = _assert_kept(workbook, kept, words)
    assert acknowledged > 100
    _assert_sound(workbook)


def test_a_kill_while_the_workbook_is_made_harms_nothing(tmp_path: Path, worker: Worker) -> None:
    for number in range(24):
        workbook = tmp_path / f"{number}" / "workbook.jjdesk"
        kept = _assert_kept(workbook, {}, worker.work_until_killed(workbook, longest=30))
        # The next start finds it fit for work.
        _assert_kept(workbook, kept, worker.work_until_killed(workbook, longest=60))
        if workbook.exists():
            _assert_sound(workbook)


def _assert_kept(workbook: Path, kept: dict[str, str], words: list[list[str]]) -> dict[str, str]:
    """Compare what a start would read with what was acknowledged; return what is there."""
    allowed = {id_: {text} for id_, text in kept.items()}
    for act, id_, *text in words:
        match act:
            case "saved":
                allowed[id_] = set(text)
            case "changing":
                allowed[id_].add("changed")
            case "removing":
                allowed[id_].add("")
            case "removed":
                allowed[id_] = {""}
    found = {note.id: note.text for note in snapshot.read(workbook).annotations}
    lost = {id_ for id_, texts in allowed.items() if found.get(id_, "") not in texts}
    assert not lost
    # At most the one that was being kept when the kill came.
    assert len(found.keys() - allowed.keys()) <= 1
    return found


def _assert_sound(workbook: Path) -> None:
    connection = sqlite3.connect(workbook)
    verdicts = connection.execute("PRAGMA integrity_check").fetchall()
    orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    assert (verdicts, orphans) == ([("ok",)], [])
