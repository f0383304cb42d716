import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from jjdesk.domain.annotation import Annotation
from jjdesk.errors import WorkbookError
from jjdesk.exchange import report_json
from jjdesk.services.opening import OpenReport
from jjdesk.store import annotations, container, reports
from jjdesk.store.container import State
from jjdesk.store.database import open_workbook
from jjdesk.store.migrations import MIGRATIONS

_NEXT = container.SCHEMA_VERSION + 1


def test_a_fresh_file_gets_the_present_shape_and_our_marks(path: Path) -> None:
    open_workbook(path).close()
    connection = sqlite3.connect(path)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    marks = [
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version", "journal_mode", "integrity_check")
    ]
    connection.close()
    assert {"report", "annotation", "setting"} <= tables
    assert marks == [container.APPLICATION_ID, container.SCHEMA_VERSION, "wal", "ok"]
    assert container.state(path) is State.CURRENT


def test_the_last_migration_sets_the_version_the_program_knows() -> None:
    with Database(memory=True) as database:
        MIGRATIONS.apply(database)
        assert database.execute("PRAGMA user_version").fetchone() == (container.SCHEMA_VERSION,)
        assert len(MIGRATIONS.applied(database)) == container.SCHEMA_VERSION


def test_opening_again_changes_nothing(filled: Path) -> None:
    dumped = _dump(filled)
    open_workbook(filled).close()
    assert _dump(filled) == dumped


def test_an_older_workbook_is_brought_up(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "SCHEMA_VERSION", _NEXT)
    newer = type(MIGRATIONS)("jjdesk")
    newer._migrations = [*MIGRATIONS._migrations]
    newer(name="upcoming")(
        lambda db: db.executescript(f"CREATE TABLE upcoming (name); PRAGMA user_version = {_NEXT};")
    )
    monkeypatch.setattr("jjdesk.store.database.MIGRATIONS", newer)
    assert container.state(filled) is State.OLDER
    open_workbook(filled).close()
    assert container.state(filled) is State.CURRENT
    assert "CREATE TABLE upcoming" in _dump(filled)
    assert "在哪里？" in _dump(filled)


def test_a_migration_that_fails_leaves_the_workbook_as_it_was(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(container, "SCHEMA_VERSION", _NEXT)
    broken = type(MIGRATIONS)("jjdesk")
    broken._migrations = [*MIGRATIONS._migrations]
    broken(name="next_broken")(
        lambda db: db.executescript(
            f"DROP TABLE annotation; PRAGMA user_version = {_NEXT}; NONSENSE;"
        )
    )
    monkeypatch.setattr("jjdesk.store.database.MIGRATIONS", broken)
    dumped = _dump(filled)
    with pytest.raises(Exception, match="程序内部出错"):
        open_workbook(filled)
    assert _dump(filled) == dumped


def test_a_foreign_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    _assert_refused_untouched(path, "不是工作簿")


def test_a_text_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_text("各位代表", encoding="utf-8")
    _assert_refused_untouched(path, "不是工作簿")


def test_a_newer_workbook_is_refused_untouched(filled: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    _assert_refused_untouched(filled, "更新版本")


def _assert_refused_untouched(path: Path, reason: str) -> None:
    content, mode = path.read_bytes(), path.stat().st_mode
    with pytest.raises(WorkbookError, match=reason):
        open_workbook(path)
    assert (path.read_bytes(), path.stat().st_mode) == (content, mode)


def _dump(path: Path) -> str:
    connection = sqlite3.connect(path)
    dumped = "\n".join(connection.iterdump())
    connection.close()
    return dumped


def test_what_a_first_workbook_says_of_its_report_is_taken_from_its_reading(
    path: Path, open_report: OpenReport, note: Annotation
) -> None:
    first = type(MIGRATIONS)("jjdesk")
    first._migrations = MIGRATIONS._migrations[:1]
    path.parent.mkdir()
    database = Database(path)
    first.apply(database)
    source = open_report.report.source
    parsed = report_json.encode(open_report.report).decode()
    database.execute(
        "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?)",
        [source.sha256, source.name, "", source.media_type, "", parsed, note.created],
    )
    database.close()
    open_workbook(path).close()
    connection = sqlite3.connect(path)
    row = connection.execute("SELECT place, year, commitments, targets FROM report").fetchone()
    connection.close()
    commitments = open_report.report.commitments
    targets = sum(len(commitment.targets) for commitment in commitments)
    assert row == (open_report.report.place, open_report.report.year, len(commitments), targets)


@pytest.mark.parametrize("version", [3, 4])
def test_a_workbook_of_an_earlier_shape_gets_tables_and_loses_nothing(
    path: Path, note: Annotation, open_report: OpenReport, version: int
) -> None:
    earlier = type(MIGRATIONS)("jjdesk")
    earlier._migrations = MIGRATIONS._migrations[:version]
    path.parent.mkdir()
    database = Database(path)
    earlier.apply(database)
    assert database.execute("PRAGMA user_version").fetchone() == (version,)
    source = open_report.report.source
    reports.add(database, open_report.report, open_report.text, parsed="{}", parser=1, added="2025")
    annotations.put(database, note)
    progress = ["s", source.sha256, "c", "句", "2025", "done", "通报", "2025-01-01", "", "2025"]
    database.execute("INSERT INTO status_change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", progress)
    database.conn.commit()
    before = _rows(database)
    database.close()
    assert container.state(path) is State.OLDER
    workbook = open_workbook(path)
    with workbook.reading() as now:
        after = _rows(now)
    workbook.close()
    polling = {"project_list", "project", "project_link", "intention", "cast_ballot"}
    new = {3: {*polling, "summary"}, 4: {"summary"}}[version]
    assert {*after} - {*before} == new
    assert {after[name] for name in new} == {()}
    assert {name: after[name] for name in before if name != "_sqlite_migrations"} == {
        name: rows for name, rows in before.items() if name != "_sqlite_migrations"
    }
    assert container.state(path) is State.CURRENT


def _rows(database: Database) -> dict[str, tuple[tuple[object, ...], ...]]:
    """All rows of all tables but those of the search index, which is made when it is missing."""
    return {
        name: tuple(database.execute(f'SELECT * FROM "{name}"').fetchall())  # noqa: S608  ours
        for name in database.table_names()
        if not name.startswith(("passage", "sqlite_"))
    }
