"""The passphrase of a workbook, and the words about it."""

from datetime import UTC, datetime

import pytest

from jjdesk.bootstrap import Options, connect, load_desk
from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookError, WorkbookLockedError
from jjdesk.services import backing_up, protecting, protection, repairing, transferring
from jjdesk.store import backups, driver, settings
from jjdesk.store.database import open_workbook

WORD = "八个字符以上的密码"
MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def forgetful():
    yield
    driver.forget()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "workbook.jjdesk"
    workbook = open_workbook(path)
    with workbook.changing() as database:
        settings.put(database, {"mine": "自己的话"})
    workbook.copy(MOMENT, Occasion.OWN)
    workbook.close()
    return path


def test_a_short_one_is_refused(path):
    before = path.read_bytes()
    with pytest.raises(WorkbookError, match="少于 8 个字符"):
        protecting.protect(path, "1234567")
    assert path.read_bytes() == before
    assert protecting.protect(path, "12345678").startswith("密码已设置")


def test_set_changed_and_taken_away_in_words(path):
    assert "都已加密" in protecting.protect(path, WORD)
    assert protecting.protect(path, WORD + "新").startswith("密码已更改")
    assert protection.is_protected(path)
    assert "不再加密" in protecting.release(path)
    assert not protection.is_protected(path)


def test_a_copy_that_stays_as_it_was_is_named(path):
    (copy,) = backups.beside(path)
    copy.path.write_bytes(b"x" * 5000)
    words = protecting.protect(path, WORD)
    assert copy.path.name in words
    assert "1 份" in words


def test_a_locked_desk_says_so_and_nothing_else(path):
    protecting.protect(path, WORD)
    protection.lock()
    desk = load_desk(Options(path))
    assert desk.locked
    assert not desk.settings
    with pytest.raises(WorkbookError, match="密码"):
        connect(desk)
    protecting.unlock(path, WORD)
    again = load_desk(Options(path))
    assert (again.locked, again.problem) == (False, None)
    assert again.settings["mine"] == "自己的话"


def test_connecting_locks_copies_that_a_power_cut_left_plain(path):
    (copy,) = backups.beside(path)
    plain = copy.path.read_bytes()
    protecting.protect(path, WORD)
    copy.path.write_bytes(plain)
    services = connect(load_desk(Options(path)))
    services.close()
    assert protection.is_protected(copy.path)


def test_a_copy_under_another_passphrase_is_listed_as_such(path):
    protecting.protect(path, WORD)
    protection.lock()
    (held,) = backing_up.held(path)
    assert (held.words, held.readable) == ("另有密码，恢复时输入", True)


def test_a_locked_copy_is_put_back_and_stays_locked(path):
    protecting.protect(path, WORD)
    (copy,) = backups.beside(path)
    path.write_bytes(path.read_bytes()[:4096] + b"x" * 9000)
    assert not repairing.examine(path).sound
    assert "已由" in repairing.put_in_place(path, copy.path)
    assert protection.is_protected(path)
    assert repairing.examine(path).sound


def test_of_a_damaged_locked_workbook_what_can_be_read_is_rescued(path):
    protecting.protect(path, WORD)
    workbook = open_workbook(path)
    with workbook.changing() as database:
        settings.put(database, {f"k{n}": "一句话" * 200 for n in range(200)})
        database.execute("INSERT INTO tag VALUES ('t', '水利', '', '', '', 0, '')")
    workbook.close()
    data = bytearray(path.read_bytes())
    # Some page amid the long settings.
    start = len(data) // 4096 // 2 * 4096
    data[start : start + 4096] = bytes(4096)
    path.write_bytes(bytes(data))
    assert not repairing.examine(path).sound
    salvaged = repairing.rescue(path).backup.path
    assert path.read_bytes() == bytes(data)
    assert protection.is_protected(salvaged)
    assert transferring.read(salvaged).whole.tables["tag"]


def test_a_locked_copy_is_read_to_restore_from(path):
    protecting.protect(path, WORD)
    (copy,) = backups.beside(path)
    assert transferring.read(copy.path).whole.tables["setting"]
    protection.lock()
    with pytest.raises(WorkbookLockedError):
        transferring.read(copy.path)


def test_what_is_exported_is_plain(path, tmp_path):
    protecting.protect(path, WORD)
    out = tmp_path / "out.json"
    transferring.export_file(path, out)
    assert "自己的话" in out.read_text(encoding="utf-8")
