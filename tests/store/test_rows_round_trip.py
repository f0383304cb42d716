"""Whatever a user writes comes back as it was written, in every kind of row, after a restart.

Texts are of the kind that break programs that paste them into SQL, cut them into bytes, or compare
them as a machine does: quotes, percent signs, zeros, directions, characters of four bytes.
"""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, Annotation, Importance, Link, NoteKind, Stance
from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.domain.library import Correction, Field, PlaceList
from jjdesk.domain.poll import Project
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.project_list import Cast, Intention, Leaning, ProjectLink, ProjectList
from jjdesk.domain.summary import Definition, Grouping, Purpose
from jjdesk.domain.tag import Author, Tag
from jjdesk.domain.task import Match, Task, TaskTable, Verdict
from jjdesk.services import revising
from jjdesk.services.opening import OpenReport
from jjdesk.store import (
    absent_reports,
    annotations,
    authors,
    cast_ballots,
    corrections,
    exchange_files,
    intentions,
    place_lists,
    progress,
    project_links,
    projects,
    reports,
    revisions,
    saved_filters,
    settings,
    summaries,
    tags,
    tasks,
    whole,
)
from jjdesk.store.database import Workbook, open_workbook

HOSTILE = {
    "quotes": "'; DROP TABLE annotation; --\"",
    "wildcards": "100%_\\[*]?",
    "zero": "前\x00后",
    "lines": "一\r\n二\n三\t四\x0b\x0c",
    "directions": "\u202e反\u202c\u200b\u2066",
    "joined": "👨\u200d👩\u200d👧 e\u0301 é 𠮷𪚥",
    "json": '{"a": [1, null], "b": "\\u0000"}',
    "formula": '=HYPERLINK("http://x")',
    "markup": "<b>&amp;</b>]]>",
    "blank": " \u3000 ",
    "empty": "",
    "long": "长" * 20_000,
}


@pytest.fixture
def book(path: Path, open_report: OpenReport) -> Iterator[Workbook]:
    """A workbook with the sample report."""
    workbook = open_workbook(path)
    with workbook.changing() as database:
        reports.add(
            database, open_report.report, open_report.text, parsed="{}", parser=1, added="2025"
        )
    yield workbook
    workbook.close()


Row = Callable[[str, str], tuple[object, Callable, Callable]]
"""Of a text and the report's SHA-256: a value, what keeps it, what reads it."""


def _annotation(text: str, sha256: str):
    from jjdesk.domain.annotation import Anchor  # noqa: PLC0415  only here

    note = Annotation(
        id="n" + text[:50],
        anchor=Anchor(sha256, text, text, text, text, 0, 2),
        kind=NoteKind.AMEND,
        text=text,
        stance=Stance.RESERVED,
        importance=Importance.KEY,
        amendment=Amendment(text, text),
        tags=(text, "other"),
        links=(Link(text, text, text),),
        follow_up="2025-03-01",
        author=text,
        shared=True,
        created="2025",
        modified="2026",
        revision=text,
        rivals=(text, "r"),
    )
    return note, annotations.put, lambda database: annotations.get(database, note.id)


def _revision(text: str, sha256: str):
    note, _, _ = _annotation(text, sha256)
    first = revising.first(note)
    return (
        (first,),
        revisions.add,
        lambda database: revisions.of_annotation(database, first.annotation),
    )


def _tag(text: str, _: str):
    tag = Tag(id=text, name=text, colour=text, parent=text, merged=text, modified=text)
    return (tag,), tags.put, tags.every


def _author(text: str, _: str):
    return (Author(text, text, text),), authors.put, authors.every


def _filter(text: str, _: str):
    kept = SavedFilter(text, Filter(query=text, places=(text,), tags=(text, "x")))
    return (
        (kept,),
        lambda database, value: saved_filters.put(database, value[0]),
        lambda database: tuple(saved_filters.every(database)),
    )


def _setting(text: str, _: str):
    return {"k": text}, settings.put, lambda database: settings.read(database, ("k",))


def _correction(text: str, sha256: str):
    kept = Correction(text, sha256, Field.ERRATUM, 0, 2, text, text, text)
    return (
        (kept,),
        lambda database, value: corrections.put(database, value[0]),
        lambda database: corrections.of_report(database, sha256),
    )


def _tasks(text: str, sha256: str):
    table = TaskTable("t", sha256, text, text, "2025-01-01T00:00:00.000Z")
    task = Task(1, text, text, text, text, text, text, text)
    match = Match(1, text, 0.25, Verdict.DOUBTFUL)

    def keep(database, _):
        tasks.add(database, table, [task], [match])

    def read(database):
        return (
            tasks.tables(database, sha256),
            tasks.tasks(database, "t"),
            tasks.matches(database, "t"),
        )

    return ((table,), (task,), (match,)), keep, read


def _status(text: str, sha256: str):
    change = StatusChange(
        id=text,
        report=sha256,
        commitment=text,
        quote=text,
        period=text,
        status=Status.BEHIND,
        source=text,
        date="2025-01-01",
        note=text,
        created="2025",
    )
    return (
        (change,),
        lambda database, value: progress.put(database, value[0]),
        lambda database: progress.of_report(database, sha256),
    )


def _project_list(text: str, _: str):
    project = Project(
        key=text, number=1, name=text, content=text, investment=0.1, unit=text, deadline=text
    )
    kept = ProjectList(id=text, name=text, projects=(project,), kind=text, source=text, added="1")
    return kept, projects.add, lambda database: projects.read(database, text)


def _link(text: str, _: str):
    listed = ProjectList(
        id="l", name="名单", projects=(Project(key=text, number=1, name="路"),), added="1"
    )
    link = ProjectLink(
        project=text,
        report=text,
        commitment=text,
        quote=text,
        likeness=0.3,
        verdict=Verdict.CONFIRMED,
    )

    def keep(database, value):
        projects.add(database, listed)
        project_links.put(database, "l", value[0])

    return (link,), keep, lambda database: project_links.of_list(database, "l", text)


def _intention(text: str, _: str):
    listed = ProjectList(
        id="l", name="名单", projects=(Project(key=text, number=1, name="路"),), added="1"
    )

    def keep(database, value):
        projects.add(database, listed)
        intentions.put(database, "l", value)

    kept = (Intention(text, Leaning.AGAINST, text),)
    return kept, keep, lambda database: intentions.of_list(database, "l")


def _cast(text: str, _: str):
    kept = Cast(text, 3, text)
    return kept, cast_ballots.put, lambda database: cast_ballots.read(database, text)


def _definition(text: str, _: str):
    kept = Definition(
        id=text,
        name=text,
        purpose=Purpose.NOTES,
        wanted=Filter(query=text),
        order=Grouping.TAG,
        folder=text,
    )
    return (
        (kept,),
        lambda database, value: summaries.put(database, value[0]),
        lambda database: tuple(summaries.every(database)),
    )


def _places(text: str, _: str):
    kept = PlaceList(text, (text.replace("\n", ""), "镇"))  # a town is named on one line
    return (
        (kept,),
        lambda database, value: place_lists.put(database, value[0], "2025"),
        place_lists.every,
    )


def _absent(text: str, _: str):
    return ((text, text, text, 2025),), absent_reports.put, absent_reports.every


def _taken(text: str, _: str):
    def keep(database, _value):
        exchange_files.put(database, text, name=text, author=text, taken=text, added=1)

    return frozenset({text}), keep, exchange_files.known


ROWS: dict[str, Row] = {
    made.__name__.strip("_"): made
    for made in (
        _annotation,
        _revision,
        _tag,
        _author,
        _filter,
        _setting,
        _correction,
        _tasks,
        _status,
        _project_list,
        _link,
        _intention,
        _cast,
        _definition,
        _places,
        _absent,
        _taken,
    )
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_every_row_comes_back_as_it_was_written(
    book: Workbook, open_report: OpenReport, text: str
) -> None:
    sha256 = open_report.report.source.sha256
    for name, make in ROWS.items():
        value, keep, read = make(text, sha256)
        with book.changing("写") as database:
            keep(database, value)
        with book.reading() as database:
            assert read(database) == value, name
        book.undo()


@pytest.mark.parametrize("name", ROWS)
def test_it_is_there_for_another_program_and_after_a_restart(
    book: Workbook, open_report: OpenReport, name: str
) -> None:
    text = HOSTILE["joined"] + HOSTILE["quotes"]
    value, keep, read = ROWS[name](text, open_report.report.source.sha256)
    with book.changing() as database:
        keep(database, value)
    book.close()
    again = open_workbook(book.path)
    with again.reading() as database:
        assert read(database) == value
    again.close()
    connection = sqlite3.connect(book.path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_all_rows_leave_and_come_back_together(
    book: Workbook, open_report: OpenReport, text: str
) -> None:
    """As the file of everything takes them, where one kind may stand in the way of another."""
    sha256 = open_report.report.source.sha256
    others = [name for name in ROWS if name not in {"link", "intention"}]
    with book.changing() as database:
        for name in others:
            value, keep, _ = ROWS[name](text, sha256)
            keep(database, value)
    with book.reading() as database:
        found = whole.read(database.conn)
        for name in others:
            value, _, read = ROWS[name](text, sha256)
            assert read(database) == value, name
    assert len(found.tables["annotation"]) == 1
    (note,) = whole.notes(found)
    expected, _, _ = _annotation(text, sha256)
    assert note == expected


def test_a_changed_note_keeps_what_was_not_changed(book: Workbook, open_report: OpenReport) -> None:
    note, _, _ = _annotation("字", open_report.report.source.sha256)
    with book.changing() as database:
        annotations.put(database, note)
        annotations.put(database, replace(note, text="另", tags=(), links=()))
        assert annotations.get(database, note.id) == replace(note, text="另", tags=(), links=())
        annotations.put(database, note)
        assert annotations.get(database, note.id) == note
        assert annotations.remove(database, note.id)
        assert annotations.get(database, note.id) is None
        for table in ("annotation_tag", "annotation_link"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608


def test_all_can_be_read_amid_a_change(book: Workbook, open_report: OpenReport) -> None:
    value, keep, _ = ROWS["annotation"]("字", open_report.report.source.sha256)
    with book.changing() as database:
        keep(database, value)
        amid = whole.read(database.conn)
        assert database.conn.in_transaction
    with book.reading() as database:
        assert whole.read(database.conn) == amid
        assert not database.conn.in_transaction
