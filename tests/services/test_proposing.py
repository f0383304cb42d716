import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.services.proposing import proposals, status_of

TABLE = TaskTable("t1", "report", "半年通报", "2025年上半年", "2025-07-20T02:00:00.000Z")
LATER = TaskTable("t2", "report", "全年通报", "2025年", "2026-01-20T02:00:00.000Z")


DONE = """已完成 完成 全部完成。 提前完成全年目标任务 已完成年度任务 已完成（6月） 已办结 100%
项目已竣工 已建成投用 已完成，无滞后 已完工 全部完工。 3所学校已建成 已建成通车"""
UNDER_WAY = """推进中 序时进度 达到序时进度 按序时推进 超序时进度 已完成80% 已完成招标 未完成
基本完成 已完成2所，其余推进中 主体工程已完成，正在装修 计划12月完成 完成投资3.2亿元 进展顺利
2所主体完工 主体工程已完工 主体封顶 预计11月建成 已建成3所 基本建成"""


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.DONE, DONE),
        (Status.UNDER_WAY, UNDER_WAY),
        (Status.BEHIND, "滞后 未达序时进度 慢于序时 进度偏慢 已开工，但进度滞后 未完成进度"),
        (Status.NOT_STARTED, "未启动 尚未开工 未开始 没有启动"),
        (None, "/ 无 略 √ — 未逾期 确保年底通车"),
    ],
)
def test_the_words_of_a_row_say_how_far_it_is(status, words):
    said = words.split()
    assert {each: status_of(each) for each in said} == dict.fromkeys(said, status)


def test_nothing_is_said_by_nothing():
    assert status_of("") is status_of(" \n") is None


@given(st.text())
def test_any_words_can_be_asked(words):
    assert status_of(words) is None or status_of(words) in Status


def standing(table: TaskTable, progress: str, ordinal: int = 1) -> Standing:
    task = Task(ordinal, "", "", "修路。", "", "", "", progress)
    return Standing(table, task, Match(ordinal, "c1", 0.9, Verdict.SURE))


def entry(status: Status, source: str = "半年通报") -> StatusChange:
    return StatusChange(
        id="1",
        report="report",
        commitment="c1",
        quote="",
        period="2025H1",
        status=status,
        source=source,
        date="2025-07-20",
        created="",
    )


def test_a_table_proposes_with_itself_as_the_source():
    (found,) = proposals({"c1": [standing(TABLE, "推进中")]}, (), 2025)
    assert (found.commitment, found.period, found.status) == ("c1", "2025H1", Status.UNDER_WAY)
    assert (found.source, found.words, found.date) == ("半年通报", "推进中", "2025-07-20")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (("已完成", "已完成"), Status.DONE),
        (("已完成", "推进中"), Status.UNDER_WAY),
        (("已完成", "未启动"), Status.UNDER_WAY),
        (("已完成", "滞后"), Status.BEHIND),
        (("已完成", "略"), Status.DONE),
    ],
)
def test_of_several_tasks_the_slowest_counts(said, status):
    rows = [standing(TABLE, words, number) for number, words in enumerate(said, 1)]
    (found,) = proposals({"c1": rows}, (), 2025)
    assert found.status is status
    assert found.words == "；".join(dict.fromkeys(said))


def test_each_table_proposes_for_its_own_period():
    rows = [standing(TABLE, "推进中"), standing(LATER, "已完成")]
    found = proposals({"c1": rows}, (), 2025)
    assert [(each.period, each.status) for each in found] == [
        ("2025H1", Status.UNDER_WAY),
        ("2025", Status.DONE),
    ]


def test_what_was_taken_over_is_not_proposed_again():
    rows = {"c1": [standing(TABLE, "推进中")]}
    assert proposals(rows, [entry(Status.UNDER_WAY)], 2025) == ()
    assert len(proposals(rows, [entry(Status.BEHIND)], 2025)) == 1
    assert len(proposals(rows, [entry(Status.UNDER_WAY, "电话")], 2025)) == 1
    assert proposals({"c1": [standing(TABLE, "略")]}, (), 2025) == ()
