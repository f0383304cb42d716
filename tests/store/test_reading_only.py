"""The workbook open for reading while another writes it."""

import sqlite3

import pytest

from jjdesk.errors import WorkbookError
from jjdesk.store import annotations
from jjdesk.store.database import open_workbook
from jjdesk.store.reading_only import open_for_reading

WHY = "另一个窗口正在使用这个工作簿。"


@pytest.fixture
def reader(filled):
    workbook = open_for_reading(filled, WHY)
    yield workbook
    workbook.close()


def test_what_the_other_writes_is_read(reader, filled, note):
    with reader.reading() as database:
        assert [each.id for each in annotations.of_report(database, note.anchor.report)] == [
            note.id
        ]
    writer = open_workbook(filled)
    with writer.changing() as database:
        annotations.remove(database, note.id)
    with reader.reading() as database:
        assert annotations.of_report(database, note.anchor.report) == ()
    writer.close()


def test_a_change_is_refused_in_the_given_words(reader, filled):
    before = filled.read_bytes()
    with pytest.raises(WorkbookError, match=WHY), reader.changing("删除批注"):
        pytest.fail("the block is not entered")
    with (
        pytest.raises(WorkbookError),
        reader.reading() as database,
    ):
        database.execute("DELETE FROM annotation")
    assert filled.read_bytes() == before


def test_the_one_that_writes_is_not_held_up(reader, filled):
    with reader.reading() as database:
        database.execute("SELECT count(*) FROM setting").fetchone()
        writer = open_workbook(filled, patience=0.1)
        with writer.changing() as changed:
            changed.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')")
        writer.close()
        assert database.execute("SELECT value FROM setting").fetchone() == ("b",)


def test_one_that_is_missing_or_older_waits_for_the_one_that_writes(path, filled):
    with pytest.raises(WorkbookError, match=WHY):
        open_for_reading(path.with_name("none.jjdesk"), WHY)
    older = sqlite3.connect(filled)
    older.execute("PRAGMA user_version = 1")
    older.close()
    with pytest.raises(WorkbookError, match=WHY):
        open_for_reading(filled, WHY)
