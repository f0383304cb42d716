import os
import secrets
import sqlite3
import stat
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookError
from jjdesk.store import annotations, backups, driver, settings, whole
from jjdesk.store.backups import Copying, StoppedError
from jjdesk.store.database import Workbook, open_workbook

MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)
LIST = {"id": "pl", "name": "名单", "kind": "", "demo": 0, "source": "", "added": ""}
PROJECT = {
    "project_list": "pl", "key": "p1", "number": 1, "name": "修路", "content": "", "unit": "",
    "deadline": "",
}  # fmt: skip
ERASE = "DELETE FROM intention WHERE project = ?"


@pytest.fixture
def full(filled: Path):
    workbook = open_workbook(filled)
    with workbook.changing() as database:
        database["project_list"].insert(LIST)
        database["project"].insert(PROJECT)
    yield workbook
    workbook.close()


def intend(workbook: Workbook, word: str) -> None:
    with workbook.changing() as database:
        row = {"project_list": "pl", "project": "p1", "leaning": "open", "position": 0}
        database["intention"].upsert(row | {"note": word}, pk=("project_list", "project"))


def files(workbook: Workbook) -> list[Path]:
    folder = backups.folder(workbook.path)
    return sorted(folder.iterdir()) if folder.exists() else []


def test_a_copy_is_whole_for_the_user_only_and_has_a_name_of_its_own(full):
    before = whole.read_file(full.path)
    first = full.copy(MOMENT, Occasion.OWN)
    second = full.copy(MOMENT, Occasion.OWN)
    assert backups.beside(full.path) == (first, second)
    assert files(full) == sorted([first.path, second.path])
    assert first.path.name.startswith("workbook-备份-20250207-")
    assert first.path.stem.endswith("-手动")
    assert second.path.stem.endswith("-手动-2")
    assert stat.S_IMODE(first.path.parent.stat().st_mode) == 0o700
    for copy in (first, second):
        assert copy.moment == MOMENT
        assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
        assert whole.read_file(copy.path) == before


def test_what_is_the_same_is_not_kept_twice(full):
    first = full.copy(MOMENT, Occasion.HOURLY)
    later = MOMENT + timedelta(hours=2)
    assert full.copy(later, Occasion.IMPORT) == first
    intend(full, "另一个")
    assert full.copy(later, Occasion.IMPORT) != first
    assert len(backups.beside(full.path)) == 2
    intend(full, "长" * 20_000)
    full.copy(later, Occasion.IMPORT)
    assert len(backups.beside(full.path)) == 3


def test_what_is_written_meanwhile_is_in_the_next_copy(full, note, monkeypatch):
    """The workbook is written in the middle of a copy, which is of the moment it began."""
    monkeypatch.setattr(backups, "_STEP", 1)
    written = []

    class Slow(Copying):
        def _look(self, *_):
            if not written:
                with full.changing() as database:
                    annotations.remove(database, note.id)
                written.append(note)
            super()._look()

    copy = Slow(full.path, MOMENT, Occasion.HOURLY).run()
    assert [row["id"] for row in whole.read_file(copy.path).tables["annotation"]] == [note.id]
    assert whole.read_file(full.path).tables["annotation"] == []


def test_a_copy_that_is_given_up_leaves_nothing(full):
    copying = Copying(full.path, MOMENT, Occasion.HOURLY)
    assert copying.stop(patience=0)
    with pytest.raises(StoppedError):
        copying.run()
    assert copying.stop()
    assert files(full) == []


@pytest.mark.parametrize("end", ["erase", "copy", "close"])
def test_a_copy_that_is_in_the_way_is_given_up(full, end):
    word = secrets.token_hex(16)
    intend(full, word)
    looked, ended = threading.Event(), []

    class Waiting(Copying):
        def _look(self, *_):
            looked.set()
            assert self._stopped.wait(10)
            super()._look()

    full._copying = Waiting(full.path, MOMENT, Occasion.HOURLY)

    def run(copying):
        with pytest.raises(StoppedError):
            copying.run()
        ended.append(True)

    thread = threading.Thread(target=run, args=[full._copying])
    thread.start()
    assert looked.wait(10)
    if end == "erase":
        full.erase("intention", ERASE, ["p1"])
    elif end == "copy":
        full.copy(MOMENT, Occasion.OWN)
    else:
        full.close()
    thread.join(10)
    assert ended
    assert [file.name for file in files(full) if file.name.endswith(".part")] == []
    if end == "erase":
        assert _holding(full, word) == []


def test_a_copy_that_does_not_end_keeps_from_erasing(full, monkeypatch):
    intend(full, "字")
    full.begin_copy(MOMENT)  # never run
    monkeypatch.setattr(backups.Copying, "stop", lambda _: False)
    with pytest.raises(WorkbookError, match="什么也没有清除"):
        full.erase("intention", ERASE, ["p1"])
    assert len(whole.read_file(full.path).tables["intention"]) == 1


def test_what_an_earlier_copy_left_half_done_goes(full):
    backups.folder(full.path).mkdir()
    part = backups.folder(full.path) / ".workbook-备份-20240101-000000.part"
    part.write_bytes(b"half")
    full.copy(MOMENT, Occasion.HOURLY)
    assert not part.exists()


# What cannot be copied


def fail(code: int):
    error = sqlite3.OperationalError("no")
    error.sqlite_errorcode = code

    class Failing(sqlite3.Connection):
        def execute(self, *_):
            raise error

    plain = driver.connect

    def connect(path, **rest):
        return sqlite3.connect(path, factory=Failing) if "like" in rest else plain(path, **rest)

    return connect


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "磁盘已满.*完好.*腾出"),
        (sqlite3.SQLITE_READONLY, "不可写.*完好.*权限"),
        (sqlite3.SQLITE_IOERR, "读写磁盘出错.*完好"),
        (sqlite3.SQLITE_CORRUPT, "工作簿.*已损坏"),
    ],
)
def test_why_there_is_no_copy_is_told(full, monkeypatch, code, said):
    monkeypatch.setattr(driver, "connect", fail(code))
    with pytest.raises(WorkbookError, match=said):
        full.copy(MOMENT, Occasion.HOURLY)
    assert files(full) == []


def test_a_copy_that_reads_back_otherwise_is_none(full, monkeypatch):
    plain = backups.counts
    monkeypatch.setattr(
        backups,
        "counts",
        lambda connection: plain(connection) | {"annotation": secrets.randbits(60)},
    )
    with pytest.raises(WorkbookError, match=r"读回来与工作簿不一致.*完好"):
        full.copy(MOMENT, Occasion.HOURLY)
    assert files(full) == []


def test_a_copy_that_is_not_sound_is_none(full):
    copy = full.copy(MOMENT, Occasion.OWN).path
    with closing(sqlite3.connect(copy)) as connection:
        held = backups.counts(connection)
    backups.check(copy, held, threading.Event())
    with copy.open("r+b") as file:
        file.seek(4096)
        file.write(secrets.token_bytes(4096))
    with pytest.raises(sqlite3.DatabaseError):
        backups.check(copy, held, threading.Event())


def test_a_file_in_place_of_the_folder_is_told(full):
    backups.folder(full.path).write_text("x", encoding="utf-8")
    with pytest.raises(WorkbookError, match=r"备份没有做成.*完好"):
        full.copy(MOMENT, Occasion.HOURLY)
    assert backups.beside(full.path) == ()


def test_a_part_that_cannot_be_made_or_put_is_told(full, monkeypatch):
    def refuse(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(WorkbookError, match="磁盘已满"):
        full.copy(MOMENT, Occasion.HOURLY)
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WorkbookError, match="磁盘已满"):
        full.copy(MOMENT, Occasion.HOURLY)
    assert files(full) == []


# Which are kept


def test_some_of_what_is_outdated_goes_after_each_copy(full):
    for number in range(8):
        intend(full, str(number))
        backups.Copying(full.path, MOMENT + timedelta(minutes=number), Occasion.HOURLY).run()
    backups.thin(full.path, MOMENT + timedelta(hours=6))
    assert len(backups.beside(full.path)) == 5
    intend(full, "x")
    full.copy(MOMENT + timedelta(hours=6), Occasion.HOURLY)
    assert len(backups.beside(full.path)) == 3
    backups.thin(full.path, MOMENT + timedelta(hours=6))
    left = [each.moment for each in backups.beside(full.path)]
    assert left == [MOMENT + timedelta(minutes=7), MOMENT + timedelta(hours=6)]


def test_what_others_put_there_is_none_of_ours(full):
    copy = full.copy(MOMENT, Occasion.OWN)
    for name in (
        "workbook-备份-99999999-000000-自动.jjdesk",
        "workbook-备份-20250207-000000-别的.jjdesk",
        "other-备份-20250207-000000-自动.jjdesk",
        "workbook-备份-20250207-000000-自动.txt",
    ):
        copy.path.with_name(name).write_bytes(b"x")
    assert backups.beside(full.path) == (copy,)


# Erased for good


def _holding(workbook: Workbook, word: str) -> list[Path]:
    found = [*workbook.path.parent.iterdir(), *files(workbook)]
    return [each for each in found if each.is_file() and word.encode() in each.read_bytes()]


def test_what_is_erased_for_good_is_so_in_copies_too(full):
    word, before = secrets.token_hex(16), full.copy(MOMENT, Occasion.OWN)
    intend(full, word)
    copy = full.copy(MOMENT, Occasion.OWN)
    foreign = copy.path.with_name("别的.jjdesk")
    foreign.write_bytes(b"not ours")
    half = copy.path.with_name(".workbook-备份-20240101-000000.part")
    half.write_text(word, encoding="utf-8")
    assert len(_holding(full, word)) >= 3
    full.erase("intention", ERASE, ["p1"])
    assert _holding(full, word) == []
    assert foreign.read_bytes() == b"not ours"
    assert not half.exists()
    held = whole.read_file(copy.path)
    assert held == whole.read_file(before.path)
    assert len(held.tables["annotation"]) == 1


def test_what_was_deleted_in_the_workbook_is_in_no_copy_of_later(full):
    """Else erasing would have to look through every byte of every copy."""
    word = secrets.token_hex(150)
    # Some builds of SQLite overwrite what is deleted; not all do.
    full._database.execute("PRAGMA secure_delete = OFF")
    intend(full, word * 60)
    intend(full, "改过")
    full.settle()
    assert word.encode() in full.path.read_bytes(), "deleted bytes stay in free places"
    copy = full.copy(MOMENT, Occasion.OWN)
    assert word.encode() not in copy.path.read_bytes()


@pytest.mark.parametrize("damage", [b"no database at all", None])
def test_a_damaged_copy_goes_itself(full, damage):
    word = secrets.token_hex(16)
    intend(full, word)
    copy = full.copy(MOMENT, Occasion.OWN).path
    data = copy.read_bytes()
    spoiled = bytearray(data)
    # All but the first page, which tells which tables there are.
    for start in range(4096, len(spoiled), 4096):
        if word.encode() not in data[start : start + 4096]:
            spoiled[start : start + 8] = secrets.token_bytes(8)
    copy.write_bytes(damage or bytes(spoiled))
    full.erase("intention", ERASE, ["p1"])
    assert _holding(full, word) == []


def test_nothing_is_erased_where_a_copy_cannot_be_written(full):
    intend(full, "字")
    copy = full.copy(MOMENT, Occasion.OWN).path
    full_database = full._database
    full_database.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        before = backups._PATIENCE
        backups._PATIENCE = 0.05
        try:
            with pytest.raises(WorkbookError, match=r"什么也没有清除.*完好"):
                full.erase("intention", ERASE, ["p1"])
        finally:
            backups._PATIENCE = before
    assert len(whole.read_file(full.path).tables["intention"]) == 1
    assert len(whole.read_file(copy).tables["intention"]) == 1


def test_an_older_copy_without_the_table_has_nothing_to_take_out(full):
    copy = full.copy(MOMENT, Occasion.OWN).path
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DROP TABLE intention")
        connection.commit()
    before = copy.read_bytes()
    intend(full, "字")
    full.erase("intention", ERASE, ["p1"])
    assert copy.read_bytes() == before


def test_a_place_for_what_cannot_be_read(full):
    place = backups.place(full.path, MOMENT, Occasion.DAMAGED)
    assert place.name.endswith("-损坏.jjdesk")
    place.write_bytes(b"x")
    assert backups.place(full.path, MOMENT, Occasion.DAMAGED).name.endswith("-损坏-2.jjdesk")
    assert [each.occasion for each in backups.beside(full.path)] == [Occasion.DAMAGED]


def test_notes_are_written_at_once_while_a_copy_is_made(full, monkeypatch):
    """A copy never holds up a writer: it reads a moment of its own."""
    monkeypatch.setattr(backups, "_STEP", 1)
    begun, go_on = threading.Event(), threading.Event()

    class Held(Copying):
        def _look(self, *_):
            begun.set()
            assert go_on.wait(10)
            super()._look()

    thread = threading.Thread(target=Held(full.path, MOMENT, Occasion.HOURLY).run)
    thread.start()
    assert begun.wait(10)
    with full.changing() as database:
        settings.put(database, {"theme": "dark"})
    go_on.set()
    thread.join(10)
    (copy,) = backups.beside(full.path)
    assert {"key": "theme", "value": "dark"} not in whole.read_file(copy.path).tables["setting"]


def test_what_programs_for_syncing_left_is_found(full):
    names = (
        "workbook.sync-conflict-20250207-090000-ABCDEFG.jjdesk",
        "workbook (wang 的冲突副本 2025-02-07).jjdesk",
        "workbook (li's conflicted copy 2025-02-07).jjdesk",
    )
    for name in (*names, "workbook2.jjdesk", "other.sync-conflict-x.jjdesk"):
        full.path.with_name(name).write_bytes(b"x")
    found = backups.conflicts(full.path)
    assert {each.path.name for each in found} == {*names}
    assert {each.occasion for each in found} == {Occasion.CONFLICT}
    assert backups.conflicts(full.path.with_name("none") / "x.jjdesk") == ()


def test_a_last_copy_that_cannot_be_read_does_not_stand_for_another(full, monkeypatch):
    first = full.copy(MOMENT, Occasion.HOURLY)
    first.path.write_bytes(bytes(first.path.stat().st_size))
    second = full.copy(MOMENT, Occasion.IMPORT)
    assert second.path != first.path

    def refuse(*_):
        raise OSError(5, "io")

    monkeypatch.setattr(backups.hashlib, "file_digest", refuse)
    assert full.copy(MOMENT, Occasion.IMPORT).path not in {first.path, second.path}


def test_putting_in_place_may_find_no_room(full, monkeypatch):
    copy = full.copy(MOMENT, Occasion.OWN).path
    before = full.path.read_bytes()

    def refuse(*_):
        error = sqlite3.OperationalError("full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(backups, "check", refuse)
    with pytest.raises(WorkbookError, match="磁盘已满"):
        backups.put_in_place(full.path, copy, MOMENT)
    assert full.path.read_bytes() == before


def test_copies_are_made_and_put_back_where_only_what_is_written_can_be_settled(full, monkeypatch):
    """As on Windows: it refuses to put a file on disk that is open for reading alone."""
    settle = os.fsync

    def refuse(descriptor):
        os.write(descriptor, b"")
        settle(descriptor)

    monkeypatch.setattr(os, "fsync", refuse)
    copy = full.copy(MOMENT, Occasion.OWN).path
    full.close()
    backups.put_in_place(full.path, copy, MOMENT)
    assert whole.counts_of_file(full.path) == whole.counts_of_file(copy)


def test_a_workbook_that_cannot_be_put_aside_keeps_what_stands_beside_it(full, monkeypatch):
    """What was written last is in the WAL, which goes first."""
    copy = full.copy(MOMENT, Occasion.OWN).path
    intend(full, "改过")
    files = full.path, full.path.with_name(f"{full.path.name}-wal")
    before = [file.read_bytes() for file in files]
    move = Path.replace

    def refuse(self, target):
        if full.path in {self, target}:
            raise PermissionError(13, "used by another program")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(WorkbookError, match="没有改动"):
        backups.put_in_place(full.path, copy, MOMENT)
    assert [file.read_bytes() for file in files] == before
    assert [each.name for each in backups.folder(full.path).iterdir()] == [copy.name]


def test_a_workbook_that_cannot_be_read_through_is_put_aside_all_the_same(full, monkeypatch):
    copy = full.copy(MOMENT, Occasion.OWN).path
    intend(full, "改过")
    files = full.path, full.path.with_name(f"{full.path.name}-wal")
    before = [file.read_bytes() for file in files]

    def refuse(source, target):
        target.write(source.read(5000))
        raise OSError(5, "a bad sector")

    monkeypatch.setattr(backups.shutil, "copyfileobj", refuse)
    old = backups.put_in_place(full.path, copy, MOMENT)
    assert [old.read_bytes(), old.with_name(f"{old.name}-wal").read_bytes()] == before
    assert whole.counts_of_file(full.path) == whole.counts_of_file(copy)
    assert {each.path for each in backups.beside(full.path)} == {copy, old}
    assert backups.parts(full.path) == []


@pytest.mark.parametrize("readable", [True, False])
def test_what_was_put_aside_keeps_nothing_of_what_is_erased(full, readable):
    """Nor of what had been deleted there before, nor in the WAL that was put aside with it."""
    word = secrets.token_hex(150)
    intend(full, word)
    intend(full, "改过")
    aside = backups.place(full.path, MOMENT, Occasion.DAMAGED)
    aside.write_bytes(full.path.read_bytes() if readable else b"x" * 5000)
    wal = full.path.with_name(f"{full.path.name}-wal").read_bytes()
    aside.with_name(f"{aside.name}-wal").write_bytes(wal)
    assert word.encode() in wal
    full.erase("intention", ERASE, ["p1"])
    assert _holding(full, word) == []
    assert aside.exists() is readable
