import pytest
from msgspec.structs import replace

from jjdesk.domain.comparison import Trend, Unlike
from jjdesk.domain.report import Goal
from jjdesk.parsing.pipeline import parse
from jjdesk.services.comparing import compare, name
from jjdesk.services.tabulating import why_in_words

OLDER = """青溪县人民政府工作报告（2024年）
三、2024年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，规模以上工业增加值增长8%，固定资产投资增长5%，\
城镇新增就业2万人，粮食产量稳定在30万吨以上。
（一）办好民生实事。改造老旧小区12个，新建口袋公园20个。
建设高素质专业化教师队伍。
深入推进河湖排污口排查整治，实施清溪河清淤工程。
推广智能公交站牌，优化调整夜间公交线路。
"""
NEWER = """青溪县人民政府工作报告（2025年）
三、2025年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长5.5%以上，规上工业增加值增长9%，固定资产投资增长5%，\
城镇新增就业2.1万人，粮食产量稳定在30万吨以上。
（一）办好民生实事。改造老旧小区8万平方米，新建口袋公园30个。
建设高素质专业化教师队伍。
深化河湖排污口排查整治，完成清溪河清淤工程。
建成县域医共体影像会诊平台，培育家庭医生签约服务品牌。
"""


@pytest.fixture(scope="module")
def comparison():
    return compare(parse(OLDER, name="2024.txt"), parse(NEWER, name="2025.txt"))


def pairs(comparison):
    return {pair.newer.target.indicator: pair for pair in comparison.pairs}


def one(comparison, words):
    return next(p for name, p in pairs(comparison).items() if words in name)


def test_commitments_continue_one_to_one(comparison):
    kept = {c.older.text[:6]: c.newer.text[:6] for c in comparison.continued}
    assert kept["深入推进河湖"] == "深化河湖排污"
    assert kept["建设高素质专"] == "建设高素质专"
    same = next(c for c in comparison.continued if c.older.text.startswith("建设高素质"))
    assert same.likeness == pytest.approx(1)
    assert [c.newer.number for c in comparison.continued] == sorted(
        c.newer.number for c in comparison.continued
    )


def test_what_is_new_and_what_is_gone(comparison):
    assert [(a.commitment.text[:6], a.nearest) for a in comparison.new] == [("建成县域医共", None)]
    assert [(a.commitment.text[:6], a.nearest) for a in comparison.gone] == [("推广智能公交", None)]
    assert comparison.new_targets == comparison.gone_targets == ()


def test_figures_of_one_indicator(comparison):
    growth = one(comparison, "地区生产总值")
    assert (growth.trend, growth.change, growth.unit) == (Trend.FALLEN, -0.5, "个百分点")
    industry = one(comparison, "规上工业")
    assert (industry.trend, industry.change) == (Trend.RISEN, 1)
    assert industry.older.target.indicator.startswith("规模以上")
    jobs = one(comparison, "就业")
    assert (jobs.change, jobs.unit) == (1000, "人")
    assert jobs.relative == pytest.approx(0.05)
    parks = one(comparison, "公园")
    assert (parks.change, parks.relative) == (10, 0.5)
    assert one(comparison, "固定资产").trend is Trend.SAME


def test_unlike_units_are_never_subtracted(comparison):
    housing = one(comparison, "小区")
    assert housing.trend is Trend.UNLIKE
    assert housing.change is housing.relative is housing.unit is None
    assert housing.why is Unlike.UNITS
    assert why_in_words(housing) == "单位不同（个、平方米），不相减"


def test_unlike_measures_are_never_subtracted():
    older = parse("一、2024年工作\n力争一般公共预算收入完成4.6亿元。\n", name="a")
    newer = parse("一、2025年工作\n力争一般公共预算收入增长6%以上。\n", name="b")
    (pair,) = compare(older, newer).pairs
    assert why_in_words(pair) == "口径不同（水平值、增幅），不相减"
    assert pair.change is None


def test_a_vague_name_needs_a_like_sentence():
    older = parse(
        "一、2024年工作\n依托钢铁园区扩能、港口后方陆域整理、铁路专用线接入，加快推进80个重点项目建设。\n",
        name="a",
    )
    other = parse(
        "一、2025年工作\n围绕康养小镇、民宿集群、森林步道做好策划包装，推进6个重点项目建设。\n",
        name="b",
    )
    found = compare(older, other)
    assert found.pairs == ()
    assert len(found.new_targets) == len(found.gone_targets) == 1


def test_ranges_are_compared_by_their_middle():
    older = parse("一、2024年工作\n今年主要预期目标是：地区生产总值增长5%—6%。\n", name="a")
    newer = parse("一、2025年工作\n今年主要预期目标是：地区生产总值增长6%。\n", name="b")
    (pair,) = compare(older, newer).pairs
    assert pair.change == pytest.approx(0.5)


def test_a_report_with_itself_changes_nothing(open_report):
    report = open_report.report
    found = compare(report, report)
    assert len(found.continued) == len(report.commitments)
    assert found.new == found.gone == ()
    assert {pair.trend for pair in found.pairs} == {Trend.SAME}
    # A project's own size is no target.
    assert len(found.pairs) == 1


def test_empty_reports_compare():
    nothing = parse("一、2024年工作\n", name="a")
    found = compare(nothing, nothing)
    assert found.continued == found.pairs == ()


def test_how_a_report_is_called(open_report):
    assert name(open_report.report) == "重庆市江津区 2025"
    assert name(parse("一、工作\n", name="草稿.txt")) == "草稿.txt"


def test_what_was_split_off_names_the_nearest():
    older = parse(OLDER.replace("清淤工程。", "清淤工程，建设沿河步道。"), name="a")
    newer = parse(NEWER.replace("清淤工程。", "清淤工程。\n建设沿河步道。"), name="b")
    found = compare(older, newer)
    (split,) = (a for a in found.new if "步道" in a.commitment.text)
    assert split.nearest is not None
    assert "建设沿河步道" in split.nearest.text


def _with(report, **changes):
    """The report with its first target changed."""
    first = report.commitments[0]
    target = replace(first.targets[0], **changes)
    changed = replace(first, targets=(target, *first.targets[1:]))
    return replace(report, commitments=(changed, *report.commitments[1:]))


def test_unlike_terms_are_never_subtracted(open_report):
    report = open_report.report
    later = _with(report, until=2030, value=9, normalized_value=9)
    (pair,) = compare(report, later).pairs
    assert why_in_words(pair) == "期限不同（当年、到2030年），不相减"
    (pair,) = compare(later, later).pairs
    assert pair.trend is Trend.SAME


def test_a_goal_without_a_number_stands_beside_the_target(open_report):
    report = open_report.report
    first = report.commitments[0]
    target = first.targets[0]
    goal = Goal(target.quote, target.start, target.end, target.indicator, "持平", None, "205")
    worded = replace(
        report, commitments=(replace(first, targets=(), goals=(goal,)), *report.commitments[1:])
    )
    (pair,) = compare(worded, report).pairs
    assert (pair.older.target.value, pair.newer.target.value) == ("持平", 3)
    assert (pair.trend, why_in_words(pair)) == (Trend.UNLIKE, "不是都有数值，不相减")
    # Goals that nothing answers to are no targets.
    emptied = replace(report, commitments=report.commitments[1:])
    assert compare(worded, emptied).gone_targets == ()
