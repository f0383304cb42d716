"""A locked workbook rescued, and copies in its place: it stays locked, or that is said."""

import hashlib
import stat
from contextlib import closing
from datetime import UTC, datetime

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookLockedError
from jjdesk.services import protecting, repairing
from jjdesk.services.drafting import new_annotation
from jjdesk.store import backups, driver, whole

WORD, OTHER = "八个字符以上的密码", "另一个够长的密码"
MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)
NOTE = "只写给自己看的一句话，足够长"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Keys that cost nothing; none is kept for the next test."""

    def derived(word, salt):
        return bytearray(hashlib.sha256(word.encode() + salt).digest())

    monkeypatch.setattr(driver, "_derived", derived)
    yield
    driver.forget()


@pytest.fixture
def path(services, open_report, path):
    """A workbook with one note and a copy, closed and plain."""
    note = new_annotation(open_report.report.commitments[0], open_report, text=NOTE)
    services.annotating.save(note, open_report)
    services._workbook.copy(MOMENT, Occasion.OWN)
    services.close()
    return path


@pytest.fixture
def plain_copy(path, tmp_path):
    """The same without a passphrase, elsewhere: as from before one was set."""
    (tmp_path / "stick").mkdir()
    aside = tmp_path / "stick" / "old-copy.jjdesk"
    aside.write_bytes(backups.beside(path)[0].path.read_bytes())
    return aside


def notes(path):
    return [row["body"] for row in whole.read_file(path).tables["annotation"]]


def clock():
    return MOMENT


def readable(path):
    return [
        each
        for each in (path, *backups.folder(path).iterdir())
        if each.is_file() and NOTE.encode() in each.read_bytes()
    ]


def test_a_plain_copy_in_place_of_a_locked_workbook_is_locked_as_that_was(path, plain_copy):
    protecting.protect(path, WORD)
    salt = driver.salt_of(path)
    words = repairing.put_in_place(path, plain_copy, clock)
    assert driver.salt_of(path) == salt
    assert notes(path) == [NOTE]
    assert "没有密码" not in words
    assert readable(path) == []
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_where_its_passphrase_was_not_given_that_it_is_plain_is_said(path, plain_copy):
    protecting.protect(path, WORD)
    driver.forget()
    words = repairing.put_in_place(path, plain_copy, clock)
    assert driver.salt_of(path) is None
    assert "恢复后的工作簿也没有密码" in words
    assert "请重新设置" in words


def test_a_copy_under_another_passphrase_takes_that_of_the_workbook(path, plain_copy):
    protecting.protect(path, WORD)
    protecting.protect(plain_copy, OTHER)
    salt = driver.salt_of(path)
    assert salt != driver.salt_of(plain_copy)
    words = repairing.put_in_place(path, plain_copy, clock)
    assert driver.salt_of(path) == salt
    assert "密码" not in words
    driver.forget()
    driver.unlock(path, WORD)
    assert notes(path) == [NOTE]


def test_in_place_of_a_plain_one_a_locked_copy_stays_locked_and_that_is_said(path, plain_copy):
    protecting.protect(plain_copy, OTHER)
    words = repairing.put_in_place(path, plain_copy, clock)
    assert driver.salt_of(path) == driver.salt_of(plain_copy)
    assert "要用这份备份的密码" in words


def test_where_nobody_gave_the_passphrase_of_the_copy_nothing_is_put(path, plain_copy):
    protecting.protect(plain_copy, OTHER)
    driver.forget()
    before = path.read_bytes()
    with pytest.raises(WorkbookLockedError, match="请输入"):
        repairing.put_in_place(path, plain_copy, clock)
    assert path.read_bytes() == before


def test_numbers_of_ballots_are_carried_into_a_locked_one(path, plain_copy):
    protecting.protect(path, WORD)
    with closing(driver.connect(path)) as connection:
        connection.execute("INSERT INTO cast_ballot VALUES ('vote', 7, 'r')")
        connection.commit()
    repairing.put_in_place(path, plain_copy, clock)
    with closing(driver.connect(path)) as connection:
        assert connection.execute("SELECT sequence FROM cast_ballot").fetchall() == [(7,)]


@pytest.mark.parametrize("page", [0, 1, 5, 9])
def test_rescued_a_locked_workbook_is_a_locked_copy(path, page):
    protecting.protect(path, WORD)
    data = bytearray(path.read_bytes())
    begin = max(page * 4096, 16)
    data[begin : page * 4096 + 4096] = bytes((page + 1) * 4096 - begin)
    path.write_bytes(bytes(data))
    saved = repairing.rescue(path, clock)
    assert notes(saved.backup.path) == [NOTE]
    assert "1 条批注" in saved.words
    assert driver.salt_of(saved.backup.path) == driver.salt_of(path)
    assert readable(path) == []


def test_where_even_the_salt_is_damaged_a_copy_tells_it(path):
    protecting.protect(path, WORD)
    data = bytearray(path.read_bytes())
    data[:4096] = bytes(4096)
    path.write_bytes(bytes(data))
    saved = repairing.rescue(path, clock)
    assert notes(saved.backup.path) == [NOTE]


def test_not_unlocked_it_asks_for_the_passphrase_and_changes_nothing(path):
    protecting.protect(path, WORD)
    driver.forget()
    before = path.read_bytes()
    with pytest.raises(WorkbookLockedError, match="密码"):
        repairing.rescue(path, clock)
    assert path.read_bytes() == before
    assert backups.parts(path) == []
