"""A file that is open in this process is read without letting go of SQLite's locks on it."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from jjdesk.errors import WorkbookLockedError
from jjdesk.store import driver, salvage
from jjdesk.store.database import open_workbook

WORD = "八个字符以上的密码"

TRYING = """
import fcntl, os, sys
file = os.open(sys.argv[1], os.O_RDWR)
# SQLite's bytes for those who read, see os_unix.c: SHARED_FIRST and SHARED_SIZE.
fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")


@pytest.fixture(autouse=True)
def forgetful():
    yield
    driver.forget()


def is_held(path):
    """Whether another process finds that somebody reads the file."""
    command = [sys.executable, "-c", TRYING, path]
    tried = subprocess.run(command, capture_output=True, check=False)
    return b"BlockingIOError" in tried.stderr


@pytest.fixture(params=["plain", "locked"])
def file(request, tmp_path, forgetful):  # noqa: ARG001  keys go afterwards
    file = tmp_path / "file.db"
    if request.param == "locked":
        sample = tmp_path / "salt"
        sample.write_bytes(driver.new_salt(WORD))
        connection = driver.connect(file, like=sample)
    else:
        connection = driver.connect(file)
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()
    return file


@pytest.fixture
def reading(file):
    with closing(driver.connect(file)) as connection:
        connection.execute("SELECT * FROM t").fetchall()
        yield connection


@pytest.mark.usefixtures("reading")
def test_reading_all_of_it_lets_go_of_nothing(file):
    assert is_held(file)
    whole = driver.contents(file)
    assert len(whole) == file.stat().st_size
    assert driver.contents(file, 7) == whole[:7]
    assert is_held(file)


@pytest.mark.usefixtures("reading")
def test_reading_it_as_any_file_is_read_would(file):
    """The reason for all this: so the test above can fail."""
    file.read_bytes()
    assert not is_held(file)


def test_once_all_connections_are_closed_no_descriptor_is_left(file):
    before = set(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else set()  # noqa: PTH208, PTH112
    first, second = driver.connect(file), driver.connect(file)
    first.execute("SELECT * FROM t").fetchall()
    driver.contents(file)
    driver.contents(file)
    second.close()
    assert is_held(file)
    first.close()
    assert not is_held(file)
    after = set(os.listdir("/proc/self/fd")) if before else set()  # noqa: PTH208
    assert len(after) <= len(before)


def test_a_file_that_nobody_has_open_is_closed_at_once(file):
    assert driver.contents(file)
    assert driver._read == {}


def test_what_is_not_there_is_told(tmp_path):
    with pytest.raises(FileNotFoundError):
        driver.contents(tmp_path / "nowhere")


def test_a_folder_is_told(tmp_path):
    with pytest.raises(OSError, match="directory"):
        driver.contents(tmp_path)


SPOILING = r"""
import os, sys
with open(sys.argv[1], "r+b") as file:
    file.seek(4096)
    file.write(b"\xa5" * (os.path.getsize(sys.argv[1]) - 4096))
"""


def test_a_workbook_that_is_open_keeps_its_locks_while_it_is_rescued(filled):
    workbook = open_workbook(filled)
    with workbook.reading() as database:
        database.execute("SELECT * FROM setting").fetchall()
    # Another process: this one would let go of the locks by it.
    subprocess.run([sys.executable, "-c", SPOILING, filled], check=True)
    assert is_held(filled)
    assert not salvage.read(filled).whole
    assert is_held(filled)
    workbook.close()


def test_opening_a_workbook_again_lets_go_of_nothing(filled):
    first = open_workbook(filled)
    with first.reading() as database:
        database.execute("SELECT * FROM annotation").fetchall()
    open_workbook(filled).close()
    assert is_held(filled)
    first.close()
    assert not is_held(filled)


def test_a_key_is_known_as_long_as_it_is_kept():
    salt = driver.new_salt(WORD)
    assert len(driver.key_of(salt)) == 32
    driver.forget(salt)
    assert driver.key_of(salt) is None


def test_forgotten_a_key_is_written_over():
    salt = driver.new_salt(WORD)
    kept = driver._keys[salt]
    driver.forget()
    assert not any(kept)


def test_written_into_an_empty_file_under_another_key(file, tmp_path):
    with closing(driver.connect(file)) as connection:
        connection.execute("INSERT INTO t VALUES ('甲')")
        connection.execute("PRAGMA user_version = 7")
        connection.commit()
    salt = driver.new_salt("another one")
    target = tmp_path / "target.db"
    target.touch()
    driver.exported(file, target, salt)
    assert driver.salt_of(target) == salt
    with closing(driver.connect(target, mode="ro")) as connection:
        assert connection.execute("SELECT a FROM t").fetchall() == [("甲",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (7,)
    plain = tmp_path / "plain.db"
    plain.touch()
    driver.exported(file, plain, None)
    with closing(sqlite3.connect(plain)) as connection:
        assert connection.execute("SELECT a FROM t").fetchall() == [("甲",)]


def test_a_plain_file_needs_no_passphrase(filled):
    driver.unlock(filled, "anything")
    assert driver._keys == {}
    assert driver.is_unlocked(filled)


def test_to_forget_a_key_that_is_not_known_does_no_harm():
    salt = driver.new_salt(WORD)
    driver.forget(b"JJDK" + bytes(12))
    assert driver.key_of(salt) is not None


UNLOCKING = """
import sys
from pathlib import Path
from jjdesk.store import driver
path = Path(sys.argv[1])
driver.unlock(path, sys.argv[2])
print(driver.is_unlocked(path))
"""


def test_where_its_companions_cannot_be_made_the_key_is_kept_for_a_copy(tmp_path, run_unprivileged):
    folder = tmp_path / "folder"
    folder.mkdir()
    sample = tmp_path / "salt"
    sample.write_bytes(driver.new_salt(WORD))
    with closing(driver.connect(folder / "x.db", like=sample)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("CREATE TABLE t (a)")
        connection.commit()
    folder.chmod(0o500)
    try:
        done = run_unprivileged(UNLOCKING, str(folder / "x.db"), WORD)
    finally:
        folder.chmod(0o700)
    assert done.stdout == "True\n", done.stderr


def test_a_file_that_goes_while_it_is_opened_is_remembered_by_nobody(tmp_path, monkeypatch):
    monkeypatch.setattr(driver, "identity_of", lambda _: None)
    before = len(driver._open)
    with closing(driver.connect(tmp_path / "gone.db")):
        assert len(driver._open) == before
    assert len(driver._open) == before


def test_a_key_that_opens_nothing_is_not_kept(tmp_path):
    path = tmp_path / "x.db"
    path.write_bytes(driver.new_salt(WORD) + bytes(4080))
    driver.forget()
    with pytest.raises(WorkbookLockedError, match="密码不对"):
        driver.unlock(path, WORD)
    assert not driver.is_unlocked(path)
