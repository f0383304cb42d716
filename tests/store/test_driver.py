"""Files plain and locked, told by their first bytes."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from jjdesk.errors import WorkbookError, WorkbookLockedError
from jjdesk.store import container, driver

WORD = "批注的密码 long enough"


@pytest.fixture(autouse=True)
def forgetful():
    yield
    driver.forget()


@pytest.fixture
def locked(tmp_path):
    path = tmp_path / "locked.db"
    path.touch()
    sample = tmp_path / "salt"
    sample.write_bytes(driver.new_salt(WORD))
    with closing(driver.connect(path, like=sample)) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.execute("INSERT INTO t VALUES ('只有我能读')")
        connection.commit()
    return path


def words(path):
    with closing(driver.connect(path, mode="ro")) as connection:
        return connection.execute("SELECT a FROM t").fetchall()


def test_a_locked_file_begins_with_its_salt_and_shows_no_word(locked):
    assert driver.salt_of(locked) == locked.read_bytes()[:16]
    assert "只有我能读".encode() not in locked.read_bytes()
    assert words(locked) == [("只有我能读",)]


def test_a_plain_file_has_no_salt_and_needs_no_key(tmp_path):
    path = tmp_path / "plain.db"
    with closing(driver.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
    assert driver.salt_of(path) is None
    assert driver.is_unlocked(path)
    assert isinstance(connection, sqlite3.Connection)


def test_without_the_key_nothing_is_opened(locked):
    driver.forget()
    assert not driver.is_unlocked(locked)
    with pytest.raises(WorkbookLockedError, match="密码"):
        driver.connect(locked)


def test_the_passphrase_opens_it_and_a_wrong_one_does_not(locked):
    driver.forget()
    with pytest.raises(WorkbookLockedError, match="不对"):
        driver.unlock(locked, WORD + " ")
    assert not driver.is_unlocked(locked)
    driver.unlock(locked, WORD)
    assert words(locked) == [("只有我能读",)]


def test_a_wrong_one_does_not_shut_what_is_open(locked):
    with pytest.raises(WorkbookLockedError):
        driver.unlock(locked, "wrong")
    assert words(locked) == [("只有我能读",)]


def test_the_same_characters_typed_another_way_are_the_same(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(driver.new_salt("\u00e9ABC"))
    with closing(driver.connect(tmp_path / "y", like=path)) as connection:
        connection.execute("CREATE TABLE t (a)")
    driver.forget()
    driver.unlock(tmp_path / "y", "e\u0301ＡＢＣ")
    assert words(tmp_path / "y") == []


def test_two_salts_of_one_passphrase_differ():
    assert driver.new_salt(WORD) != driver.new_salt(WORD)


def test_errors_of_both_kinds_are_caught(locked):
    with closing(driver.connect(locked)) as connection, pytest.raises(driver.errors()) as caught:
        connection.execute("SELECT * FROM nowhere")
    assert not isinstance(caught.value, sqlite3.Error)
    with closing(sqlite3.connect(":memory:")) as plain, pytest.raises(driver.errors()):
        plain.execute("SELECT * FROM nowhere")


def test_before_anything_locked_was_met_faults_of_a_plain_file_are_caught(tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "sqlcipher3.dbapi2", raising=False)
    assert driver.of(sqlite3.OperationalError, OSError) == (sqlite3.OperationalError, OSError)
    path = tmp_path / "plain.db"
    path.write_bytes(b"no database at all" * 100)
    with (
        closing(driver.connect(path)) as connection,
        pytest.raises(driver.errors(), match="not a database"),
    ):
        connection.execute("SELECT * FROM sqlite_master")
    with pytest.raises(WorkbookError, match="不是工作簿"):
        container.state(path)


def test_a_filled_plain_file_stays_plain_beside_a_locked_one(tmp_path, locked):
    path = tmp_path / "plain.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
    with closing(driver.connect(path, like=locked)) as connection:
        assert isinstance(connection, sqlite3.Connection)


def test_in_memory_it_is_as_in_the_file(locked):
    before = locked.read_bytes()
    with closing(driver.in_memory(locked)) as connection:
        assert connection.execute("SELECT a FROM t").fetchall() == [("只有我能读",)]
    assert locked.read_bytes() == before


@pytest.mark.parametrize("made", ["locked", "plain"])
def test_looking_at_a_file_lets_go_of_no_lock_on_it(made, tmp_path, locked):
    path = locked if made == "locked" else tmp_path / "plain.db"
    path.touch()
    with closing(driver.connect(path)) as connection:
        connection.execute("CREATE TABLE u (a)")
        connection.execute("BEGIN IMMEDIATE")
        assert (driver.salt_of(path) is not None) == (made == "locked")
        driver.connect(path).close()
        trying = (
            "import fcntl, os, sys\n"
            "file = os.open(sys.argv[1], os.O_RDWR)\n"
            # SQLite's byte for who is about to write, see os_unix.c: PENDING_BYTE + 1.
            "fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 0x40000001)\n"
        )
        tried = subprocess.run(
            [sys.executable, "-c", trying, path], capture_output=True, check=False
        )
    assert b"BlockingIOError" in tried.stderr


def test_another_file_under_the_same_number_is_looked_at_anew(tmp_path, locked):
    other = tmp_path / "plain.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (a)")
    words(locked)
    locked.write_bytes(other.read_bytes())
    assert words(locked) == []
    assert driver.salt_of(locked) is None


TRY = """
import sys
from pathlib import Path
from jjdesk.errors import WorkbookError
from jjdesk.store import driver
path, right, wrong = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
try:
    driver.unlock(path, wrong)
except WorkbookError as error:
    print("密码不对" in str(error), driver.is_unlocked(path))
driver.unlock(path, right)
print(driver.is_unlocked(path))
"""


def test_a_wrong_passphrase_is_told_where_nothing_may_be_written(
    locked, tmp_path, run_unprivileged
):
    folder = tmp_path / "read only"
    folder.mkdir()
    with closing(driver.connect(locked)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("INSERT INTO t VALUES ('还在日志里')")
        connection.commit()
        for end in ("", "-wal"):
            source = locked.with_name(locked.name + end)
            (folder / source.name).write_bytes(source.read_bytes())
    folder.chmod(0o500)
    done = run_unprivileged(TRY, str(folder / locked.name), WORD, "另一个密码")
    folder.chmod(0o700)
    assert done.stdout.split() == ["True", "False", "True"], done.stderr
