from dataclasses import dataclass

import pytest

from jjdesk.domain.task import Match, Task, TaskTable, Verdict
from jjdesk.exchange import report_json
from jjdesk.services.opening import OpenReport
from jjdesk.store import reports, table_anchors, tasks
from jjdesk.store.database import Workbook, open_workbook


@dataclass
class Tables:
    """A workbook with a table of two tasks on the commitments c1 and c2, and a removed one."""

    workbook: Workbook
    report: str


@pytest.fixture
def tables(path, open_report: OpenReport):
    workbook = open_workbook(path)
    sha256 = open_report.report.source.sha256
    parsed = report_json.encode(open_report.report).decode()
    rows = [Task(n, "", "", f"任务{n}", "教委", "", "", "") for n in (1, 2)]
    matches = [Match(n, f"c{n}", 0.9, Verdict.CONFIRMED) for n in (1, 2)]
    with workbook.changing() as database:
        reports.add(database, open_report.report, "", parsed=parsed, parser=1, added="now")
        for name, removed in (("kept", None), ("gone", "now")):
            table = TaskTable(name, sha256, name, "2025", "2025-01-01", removed)
            tasks.add(database, table, rows, matches)
    yield Tables(workbook, sha256)
    workbook.close()


def matched(tables: Tables, table: str) -> list[tuple[int, str]]:
    with tables.workbook.reading() as database:
        found = tasks.matches(database, table)
    assert all((each.likeness, each.verdict) == (0.9, Verdict.CONFIRMED) for each in found)
    return [(each.ordinal, each.commitment) for each in found]


def test_tasks_hang_on_the_new_ids_also_of_a_removed_table(tables):
    with tables.workbook.changing() as database:
        table_anchors.rehang(database, tables.report, {"c1": "n1", "c3": "n3"})
    for table in ("kept", "gone"):
        assert matched(tables, table) == [(1, "n1"), (2, "c2")]


def test_two_that_became_one_keep_one_match_each(tables):
    with tables.workbook.changing() as database:
        table_anchors.rehang(database, tables.report, {"c1": "n", "c2": "n"})
    assert matched(tables, "kept") == [(1, "n"), (2, "n")]


def test_another_version_gets_a_copy_of_what_is_not_removed(tables):
    with tables.workbook.changing() as database:
        database.execute(
            "INSERT INTO report SELECT 'newer', name, title, media_type, source_text, parsed,"
            " added, place, year, commitments, targets, parser, removed FROM report"
        )
        table_anchors.copy(database, tables.report, "newer", {"c1": "n1"})
        (copied,) = tasks.tables(database, "newer")
        assert len(tasks.tasks(database, copied.id)) == 2
    assert (copied.name, copied.period) == ("kept", "2025")
    assert matched(tables, copied.id) == [(1, "n1")]
    assert matched(tables, "kept") == [(1, "c1"), (2, "c2")]


@pytest.mark.parametrize("ids", [{"c1": "c2", "c2": "c3"}, {"c1": "c2", "c2": "c1"}])
def test_where_ids_move_on_to_each_other_none_is_lost(tables, ids):
    with tables.workbook.changing() as database:
        tasks.put_match(database, "kept", Match(1, "c2", 0.9, Verdict.CONFIRMED))
        table_anchors.rehang(database, tables.report, ids)
    new = [(1, ids["c1"]), (1, ids["c2"]), (2, ids["c2"])]
    assert sorted(matched(tables, "kept")) == sorted(new)
