import secrets
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookError
from jjdesk.services import repairing
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import open_bundled
from jjdesk.store import backups, driver, whole
from jjdesk.store.database import open_workbook

MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)


@pytest.fixture
def kept(services, open_report, path):
    """A workbook with a note on the sample and one on the report of the program, closed."""
    for opened, text in ((open_report, "甲"), (open_bundled(), "乙")):
        note = new_annotation(opened.report.commitments[0], opened, text=text)
        services.annotating.save(note, opened)
    services.close()
    return path


def run(path, *acts):
    with closing(sqlite3.connect(path)) as connection:
        for act in acts:
            connection.execute(act)
        connection.commit()


def texts(path):
    return sorted(row["body"] for row in whole.read_file(path).tables["annotation"])


def rescued(path):
    return repairing.rescue(path, lambda: MOMENT)


def test_a_sound_one_is_said_to_be_so(kept):
    assert repairing.examine(kept).sound
    assert "完好" in repairing.examine(kept).words


def test_a_damaged_one_is_said_to_be_so_with_what_to_do(kept):
    with kept.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(secrets.token_bytes(4096))
    found = repairing.examine(kept)
    assert not found.sound
    assert "没有改动它" in found.words
    assert "抢救" in found.words


def test_there_must_be_one(tmp_path):
    with pytest.raises(WorkbookError, match="还没有工作簿"):
        repairing.examine(tmp_path / "none.jjdesk")


def test_all_of_a_sound_one_is_rescued(kept):
    before = whole.read_file(kept)
    made = rescued(kept)
    assert made.backup.occasion is Occasion.SALVAGED
    assert "救出2 份报告、2 条批注" in made.words
    assert whole.read_file(made.backup.path) == before
    assert list(backups.folder(kept).iterdir()) == [made.backup.path]


def test_notes_come_back_from_their_history(kept):
    run(kept, "DELETE FROM annotation")
    assert texts(rescued(kept).backup.path) == ["乙", "甲"]


def test_notes_without_a_history_stay(kept):
    run(kept, "DELETE FROM revision")
    assert texts(rescued(kept).backup.path) == ["乙", "甲"]


def test_a_note_whose_report_is_lost_waits_for_it(kept, open_report):
    run(kept, "PRAGMA foreign_keys = OFF", "DELETE FROM report", "DELETE FROM revision")
    copy = rescued(kept).backup.path
    # The report of the program need not be in the workbook.
    assert texts(copy) == ["乙"]
    services = Services(open_workbook(copy))
    from_file = services.library.preview_text(open_report.text, "示例报告")
    services.library.add(from_file, title="示例", place="江津区", year=2025)
    services.close()
    assert texts(copy) == ["乙", "甲"]


def test_what_was_deleted_stays_so(services, open_report, path):
    note = new_annotation(open_report.report.commitments[0], open_report, text="删去")
    (saved,) = services.annotating.save(note, open_report).saved
    services.annotating.remove(saved.id, "1")
    other = new_annotation(open_report.report.commitments[1], open_report, text="留下")
    services.annotating.save(other, open_report)
    services.close()
    assert texts(rescued(path).backup.path) == ["留下"]


def test_where_nothing_is_left_nothing_is_made(tmp_path):
    path = tmp_path / "workbook.jjdesk"
    path.write_bytes(secrets.token_bytes(20_000))
    with pytest.raises(WorkbookError, match=r"没有读出任何内容.*没有被改动"):
        rescued(path)
    assert list(backups.folder(path).iterdir()) == []


def test_no_room_is_told(kept, monkeypatch):
    def full(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(repairing.os, "open", full)
    with pytest.raises(WorkbookError, match="磁盘已满"):
        rescued(kept)


def test_rows_for_which_there_is_no_room_are_not_just_left_out(kept, monkeypatch):
    """What is rescued is all that could be read, or it is told that it is not."""
    connect = driver.connect

    def cramped(path, **given):
        connection = connect(path, **given)
        if "like" in given:
            connection.execute(f"PRAGMA max_page_count = {_pages_of_an_empty_one(kept.parent)}")
        return connection

    monkeypatch.setattr(driver, "connect", cramped)
    with pytest.raises(WorkbookError, match="磁盘已满"):
        rescued(kept)
    assert list(backups.folder(kept).iterdir()) == []


def _pages_of_an_empty_one(folder):
    path = folder / "empty.jjdesk"
    open_workbook(path).close()
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA page_count").fetchone()[0]


def damaged(path):
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(4096))
    return path.read_bytes()


def test_a_copy_takes_the_place_of_a_damaged_one_which_is_kept(kept):
    copy = backups.make(kept, MOMENT, Occasion.OWN).path
    bytes_ = damaged(kept)
    companion = kept.with_name(f"{kept.name}-wal")
    companion.write_bytes(b"of the old one")
    words = repairing.put_in_place(kept, copy, lambda: MOMENT)
    assert "恢复：2 份报告、2 条批注" in words
    assert texts(kept) == ["乙", "甲"]
    (old,) = [each.path for each in backups.beside(kept) if each.occasion is Occasion.DAMAGED]
    assert f"另存为“{old.name}”" in words
    assert old.read_bytes() == bytes_
    assert old.with_name(f"{old.name}-wal").read_bytes() == b"of the old one"
    assert not companion.exists()
    open_workbook(kept).close()


def test_where_nothing_stands_it_is_put_there(kept):
    copy = backups.make(kept, MOMENT, Occasion.OWN).path
    kept.unlink()
    assert "另存" not in repairing.put_in_place(kept, copy)
    assert texts(kept) == ["乙", "甲"]


def test_the_number_of_a_ballot_never_goes_back(kept):
    run(kept, "INSERT INTO cast_ballot VALUES ('v', 1, 'aa')")
    copy = backups.make(kept, MOMENT, Occasion.OWN).path
    run(kept, "UPDATE cast_ballot SET sequence = 3, receipt = 'cc'")
    repairing.put_in_place(kept, copy)
    assert whole.read_file(kept).tables["cast_ballot"] == [
        {"package": "v", "sequence": 3, "receipt": "cc"}
    ]


@pytest.mark.parametrize("fault", ["copy", "fsync", "replace"])
def test_what_fails_leaves_all_as_it_was(kept, monkeypatch, fault):
    copy = backups.make(kept, MOMENT, Occasion.OWN).path
    bytes_ = damaged(kept)

    def refuse(*_):
        raise OSError(28, "full")

    if fault == "copy":
        copy.write_bytes(b"torn")
    elif fault == "fsync":
        monkeypatch.setattr(backups.os, "fsync", refuse)
    else:
        real = type(kept).replace

        def replace(self, target):
            if self.name.endswith(".part"):
                refuse()
            return real(self, target)

        monkeypatch.setattr(type(kept), "replace", replace)
    with pytest.raises(WorkbookError):
        repairing.put_in_place(kept, copy)
    assert kept.read_bytes() == bytes_
    assert [each.occasion for each in backups.beside(kept)] == [Occasion.OWN]
