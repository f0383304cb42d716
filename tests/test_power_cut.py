"""What was acknowledged survives SIGKILL at any moment."""

import json
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jjdesk.exchange import report_json
from jjdesk.services import revising
from jjdesk.services.opening import OpenReport
from jjdesk.store import annotations, revisions, snapshot
from jjdesk.store.container import State
from jjdesk.store.database import open_workbook

KILLS = 100

# Imports once; then, for each line "workbook acknowledgements lines milliseconds", a child works as
# a deputy does: notes, tags, packs of others, undo and redo. Before each act it says in the second
# file, a line of JSON, what texts there may be by id of note, and after it what there surely are.
# So many lines and milliseconds later it is killed.
SCRIPT = """
import os, random, signal, sys, time
import msgspec
from itertools import count
from pathlib import Path
from jjdesk import bootstrap
from jjdesk.domain.tag import Author
from jjdesk.exchange import report_json
from jjdesk.exchange.pack import Pack
from jjdesk.services import bundle, merging, noting_many, revising
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import Desk, OpenReport
from jjdesk.store import database, reading_only

report = report_json.decode(Path(sys.argv[1]).read_bytes())
opened = OpenReport(report, Path(sys.argv[2]).read_text(encoding="utf-8"))
sha256 = report.source.sha256
KINDS = ["write", "write", "change", "remove", "take in", "tag", "undo", "redo"]

def work(workbook, file):
    services = bootstrap.connect(Desk(opened, Path(workbook)))
    # Notes of others are shown once their report is there.
    services.annotating._keep_report(sha256, opened)
    notes = {n.id: n.text for n in services.annotating.of_report(opened).notes}
    before, after = [], []

    def say(word, texts):
        os.write(file, msgspec.json.encode([word, texts]) + b"\\n")

    say("open", notes)

    def save(note, text):
        services.annotating.save(msgspec.structs.replace(note, text=text), opened)

    def take_in(note):
        author = Author("li", "李四", "")
        pack = Pack(author=author, made="", revisions=(revising.first(note),))
        services.merging.merge(services.merging.preview(pack, "李四.jjpack"))

    def do(texts, act):
        nonlocal notes, before, after
        say("maybe", texts)
        act()
        before, after = [*before, notes], []
        notes = texts
        say("sure", notes)

    for number in count():
        text, chosen = f"{time.time_ns()} " * 3, random.choice([*notes, ""])
        here = services.annotating.get(chosen) if chosen else None
        new = new_annotation(random.choice(report.commitments), opened, text=text)
        kind = random.choice(KINDS)
        services.annotating.end_sitting()
        if kind == "write":
            do({**notes, new.id: text}, lambda: save(new, text))
        elif kind == "change" and here:
            do({**notes, chosen: text}, lambda: save(here, text))
        elif kind == "remove" and here:
            rest = {id_: words for id_, words in notes.items() if id_ != chosen}
            do(rest, lambda: services.annotating.remove(chosen, str(number)))
        elif kind == "take in":
            theirs = msgspec.structs.replace(new, author="li", shared=True)
            do({**notes, new.id: text}, lambda: take_in(theirs))
        elif kind == "tag":
            do(notes, lambda: services.tagging.ensure(text[:19]))
        elif kind == "undo" and before:
            say("maybe", before[-1])
            assert services.undoing.undo()
            after, notes, before = [*after, notes], before[-1], before[:-1]
            say("sure", notes)
        elif kind == "redo" and after:
            say("maybe", after[-1])
            assert services.undoing.redo()
            before, notes, after = [*before, notes], after[-1], after[:-1]
            say("sure", notes)

print("ready", flush=True)
for line in sys.stdin:
    workbook, acknowledgements, lines, milliseconds = line.split()
    file = os.open(acknowledgements, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    child = os.fork()
    if child == 0:
        random.seed()
        work(workbook, file)
    while Path(acknowledgements).read_bytes().count(b"\\n") < int(lines):
        time.sleep(0.001)
    time.sleep(int(milliseconds) / 1000)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(file)
    print(os.WTERMSIG(status), flush=True)
"""
Texts = dict[str, str]
"""What notes say by their ids."""


class Worker:
    """The process that is killed over and over."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self._process = process
        self._acknowledgements = folder / "acknowledgements"

    def work_until_killed(
        self, workbook: Path, *, lines: int, milliseconds: int
    ) -> tuple[int, list[Texts]]:
        """Work until some lines were said, and then for some milliseconds: at most so many.

        Returns:
            The number of acts that were acknowledged, and what the workbook may say: the first is
            sure, if there is no second; none when nothing was said.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        moment = f"{secrets.randbelow(lines + 1)} {secrets.randbelow(milliseconds)}"
        self._process.stdin.write(f"{workbook} {self._acknowledgements} {moment}\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "9\n", "it ended by itself"
        # The kill may have come amid a line.
        *whole, _ = self._acknowledgements.read_bytes().split(b"\n")
        said = [json.loads(line) for line in whole]
        sure = [number for number, (word, _) in enumerate(said) if word == "sure"]
        last = sure[-1] if sure else 0
        return len(sure), [texts for _, texts in said[last:]]


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


def test_every_acknowledged_act_survives_kills(tmp_path: Path, worker: Worker) -> None:
    workbook = tmp_path / "workbook.jjdesk"
    there: Texts = {}
    acknowledged = 0
    for _ in range(KILLS):
        acts, allowed = worker.work_until_killed(workbook, lines=12, milliseconds=20)
        acknowledged += acts
        there = _assert_kept(workbook, there, acts, allowed)
    assert acknowledged > KILLS


def test_a_kill_while_the_workbook_is_made_harms_nothing(tmp_path: Path, worker: Worker) -> None:
    for number in range(24):
        workbook = tmp_path / f"{number}" / "workbook.jjdesk"
        killed = worker.work_until_killed(workbook, lines=0, milliseconds=30)
        there = _assert_kept(workbook, {}, *killed)
        # The next start finds it fit for work.
        killed = worker.work_until_killed(workbook, lines=2, milliseconds=20)
        _assert_kept(workbook, there, *killed)


def _assert_kept(workbook: Path, before: Texts, acts: int, allowed: list[Texts]) -> Texts:
    """Open the workbook as the next start does; return what it says."""
    if snapshot.read(workbook).state is not State.CURRENT:
        assert not before
        assert not acts
        return {}
    opened = open_workbook(workbook)
    with opened.reading() as database:
        verdicts = database.execute("PRAGMA integrity_check").fetchall()
        orphans = database.execute("PRAGMA foreign_key_check").fetchall()
        notes = list(annotations.every(database))
        histories = revisions.of_annotations(database, [note.id for note in notes])
    opened.close()
    assert (verdicts, orphans) == ([("ok",)], [])
    found = {note.id: note.text for note in notes}
    assert found in (allowed if acts else [before, *allowed])
    # Each row is what its history says: an act is there whole or not at all.
    assert notes == [revising.shown(histories[note.id]) for note in notes]
    return found
