"""What stands at a workbook's path, where somebody else made the file."""

import sqlite3
import struct
from contextlib import closing

import pytest

from jjdesk.errors import JjdeskError, WorkbookError
from jjdesk.store import container, snapshot, whole
from jjdesk.store.container import State
from jjdesk.store.database import open_workbook

TRAPS = {
    "a trigger": "CREATE TRIGGER trap AFTER INSERT ON setting BEGIN DELETE FROM annotation; END",
    "a view": "CREATE VIEW trap AS SELECT * FROM annotation",
    "a virtual table": "CREATE VIRTUAL TABLE trap USING fts5(words)",
    "a name that is SQL": 'CREATE TABLE "setting; DROP TABLE annotation" (key TEXT)',
}


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "workbook.jjdesk"
    open_workbook(path).close()
    return path


def put_in(file, *statements):
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_what_would_act_by_itself_is_no_workbook(file, trap):
    put_in(file, trap)
    before = file.read_bytes()
    for opened in (container.state, open_workbook, whole.read_file):
        with pytest.raises(WorkbookError, match=r"触发器、视图等.*程序没有改动它"):
            opened(file)
    assert file.read_bytes() == before


def test_a_view_in_place_of_a_table_is_refused_unread(file):
    asks = "SELECT 1 AS key, randomblob(1000000000) AS value"
    put_in(file, "DROP TABLE setting", f"CREATE VIEW setting AS {asks}")
    with pytest.raises(WorkbookError, match="触发器、视图等"):
        open_workbook(file)


def test_functions_in_a_foreign_shape_are_not_run(file):
    put_in(file, "CREATE TABLE trap (x TEXT DEFAULT (ours()))")
    ran = []
    opened = open_workbook(file)
    with opened.reading() as database:
        database.conn.create_function("ours", 0, lambda: ran.append(1))
        with pytest.raises(sqlite3.OperationalError, match="unsafe use of ours"):
            database.execute("INSERT INTO trap DEFAULT VALUES")
    opened.close()
    assert not ran


def test_cells_are_looked_at_before_they_are_trusted(file):
    with container.readonly(file) as connection:
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
        assert connection.execute("PRAGMA cell_size_check").fetchone() == (1,)


def test_a_column_called_like_sql_is_read_as_a_column(file):
    put_in(file, 'CREATE TABLE trap ("a"" FROM setting --" TEXT)', "INSERT INTO trap VALUES ('甲')")
    assert whole.read_file(file).tables["trap"] == [{'a" FROM setting --': "甲"}]


def damage(file, before: bytes, after: bytes):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    data = file.read_bytes()
    assert before in data
    file.write_bytes(data.replace(before, after))


def test_damage_in_a_name_is_told_as_damage(file):
    damage(file, b"CREATE TABLE setting", b"CREATE TABLE \xff\xfetting")
    with pytest.raises(WorkbookError, match="已损坏"):
        container.state(file)


def test_damage_in_words_is_told_without_the_words(file):
    put_in(file, "INSERT INTO setting VALUES ('k', 'a secret note')")
    damage(file, b"a secret note", b"a secret \xff\xfete")
    with pytest.raises(WorkbookError, match="已损坏") as refused:
        whole.read_file(file)
    assert "secret" not in str(refused.value)


def test_damage_that_sqlite_quotes_is_told_without_the_bytes(file):
    damage(file, b"CREATE TABLE setting", b"CREATE \xff\xfeBLE setting")
    before = file.read_bytes()
    for ask in (container.state, open_workbook, whole.read_file):
        with pytest.raises(WorkbookError, match=r"已损坏，无法读取；程序没有改动它"):
            ask(file)
    assert file.read_bytes() == before


def test_damage_beside_what_a_killed_writer_left_is_told_as_damage(file):
    """The journal keeps it from being read in place; of the copy SQLite quotes the damage."""
    damage(file, b"CREATE TABLE setting", b"CREATE \xff\xfeBLE setting")
    before = file.read_bytes()
    page = int.from_bytes(before[16:18])
    # https://www.sqlite.org/fileformat.html#the_rollback_journal: begun, and no page in it yet.
    begun = bytes.fromhex("d9d505f920a163d7")
    begun += struct.pack(">5L", 0, 1, len(before) // page, 512, page).ljust(504, b"\0")
    journal = file.with_name(f"{file.name}-journal")
    journal.write_bytes(begun)
    with pytest.raises(WorkbookError, match=r"已损坏，无法读取；程序没有改动它"):
        container.state(file)
    assert (file.read_bytes(), journal.read_bytes()) == (before, begun)


def test_a_workbook_of_ours_holds_tables_and_indexes_alone(file):
    assert container.state(file) is State.CURRENT


def test_a_file_without_a_single_table_is_no_workbook_yet(tmp_path):
    """As SQLite leaves one that was opened and never written."""
    path = tmp_path / "empty.jjdesk"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
        connection.execute("CREATE TABLE gone (x)")
        connection.execute("DROP TABLE gone")
        connection.commit()
    assert path.stat().st_size > 0
    assert container.state(path) is State.MISSING
    assert snapshot.read(path) == snapshot.Snapshot()
    for ask in (whole.read_file, whole.counts_of_file):
        with pytest.raises(WorkbookError, match=r"还没有工作簿.*没有文件被改动"):
            ask(path)
    open_workbook(path).close()
    assert container.state(path) is State.CURRENT


def test_a_newer_workbook_that_keeps_things_elsewhere_is_told_as_newer(file):
    put_in(
        file,
        "DROP TABLE annotation_tag",
        "ALTER TABLE annotation RENAME TO note",
        "PRAGMA user_version = 99",
    )
    before = file.read_bytes()
    with pytest.raises(WorkbookError, match="更新版本"):
        snapshot.read(file)
    assert file.read_bytes() == before


def test_a_workbook_whose_table_is_gone_is_told_as_broken(file):
    put_in(file, "ALTER TABLE setting RENAME COLUMN value TO words")
    with pytest.raises(JjdeskError):
        snapshot.read(file)
