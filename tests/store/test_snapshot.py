import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from sqlite_utils import Database

from jjdesk.domain.annotation import Annotation, Marks, NoteKind
from jjdesk.errors import WorkbookError
from jjdesk.services.opening import OpenReport
from jjdesk.store import container, snapshot
from jjdesk.store.container import State
from jjdesk.store.database import open_workbook
from jjdesk.store.migrations import MIGRATIONS
from jjdesk.store.snapshot import Reading, Snapshot

# Leaves a committed row in the WAL alone, as a kill does: nothing is checkpointed, nothing closed.
KILLED = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("PRAGMA wal_autocheckpoint = 0")
connection.execute("INSERT INTO setting VALUES ('theme', 'dark')")
connection.commit()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_file_gives_an_empty_snapshot_and_makes_none(path: Path) -> None:
    assert snapshot.read(path) == Snapshot()
    assert not path.parent.exists()


def test_a_file_without_a_byte_counts_as_none(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.touch()
    assert snapshot.read(path).state is State.MISSING


ONE = Marks((NoteKind.FREE,), 1)


def test_what_was_written_is_read(filled: Path, note: Annotation) -> None:
    content = snapshot.read(filled)
    assert content == Snapshot({}, {}, State.CURRENT)
    report, marks = note.anchor.report, {note.anchor.commitment: ONE}
    assert snapshot.read(filled, report).marks == marks


def test_it_reads_beside_an_open_writer(filled: Path, note: Annotation) -> None:
    workbook = open_workbook(filled)
    with workbook.changing() as database:
        database.execute("UPDATE annotation SET kind = ?", [NoteKind.AMEND])
        assert snapshot.read(filled, note.anchor.report).marks == {"c1": ONE}
    assert snapshot.read(filled, note.anchor.report).marks == {"c1": Marks((NoteKind.AMEND,), 1)}
    workbook.close()


def test_it_reads_what_a_killed_writer_left_in_the_wal(filled: Path, note: Annotation) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, filled], check=False)
    assert killed.returncode == -signal.SIGKILL
    wal = filled.with_name(filled.name + "-wal")
    assert wal.stat().st_size > 0
    content = snapshot.read(filled, note.anchor.report)
    assert content.settings == {"theme": "dark"}
    assert content.marks == {"c1": ONE}


def test_it_reads_the_wal_when_the_shared_memory_file_is_gone(filled: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, filled], check=False)
    filled.with_name(filled.name + "-shm").unlink()
    assert snapshot.read(filled).settings == {"theme": "dark"}


@pytest.mark.parametrize("killed", [False, True])
def test_it_reads_in_a_folder_that_may_not_be_written(
    filled: Path,
    note: Annotation,
    killed: bool,
    run_unprivileged: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    if killed:
        subprocess.run([sys.executable, "-c", KILLED, filled], check=False)
        filled.with_name(filled.name + "-shm").unlink()
    before = sorted(filled.parent.iterdir())
    filled.chmod(0o400)
    filled.parent.chmod(0o500)
    done = run_unprivileged(
        "import sys; from pathlib import Path; from jjdesk.store import snapshot;"
        "content = snapshot.read(Path(sys.argv[1]), sys.argv[2]);"
        "print(len(content.marks), dict(content.settings))",
        str(filled),
        note.anchor.report,
    )
    filled.parent.chmod(0o700)
    assert done.stdout.strip() == ("1 {'theme': 'dark'}" if killed else "1 {}"), done.stderr
    assert sorted(filled.parent.iterdir()) == before


def test_it_reads_past_a_journal_that_a_killed_writer_left(
    filled: Path, note: Annotation, tmp_path: Path
) -> None:
    halfway = tmp_path / "halfway.jjdesk"
    _copy_amid_a_change(filled, halfway)
    before = halfway.read_bytes()
    content = snapshot.read(halfway, note.anchor.report)
    assert (content.marks, content.state) == ({"c1": ONE}, State.CURRENT)
    assert halfway.read_bytes() == before


def _copy_amid_a_change(path: Path, copy: Path) -> None:
    """Copy a file, with its rollback journal, when pages of an open transaction are in it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE annotation SET body = 'half done'")
    connection.execute("INSERT INTO setting VALUES ('big', zeroblob(500000))")
    shutil.copyfile(path, copy)
    shutil.copyfile(f"{path}-journal", f"{copy}-journal")
    connection.close()
    assert b"half done" in copy.read_bytes(), "no page was spilled: the test shows nothing"


def test_both_parts_are_of_the_same_moment(
    filled: Path, note: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_settings = snapshot._settings

    def slowly(connection: sqlite3.Connection) -> Mapping[str, str]:
        found = read_settings(connection)
        workbook = open_workbook(filled)
        with workbook.changing() as database:
            database.execute("UPDATE annotation SET kind = 'amend'")
        workbook.close()
        return found

    monkeypatch.setattr(snapshot, "_settings", slowly)
    assert snapshot.read(filled, note.anchor.report).marks == {"c1": ONE}
    monkeypatch.undo()
    assert snapshot.read(filled, note.anchor.report).marks["c1"].kinds == (NoteKind.AMEND,)


@pytest.mark.parametrize(
    "content", [b"no database", b"SQLite format 3\x00" + bytes(200), "报告".encode() * 5000]
)
def test_what_is_no_workbook_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(WorkbookError, match=r"notes\.txt.*(不是工作簿|已损坏)"):
        snapshot.read(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE annotation (id)")
    connection.close()
    content = path.read_bytes()
    with pytest.raises(WorkbookError, match="不是工作簿"):
        snapshot.read(path)
    assert path.read_bytes() == content
    assert list(tmp_path.glob("other*")) == [path]


def test_a_newer_workbook_is_read_or_refused_with_advice(filled: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute(f"PRAGMA user_version = {container.SCHEMA_VERSION + 1}")
    connection.commit()
    assert snapshot.read(filled).state is State.NEWER
    connection.execute("ALTER TABLE setting RENAME COLUMN value TO worth")
    connection.close()
    with pytest.raises(WorkbookError, match=r"更新版本.*升级"):
        snapshot.read(filled)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="不是工作簿"):
        snapshot.read(tmp_path)


def test_a_path_through_a_file_counts_as_missing_or_is_refused(filled: Path) -> None:
    with pytest.raises(WorkbookError, match="无法打开"):
        snapshot.read(filled / "below")


@pytest.mark.parametrize(
    "spoil",
    ["UPDATE annotation SET kind = 'shouting'", "UPDATE annotation SET kind = 5"],
)
def test_a_row_that_makes_no_sense_is_told(filled: Path, note: Annotation, spoil: str) -> None:
    connection = sqlite3.connect(filled, isolation_level=None)
    connection.execute(spoil)
    connection.close()
    with pytest.raises(WorkbookError, match="已损坏"):
        snapshot.read(filled, note.anchor.report)


def test_a_broken_page_is_told(filled: Path, note: Annotation) -> None:
    connection = sqlite3.connect(filled, isolation_level=None)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (page,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'marks_of_report'"
    ).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(filled.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    filled.write_bytes(content)
    with pytest.raises(WorkbookError, match="已损坏"):
        snapshot.read(filled, note.anchor.report)


def test_a_path_with_signs_of_a_uri_is_taken_literally(
    path: Path, filled: Path, note: Annotation
) -> None:
    odd = path.with_name("工作 簿?mode=rw#1%20.jjdesk")
    filled.rename(odd)
    assert len(snapshot.read(odd, note.anchor.report).marks) == 1


def test_reading_loads_neither_sqlite_utils_nor_numpy() -> None:
    code = (
        "import sys; from pathlib import Path; from jjdesk.store import snapshot;"
        "snapshot.read(Path('/nonexistent/x'));"
        "print([m for m in ('sqlite_utils', 'numpy', 'matplotlib') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_chosen_report_comes_with_its_reading(filled: Path, open_report: OpenReport) -> None:
    sha256 = open_report.report.source.sha256
    assert snapshot.read(filled).reading is None
    expected = Reading(open_report.text.encode(), b"{}", corrected=False)
    assert snapshot.read(filled, sha256).reading == expected
    _execute(filled, "INSERT INTO setting VALUES (?, ?)", snapshot.REPORT, sha256)
    assert snapshot.read(filled, "another").reading == expected


def test_the_setting_goes_before_the_shipped_report(filled: Path, open_report: OpenReport) -> None:
    _execute(filled, "INSERT INTO setting VALUES (?, 'gone')", snapshot.REPORT)
    assert snapshot.read(filled, open_report.report.source.sha256).reading is None


def test_a_removed_report_is_not_opened(filled: Path, open_report: OpenReport) -> None:
    _execute(filled, "UPDATE report SET removed = 'now'")
    assert snapshot.read(filled, open_report.report.source.sha256).reading is None


def test_a_corrected_reading_says_so(filled: Path, open_report: OpenReport) -> None:
    sha256 = open_report.report.source.sha256
    _execute(
        filled,
        "INSERT INTO correction VALUES ('a', ?, 'kind', 0, 1, '', 'aim', 'now')",
        sha256,
    )
    reading = snapshot.read(filled, sha256).reading
    assert reading is not None
    assert reading.corrected


def test_a_broken_text_spoils_only_itself(filled: Path, open_report: OpenReport) -> None:
    _execute(filled, "UPDATE report SET source_text = CAST(x'ff' AS TEXT)")
    content = snapshot.read(filled, open_report.report.source.sha256)
    assert content.marks == {"c1": ONE}
    assert content.reading == Reading(b"\xff", b"{}", corrected=False)


def test_a_workbook_of_the_first_shape_has_no_library_yet(path: Path) -> None:
    first = type(MIGRATIONS)("jjdesk")
    first._migrations = MIGRATIONS._migrations[:1]
    path.parent.mkdir()
    database = Database(path)
    first.apply(database)
    database.close()
    content = snapshot.read(path, "any")
    assert (content.state, content.reading) == (State.OLDER, None)


def _execute(path: Path, sql: str, *values: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(sql, values)
    connection.close()
