import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Protocol

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation, Marks, NoteKind
from jjdesk.errors import WorkbookError
from jjdesk.exchange import report_json
from jjdesk.services.annotating import Annotating, Change
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport
from jjdesk.store import snapshot


class SettableClock(Protocol):
    now: datetime

    def advance(self, **by: float) -> None: ...


@pytest.fixture
def note(open_report: OpenReport, clock: SettableClock) -> Annotation:
    commitment = open_report.report.commitments[0]
    return new_annotation(commitment, open_report, text="在哪里？", clock=lambda: clock.now)


def test_what_is_saved_is_there_at_once(
    annotating: Annotating, note: Annotation, open_report: OpenReport, path: Path
) -> None:
    change = annotating.save(note, open_report)
    (kept,) = change.saved
    assert change == Change(saved=(kept,))
    assert kept == replace(note, author=kept.author, revision=kept.revision)
    assert (kept.author, kept.revision) != ("", "")
    assert annotating.get(note.id) == kept
    assert snapshot.read(path, note.anchor.report).marks == {
        note.anchor.commitment: Marks((kept.kind,), 1)
    }


def test_a_change_keeps_the_id_and_sets_the_time(
    annotating: Annotating,
    note: Annotation,
    open_report: OpenReport,
    path: Path,
    clock: SettableClock,
) -> None:
    annotating.save(note, open_report)
    clock.advance(hours=1)
    change = annotating.save(replace(note, text="改", kind=NoteKind.SUGGEST), open_report)
    (kept,) = change.saved
    assert kept == replace(
        note,
        text="改",
        kind=NoteKind.SUGGEST,
        modified="2025-02-07T10:00:00.000Z",
        author=kept.author,
        revision=kept.revision,
    )
    assert annotating.get(note.id) == kept
    assert snapshot.read(path, note.anchor.report).marks == {
        note.anchor.commitment: Marks((kept.kind,), 1)
    }


def test_a_clock_set_back_never_puts_the_change_before_the_beginning(
    annotating: Annotating, note: Annotation, open_report: OpenReport, clock: SettableClock
) -> None:
    clock.advance(days=-400)
    (kept,) = annotating.save(note, open_report).saved
    assert kept.modified == note.created == kept.created


def test_one_thing_may_carry_several_notes(annotating: Annotating, open_report: OpenReport) -> None:
    commitment = open_report.report.commitments[1]
    notes = [new_annotation(commitment, open_report, text=text) for text in ("一", "二")]
    for note in notes:
        annotating.save(note, open_report)
    sha256 = open_report.report.source.sha256
    assert {note.text for note in annotating.of_commitment(sha256, commitment.id)} == {"一", "二"}
    assert [note.text for note in annotating.page_of_report(sha256, 1, 1)] == ["二"]


def test_the_workbook_stands_alone(
    annotating: Annotating, note: Annotation, open_report: OpenReport, path: Path
) -> None:
    annotating.save(note, open_report)
    annotating.save(note, open_report)
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT sha256, title, source_text, parsed FROM report").fetchall()
    connection.close()
    ((sha256, title, text, parsed),) = rows
    report = open_report.report
    assert (sha256, title, text) == (report.source.sha256, report.title, open_report.text)
    assert report_json.decode(parsed.encode()) == report


def test_what_is_removed_is_gone_and_said(
    annotating: Annotating, note: Annotation, open_report: OpenReport, path: Path
) -> None:
    annotating.save(note, open_report)
    assert annotating.remove(note.id) == Change(removed=(note.id,))
    assert annotating.remove(note.id) == Change()
    assert annotating.get(note.id) is None
    assert snapshot.read(path, note.anchor.report).marks == {}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("半个字\ud83d。", "半个字�。"),
        ("整个字\ud83d\ude00", "整个字😀"),
        ("一\x00二\r\n三", "一\x00二\r\n三"),
        ("", ""),
    ],
)
def test_any_text_that_can_be_typed_can_be_kept(
    annotating: Annotating,
    note: Annotation,
    open_report: OpenReport,
    typed: str,
    kept: str,
) -> None:
    (saved,) = annotating.save(replace(note, text=typed), open_report).saved
    assert saved.text == kept
    assert annotating.get(note.id) == saved


def test_a_refused_save_changes_nothing(
    annotating: Annotating, note: Annotation, open_report: OpenReport
) -> None:
    with annotating._workbook.reading() as database:
        database.execute("PRAGMA query_only = ON")
        with pytest.raises(WorkbookError, match=r"不可写.*完好"):
            annotating.save(note, open_report)
        database.execute("PRAGMA query_only = OFF")
        assert database.table("report").count == 0
    assert annotating.get(note.id) is None
    assert annotating.save(note, open_report).saved == (annotating.get(note.id),)


def test_settings_are_found_again(services: Services, path: Path) -> None:
    services.settings.remember({"window.size": "1366x768"})
    assert snapshot.read(path).settings == {"window.size": "1366x768"}
