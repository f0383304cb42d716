"""A passphrase set, changed, taken away: the workbook, its copies, and what is left of the old."""

import os
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookError, WorkbookLockedError
from jjdesk.store import backups, container, driver, protecting, settings, whole
from jjdesk.store.container import State
from jjdesk.store.database import open_workbook
from jjdesk.store.reading_only import open_for_reading

MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)
WORD = "四个字以上的密码"
NOTE = "只写给自己看的一句话"


@pytest.fixture(autouse=True)
def forgetful():
    yield
    driver.forget()


@pytest.fixture
def path(filled):
    workbook = open_workbook(filled)
    with workbook.changing() as database:
        settings.put(database, {"word": NOTE})
    workbook.copy(MOMENT, Occasion.OWN)
    workbook.close()
    return filled


def files(path):
    return [each for each in path.parent.rglob("*") if each.is_file()]


def plain(path):
    return [each for each in files(path) if NOTE.encode() in each.read_bytes()]


def test_nothing_readable_is_left(path):
    held = whole.read_file(path)
    assert len(plain(path)) == 2
    assert protecting.change(path, WORD, MOMENT) == ()
    assert plain(path) == []
    assert len(files(path)) == 2
    assert whole.read_file(path) == held
    assert container.state(path) is State.CURRENT


def test_only_the_user_may_read_what_is_made(path):
    protecting.change(path, WORD, MOMENT)
    assert {stat.S_IMODE(each.stat().st_mode) for each in files(path)} == {0o600}


def test_the_old_file_is_written_over(path):
    with path.open("rb") as old:
        assert NOTE.encode() in old.read()
        protecting.change(path, WORD, MOMENT)
        old.seek(0)
        assert not any(old.read())


def test_a_locked_workbook_is_written_copied_and_read(path):
    protecting.change(path, WORD, MOMENT)
    workbook = open_workbook(path)
    with workbook.changing("某事") as database:
        settings.put(database, {"other": NOTE})
    copy = workbook.copy(MOMENT + timedelta(hours=2), Occasion.HOURLY)
    assert driver.salt_of(copy.path) == driver.salt_of(path)
    again = workbook.copy(MOMENT + timedelta(hours=4), Occasion.HOURLY)
    assert again == copy, "the same rows are no other copy"
    # With the WAL still beside it.
    assert plain(path) == []
    assert whole.read_file(path) == whole.read_file(copy.path)
    workbook.close()
    driver.forget()
    with pytest.raises(WorkbookLockedError):
        open_workbook(path)


def test_a_locked_copy_that_is_damaged_does_not_stand_for_another(path):
    protecting.change(path, WORD, MOMENT)
    held = whole.read_file(path)
    workbook = open_workbook(path)
    first = workbook.copy(MOMENT + timedelta(hours=2), Occasion.HOURLY)
    salt = first.path.read_bytes()[:16]
    first.path.write_bytes(salt + bytes(first.path.stat().st_size - len(salt)))
    second = workbook.copy(MOMENT + timedelta(hours=4), Occasion.HOURLY)
    workbook.close()
    assert second.path != first.path
    assert whole.read_file(second.path) == held


def test_changed_the_old_passphrase_opens_nothing_more(path):
    protecting.change(path, WORD, MOMENT)
    protecting.change(path, "another one", MOMENT)
    driver.forget()
    for each in files(path):
        with pytest.raises(WorkbookLockedError):
            driver.unlock(each, WORD)
        driver.unlock(each, "another one")
    assert whole.read_file(path).tables["setting"]


def test_taken_away_all_is_as_before(path):
    before = [whole.read_file(each) for each in sorted(files(path))]
    protecting.change(path, WORD, MOMENT)
    protecting.change(path, "", MOMENT)
    driver.forget()
    assert [whole.read_file(each) for each in sorted(files(path))] == before
    assert len(plain(path)) == 2


def test_while_another_has_it_open_nothing_is_done(path):
    before = path.read_bytes()
    # Another process: the locks of one process do not stand in its own way.
    reading = (
        "import sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1])\n"
        "connection.execute('BEGIN')\n"
        "connection.execute('SELECT * FROM setting').fetchall()\n"
        "print('reads', flush=True)\n"
        "sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", reading, path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"reads\n"
        with pytest.raises(WorkbookError, match="另一个窗口"):
            protecting.change(path, WORD, MOMENT)
        other.stdin.close()
    assert path.read_bytes() == before
    assert driver.salt_of(path) is None


def test_before_the_rename_the_old_file_stands_and_after_it_the_new_one(path, monkeypatch):
    held = whole.read_file(path)
    replace = protecting._replace

    def cut(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(protecting, "_replace", cut)
    with pytest.raises(KeyboardInterrupt):
        protecting.change(path, WORD, MOMENT)
    assert driver.salt_of(path) is None
    assert whole.read_file(path) == held

    def cut_after(*both):
        replace(*both)
        raise KeyboardInterrupt

    monkeypatch.setattr(protecting, "_replace", cut_after)
    with pytest.raises(KeyboardInterrupt):
        protecting.change(path, WORD, MOMENT)
    driver.unlock(path, WORD)
    assert whole.read_file(path) == held


def test_plain_copies_that_a_power_cut_left_are_done_later(path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(protecting, "_convert_copies", lambda *_: ())
        protecting.change(path, WORD, MOMENT)
    assert len(plain(path)) == 1
    assert protecting.finish(path, MOMENT) == ()
    assert plain(path) == []


def test_a_full_disk_changes_nothing(path, monkeypatch):
    def full(_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(protecting.os, "fsync", full)
    with pytest.raises(WorkbookError):
        protecting.change(path, WORD, MOMENT)
    assert driver.salt_of(path) is None
    assert len(files(path)) == 2


def test_a_copy_that_is_damaged_is_named_and_left(path):
    (copy,) = backups.beside(path)
    copy.path.write_bytes(copy.path.read_bytes()[:5000])
    before = copy.path.read_bytes()
    assert protecting.change(path, WORD, MOMENT) == (copy.path,)
    assert copy.path.read_bytes() == before


def test_what_is_erased_is_in_no_locked_copy(path):
    protecting.change(path, WORD, MOMENT)
    workbook = open_workbook(path)
    workbook.erase("tag", "DELETE FROM setting WHERE key = ?", ["word"])
    workbook.close()
    for each in files(path):
        with closing(driver.connect(each)) as connection:
            found = connection.execute("SELECT 1 FROM setting WHERE key = 'word'").fetchall()
            assert found == []


def test_a_copy_under_another_passphrase_lets_nothing_be_erased(path):
    protecting.change(path, WORD, MOMENT)
    workbook = open_workbook(path)
    (copy,) = backups.beside(path)
    salt = driver.new_salt("elsewhere made")
    (path.parent / "salt").write_bytes(salt)
    elsewhere = path.parent / "elsewhere"
    with closing(driver.connect(elsewhere, like=path.parent / "salt")) as connection:
        connection.execute("CREATE TABLE setting (key, value)")
    elsewhere.replace(copy.path)
    driver.forget(salt)
    with pytest.raises(WorkbookError, match="什么也没有清除"):
        workbook.erase("tag", "DELETE FROM setting WHERE key = ?", ["word"])
    with workbook.reading() as database:
        assert database.execute("SELECT 1 FROM setting WHERE key = 'word'").fetchone()
    workbook.close()


def test_in_a_folder_that_may_not_be_written_it_is_read_in_memory(path, monkeypatch):
    protecting.change(path, WORD, MOMENT)
    monkeypatch.setattr(container, "is_locked", lambda _: True)
    opened = open_for_reading(path, "只读")
    with opened.reading() as database:
        rows = database.execute("SELECT value FROM setting WHERE key = 'word'").fetchall()
    opened.close()
    assert rows == [(NOTE,)]


def test_on_a_disk_without_second_names_the_old_file_is_written_over(path, monkeypatch):
    """FAT knows no hard links: the old file is written over all the same."""

    def refused(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(protecting.os, "link", refused)
    with path.open("rb") as old:
        assert NOTE.encode() in old.read()
        assert protecting.change(path, WORD, MOMENT) == ()
        old.seek(0)
        assert not any(old.read())
    assert driver.salt_of(path) is not None
    assert plain(path) == []
    assert backups.parts(path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there it is replaced as it is")
def test_on_such_a_disk_a_failing_rename_leaves_all_as_it_was(path, monkeypatch):
    held = whole.read_file(path)

    def refused(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(protecting.os, "link", refused)
    monkeypatch.setattr(type(path), "replace", refused)
    with pytest.raises(WorkbookError, match="备份没有做成"):
        protecting.change(path, WORD, MOMENT)
    assert whole.read_file(path) == held
    assert driver.salt_of(path) is None
    assert backups.parts(path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_where_nothing_may_be_replaced_while_open_it_is_only_replaced(path, monkeypatch):
    def refused(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(protecting.os, "link", refused)
    monkeypatch.setattr(protecting, "_KEEPS_OPEN", False)
    protecting.change(path, WORD, MOMENT)
    assert plain(path) == []
    assert driver.salt_of(path) is not None


def test_taking_it_away_from_a_full_disk_leaves_it_locked(path, monkeypatch):
    protecting.change(path, WORD, MOMENT)
    before = driver.salt_of(path)

    def full(_):
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr(protecting.os, "fsync", full)
        with pytest.raises(WorkbookError, match="磁盘已满"):
            protecting.change(path, "", MOMENT)
    assert driver.salt_of(path) == before
    assert driver.is_unlocked(path), "the key is still known"
    assert plain(path) == []
    assert backups.parts(path) == []


def test_there_is_nothing_to_finish_for_a_plain_one_nor_before_it_is_unlocked(path):
    before = {each: each.read_bytes() for each in files(path)}
    assert protecting.finish(path, MOMENT) == ()
    assert {each: each.read_bytes() for each in files(path)} == before
    protecting.change(path, WORD, MOMENT)
    driver.forget()
    part = backups.folder(path) / ".x.part"
    part.write_text(NOTE, encoding="utf-8")
    assert protecting.finish(path, MOMENT) == ()
    assert part.exists()


def test_finished_once_there_is_nothing_left_to_finish(path):
    protecting.change(path, WORD, MOMENT)
    before = {each: each.read_bytes() for each in files(path)}
    assert protecting.finish(path, MOMENT) == ()
    assert {each: each.read_bytes() for each in files(path)} == before


def test_a_copy_under_an_earlier_passphrase_is_left_to_it(path, monkeypatch):
    protecting.change(path, WORD, MOMENT)
    (copy,) = backups.beside(path)
    earlier = driver.salt_of(copy.path)
    with monkeypatch.context() as patch:
        patch.setattr(protecting, "_convert_copies", lambda *_: ())
        protecting.change(path, "another one", MOMENT)
    assert protecting.finish(path, MOMENT) == ()
    assert driver.salt_of(copy.path) == earlier != driver.salt_of(path)


def test_what_cannot_be_taken_away_is_told(path, monkeypatch):
    protecting.change(path, WORD, MOMENT)
    part = backups.folder(path) / ".x.part"
    part.write_text(NOTE, encoding="utf-8")

    def refused(*_, **__):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(type(path), "unlink", refused)
    with pytest.raises(WorkbookError, match="备份没有做成"):
        protecting.finish(path, MOMENT)


def test_what_is_written_otherwise_than_it_was_read_takes_no_place(path, monkeypatch):
    held = whole.read_file(path)
    copy_all = driver.copy_all

    def worse(connection, source, target):
        copy_all(connection, source, target)
        assert target == "made"
        connection.execute("UPDATE made.setting SET value = 'x' WHERE key = 'word'")

    monkeypatch.setattr(driver, "copy_all", worse)
    with pytest.raises(WorkbookError, match="不一致"):
        protecting.change(path, WORD, MOMENT)
    assert driver.salt_of(path) is None
    assert whole.read_file(path) == held
    assert backups.parts(path) == []


def test_one_that_keeps_its_journal_is_not_had_alone(path):
    """A database in memory stands for any whose journal does not become an ordinary one."""
    with closing(driver.in_memory(locked(path))) as connection, pytest.raises(WorkbookError):
        protecting._have_alone(connection, path)


def locked(path):
    protecting.change(path, WORD, MOMENT)
    return path


def test_a_last_copy_of_another_shape_stands_for_no_other(path):
    protecting.change(path, WORD, MOMENT)
    (copy,) = backups.beside(path)
    with closing(driver.connect(copy.path)) as connection:
        connection.execute("DROP TABLE tag")
        connection.commit()
    workbook = open_workbook(path)
    made = workbook.copy(MOMENT + timedelta(hours=2), Occasion.HOURLY)
    workbook.close()
    assert made != copy
    assert len(backups.beside(path)) == 2
