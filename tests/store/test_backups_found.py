"""Copies among what else stands there: what was left behind, and names of no time there is."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookError
from jjdesk.store import backups, container
from jjdesk.store.database import open_workbook

MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)


@pytest.fixture
def full(filled):
    workbook = open_workbook(filled)
    yield workbook
    workbook.close()


def test_what_is_left_of_a_workbook_that_is_gone_is_put_aside(full):
    """SQLite would carry an old WAL over into the copy that takes its place, and spoil it."""
    copy = full.copy(MOMENT, Occasion.OWN).path
    for number in range(300):
        with full.changing() as database:
            database.execute("INSERT INTO setting VALUES (?, ?)", [f"k{number}", "later" * 50])
    wal = full.path.with_name(f"{full.path.name}-wal")
    left = wal.read_bytes()
    full.close()
    full.path.unlink()
    wal.write_bytes(left)
    assert backups.put_in_place(full.path, copy, MOMENT) is None
    assert not wal.exists()
    with container.readonly(full.path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    (aside,) = [each for each in copy.parent.iterdir() if each.name.endswith("-wal")]
    assert aside.read_bytes() == left


def test_where_a_workbook_is_gone_without_a_rest_its_copy_is_all_there_is(full):
    copy = full.copy(MOMENT, Occasion.OWN).path
    full.close()
    full.path.unlink()
    assert backups.put_in_place(full.path, copy, MOMENT) is None
    with container.readonly(full.path) as now, container.readonly(copy) as then:
        assert list(now.iterdump()) == list(then.iterdump())
    assert list(copy.parent.iterdir()) == [copy]


def test_what_is_left_stays_where_nothing_can_take_its_place(full, monkeypatch):
    copy = full.copy(MOMENT, Occasion.OWN).path
    full.close()
    full.path.unlink()
    wal = full.path.with_name(f"{full.path.name}-wal")
    wal.write_bytes(b"left")
    move = Path.replace

    def refuse(self, target):
        if target == full.path:
            raise PermissionError(13, "used by another program")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(WorkbookError, match="没有改动"):
        backups.put_in_place(full.path, copy, MOMENT)
    assert wal.read_bytes() == b"left"
    assert list(backups.folder(full.path).iterdir()) == [copy]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone is the system's own on Windows")
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York"])
def test_a_copy_of_no_time_there_is_is_none_of_ours(full, monkeypatch, zone):
    made = full.copy(MOMENT, Occasion.OWN).path
    for stamp in ("00010101-000000", "99991231-235959"):
        stem, occasion = f"{full.path.stem}-备份", Occasion.OWN.value
        made.with_name(f"{stem}-{stamp}-{occasion}{full.path.suffix}").write_bytes(b"")
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert made in [each.path for each in backups.beside(full.path)]
    finally:
        monkeypatch.undo()
        time.tzset()
