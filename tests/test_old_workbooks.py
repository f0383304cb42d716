"""A workbook of every shape there ever was opens, and nothing of it is lost.

``tests/old_workbooks/make.py`` says how they came about: each by the program of its time.
"""

import sqlite3
from pathlib import Path

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookError
from jjdesk.services.bundle import Services
from jjdesk.store import backups, snapshot, whole
from jjdesk.store import database as opening
from jjdesk.store.container import SCHEMA_VERSION, State
from jjdesk.store.database import open_workbook
from jjdesk.store.migrations import MIGRATIONS

OLD = Path(__file__).parent / "old_workbooks"
SHAPES = range(1, SCHEMA_VERSION + 1)
TEXTS = ["三所在哪里？", "口径请说明\n\n**第二段**", "不能丢的一条"]


@pytest.fixture(params=SHAPES)
def old(request, tmp_path):
    path = tmp_path / "workbook.jjdesk"
    path.write_bytes((OLD / f"shape-{request.param}.jjdesk").read_bytes())
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (request.param,)
    connection.close()
    path.write_bytes((OLD / f"shape-{request.param}.jjdesk").read_bytes())
    return path, request.param


def test_there_is_one_of_every_shape():
    """A new migration asks for a workbook of the shape before it."""
    assert {file.name for file in OLD.glob("*.jjdesk")} >= {
        f"shape-{shape}.jjdesk" for shape in SHAPES
    }


def test_it_opens_with_all_that_was_in_it(old):
    path, shape = old
    before = whole.read_file(path)
    state = snapshot.read(path).state
    assert state is (State.CURRENT if shape == SCHEMA_VERSION else State.OLDER)
    services = Services(open_workbook(path))
    (shelved,) = services.library.shelf()[1:]
    opened = services.library.open(shelved.sha256)
    assert [note.text for note in services.annotating.of_report(opened).notes] == TEXTS
    if shape >= 2:
        assert "江津区" in {each.county for each in services.library.places()}
    if shape >= 3:
        assert services.identity.author().name == "王小明"
    if shape >= 4:
        (listed,) = services.projects.lists()
        assert services.intentions.of_list(listed)[0].note == "先问清楚"
    services.close()
    workbook = open_workbook(path)
    with workbook.reading() as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    workbook.close()
    after = whole.read_file(path)
    assert after.schema == SCHEMA_VERSION
    for table, rows in before.tables.items():
        first = next(iter(rows[0])) if rows else ""
        assert {row[first] for row in rows} <= {row[first] for row in after.tables[table]}, table


def test_a_copy_of_it_is_made_before_it_is_brought_up_to_date(old):
    path, shape = old
    before = whole.read_file(path)
    open_workbook(path).close()
    made = backups.beside(path)
    if shape == SCHEMA_VERSION:
        assert made == ()
    else:
        assert [each.occasion for each in made] == [Occasion.UPGRADE]
        assert whole.read_file(made[0].path) == before


@pytest.mark.parametrize("shape", SHAPES[:-1])
def test_where_it_cannot_be_brought_up_to_date_it_stays_as_it_was(tmp_path, monkeypatch, shape):
    path = tmp_path / "workbook.jjdesk"
    data = (OLD / f"shape-{shape}.jjdesk").read_bytes()
    path.write_bytes(data)
    real = MIGRATIONS.apply

    def fail(database):
        real(database)
        error = sqlite3.OperationalError("full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(opening.MIGRATIONS, "apply", fail)
    with pytest.raises(WorkbookError, match=r"磁盘已满.*完好"):
        open_workbook(path)
    assert path.read_bytes() == data
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [path.name]


@pytest.mark.parametrize("shape", SHAPES[:-1])
def test_without_a_copy_it_is_not_touched(tmp_path, shape):
    path = tmp_path / "workbook.jjdesk"
    data = (OLD / f"shape-{shape}.jjdesk").read_bytes()
    path.write_bytes(data)
    backups.folder(path).write_text("in the way", encoding="utf-8")
    with pytest.raises(WorkbookError, match=r"备份没有做成.*没有改动"):
        open_workbook(path)
    assert path.read_bytes() == data
