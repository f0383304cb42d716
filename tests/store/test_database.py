import os
import resource
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jjdesk.domain.annotation import Annotation
from jjdesk.errors import InternalError, WorkbookError
from jjdesk.services.opening import OpenReport
from jjdesk.store import annotations, reports, settings, snapshot
from jjdesk.store.database import Workbook, open_workbook

WRITER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.readline()
"""

OPENER = """
import sys
from collections.abc import Callable
from pathlib import Path
from jjdesk.store.database import open_workbook
print("ready", flush=True)
sys.stdin.readline()
workbook = open_workbook(Path(sys.argv[1]), patience=20)
with workbook.changing() as database:
    database.execute("INSERT INTO setting VALUES (?, '')", [sys.argv[2]])
workbook.close()
"""


def test_file_and_folder_are_the_users_alone(path: Path) -> None:
    workbook = open_workbook(path)
    with workbook.changing() as database:
        settings.put(database, {"theme": "dark"})
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    workbook.close()
    assert modes == dict.fromkeys([path.name, f"{path.name}-wal", f"{path.name}-shm"], 0o600)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_commits_wait_for_the_disk_and_references_hold(path: Path, note: Annotation) -> None:
    workbook = open_workbook(path)
    with workbook.reading() as database:
        assert database.execute("PRAGMA synchronous").fetchone() == (2,)
        assert database.journal_mode == "wal"
    with pytest.raises(InternalError), workbook.changing() as database:
        annotations.put(database, note)  # its report is not there
    workbook.close()


def test_a_change_is_done_whole_or_not_at_all(filled: Path) -> None:
    workbook = open_workbook(filled)
    with pytest.raises(InternalError, match="NOT NULL"), workbook.changing() as database:
        settings.put(database, {"theme": "dark", "size": None})  # type: ignore[dict-item]
    workbook.close()
    assert snapshot.read(filled).settings == {}


def test_an_annotation_is_replaced_by_id_and_removed(filled: Path, note: Annotation) -> None:
    workbook = open_workbook(filled)
    with workbook.changing() as database:
        annotations.put(database, note)
        assert annotations.remove(database, note.id)
        assert not annotations.remove(database, note.id)
    workbook.close()
    assert notes_in(filled) == ()


def test_a_report_once_kept_stays_as_it_is(filled: Path, open_report: OpenReport) -> None:
    workbook = open_workbook(filled)
    sha256 = open_report.report.source.sha256
    with workbook.changing() as database:
        reports.add(database, open_report.report, "another text", parsed="{}", parser=1, added="")
        assert reports.contains(database, sha256)
        assert not reports.contains(database, "0" * 64)
        kept = database.execute("SELECT source_text FROM report").fetchall()
    workbook.close()
    assert kept == [(open_report.text,)]


def test_settings_are_replaced_one_by_one(path: Path) -> None:
    workbook = open_workbook(path)
    for values in ({"a": "1", "b": "2"}, {"b": "3"}, {}):
        with workbook.changing() as database:
            settings.put(database, values)
    workbook.close()
    assert snapshot.read(path).settings == {"a": "1", "b": "3"}


def test_another_writer_is_waited_for_and_then_named(filled: Path) -> None:
    workbook = open_workbook(filled, patience=0.1)
    with _started(WRITER, str(filled)) as writer:
        with (
            pytest.raises(WorkbookError, match=r"占用.*完好.*关闭"),
            workbook.changing() as database,
        ):
            settings.put(database, {"theme": "dark"})
        writer.communicate("\n")
    with workbook.changing() as database:
        settings.put(database, {"theme": "light"})
    workbook.close()
    assert snapshot.read(filled).settings == {"theme": "light"}


def test_several_instances_may_create_one_workbook_at_once(path: Path) -> None:
    openers = [_started(OPENER, str(path), str(number)) for number in range(4)]
    for opener in openers:
        assert opener.stdin is not None
        opener.stdin.write("\n")
        opener.stdin.flush()
    errors = [opener.communicate()[1] for opener in openers]
    assert errors == [""] * 4
    assert set(snapshot.read(path).settings) == {"0", "1", "2", "3"}


def test_a_full_disk_is_told_and_what_was_kept_is_safe(filled: Path, note: Annotation) -> None:
    workbook = open_workbook(filled)
    with workbook.reading() as database:
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(WorkbookError, match=r"磁盘已满.*完好.*腾出"):
        _put_much(workbook)
    workbook.close()
    assert notes_in(filled) == (note,)
    assert snapshot.read(filled).settings == {}


def test_a_write_that_the_system_refuses_is_told(filled: Path, note: Annotation) -> None:
    workbook = open_workbook(filled)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (filled.stat().st_size, hard))
    try:
        with pytest.raises(WorkbookError, match=r"(磁盘出错|磁盘已满).*完好"):
            _put_much(workbook)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    with workbook.changing() as database:
        settings.put(database, {"after": "room again"})
    workbook.close()
    content = snapshot.read(filled)
    assert (notes_in(filled), content.settings) == ((note,), {"after": "room again"})


def test_a_folder_in_place_of_the_folder_or_file_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    with pytest.raises(WorkbookError, match="无法打开"):
        open_workbook(blocked / "workbook.jjdesk")
    with pytest.raises(WorkbookError, match="不是工作簿"):
        open_workbook(tmp_path)


def test_a_folder_that_may_not_be_written_shows_at_opening(
    filled: Path, run_unprivileged: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    code = (
        "import sys; from pathlib import Path; from jjdesk.store.database import open_workbook\n"
        "try: open_workbook(Path(sys.argv[1]))\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    filled.parent.chmod(0o500)
    done = run_unprivileged(code, str(filled))
    filled.parent.chmod(0o700)
    assert done.stdout.startswith("WorkbookError"), done.stderr
    assert "可写" in done.stdout
    filled.chmod(0o400)
    done = run_unprivileged(code, str(filled))
    assert done.stdout.startswith("WorkbookError"), done.stderr
    assert "权限" in done.stdout


def test_a_folder_that_is_a_link_into_nowhere_is_told(tmp_path: Path) -> None:
    """As one into a USB stick that is pulled out."""
    link = tmp_path / "stick"
    link.symlink_to(tmp_path / "away" / "folder")
    with pytest.raises(WorkbookError, match="无法打开"):
        open_workbook(link / "workbook.jjdesk")
    assert link.is_symlink()
    assert not (tmp_path / "away").exists()


def test_a_file_that_may_not_be_written_is_told_and_left(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The root user may write all files: what the system would say to others is put in its place.

    See the test above for a user who may not.
    """
    before = filled.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(WorkbookError, match="权限"):
        open_workbook(filled)
    assert filled.read_bytes() == before


def test_closing_twice_does_no_harm(path: Path) -> None:
    workbook = open_workbook(path)
    workbook.close()
    workbook.close()
    with pytest.raises(InternalError), workbook.changing():
        pass


def notes_in(path: Path) -> tuple[Annotation, ...]:
    workbook = open_workbook(path)
    with workbook.reading() as database:
        found = tuple(annotations.every(database))
    workbook.close()
    return found


def _put_much(workbook: Workbook) -> None:
    with workbook.changing() as database:
        settings.put(database, {str(number): "字" * 10_000 for number in range(50)})


def _started(code: str, *arguments: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", code, *arguments]
    started = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    assert started.stdout is not None
    started.stdout.readline()
    return started


def test_the_sentence_of_an_unknown_fault_is_ours(path: Path) -> None:
    workbook = open_workbook(path)
    with pytest.raises(InternalError, match="no such table"), workbook.reading() as database:
        database.execute("SELECT * FROM nowhere")
    workbook.close()


@pytest.mark.parametrize("way", ["moved", "deleted", "replaced"])
def test_nothing_is_said_to_be_kept_in_a_file_that_is_not_there(
    filled: Path, note: Annotation, way: str
) -> None:
    """SQLite would go on writing into a file that ends with this process."""
    workbook = open_workbook(filled)
    aside = filled.parent.with_name("aside")
    if way == "moved":
        filled.parent.rename(aside)
    elif way == "deleted":
        filled.unlink()
    else:
        other = filled.with_name("other")
        other.write_bytes(filled.read_bytes())
        other.replace(filled)
    with (
        pytest.raises(WorkbookError, match=r"不在原处.*没有存入.*屏幕上"),
        workbook.changing("写批注") as database,
    ):
        annotations.remove(database, note.id)
    with pytest.raises(WorkbookError, match="不在原处"):
        workbook.undo()
    if way == "moved":
        aside.rename(filled.parent)
        with workbook.changing("写批注") as database:
            assert annotations.remove(database, note.id)
        assert notes_in(filled) == ()
    workbook.close()


def test_what_keeps_it_from_settling_is_told(path):
    workbook = open_workbook(path)
    with workbook.changing() as database:
        database.execute("INSERT INTO setting VALUES ('a', 'b')")
    workbook._database.execute("BEGIN")
    workbook._database.execute("INSERT INTO setting VALUES ('c', 'd')")
    with pytest.raises(WorkbookError, match="没有存入"):
        workbook.settle()
    workbook._database.rollback()
    workbook.close()
