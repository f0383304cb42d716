"""After a sealed vote nothing on the laptop tells how it was voted: the bytes of every file say so.

Two deputies do the same with other choices and other notes of equal length; once their intentions
are erased, all their files are the same, byte for byte. What is unique to a workbook (ids, times)
is given by the test.
"""

import itertools
import shutil
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jjdesk.domain.poll import Ballot, Mark, Rules
from jjdesk.domain.project_list import Cast, Leaning
from jjdesk.services.bundle import Services
from jjdesk.services.opening import open_bundled
from jjdesk.store import intentions
from jjdesk.store.database import open_workbook
from jjdesk.voting import credentials, keys, package, sealing

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


Vote = Callable[[Path, int], tuple[Services, bytes, str]]


@pytest.fixture
def vote(template: Path, monkeypatch: pytest.MonkeyPatch) -> Vote:
    """Votes in a folder, by the one or the other deputy; gives the ballot and the credential."""

    def vote(folder: Path, which: int) -> tuple[Services, bytes, str]:
        folder.mkdir(exist_ok=True)
        shutil.copyfile(template, folder / template.name)
        monkeypatch.setattr(uuid, "uuid4", _Ids())
        return _vote(folder / template.name, which)

    return vote


def _vote(path: Path, which: int) -> tuple[Services, bytes, str]:
    """A deputy's way from the list to the sealed ballot; the credential's code is with it."""
    services = Services(open_workbook(path), lambda: datetime(2026, 1, 5, tzinfo=UTC))
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
    chosen = services.intentions.for_projects(listed.projects)
    wanted = {each.project for each in chosen if each.leaning is Leaning.FOR}
    assert len(wanted) == 7
    public, _ = keys.make_committee(3, 2)
    made = credentials.make(2)
    opened = package.decode(
        package.encode(
            package.Package(
                title="票决", rules=Rules(eligible=2), projects=listed.projects, committee=public,
                credentials=tuple(sorted(each.public for each in made)), made="2026-01-05",
            ),
            keys.make_secretariat(),
        )
    )  # fmt: skip
    marks = tuple(Mark.FOR if e.key in wanted else Mark.NONE for e in listed.projects)
    sealed = sealing.seal(Ballot(marks=marks), 1, opened, made[0])
    with services._workbook.changing() as database:
        intentions.put_cast(database, Cast("package", 1, "receipt"))
    services.intentions.clear(opened.projects)
    return services, sealed, made[0].code


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
        services, _, _ = vote(folder, which)
        open_files = files(folder, temporary, home)
        services.close()
        left.append((open_files, files(folder, temporary, home)))
    assert left[0] == left[1]
    assert left[0][0]["workbook.jjdesk-wal"] == b""
    assert {*left[0][1]} == {"workbook.jjdesk"}


def test_no_note_credential_or_ballot_is_in_any_file(tmp_path, temporary, home, vote):
    services, sealed, code = vote(tmp_path / "one", 0)
    told = (NOTES[0][:3].encode(), code.encode(), code.replace("-", "").encode(), sealed[-64:])
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
        services, _, _ = vote(folder, which)
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
    services, _, _ = vote(tmp_path, 0)
    assert any(NOTES[0][:3].encode() in content for content in files(tmp_path).values())
    services.close()
