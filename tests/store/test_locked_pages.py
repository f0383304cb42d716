"""Pages of a locked file decrypted here, compared with what SQLCipher itself reads."""

import hashlib
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.store import driver, locked_pages, pages

WORD = "八个字符以上的密码"
PAGE = 4096


@pytest.fixture(autouse=True)
def forgetful():
    yield
    driver.forget()


def made(folder, rows, *, wal=False):
    """A locked file with these rows; the connection, open where the WAL is to stay."""
    sample = folder / "salt"
    sample.write_bytes(driver.new_salt(WORD))
    path = folder / "locked.db"
    connection = driver.connect(path, like=sample)
    if wal:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("CREATE TABLE t (a TEXT, b INTEGER)")
    connection.commit()
    if wal:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
    connection.commit()
    return path, connection


def plain(path, data=None, wal=b""):
    salt = driver.salt_of(path)
    key = driver.key_of(salt)
    assert key is not None
    return locked_pages.plain(path.read_bytes() if data is None else data, wal, salt, key)


def by_sql(image):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(image)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return connection.execute("SELECT a, b FROM t ORDER BY rowid").fetchall()


def by_pages(image):
    found = pages.rows(image, reserved=locked_pages.RESERVED)
    return {row for row in found if len(row) == 2}


ROWS = [(f"第{number}条" * (number % 90), number) for number in range(300)]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The file's bytes, its salt and key: made once."""
    path, connection = made(tmp_path_factory.mktemp("sample"), ROWS)
    connection.close()
    salt = driver.salt_of(path)
    return path.read_bytes(), salt, driver.key_of(salt)


def test_all_of_a_sound_file_is_read(sample):
    image = locked_pages.plain(sample[0], b"", *sample[1:])
    assert by_sql(image) == ROWS
    assert by_pages(image) >= set(ROWS)


def test_long_rows_go_on_elsewhere(tmp_path):
    rows = [("字" * length, length) for length in (1300, 1338, 1340, 5000, 100_000)]
    path, connection = made(tmp_path, rows)
    connection.close()
    assert by_pages(plain(path)) == set(rows)
    assert by_sql(plain(path)) == rows


def test_what_is_only_in_the_wal_is_later(tmp_path):
    path, connection = made(tmp_path, [("一", 1)], wal=True)
    wal = path.with_name("locked.db-wal").read_bytes()
    data = path.read_bytes()
    connection.close()
    assert by_sql(plain(path, data)) == []
    assert by_sql(plain(path, data, wal)) == [("一", 1)]
    assert by_pages(plain(path, data, wal)) == {("一", 1)}


def test_a_file_that_is_only_in_its_wal_is_read(tmp_path):
    path, connection = made(tmp_path, [("一", 1)], wal=True)
    connection.execute("UPDATE t SET a = '二'")
    connection.execute("PRAGMA user_version = 4")
    connection.commit()
    wal = path.with_name("locked.db-wal").read_bytes()
    connection.close()
    assert ("二", 1) in by_pages(plain(path, b"", wal))


@given(st.integers(0, 2**32), st.binary(min_size=1, max_size=40))
@settings(max_examples=60)
def test_damage_costs_its_own_page_and_makes_no_other_words(sample, where, damage):
    whole, salt, key = sample
    at = 16 + where % (len(whole) - 16 - len(damage))
    data = whole[:at] + damage + whole[at + len(damage) :]
    image = locked_pages.plain(data, b"", salt, key)
    full = locked_pages.plain(whole, b"", salt, key)
    touched = {
        place // PAGE for place in range(at, at + len(damage)) if data[place] != whole[place]
    }
    for number in range(len(whole) // PAGE):
        page, before = (each[number * PAGE : (number + 1) * PAGE] for each in (image, full))
        assert page == (bytes(PAGE) if number in touched else before)
    assert by_pages(image) <= by_pages(full)


def test_two_pages_changed_for_each_other_are_none(sample):
    whole, salt, key = sample
    second, third = whole[PAGE : 2 * PAGE], whole[2 * PAGE : 3 * PAGE]
    image = locked_pages.plain(whole[:PAGE] + third + second, b"", salt, key)
    assert not any(image[PAGE:])
    assert any(image[:PAGE])


def test_the_salt_may_be_damaged_if_it_is_known(sample):
    whole, salt, key = sample
    assert by_sql(locked_pages.plain(bytes(16) + whole[16:], b"", salt, key)) == ROWS


def test_another_key_opens_no_page(sample):
    whole, salt, _ = sample
    assert not any(locked_pages.plain(whole, b"", salt, bytes(32)))


def test_another_salt_opens_no_page(sample):
    whole, _, key = sample
    assert not any(locked_pages.plain(whole, b"", b"JJDK" + bytes(12), key))


@pytest.mark.parametrize("end", [0, 1, PAGE - 1, PAGE, PAGE + 1, 5 * PAGE - 80])
def test_a_file_that_is_cut_off_ends_with_its_last_whole_page(sample, end):
    whole, salt, key = sample
    image = locked_pages.plain(whole[:end], b"", salt, key)
    assert len(image) == end // PAGE * PAGE
    assert any(image) == (end >= PAGE)


def test_any_bytes_come_to_an_end(sample):
    _, salt, key = sample
    noise = hashlib.shake_256(b"noise").digest(12 * PAGE + 13)
    assert not any(locked_pages.plain(noise[: 9 * PAGE + 5], noise[9 * PAGE :], salt, key))
