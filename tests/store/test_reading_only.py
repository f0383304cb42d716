"""The workbook open for reading while another writes it."""

import sqlite3
from pathlib import Path

import pytest

from jjdesk.errors import WorkbookError
from jjdesk.store import annotations, container
from jjdesk.store.database import open_workbook
from jjdesk.store.reading_only import open_for_reading

OLD = Path(__file__).parent.parent / "old_workbooks"
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


def newer(path, *changes):
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    for change in changes:
        database.execute(change)
    database.commit()
    database.close()


def test_one_from_a_newer_version_is_read_where_it_holds_what_is_known(filled, note):
    newer(
        filled,
        "ALTER TABLE annotation ADD COLUMN mood TEXT",
        "CREATE TABLE dream (id TEXT PRIMARY KEY)",
    )
    before = filled.read_bytes()
    reader = open_for_reading(filled, WHY)
    with reader.reading() as database:
        (kept,) = annotations.every(database)
    with pytest.raises(WorkbookError, match=WHY), reader.changing():
        pytest.fail("the block is not entered")
    reader.close()
    assert kept.text == note.text
    assert filled.read_bytes() == before


@pytest.mark.parametrize(
    "change",
    ["ALTER TABLE annotation RENAME COLUMN body TO words", "ALTER TABLE tag RENAME TO label"],
)
def test_one_that_keeps_it_in_another_way_is_refused(filled, change):
    newer(filled, change)
    with pytest.raises(WorkbookError, match=r"更新版本.*完好.*升级"):
        open_for_reading(filled, WHY)


READ = """
import sys
from pathlib import Path
from jjdesk.store import annotations, container
from jjdesk.store.reading_only import open_for_reading
path = Path(sys.argv[1])
assert container.is_locked(path)
workbook = open_for_reading(path, "why")
with workbook.reading() as database:
    print([note.text for note in annotations.every(database)])
"""


@pytest.mark.parametrize("shape", ["current", "older"])
@pytest.mark.parametrize("place", ["file", "folder"])
def test_where_nothing_may_be_written_it_is_read_all_the_same(
    tmp_path, filled, note, run_unprivileged, shape, place
):
    path, said = filled, [note.text]
    if shape == "older":
        path = tmp_path / "folder" / "old.jjdesk"
        path.write_bytes((OLD / "shape-1.jjdesk").read_bytes())
        said = ["三所在哪里？", "口径请说明\n\n**第二段**", "不能丢的一条"]
    locked = path if place == "file" else path.parent
    mode = locked.stat().st_mode
    locked.chmod(0o400 if place == "file" else 0o500)
    before = path.read_bytes()
    done = run_unprivileged(READ, str(path))
    locked.chmod(mode)
    assert done.stdout.strip() == str(said), done.stderr
    assert path.read_bytes() == before


def test_what_is_not_there_is_not_locked(path, filled):
    assert not container.is_locked(path.with_name("none"))
    assert not container.is_locked(filled)


def test_it_is_read_from_memory_and_an_older_one_brought_up_there(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(container, "is_locked", lambda _: True)
    older = tmp_path / "old.jjdesk"
    older.write_bytes((OLD / "shape-2.jjdesk").read_bytes())
    for path, number in ((filled, 1), (older, 3)):
        before = path.read_bytes()
        reader = open_for_reading(path, WHY)
        with reader.reading() as database:
            assert len(list(annotations.every(database))) == number
        reader.close()
        assert path.read_bytes() == before


def test_what_sqlite_cannot_open_is_told(filled, monkeypatch):
    def refuse(*_):
        error = sqlite3.OperationalError("no")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    monkeypatch.setattr("jjdesk.store.reading_only._in_place", refuse)
    with pytest.raises(WorkbookError, match=r"磁盘出错.*完好"):
        open_for_reading(filled, WHY)


def test_an_older_one_that_makes_no_sense_is_told_as_damage(tmp_path, monkeypatch):
    path = tmp_path / "old.jjdesk"
    path.write_bytes((OLD / "shape-1.jjdesk").read_bytes())
    monkeypatch.setattr(container, "is_locked", lambda _path: True)
    database = sqlite3.connect(path)
    database.execute("UPDATE report SET parsed = '{'")
    database.commit()
    database.close()
    with pytest.raises(WorkbookError, match="已损坏"):
        open_for_reading(path, WHY)


@pytest.mark.parametrize("open_", [open_workbook, lambda path: open_for_reading(path, WHY)])
def test_one_that_lacks_a_table_is_told_as_damage(filled, open_):
    database = sqlite3.connect(filled)
    database.execute("DROP TABLE tag")
    database.commit()
    database.close()
    before = filled.read_bytes()
    with pytest.raises(WorkbookError, match="已损坏"):
        open_(filled)
    assert filled.read_bytes() == before
