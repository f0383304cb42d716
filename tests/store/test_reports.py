import pytest
from msgspec.structs import replace

from jjdesk.exchange import report_json
from jjdesk.services.opening import OpenReport
from jjdesk.store import reports
from jjdesk.store.database import Workbook, open_workbook

ADDED = "2025-02-07T09:00:00.000Z"


@pytest.fixture
def workbook(path, open_report):
    workbook = open_workbook(path)
    keep(workbook, open_report)
    yield workbook
    workbook.close()


def keep(workbook: Workbook, opened: OpenReport) -> None:
    parsed = report_json.encode(opened.report).decode()
    with workbook.changing() as database:
        reports.add(database, opened.report, opened.text, parsed=parsed, parser=7, added=ADDED)


def other(opened: OpenReport, sha256: str, year: int | None, title: str) -> OpenReport:
    source = replace(opened.report.source, sha256=sha256)
    return OpenReport(replace(opened.report, source=source, year=year, title=title), opened.text)


def test_a_report_comes_back_as_it_was_kept(workbook, open_report):
    sha256 = open_report.report.source.sha256
    with workbook.reading() as database:
        kept = reports.read(database, sha256)
        assert reports.read(database, "0" * 64) is None
        assert list(reports.texts(database)) == [(sha256, open_report.text)]
    assert report_json.decode(kept.parsed.encode()) == open_report.report
    assert (kept.text, kept.media_type) == (open_report.text, "text/plain")
    shelved = kept.shelved
    assert (shelved.sha256, shelved.title, shelved.place) == (sha256, "示例报告", "重庆市江津区")
    assert (shelved.year, shelved.commitments, shelved.targets) == (2025, 3, 2)
    assert (shelved.parser, shelved.added, shelved.removed) == (7, ADDED, None)


def test_the_shelf_has_the_newest_year_first_then_by_title(workbook, open_report):
    keep(workbook, other(open_report, "1", 2024, "乙"))
    keep(workbook, other(open_report, "2", 2024, "一"))
    keep(workbook, other(open_report, "3", None, "甲"))
    with workbook.reading() as database:
        shelf = reports.shelf(database)
    assert [each.title for each in shelf] == ["示例报告", "一", "乙", "甲"]


def test_a_new_reading_takes_the_place_of_the_old(workbook, open_report):
    report = replace(open_report.report, title="改", year=2026, commitments=())
    parsed = report_json.encode(report).decode()
    with workbook.changing() as database:
        reports.put_reading(database, report, parsed=parsed, parser=8)
    with workbook.reading() as database:
        kept = reports.read(database, report.source.sha256)
    assert report_json.decode(kept.parsed.encode()) == report
    shelved = kept.shelved
    assert (shelved.title, shelved.year, shelved.parser) == ("改", 2026, 8)
    assert (shelved.commitments, shelved.targets, shelved.added) == (0, 0, ADDED)


def test_removal_is_a_mark_and_is_done_once(workbook, open_report):
    sha256 = open_report.report.source.sha256
    with workbook.changing() as database:
        assert not reports.set_removed(database, sha256, None)
        assert reports.set_removed(database, sha256, "now")
        assert not reports.set_removed(database, sha256, "later")
        assert not reports.set_removed(database, "0" * 64, "now")
        assert [each.removed for each in reports.shelf(database)] == ["now"]
        assert reports.set_removed(database, sha256, None)
        assert [each.removed for each in reports.shelf(database)] == [None]
