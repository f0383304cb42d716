"""Rows that SQLite finds in order and that hold no value of ours: a flipped bit, a strange program.

Whoever reads them is told that the file is damaged, what is safe and what to do; nothing of what a
cell holds is in the sentence or in what a log would show, and the file is not touched.
"""

import shutil
import sqlite3
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation, Link
from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.domain.library import Correction, Field, PlaceList
from jjdesk.domain.poll import Project
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.project_list import Leaning
from jjdesk.domain.task import Match, Task, TaskTable, Verdict
from jjdesk.errors import InternalError, UserError, WorkbookError
from jjdesk.services.bundle import Services
from jjdesk.services.charting.scope import Asked, Extent
from jjdesk.services.list_wish import Wish
from jjdesk.services.opening import OpenReport
from jjdesk.store import corrections, place_lists, progress, saved_filters, tasks
from jjdesk.store.database import Workbook, open_workbook

UNREAD = "谁也不该看到的字"


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Path:
    """Where a workbook with a row of everything is put when it is first asked for."""
    return tmp_path_factory.mktemp("template") / "workbook.jjdesk"


@pytest.fixture
def full(template: Path, path: Path, note: Annotation, open_report: OpenReport) -> Path:
    if not template.exists():
        _fill(template, note, open_report)
    path.parent.mkdir()
    shutil.copyfile(template, path)
    return path


def _fill(path: Path, note: Annotation, open_report: OpenReport) -> None:
    services = Services(open_workbook(path))
    sha256 = open_report.report.source.sha256
    services.annotating.save(
        replace(note, id="n", links=(Link(sha256, "c2", "句"),), tags=("t",)), open_report
    )
    services.tagging.ensure("教育")
    made = [Project(key="", number=1, name="公路", investment=12.5)]
    listed = services.projects.add("名单", made).lists[0]
    services.intentions.choose(listed, listed.projects[0].key, Leaning.FOR)
    services.links.confirm(listed, listed.projects[0].key, open_report, "c1")
    with services._workbook.changing() as database:
        corrections.put(database, Correction("k", sha256, Field.SECTOR, 0, 2, "句", "205", "2025"))
        tasks.add(
            database,
            TaskTable("t", sha256, "表", "2025年", "2025-01-01T00:00:00.000Z"),
            [Task(1, "1", "", "建校", "区教委", "", "", "")],
            [Match(1, "c1", 1.0, Verdict.SURE)],
        )
        progress.put(
            database,
            StatusChange(
                id="s",
                report=sha256,
                commitment="c1",
                quote="句",
                period="2025",
                status=Status.DONE,
                date="2025-01-01",
                created="2025",
            ),
        )
        place_lists.put(database, PlaceList("某县", ("甲镇",)), "2025")
        saved_filters.put(database, SavedFilter("我的", Filter(query="教育")))
    services.identity.rename("张三")
    services.reading.keep(sha256, ["c1"], [])
    services.close()


def spoil(path: Path, table: str, column: str, value: object) -> bytes:
    """Write a value into every row of a column, as no program of ours would; gives the file."""
    connection = sqlite3.connect(path)
    changed = connection.execute(f'UPDATE {table} SET "{column}" = ?', [value]).rowcount  # noqa: S608
    connection.commit()
    connection.close()
    assert changed
    return path.read_bytes()


Use = Callable[[Services, OpenReport], object]


def notes(services: Services, opened: OpenReport) -> object:
    return services.annotating.of_report(opened)


def history(services: Services, _: OpenReport) -> object:
    return services.annotating.history("n")


def statuses(services: Services, opened: OpenReport) -> object:
    return services.following.overview(opened)


def tables(services: Services, opened: OpenReport) -> object:
    return services.tasking.views(opened.report.source.sha256)


def made(services: Services, opened: OpenReport) -> object:
    return services.correcting.of_report(opened.report.source.sha256)


def intentions(services: Services, _: OpenReport) -> object:
    return [services.intentions.of_list(each) for each in services.projects.lists()]


def bearings(services: Services, opened: OpenReport) -> object:
    return [services.links.of_list(each, opened) for each in services.projects.lists()]


def shelf(services: Services, _: OpenReport) -> object:
    return services.library.shelf(removed=True)


def opened_again(services: Services, opened: OpenReport) -> object:
    return services.library.open(opened.report.source.sha256)


def tags(services: Services, _: OpenReport) -> object:
    return services.tagging.shown()


def authors(services: Services, _: OpenReport) -> object:
    return services.identity.names()


def progress_view(services: Services, opened: OpenReport) -> object:
    return services.following.view(opened)


def note_list(services: Services, _: OpenReport) -> object:
    services.listing.counts(Wish())
    found = services.listing.find(Wish(wanted=Filter(query="在")))
    return services.listing.lines(found, 0, 48)


def searched(services: Services, _: OpenReport) -> object:
    services.searching.refresh()
    return services.searching.search("学校")


def places(services: Services, _: OpenReport) -> object:
    return services.library.places()


def read_marks(services: Services, opened: OpenReport) -> object:
    return services.reading.of_report(opened.report.source.sha256)


def filters(services: Services, _: OpenReport) -> object:
    return services.saved_filters.every()


def charted(services: Services, opened: OpenReport) -> object:
    return services.charting.matter(Asked(report=opened.report, extent=Extent.LIBRARY))


EVERY: list[Use] = [
    notes, history, statuses, tables, made, intentions, bearings, shelf, opened_again, tags,
    authors, progress_view, note_list, searched, places, read_marks, filters, charted,
]  # fmt: skip

SENSELESS: list[tuple[str, str, object, Use]] = [
    ("annotation", "scope", UNREAD, notes),
    ("annotation", "kind", UNREAD, notes),
    ("annotation", "stance", UNREAD, notes),
    ("annotation", "stance", 7, notes),
    ("annotation", "importance", 9, notes),
    ("annotation", "importance", -1, notes),
    ("annotation", "start", UNREAD, notes),
    ("annotation", "end", UNREAD, notes),
    ("annotation", "rivals", UNREAD, notes),
    ("annotation", "rivals", "7", notes),
    ("revision", "parents", UNREAD, history),
    ("revision", "parents", "{}", history),
    ("revision", "content", UNREAD, history),
    ("revision", "content", f'{{"kind": "{UNREAD}"}}', history),
    ("status_change", "status", UNREAD, statuses),
    ("task_match", "verdict", UNREAD, tables),
    ("correction", "field", UNREAD, made),
    ("intention", "leaning", UNREAD, intentions),
    ("project_link", "verdict", UNREAD, bearings),
    ("task_table", "added", UNREAD, tables),
    ("task_table", "added", "", progress_view),
    ("task_table", "added", "9999-12-31T23:59:59.999Z", progress_view),
    ("task_table", "added", "0001-01-01", progress_view),
    ("task", "progress", UNREAD.encode(), progress_view),
    ("report", "year", UNREAD, shelf),
    ("report", "year", 2025.5, shelf),
    ("report", "title", UNREAD.encode(), shelf),
    ("report", "parsed", UNREAD.encode(), opened_again),
    ("annotation", "body", UNREAD.encode(), notes),
    ("annotation", "quote", UNREAD.encode(), note_list),
    ("annotation", "modified", UNREAD.encode(), notes),
    ("annotation_tag", "tag", UNREAD.encode(), notes),
    ("annotation_link", "quote", UNREAD.encode(), notes),
    ("revision", "made", UNREAD.encode(), history),
    ("tag", "name", UNREAD.encode(), tags),
    ("author", "name", UNREAD.encode(), authors),
    ("status_change", "note", UNREAD.encode(), statuses),
    ("project", "name", UNREAD.encode(), intentions),
    ("project", "investment", UNREAD, intentions),
    ("intention", "note", UNREAD.encode(), intentions),
    ("place_list", "towns", UNREAD.encode(), places),
    ("reading", "commitment", UNREAD.encode(), read_marks),
    ("saved_filter", "name", UNREAD.encode(), filters),
]


@pytest.mark.parametrize(
    ("table", "column", "value", "use"),
    SENSELESS,
    ids=lambda each: getattr(each, "__name__", str(each)[:8]),
)
def test_it_is_told_as_damage_and_the_file_is_left(
    full: Path, open_report: OpenReport, table: str, column: str, value: object, use: Use
) -> None:
    spoiled = spoil(full, table, column, value)
    services = Services(open_workbook(full))
    with pytest.raises(WorkbookError) as told:
        use(services, open_report)
    services.close()
    assert full.read_bytes() == spoiled
    said = str(told.value)
    assert "已损坏，无法读取" in said
    assert "程序没有改动它" in said
    assert "备份与恢复" in said
    logged = "".join(traceback.format_exception(told.value))
    assert UNREAD not in logged


def _columns(path: Path) -> list[tuple[str, str]]:
    """Table and column of all that users put into a workbook."""
    connection = sqlite3.connect(path)
    found = connection.execute(
        "SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> '_sqlite_migrations'"
    ).fetchall()
    there = [
        (table, column)
        for table, column in found
        if connection.execute(f"SELECT 1 FROM {table}").fetchone()  # noqa: S608  ours
    ]
    connection.close()
    return there


@pytest.mark.parametrize("value", [UNREAD, UNREAD.encode()], ids=["text", "bytes"])
def test_whatever_a_column_holds_it_is_read_or_told(
    full: Path, open_report: OpenReport, value: object
) -> None:
    sound = full.read_bytes()
    spoiled, bare = 0, []
    for table, column in _columns(full):
        full.write_bytes(sound)
        try:
            spoil(full, table, column, value)
        except sqlite3.IntegrityError:
            continue
        spoiled += 1
        services = Services(open_workbook(full))
        for use in EVERY:
            try:
                use(services, open_report)
            except UserError as told:
                logged = "".join(traceback.format_exception(told))
                assert UNREAD not in logged, (table, column, use.__name__)
                assert not logged.count("UnicodeDecodeError"), (table, column, use.__name__)
            except (InternalError, ArithmeticError, LookupError, TypeError, ValueError) as error:
                bare.append((table, column, use.__name__, type(error).__name__))
        services.close()
    assert bare == []
    assert spoiled > 60


def test_text_that_is_none_is_told_without_its_words(full: Path, open_report: OpenReport) -> None:
    connection = sqlite3.connect(full)
    connection.execute("UPDATE annotation SET body = CAST(? AS TEXT)", [UNREAD.encode() + b"\xff"])
    connection.commit()
    connection.close()
    services = Services(open_workbook(full))
    with pytest.raises(WorkbookError, match="已损坏") as told:
        notes(services, open_report)
    services.close()
    assert UNREAD not in "".join(traceback.format_exception(told.value))


def test_what_is_sound_beside_it_is_read(full: Path, open_report: OpenReport) -> None:
    spoil(full, "status_change", "status", UNREAD)
    services = Services(open_workbook(full))
    with pytest.raises(WorkbookError):
        statuses(services, open_report)
    assert [note.id for note in services.annotating.of_report(open_report).notes] == ["n"]
    assert [table.table.name for table in services.tasking.views(_sha256(open_report))] == ["表"]
    services.close()


def test_what_is_written_after_it_was_told_is_kept(full: Path, open_report: OpenReport) -> None:
    spoil(full, "task_match", "verdict", UNREAD)
    services = Services(open_workbook(full))
    with pytest.raises(WorkbookError):
        tables(services, open_report)
    note = services.annotating.get("n")
    assert note is not None
    services.annotating.save(replace(note, text="照样能写"), open_report)
    services.close()
    services = Services(open_workbook(full))
    assert [each.text for each in services.annotating.of_report(open_report).notes] == ["照样能写"]
    services.close()


def test_a_mistake_of_the_caller_is_not_called_damage(full: Path) -> None:
    workbook = open_workbook(full)
    with pytest.raises(ValueError, match="of the caller"), workbook.reading():
        raise ValueError("of the caller")
    workbook.close()


def test_in_a_change_nothing_is_kept(full: Path, open_report: OpenReport) -> None:
    spoiled = spoil(full, "status_change", "status", UNREAD)
    workbook: Workbook = open_workbook(full)

    def change() -> None:
        with workbook.changing("记下") as database:
            database.execute("INSERT INTO setting VALUES ('written', 'before')")
            progress.of_report(database, _sha256(open_report))

    with pytest.raises(WorkbookError, match="已损坏"):
        change()
    assert workbook.names() == ("", "")
    workbook.close()
    assert full.read_bytes() == spoiled


def _sha256(opened: OpenReport) -> str:
    return opened.report.source.sha256
