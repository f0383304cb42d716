"""After a sealed vote nothing on the laptop tells how it was voted: the bytes of every file say so.

Two deputies do the same with other choices and other notes of equal length; once their intentions
are erased, all their files are the same, byte for byte. What is unique to a workbook (ids, times)
is given by the test.
"""

import itertools
import json
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partialmethod
from pathlib import Path

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.domain.poll import Mark, Rules
from jjdesk.domain.project_list import Leaning
from jjdesk.errors import WorkbookError
from jjdesk.services.bundle import Services
from jjdesk.services.opening import open_bundled
from jjdesk.services.polling import casting, demonstration
from jjdesk.services.polling.intentions import Intentions
from jjdesk.store.database import open_workbook
from jjdesk.voting import credentials, keys, package
from jjdesk.voting.credentials import Credential

NOTES = ("甲乙丙丁戊己庚辛", "壬癸子丑寅卯辰巳")
CHOICES = (range(7), range(6, 13))
ORDERS = ((0, 12), (12, 0))
BUNDLED = open_bundled()


class _Ids:
    """uuid4 of the test."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def __call__(self) -> uuid.UUID:
        return uuid.UUID(int=next(self._numbers))


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Path:
    """A workbook in which nothing is yet; when it came to be stands in it."""
    path = tmp_path_factory.mktemp("template") / "workbook.jjdesk"
    open_workbook(path).close()
    return path


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory) -> tuple[Path, Credential]:
    """The package on the demonstration list, and one of its credentials."""
    public, _ = keys.make_committee(3, 2)
    made = credentials.make(2)
    opened = package.Package(
        title="票决",
        rules=Rules(eligible=2),
        projects=demonstration.load().listed.projects,
        committee=public,
        credentials=tuple(sorted(each.public for each in made)),
        made="2026-01-05",
    )
    path = tmp_path_factory.mktemp("package") / "票决包.jjvote"
    path.write_bytes(package.encode(opened, keys.make_secretariat()))
    return path, made[0]


Voting = Callable[[Path, int], Services]


@pytest.fixture
def vote(template, handed_out, tmp_path_factory, monkeypatch) -> Voting:
    """Votes with a workbook in a folder, as one or the other deputy; the ballot goes elsewhere."""

    def vote(folder: Path, which: int) -> Services:
        folder.mkdir(exist_ok=True)
        shutil.copyfile(template, folder / template.name)
        monkeypatch.setattr(uuid, "uuid4", _Ids())
        moment = datetime(2026, 1, 5, tzinfo=UTC)
        services = Services(open_workbook(folder / template.name), lambda: moment)
        _intend(services, which)
        _seal(services, *handed_out, tmp_path_factory.mktemp("stick"))
        return services

    return vote


def _intend(services: Services, which: int) -> None:
    listed = services.projects.add_demonstration().changed
    services.links.of_list(listed, BUNDLED)
    places = [each.key for each in listed.projects]
    for place in range(13):
        leaning = Leaning.FOR if place in CHOICES[which] else Leaning.OPEN
        services.intentions.choose(listed, places[place], Leaning.AGAINST)
        services.intentions.choose(listed, places[place], leaning)
        for length in (3, 5, 8):
            services.intentions.note(listed, places[place], NOTES[which][:length] * 40)
    services.intentions.move(listed, places[ORDERS[which][0]], ORDERS[which][1])
    services.undoing.undo()
    services.undoing.redo()


def _seal(services: Services, path: Path, credential: Credential, stick: Path) -> None:
    """As the leaf 投票 does it; the receipt, which chance makes, is that of the test."""
    opened = casting.open_vote(path)
    voter = opened.admit(credential.code)
    marking = opened.marking()
    wanted = services.intentions.for_projects(opened.projects)
    numbers = {each.key: each.number for each in opened.projects}
    filled = [(numbers[e.project], Mark.FOR) for e in wanted if e.leaning is Leaning.FOR]
    assert len(filled) == 7
    assert marking.fill(filled) == ""
    sequence = services.casting.reserve(opened.id)
    envelope = opened.seal(marking.ballot(), sequence, voter)
    casting.save(envelope, stick)
    services.casting.remember(opened.id, sequence, "receipt")
    services.intentions.clear(opened.projects)


def files(*folders: Path) -> dict[str, bytes]:
    """Every file, without the index of the WAL, which holds numbers of pages and chance."""
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for folder in folders
        for each in sorted(folder.rglob("*"))
        if each.is_file() and not each.name.endswith("-shm")
    }


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's temporary files land, SQLite's own, too."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


def test_the_files_of_two_deputies_are_the_same(tmp_path, temporary, home, vote):
    left = []
    for which in (0, 1):
        folder = tmp_path / str(which)
        services = vote(folder, which)
        open_files = files(folder, temporary, home)
        services.close()
        left.append((open_files, files(folder, temporary, home)))
    assert left[0] == left[1]
    assert left[0][0]["workbook.jjdesk-wal"] == b""
    assert {*left[0][1]} == {"workbook.jjdesk"}


def test_all_that_leaves_a_workbook_says_nothing_of_the_vote(tmp_path, vote):
    """The export of everything, and a copy made before the vote while intentions were there."""
    left = []
    for which in (0, 1):
        folder = tmp_path / str(which)
        copied = partialmethod(_copied, clear=Intentions.clear)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Intentions, "clear", copied)
            services = vote(folder, which)
        services.transferring.export(folder / "全部.json")
        services.close()
        left.append(files(folder))
    assert len(left[0]) == 3
    assert left[0] == left[1]
    tables = json.loads((tmp_path / "0" / "全部.json").read_bytes())["tables"]
    assert tables["intention"] == []
    assert [*tables["cast_ballot"][0]] == ["package", "sequence", "receipt"]


def _copied(self: Intentions, chosen, *, clear) -> None:
    """Erase what a copy beside the workbook holds, too."""
    copy = self._workbook.copy(datetime(2026, 1, 4, tzinfo=UTC), Occasion.OWN).path
    assert any(note[:3].encode() in copy.read_bytes() for note in NOTES)
    clear(self, chosen)


def test_no_note_and_no_credential_is_in_any_file(tmp_path, temporary, home, vote, handed_out):
    services = vote(tmp_path / "one", 0)
    code = handed_out[1].code
    told = (
        NOTES[0][:3].encode(),
        code.encode(),
        code.replace("-", "").encode(),
        handed_out[1].secret,
        handed_out[1].public,
    )
    for name, content in files(tmp_path / "one", temporary, home).items():
        for each in told:
            assert each not in content, name
    services.close()


def test_the_search_finds_what_was_not_erased(tmp_path, monkeypatch, vote):
    """The two tests above could not fail if what they look for were never written."""
    monkeypatch.setattr("jjdesk.services.polling.intentions.Intentions.clear", lambda *_: None)
    left = []
    for which in (0, 1):
        folder = tmp_path / str(which)
        services = vote(folder, which)
        left.append(files(folder))
        services.close()
        assert any(NOTES[which][:3].encode() in content for content in left[-1].values())
    assert left[0] != left[1]


def test_a_plain_deletion_would_leave_traces(tmp_path, monkeypatch, vote):
    """Why the file is made anew: free places and the WAL still hold the notes."""

    def delete(self, _chosen) -> None:
        with self._workbook.changing() as database:
            database.execute("DELETE FROM intention")

    monkeypatch.setattr("jjdesk.services.polling.intentions.Intentions.clear", delete)
    services = vote(tmp_path, 0)
    assert any(NOTES[0][:3].encode() in content for content in files(tmp_path).values())
    services.close()


def test_what_was_not_finished_is_when_the_workbook_is_next_opened(tmp_path, monkeypatch, vote):
    with monkeypatch.context() as broken:
        broken.setattr("jjdesk.store.database._make_anew", lambda _: False)
        with pytest.raises(WorkbookError, match="下次打开时会自动清除干净"):
            vote(tmp_path, 0)
    note = NOTES[0][:3].encode()
    assert any(note in content for content in files(tmp_path).values())
    workbook = open_workbook(tmp_path / "workbook.jjdesk")
    assert not any(note in content for content in files(tmp_path).values())
    with workbook.reading() as database:
        assert database.execute("SELECT count(*) FROM setting").fetchone() == (0,)
    workbook.close()


ERASING = """
import sys
from pathlib import Path
from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook

services = Services(open_workbook(Path(sys.argv[1])))
listed = services.projects.add_demonstration().changed
for project in listed.projects:
    services.intentions.note(listed, project.key, sys.argv[2] * 100)
print("ready", flush=True)
services.intentions.clear(listed.projects)
print("done", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("delay", [0, 2, 5, 9, 14, 20, 40])
def test_a_kill_while_erasing_leaves_all_or_nothing(tmp_path, template, delay):
    """Milliseconds after it began; it takes some thirty."""
    path = tmp_path / template.name
    shutil.copyfile(template, path)
    command = [sys.executable, "-c", ERASING, path, NOTES[0]]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout.readline() == b"ready\n"
        time.sleep(delay / 1000)
        child.kill()
    services = Services(open_workbook(path))
    (listed,) = services.projects.lists()
    notes = {each.note for each in services.intentions.of_list(listed)}
    assert notes in ({NOTES[0] * 100}, {""})
    left = any(NOTES[0].encode() in content for content in files(tmp_path).values())
    assert left is (notes != {""})
    services.close()
