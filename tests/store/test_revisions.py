from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation, Link
from jjdesk.services import revising
from jjdesk.store import annotations, revisions
from jjdesk.store.database import Workbook, open_workbook


@pytest.fixture
def workbook(filled: Path):
    workbook = open_workbook(filled)
    yield workbook
    workbook.close()


def test_a_bare_revision_gets_its_content_and_keeps_it(
    workbook: Workbook, note: Annotation
) -> None:
    whole = revising.first(note)
    bare = replace(whole, content=None)
    with workbook.changing() as database:
        for given, kept in ((bare, bare), (whole, whole), (bare, whole)):
            revisions.add(database, [given])
            assert revisions.of_annotation(database, note.id) == (kept,)
        assert revisions.of_annotations(database, [note.id, "none"]) == {note.id: (whole,)}
        revisions.remove(database, whole.id)
        assert revisions.of_annotation(database, note.id) == ()


def test_a_bare_revision_stays_with_its_note(workbook: Workbook, note: Annotation) -> None:
    whole = revising.first(note)
    bare = replace(whole, content=None)
    with workbook.changing() as database:
        revisions.add(database, [bare])
        revisions.add(database, [replace(bare, annotation="another")])
        assert revisions.of_annotation(database, note.id) == (bare,)
        # What has content is what its id says, whoever came first.
        revisions.add(database, [whole])
        assert revisions.of_annotation(database, note.id) == (whole,)


def test_deleted_ones_are_found_by_the_report_they_hung_on(
    workbook: Workbook, note: Annotation
) -> None:
    first = revising.first(note)
    with workbook.changing() as database:
        revisions.add(database, [first])
        assert revisions.of_deleted(database, note.anchor.report) == {}
        annotations.show(database, note.id, None)
        assert revisions.of_deleted(database, note.anchor.report) == {note.id: (first,)}
        assert revisions.of_deleted(database, "another") == {}


def test_tags_and_links_stand_in_the_order_given(workbook: Workbook, note: Annotation) -> None:
    full = replace(note, tags=("b", "a"), links=(Link("r", "c", "句"), Link("r", "b", "")))
    with workbook.changing("改") as database:
        annotations.put(database, full)
        assert annotations.get(database, note.id) == full
        assert annotations.of_ids(database, ["none", note.id]) == (full,)
        assert tuple(annotations.every(database)) == (full,)
    with workbook.changing("什么也没改") as database:
        annotations.put(database, full)
    assert workbook.names()[0] == "改"
    with workbook.changing("删") as database:
        assert annotations.remove(database, note.id)
        assert database.table("annotation_tag").count == 0
        assert database.table("annotation_link").count == 0
    workbook.undo()
    with workbook.reading() as database:
        assert annotations.get(database, note.id) == full


def test_a_row_that_shows_the_same_revision_stays_where_it_was_moved(
    workbook: Workbook, note: Annotation
) -> None:
    shown = revising.shown([revising.first(note)])
    moved = replace(shown, anchor=replace(shown.anchor, commitment="c9"))
    with workbook.changing() as database:
        annotations.put(database, moved)
        annotations.show(database, note.id, replace(shown, rivals=("x",)))
        assert annotations.get(database, note.id) == replace(moved, rivals=("x",))
        annotations.show(database, note.id, replace(shown, revision="other"))
        assert annotations.get(database, note.id).anchor == shown.anchor
