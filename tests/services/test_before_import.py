"""Before anything much is taken in from a file the workbook is copied, as it was then."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.backup import Occasion
from jjdesk.domain.poll import Project
from jjdesk.domain.tag import Author
from jjdesk.domain.task import Column, RawTable
from jjdesk.errors import UserError, WorkbookError
from jjdesk.exchange.pack import Pack
from jjdesk.services import revising
from jjdesk.services.drafting import new_annotation
from jjdesk.store import backups, whole

REPORT = "\n".join(
    ["政府工作报告", "一、二〇二五年工作", "（一）办好教育。", "新建小学5所，改造初中2所。"]
)
"""Of another place and year than the sample."""


def reports(services, _):
    preview = services.library.preview_text(REPORT)
    services.library.add(preview, title="另一份", place="永川区", year=2025)


def towns(services, _):
    services.library.add_places("永川区", ["双石镇", "三教镇"])


def projects(services, _):
    services.projects.add("名单", [Project(key="", number=1, name="修路")])


def tasks(services, open_report):
    raw = RawTable("表", "", ("目标任务",), (("新建小学3所",),), (Column.TEXT,))
    services.tasking.add(open_report, raw, name="任务表", period="2025年上半年")


IMPORTS = [reports, towns, projects, tasks]


@pytest.fixture
def noted(services, open_report):
    """A workbook that somebody has written in, so that there is something to lose."""
    note = new_annotation(open_report.report.commitments[0], open_report, text="甲")
    services.annotating.save(note, open_report)
    return services


@pytest.mark.parametrize("take", IMPORTS, ids=lambda each: each.__name__)
def test_a_copy_is_made_before(noted, path, open_report, take):
    before = whole.read_file(path)
    take(noted, open_report)
    (made,) = backups.beside(path)
    assert made.occasion is Occasion.IMPORT
    assert whole.read_file(made.path) == before
    assert whole.read_file(path) != before


@pytest.mark.parametrize("take", IMPORTS, ids=lambda each: each.__name__)
def test_without_a_copy_nothing_is_taken_in(noted, path, open_report, take):
    backups.folder(path).write_text("in the way", encoding="utf-8")
    before = whole.read_file(path)
    with pytest.raises(WorkbookError, match=r"备份没有做成.*工作簿没有改动"):
        take(noted, open_report)
    assert whole.read_file(path) == before


@pytest.mark.parametrize("take", IMPORTS, ids=lambda each: each.__name__)
def test_into_an_empty_workbook_it_goes_without(services, path, open_report, take):
    take(services, open_report)
    assert backups.beside(path) == ()


@pytest.mark.parametrize("take", IMPORTS, ids=lambda each: each.__name__)
def test_what_is_refused_leaves_no_copy_of_the_same(noted, path, clock, open_report, take):
    """Taken in twice it is refused, or the same again: one copy at most of each state."""
    take(noted, open_report)
    clock.advance(hours=2)
    try:
        take(noted, open_report)
    except UserError:
        assert len(backups.beside(path)) == 1
    else:
        assert len(backups.beside(path)) == 2


def test_the_demonstration_list_comes_from_no_file_and_needs_none(noted, path):
    noted.projects.add_demonstration()
    assert backups.beside(path) == ()


def test_two_imports_one_after_the_other_are_two_copies(noted, path, clock, open_report):
    towns(noted, open_report)
    clock.advance(minutes=1)
    projects(noted, open_report)
    first, second = backups.beside(path)
    assert second.moment - first.moment == timedelta(minutes=1)
    assert isinstance(first.path, Path)
    assert "place_list" in whole.read_file(first.path).tables
    assert whole.read_file(first.path).tables["place_list"] == []
    assert len(whole.read_file(second.path).tables["place_list"]) == 1


def test_nor_is_another_id_the_deputys_without_it(noted, path, open_report):
    note = new_annotation(open_report.report.commitments[1], open_report, text="乙")
    content = replace(revising.content_of(note), author="elsewhere")
    made = revising.revise(note.id, content, parents=(), editor="elsewhere", made=note.modified)
    author = Author("elsewhere", "张三")
    pack = Pack(author=author, made=note.modified, revisions=(made,), authors=(author,))
    mine = noted.identity.mine()
    backups.folder(path).write_text("in the way", encoding="utf-8")
    with pytest.raises(WorkbookError, match="备份没有做成"):
        noted.merging.merge(noted.merging.preview(pack, "包.jjpack"), own=True)
    assert noted.identity.mine() == mine
    backups.folder(path).unlink()
    noted.merging.merge(noted.merging.preview(pack, "包.jjpack"), own=True)
    assert noted.identity.mine() == mine | {"elsewhere"}
