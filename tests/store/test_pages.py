import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.store import pages

VALUES = st.tuples(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.integers(-(2**63), 2**63 - 1),
    st.none() | st.floats(allow_nan=False),
    st.integers(-40000, 40000),
)


def written(path, rows, size=4096, mode="delete"):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA page_size = {size}")
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute("CREATE TABLE t (a TEXT, b INTEGER, c REAL, d INTEGER)")
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", rows)
    return connection


def found(path, wal=b""):
    return {row for row in pages.rows(path.read_bytes(), wal) if len(row) == 4}


@given(rows=st.lists(VALUES, max_size=30), size=st.sampled_from([512, 1024, 4096, 65536]))
@settings(max_examples=40)
def test_every_row_of_a_sound_file_is_read(tmp_path_factory, rows, size):
    path = tmp_path_factory.mktemp("pages") / "x.db"
    written(path, rows, size).close()
    # SQLite keeps whole numbers in a column of numbers as whole ones.
    assert found(path) == {(a, b, c, d) for a, b, c, d in rows}


def test_long_rows_go_on_elsewhere(tmp_path):
    rows = [("字" * length, 1, None, 2) for length in (1300, 1360, 5000, 100_000)]
    written(tmp_path / "x.db", rows).close()
    assert found(tmp_path / "x.db") == {*rows}


def test_what_is_only_in_the_wal_is_later(tmp_path):
    connection = written(tmp_path / "x.db", [("一", 1, None, 1)], mode="wal")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("INSERT INTO t VALUES ('二', 2, NULL, 2)")
    connection.execute("BEGIN")
    wal = (tmp_path / "x.db-wal").read_bytes()
    assert found(tmp_path / "x.db") == {("一", 1, None, 1)}
    assert found(tmp_path / "x.db", wal) == {("一", 1, None, 1), ("二", 2, None, 2)}
    # An old frame of another time ends it.
    assert found(tmp_path / "x.db", wal[:32] + b"\0" * len(wal)) == {("一", 1, None, 1)}
    connection.close()


@given(st.binary(max_size=9000), st.binary(max_size=200))
@settings(max_examples=200)
def test_any_bytes_come_to_an_end(data, wal):
    list(pages.rows(data, wal))


@given(st.data())
@settings(max_examples=60)
def test_damage_anywhere_comes_to_an_end(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "damaged.db"
    if not path.exists():
        with closing(written(path, [("字" * (number * 90), 1, 0.5, 2) for number in range(60)])):
            pass
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    list(pages.rows(bytes(whole)))


LEAF = 4096
"""Bytes of a page; what is written below is a leaf with one cell."""


def leaf(cell: bytes) -> bytes:
    at = LEAF - len(cell)
    head = bytes([0x0D, 0, 0, 0, 1]) + at.to_bytes(2, "big") + b"\0" + at.to_bytes(2, "big")
    return bytes(LEAF) + head + bytes(at - len(head)) + cell


@pytest.mark.parametrize(
    "cell",
    [
        b"\xff\xff\xff\xff\x7f\x01",  # longer than any row
        b"\x7f\x01\x02\x01",  # longer than its page
        b"\x03\x01\x02\x0c\x00",  # bytes that are no text
        b"\x03\x01\x02\x0b\x00",  # a kind that is none
        b"\x02\x01\x02\x13",  # a text that is cut off
        b"\x04\x01\x02\x0f\xff\x00",  # a text that is none
    ],
)
def test_what_is_no_row_is_left_out(cell):
    assert list(pages.rows(leaf(cell))) == []
    assert list(pages.rows(leaf(b"\x03\x01\x02\x0fA"))) == [("A",)]


def test_numbers_of_nine_bytes_are_read():
    number, at = pages._varint(b"\xff" * 9, 0)
    assert (number, at) == (2**64 - 1, 9)


def test_no_row_is_longer_than_all_pages_together(tmp_path):
    """Overflow pages in a circle would make a row of 60 MB, and each cell of a page another."""
    written(tmp_path / "x.db", [("字" * 5000, 1, None, 2)]).close()
    data = bytearray((tmp_path / "x.db").read_bytes())
    long = 60 * 2**20
    leaf = bytearray(4096)
    leaf[:5] = bytes([0x0D, 0, 0, 0, 1])
    leaf[8:10] = (100).to_bytes(2, "big")
    header = bytes([5]) + varint(13 + 2 * (long - 5))
    cell = varint(long) + b"\x01" + header
    leaf[100 : 100 + len(cell)] = cell
    local = pages._local(long, 4096)
    end = 100 + len(varint(long)) + 1 + local
    leaf[end : end + 4] = (4).to_bytes(4, "big")
    circle = (4).to_bytes(4, "big") + b"x" * 4092
    image = bytes(data[:8192]) + bytes(leaf) + circle
    assert all(len(str(row[0])) < len(image) for row in pages.rows(image))


def varint(number):
    low = [number & 0x7F]
    while number := number >> 7:
        low.insert(0, number & 0x7F | 0x80)
    return bytes(low)
