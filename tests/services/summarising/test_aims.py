"""Targets in the words of a table."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Bound, Category, Commitment, Deadline, Measure
from jjdesk.domain.summary import Definition, Purpose
from jjdesk.services.summarising import aims
from jjdesk.services.summarising.aims import Aimed


@pytest.fixture
def target(open_report):
    return open_report.report.commitments[0].targets[0]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "3所"),
        ({"bound": Bound.AT_LEAST}, "3所以上"),
        ({"measure": Measure.GROWTH}, "增加3所"),
        ({"measure": Measure.GROWTH, "unit": "%", "base_unit": "%"}, "增长3%"),
        ({"measure": Measure.REDUCTION, "unit": "%", "base_unit": "%"}, "下降3%"),
        ({"measure": Measure.REDUCTION, "bound": Bound.AT_LEAST}, "减少3所以上"),
        ({"measure": Measure.GROWTH, "indicator": "消费价格涨幅", "base_unit": "%"}, "3所"),
        ({"measure": Measure.REDUCTION, "indicator": "压减玉米种植"}, "3所"),
        ({"measure": Measure.GROWTH, "value": "翻一番", "unit": None}, "翻一番"),
        ({"value": "全覆盖", "unit": None, "category": Category.ABSOLUTE}, "全覆盖"),
        ({"value_high": 5}, "3–5所"),
    ],
)
def test_a_value_says_whether_it_is_a_change(target, changes, words):
    assert aims.value_words(replace(target, **changes)) == words


def wanted(**filtered):
    return Definition(id="x", name="x", purpose=Purpose.TARGETS, wanted=Filter(**filtered))


def test_sizes_are_no_targets_and_the_filter_is_obeyed(open_report):
    commitments = open_report.report.commitments
    assert [each.commitment.number for each in aims.wanted(commitments, wanted())] == [1]
    assert aims.wanted(commitments, wanted(measures=("growth",))) == ()
    assert aims.wanted(commitments, wanted(bounds=(">=",))) == ()
    assert len(aims.wanted(commitments, wanted(bounds=("=",), measures=("delivery",)))) == 1


def aimed(target, text, value, *days, begins=100):
    """A target whose value stands in a commitment of ``text``, which has these deadlines."""
    commitment = _commitment(text, begins, days)
    at = begins + text.index(value)
    return Aimed(commitment, replace(target, value_start=at, value_end=at + len(value)))


def _commitment(text, begins, days):
    deadlines = tuple(
        Deadline(day, begins + text.index(day), begins + text.index(day) + len(day), None)
        for day in days
    )
    return Commitment(
        "c9", "s9", None, "p9", 9, begins, begins + len(text), text, text, "205", (), (), (), (),
        deadlines=deadlines,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "days", "said"),
    [
        ("年内认定企业10家，培育企业32家。", "10家", ("年内",), "年内"),
        ("年内认定企业10家，培育企业32家。", "32家", ("年内",), ""),
        ("剩余964人今年上半年全部脱贫。", "964人", ("今年上半年",), "今年上半年"),
        ("4月超过200个、年底超过260个。", "260个", ("4月", "年底"), "年底"),
        ("4月超过200个、年底超过260个。", "200个", ("4月", "年底"), "4月"),
        ("推出应用超过200个、年底超过260个。", "200个", ("年底",), ""),
        ("6月底前\n建成；新增5所。", "5所", ("6月底前",), ""),
        ("新增5所。", "5所", (), ""),
    ],
)
def test_only_a_deadline_of_its_own_clause_is_a_targets(target, text, value, days, said):
    assert aims.until(aimed(target, text, value, *days)) == said


def test_a_later_year_is_by_when(target):
    each = aimed(replace(target, until=2030), "年内达到5所。", "5所", "年内")
    assert aims.until(each) == "2030年"


def test_words_broken_over_lines_are_one_line(target):
    assert aims.quote(replace(target, quote="新建\n小学3所")) == "新建小学3所"
