"""Sentences of the reading room that are made of a report: standings, places, neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.gui.reading.reader import standing_words
from jjdesk.gui.reading.reading_mode import _html, neighbours, where_words
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.services.composing import compose


def standing(period: str = "2025年上半年", **fields: str) -> Standing:
    given_: dict[str, str] = {"units": "", "leader": "", "deadline": "", "progress": "", **fields}
    task = Task(1, "1", "", "建设双河水库。", **given_)
    table = TaskTable("t", "r", "任务分解表", period, "2025-01-01")
    return Standing(table, task, Match(1, "c1", 1.0, Verdict.SURE))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "2025年上半年：建设双河水库。"),
        ({"units": "区水利局"}, "2025年上半年：区水利局"),
        ({"progress": "已开工"}, "2025年上半年：已开工"),
        (
            {"units": "区水利局", "leader": "张三", "deadline": "6月底前", "progress": "已开工"},
            "2025年上半年：区水利局 · 张三 · 6月底前 · 已开工",
        ),
        ({"period": "", "units": "区水利局"}, "任务分解表：区水利局"),
    ],
)
def test_what_a_table_says_of_a_commitment(fields, said):
    assert standing_words(standing(**fields)) == said


def test_where_a_commitment_stands_from_the_part_down(open_report):
    report = open_report.report
    said = [where_words(report, each) for each in report.commitments]
    assert said == [
        "三、重点工作 › （一）办好教育 › 建好学校",
        "三、重点工作 › （一）办好教育",
        "三、重点工作 › （二）畅通道路",
    ]


def test_a_commitment_below_no_heading_says_so(open_report):
    report = open_report.report
    lone = replace(report.commitments[2], section=None, paragraph="gone")
    assert where_words(report, lone)
    assert "›" not in where_words(report, lone)


def test_values_of_targets_are_marked_in_the_large_text(open_report):
    rows = [row for row in compose(open_report.report, open_report.text) if row.commitment]
    html = _html(rows[0], Look(LIGHT, 100, True))
    assert html.count("<b><u>") == len(rows[0].commitment.targets)
    larger = _html(rows[0], Look(LIGHT, 200, True))
    assert "font-size:56px" in larger
    assert "font-size:28px" in html


def test_signs_of_html_in_a_report_stay_words(open_report):
    rows = [row for row in compose(open_report.report, open_report.text) if row.commitment]
    odd = rows[0]._replace(text="<b>字</b> & 字", marks=())
    assert "&lt;b&gt;字&lt;/b&gt; &amp; 字" in _html(odd, Look(LIGHT, 100, True))


@given(st.lists(st.integers(0, 50).map(str), unique=True, min_size=1, max_size=12), st.data())
def test_neighbours_are_each_others(shown, data):
    at = data.draw(st.sampled_from(shown))
    before, after = neighbours(shown, at)
    if before:
        assert neighbours(shown, before)[1] == at
    else:
        assert shown[0] == at
    if after:
        assert neighbours(shown, after)[0] == at
    else:
        assert shown[-1] == at
