import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Protocol

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import (
    Amendment,
    Annotation,
    Importance,
    Link,
    Marks,
    NoteKind,
    Revision,
    Stance,
)
from jjdesk.errors import UserError, WorkbookError
from jjdesk.exchange import report_json
from jjdesk.services import revising
from jjdesk.services.annotating import Annotating, Change
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport
from jjdesk.store import annotations, revisions, snapshot


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
    placed = annotating.of_report(open_report).notes
    assert [note.anchor.commitment for note in placed] == [commitment.id] * 2
    assert {note.text for note in placed} == {"一", "二"}


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


def texts(annotating: Annotating, note: Annotation) -> list[str]:
    """What the versions of a note say, the newest first."""
    versions = [version.revision.content for version in annotating.history(note.id)]
    return ["删除" if content.deleted else content.text for content in versions]


def change(
    annotating: Annotating, note: Annotation, open_report: OpenReport, **values: object
) -> Annotation:
    """Save ``note`` as it is kept now with other values."""
    here = annotating.get(note.id) or note
    (kept,) = annotating.save(replace(here, **values), open_report, "第 1 条").saved
    return kept


def test_further_typing_in_one_sitting_is_one_version_and_one_act(
    services: Services, note: Annotation, open_report: OpenReport, clock: SettableClock
) -> None:
    annotating, undoing = services.annotating, services.undoing
    for text in ("在", "在哪", "在哪里"):
        change(annotating, note, open_report, text=text)
        clock.advance(minutes=9)
    assert texts(annotating, note) == ["在哪里"]
    clock.advance(minutes=1)
    change(annotating, note, open_report, text="在哪里？")
    assert texts(annotating, note) == ["在哪里？", "在哪里"]
    assert undoing.names() == ("修改批注（第 1 条）", "")
    undone = undoing.undo()
    assert (undone.annotations, undone.reports) == ((note.id,), frozenset({note.anchor.report}))
    assert texts(annotating, note) == ["在哪里"]
    assert undoing.undo().name == "添加批注（第 1 条）"
    assert (annotating.get(note.id), annotating.history(note.id)) == (None, ())
    # The report stays: what was read of it hangs on it, too.
    assert services.library.open(note.anchor.report).text == open_report.text


def test_other_acts_end_a_sitting(
    annotating: Annotating, note: Annotation, open_report: OpenReport, clock: SettableClock
) -> None:
    change(annotating, note, open_report, text="一")
    change(annotating, note, open_report, kind=NoteKind.QUESTION)
    change(annotating, note, open_report, text="二")
    change(annotating, note, open_report, text="二三")
    annotating.end_sitting()
    change(annotating, note, open_report, text="三")
    clock.advance(minutes=-1)
    change(annotating, note, open_report, text="四")
    assert texts(annotating, note) == ["四", "三", "二三", "一", "一"]


def test_a_mark_without_words_is_a_version_of_its_own(
    services: Services, note: Annotation, open_report: OpenReport
) -> None:
    annotating = services.annotating
    change(annotating, note, open_report, text="", kind=NoteKind.WATCH)
    change(annotating, note, open_report, text="盯住")
    assert texts(annotating, note) == ["盯住", ""]
    services.undoing.undo()
    assert annotating.get(note.id).kind is NoteKind.WATCH
    assert annotating.get(note.id).text == ""


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"kind": NoteKind.SUPPORT}, "修改批注类型（第 1 条）"),
        ({"stance": Stance.RESERVED}, "修改批注表态（第 1 条）"),
        ({"importance": Importance.KEY}, "修改批注重要程度（第 1 条）"),
        ({"tags": ("a", "b")}, "修改批注标签（第 1 条）"),
        ({"links": (Link("r", "c", "句"), Link("r", "d", ""))}, "修改批注关联（第 1 条）"),
        ({"follow_up": "2025-03-01"}, "修改批注再看日期（第 1 条）"),
        ({"kind": NoteKind.AMEND, "amendment": Amendment("3所", "5所")}, "修改批注（第 1 条）"),
    ],
)
def test_every_field_is_kept_named_and_undone(
    services: Services, note: Annotation, open_report: OpenReport, values, name: str
) -> None:
    annotating = services.annotating
    before = change(annotating, note, open_report, tags=("c",), links=(Link("r", "e", ""),))
    after = change(annotating, note, open_report, **values)
    assert annotating.get(note.id) == after
    assert after == replace(before, revision=after.revision, **values)
    assert services.undoing.names()[0] == name
    services.undoing.undo()
    assert annotating.get(note.id) == before
    services.undoing.redo()
    assert annotating.get(note.id) == after


def test_what_changes_nothing_is_no_version_and_no_act(
    services: Services, note: Annotation, open_report: OpenReport, clock: SettableClock
) -> None:
    kept = change(services.annotating, note, open_report)
    clock.advance(hours=1)
    assert change(services.annotating, note, open_report) == kept
    assert len(services.annotating.history(note.id)) == 1
    services.undoing.undo()
    assert services.undoing.names()[0] == ""


def test_any_version_can_be_brought_back(
    annotating: Annotating, note: Annotation, open_report: OpenReport, clock: SettableClock
) -> None:
    for text in ("一", "二", "三"):
        change(annotating, note, open_report, text=text, tags=(text,))
        clock.advance(hours=1)
    first = annotating.history(note.id)[-1].revision
    (kept,) = annotating.restore(note.id, first.id).saved
    assert (kept.text, kept.tags, annotating.get(note.id)) == ("一", ("一",), kept)
    assert texts(annotating, note) == ["一", "三", "二", "一"]
    assert [version.is_shown for version in annotating.history(note.id)] == [True] + [False] * 3
    with pytest.raises(UserError, match="这个版本已经不在了"):
        annotating.restore(note.id, "nowhere")


def test_a_deleted_note_is_listed_and_brought_back(
    services: Services, note: Annotation, open_report: OpenReport, clock: SettableClock
) -> None:
    annotating = services.annotating
    services.identity.rename("张三")
    before = change(annotating, note, open_report, text="一", tags=("t",))
    clock.advance(hours=1)
    assert annotating.remove(note.id, "第 1 条").removed == (note.id,)
    assert services.undoing.names()[0] == "删除批注（第 1 条）"
    assert texts(annotating, note) == ["删除", "一"]
    (gone,) = annotating.deleted(note.anchor.report)
    assert (gone.annotation, gone.name) == (before, "张三")
    assert gone.deleted == "2025-02-07T10:00:00.000Z"
    (back,) = annotating.restore(note.id, gone.annotation.revision).saved
    assert (back.text, back.tags, back.created) == ("一", ("t",), before.created)
    assert annotating.deleted(note.anchor.report) == ()
    assert [services.undoing.undo().name for _ in range(2)] == [
        "恢复批注",
        "删除批注（第 1 条）",
    ]
    assert annotating.get(note.id) == before


def test_several_are_deleted_in_one_act(services: Services, open_report: OpenReport) -> None:
    annotating = services.annotating
    notes = [new_annotation(each, open_report) for each in open_report.report.commitments]
    for each in notes:
        annotating.save(each, open_report)
    ids = [each.id for each in notes]
    assert annotating.remove_all([*ids, "nowhere"], "删除 3 条批注").removed == tuple(ids)
    assert annotating.of_ids(ids) == ()
    assert set(services.undoing.undo().annotations) == set(ids)
    assert len(annotating.of_ids(ids)) == 3


def brought(services: Services, revision: Revision) -> None:
    """What a pack brings: a revision made elsewhere."""
    with services.annotating._workbook.changing("导入") as database:
        revisions.add(database, [revision])
        known = revisions.of_annotation(database, revision.annotation)
        annotations.show(database, revision.annotation, revising.shown(known))


def test_what_was_changed_in_two_places_stays_twice_until_it_is_settled(
    services: Services, note: Annotation, open_report: OpenReport, clock: SettableClock
) -> None:
    annotating = services.annotating
    kept = change(annotating, note, open_report, text="一")
    annotating.end_sitting()
    clock.advance(hours=1)
    other = revising.revise(
        note.id,
        replace(revising.content_of(kept), text="别处"),
        parents=[kept.revision],
        editor="other",
        made="2025-02-07T09:30:00.000Z",
    )
    brought(services, other)
    assert annotating.get(note.id).text == "别处"
    # The screen still has the version from before: its save does not take the other's place.
    later = Annotating(annotating._workbook, clock, services.identity)
    (both,) = later.save(replace(kept, text="这里"), open_report).saved
    assert (both.text, both.rivals) == ("这里", (other.id,))
    assert [version.is_rival for version in annotating.history(note.id)] == [False, True, False]
    # Typing on does not settle it.
    assert change(later, note, open_report, text="这里也").rivals == (other.id,)
    (settled,) = later.settle(note.id, other.id).saved
    assert (settled.text, settled.rivals) == ("别处", ())
    assert services.undoing.undo().name == "处理批注冲突"
    (made,) = later.settle(note.id, replace(both, text="两者")).saved
    assert (made.text, made.rivals, annotating.get(note.id)) == ("两者", (), made)


def test_deleting_meets_a_change_and_the_words_stay(
    services: Services, note: Annotation, open_report: OpenReport
) -> None:
    annotating = services.annotating
    kept = change(annotating, note, open_report, text="一")
    content = replace(revising.content_of(kept), text="别处")
    other = revising.revise(
        note.id, content, parents=[kept.revision], editor="o", made="2020-01-01T00:00:00.000Z"
    )
    annotating.remove(note.id)
    brought(services, other)
    shown = annotating.get(note.id)
    assert (shown.text, len(shown.rivals)) == ("别处", 1)
    # To delete is one of the two, and may be chosen.
    assert annotating.settle(note.id, shown.rivals[0]).removed == (note.id,)
    assert annotating.get(note.id) is None


def test_saves_that_were_on_their_way_are_no_conflict(
    annotating: Annotating, note: Annotation, open_report: OpenReport
) -> None:
    (first,) = annotating.save(note, open_report).saved
    for text in ("一", "二"):
        # The screen knows only the first revision yet.
        annotating.save(replace(first, text=text, kind=NoteKind.QUESTION), open_report)
        annotating.save(replace(first, text=text, kind=NoteKind.WATCH), open_report)
    assert (annotating.get(note.id).rivals, annotating.get(note.id).text) == ((), "二")


def test_another_ones_note_is_copied_as_ones_own(
    services: Services, note: Annotation, open_report: OpenReport, clock: SettableClock
) -> None:
    annotating = services.annotating
    theirs = replace(note, author="other", shared=True, tags=("t",))
    annotating.save(theirs, open_report)
    clock.advance(hours=1)
    (copy,) = annotating.copy_as_mine(note.id, "第 1 条").saved
    assert copy.id != note.id
    assert (copy.author, copy.shared, copy.text, copy.tags) == (
        services.identity.me(),
        False,
        note.text,
        ("t",),
    )
    assert copy.created == "2025-02-07T10:00:00.000Z"
    assert services.undoing.names()[0] == "复制批注（第 1 条）"
    with pytest.raises(UserError, match="已经不在了"):
        annotating.copy_as_mine("nowhere")


def test_ones_own_notes_are_shared_and_taken_back(
    services: Services, open_report: OpenReport
) -> None:
    annotating = services.annotating
    notes = [new_annotation(each, open_report) for each in open_report.report.commitments]
    annotating.save(replace(notes[0], author="other"), open_report)
    for each in notes[1:]:
        annotating.save(each, open_report)
    ids = [each.id for each in notes]
    changed = annotating.share(ids, shared=True)
    assert [each.id for each in changed.saved] == ids[1:]
    assert services.undoing.names()[0] == "公开批注 2 条"
    assert annotating.share(ids, shared=True) == Change()
    annotating.share(ids[1:2], shared=False)
    assert [each.shared for each in annotating.of_ids(ids)] == [False, False, True]
    assert services.undoing.names()[0] == "收回批注"


def test_a_note_from_before_there_were_revisions_keeps_its_first_version(
    services: Services, note: Annotation, open_report: OpenReport
) -> None:
    annotating = services.annotating
    annotating.save(note, open_report)
    with annotating._workbook.changing() as database:
        database.execute("DELETE FROM revision")
        database.execute("UPDATE annotation SET revision = '', author = '', body = '旧'")
    assert texts(annotating, note) == ["旧"]
    (signed,) = annotating.sign([note.id]).saved
    assert (signed.author, signed.text) == (services.identity.me(), "旧")
    assert annotating.sign([note.id]) == Change()
    change(annotating, note, open_report, text="新")
    assert texts(annotating, note) == ["新", "旧", "旧"]
    first = annotating.history(note.id)[-1].revision
    assert (first.editor, first.parents) == ("", ())


def test_a_version_comes_back_where_the_note_hangs_now(
    services: Services, note: Annotation, open_report: OpenReport
) -> None:
    annotating = services.annotating
    kept = change(annotating, note, open_report, text="一")
    change(annotating, note, open_report, kind=NoteKind.WATCH)
    moved = replace(annotating.get(note.id).anchor, commitment="c9", start=7)
    with annotating._workbook.changing() as database:
        annotations.put(database, replace(annotating.get(note.id), anchor=moved))
    (back,) = annotating.restore(note.id, kept.revision).saved
    assert (back.anchor, back.kind) == (moved, NoteKind.FREE)
    annotating.remove(note.id)
    (again,) = annotating.restore(note.id, kept.revision).saved
    assert (again.anchor, again.text) == (moved, "一")


def test_a_note_that_was_deleted_before_it_came_is_not_offered_to_be_brought_back(meet) -> None:
    zhang, li = meet("张三"), meet("李四")
    early, late = zhang.write("早就删了"), zhang.write("后来删了", 1)
    zhang.services.annotating.remove(early.id)
    li.take(zhang.pack())
    zhang.services.annotating.remove(late.id)
    li.take(zhang.pack())
    report = early.anchor.report
    assert [each.annotation.text for each in li.services.annotating.deleted(report)] == ["后来删了"]
    there = {each.annotation.text for each in zhang.services.annotating.deleted(report)}
    assert there == {"早就删了", "后来删了"}
