import sqlite3

import pytest

from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.errors import InternalError
from jjdesk.store import tasks
from jjdesk.store.database import open_workbook

TASKS = (
    Task(1, "1", "一、教育", "新建小学3所。", "区教委", "张三", "年底", "已开工"),
    Task(2, "2", "一、教育", "修路。", "", "", "", ""),
)
MATCHES = (Match(1, "c1", 0.9, Verdict.SURE), Match(2, "c3", 0.4, Verdict.DOUBTFUL))


@pytest.fixture
def workbook(filled):
    workbook = open_workbook(filled)
    yield workbook
    workbook.close()


@pytest.fixture
def table(workbook, open_report):
    sha256 = open_report.report.source.sha256
    table = TaskTable("t1", sha256, "分解表", "2025年", "2025-03-01T00:00:00.000Z")
    with workbook.changing() as database:
        tasks.add(database, table, TASKS, MATCHES)
    return table


def test_what_was_kept_comes_back(workbook, table):
    with workbook.reading() as database:
        assert tasks.tables(database, table.report) == (table,)
        assert tasks.tables(database, "another") == ()
        assert tasks.tasks(database, table.id) == TASKS
        assert tasks.matches(database, table.id) == MATCHES


def test_a_verdict_replaces_the_one_before(workbook, table):
    with workbook.changing() as database:
        tasks.put_match(database, table.id, Match(2, "c3", 0.4, Verdict.CONFIRMED))
        tasks.put_match(database, table.id, Match(2, "c2", 0.0, Verdict.CONFIRMED))
        assert tasks.matches(database, table.id)[1:] == (
            Match(2, "c3", 0.4, Verdict.CONFIRMED),
            Match(2, "c2", 0.0, Verdict.CONFIRMED),
        )
        tasks.remove_match(database, table.id, 2, "c2")
        assert len(tasks.matches(database, table.id)) == 2


def test_standings_are_of_the_wanted_verdicts_and_kept_tables(workbook, table):
    with workbook.changing() as database:
        found = tasks.standings(database, table.report, [Verdict.SURE])
        assert found == (Standing(table, TASKS[0], MATCHES[0]),)
        assert len(tasks.standings(database, table.report, list(Verdict))) == 2
        assert tasks.set_removed(database, table.id, "2025-04-01T00:00:00.000Z")
        assert not tasks.set_removed(database, table.id, "2025-05-01T00:00:00.000Z")
        assert tasks.standings(database, table.report, list(Verdict)) == ()
        (removed,) = tasks.tables(database, table.report)
        assert removed.removed == "2025-04-01T00:00:00.000Z"
        assert tasks.set_removed(database, table.id, None)
        assert not tasks.set_removed(database, table.id, None)
        assert tasks.tables(database, table.report) == (table,)


def test_a_table_needs_its_report_and_a_match_its_task(workbook, table):
    strange = TaskTable("t2", "no report", "表", "2025年", "2025-03-01T00:00:00.000Z")
    with pytest.raises(InternalError), workbook.changing() as database:
        tasks.add(database, strange, TASKS, ())
    with pytest.raises(InternalError) as caught, workbook.changing() as database:
        tasks.put_match(database, table.id, Match(9, "c1", 0.5, Verdict.SURE))
    assert isinstance(caught.value.__cause__, sqlite3.IntegrityError)
    with workbook.reading() as database:
        assert tasks.tables(database, table.report) == (table,)
        assert tasks.matches(database, table.id) == MATCHES
