"""Read marks: kept, taken away, and no act."""

import pytest

from jjdesk.errors import WorkbookError
from jjdesk.services.bundle import Services
from jjdesk.store import reports
from jjdesk.store.database import open_workbook
from jjdesk.store.reading_only import open_for_reading

REPORT = "ab" * 32


def times(services):
    with services._workbook.reading() as database:
        rows = database.execute("SELECT commitment, read_at FROM reading ORDER BY commitment")
        return dict(rows.fetchall())


def test_marks_are_kept_by_report(services, path):
    assert services.reading.of_report(REPORT) == frozenset()
    assert services.reading.keep(REPORT, ["c1", "c2"]) == {"c1", "c2"}
    services.reading.keep("cd" * 32, ["c9"])
    services.close()
    again = Services(open_workbook(path))
    assert again.reading.of_report(REPORT) == {"c1", "c2"}
    again.close()


def test_the_first_time_of_reading_stays(services, clock):
    services.reading.keep(REPORT, ["c1"])
    first = times(services)
    clock.advance(days=1)
    services.reading.keep(REPORT, ["c1", "c2"])
    assert times(services)["c1"] == first["c1"] == "2025-02-07T09:00:00.000Z"
    assert times(services)["c2"] == "2025-02-08T09:00:00.000Z"


def test_marks_are_taken_away(services):
    services.reading.keep(REPORT, ["c1", "c2", "c3"])
    assert services.reading.keep(REPORT, unread=["c1", "c3", "unknown"]) == {"c2"}
    assert services.reading.keep(REPORT, ["c1"], ["c2"]) == {"c1"}


def test_nothing_is_marked_where_nothing_can_be_written(services, path):
    services.reading.keep(REPORT, ["c1"])
    reader = Services(open_for_reading(path, "只供阅读。"))
    assert reader.reading.of_report(REPORT) == {"c1"}
    with pytest.raises(WorkbookError, match="只供阅读"):
        reader.reading.keep(REPORT, ["c2"])
    reader.close()
    assert services.reading.of_report(REPORT) == {"c1"}


def test_reading_is_no_act_and_keeps_none_from_being_taken_back(services, open_report):
    """A report may come into the workbook with an act, be read, and go with the act."""
    report = open_report.report
    sha256 = report.source.sha256
    with services._workbook.changing("导入报告") as database:
        reports.add(database, report, open_report.text, parsed="{}", parser=1, added="2025-02-07")
    services.reading.keep(sha256, ["c1"])
    assert services._workbook.names() == ("导入报告", "")
    services._workbook.undo()
    assert services.reading.of_report(sha256) == {"c1"}
    with services._workbook.reading() as database:
        assert not reports.contains(database, sha256)
