"""A made-up report read as a whole, field by field, and what a user settles before it is read."""

from itertools import pairwise

import pytest

from jjdesk.domain.report import Kind, Report
from jjdesk.parsing import pipeline, places

TEXT = """2031年云州市政府工作报告
——2031年1月5日在云州市第三届人民代表大会第一次会议上
云州市市长 张三
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2030年工作回顾
过去一年，全市生产总值增长5%。新建工厂3座。
二、2031年工作安排
今年主要预期目标是：地区生产总值增长6%左右，城镇新增就业1.2万人以上。
（一）发展工业，做强产业
培育壮大企业。力争新增规上工业企业20家，引进龙头企业2家。6月底前，开工青柳湖产业园。
提升创新能力。高新技术企业突破60家，研发经费投入强度达到3%。
（二）改善民生
扩大就业。推进零就业家庭动态清零[1]，发放创业担保贷款2亿元。
办好教育。确保青柳湖小学9月底前建成投用，新增学位1200个。
三、加强政府自身建设
我们必须坚持党的领导。压减一般性支出5%，居民收入与经济增长同步。
各位代表！让我们携手前进！
名词解释
[1]零就业家庭：没有一人就业的家庭。
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return pipeline.parse(TEXT, name="yunzhou.txt")


def test_the_frame_of_the_report(report: Report) -> None:
    assert (report.format, report.version) == ("jjdesk-report", 1)
    assert (report.title, report.place, report.year) == ("2031年云州市政府工作报告", "云州市", 2031)
    assert (report.excerpt, report.missing) == (False, ())
    assert (report.source.name, report.source.characters) == ("yunzhou.txt", len(TEXT))
    assert report.source.media_type == "text/plain"


def test_parts_and_sections(report: Report) -> None:
    assert [(s.id, s.level, s.number, s.heading, s.parent) for s in report.sections] == [
        ("s1", 1, "一、", "2030年工作回顾", None),
        ("s2", 1, "二、", "2031年工作安排", None),
        ("s2.1", 2, "（一）", "发展工业，做强产业", "s2"),
        ("s2.2", 2, "（二）", "改善民生", "s2"),
        ("s3", 1, "三、", "加强政府自身建设", None),
        ("s4", 1, None, "名词解释", None),
    ]


def test_what_each_sentence_does(report: Report) -> None:
    assert [(TEXT[s.start : s.end], s.kind.value) for s in report.sentences] == [
        ("2031年云州市政府工作报告", "heading"),
        ("——2031年1月5日在云州市第三届人民代表大会第一次会议上", "heading"),
        ("云州市市长 张三", "heading"),
        ("各位代表：", "address"),
        ("现在，我代表市人民政府，向大会报告工作，请予审议。", "address"),
        ("一、2030年工作回顾", "heading"),
        ("过去一年，全市生产总值增长5%。", "review"),
        ("新建工厂3座。", "review"),
        ("二、2031年工作安排", "heading"),
        ("今年主要预期目标是：地区生产总值增长6%左右，城镇新增就业1.2万人以上。", "commitment"),
        ("（一）发展工业，做强产业", "heading"),
        ("培育壮大企业。", "heading"),
        ("力争新增规上工业企业20家，引进龙头企业2家。", "commitment"),
        ("6月底前，开工青柳湖产业园。", "commitment"),
        ("提升创新能力。", "heading"),
        ("高新技术企业突破60家，研发经费投入强度达到3%。", "commitment"),
        ("（二）改善民生", "heading"),
        ("扩大就业。", "heading"),
        ("推进零就业家庭动态清零[1]，发放创业担保贷款2亿元。", "commitment"),
        ("办好教育。", "heading"),
        ("确保青柳湖小学9月底前建成投用，新增学位1200个。", "commitment"),
        ("三、加强政府自身建设", "heading"),
        ("我们必须坚持党的领导。", "aim"),
        ("压减一般性支出5%，居民收入与经济增长同步。", "commitment"),
        ("各位代表！", "address"),
        ("让我们携手前进！", "address"),
        ("名词解释", "heading"),
        ("[1]零就业家庭：没有一人就业的家庭。", "address"),
    ]


def test_commitments_are_numbered_and_stand_in_their_sections(report: Report) -> None:
    assert [(one.number, one.section, one.sector) for one in report.commitments] == [
        (1, "s2", "201"),
        (2, "s2.1", "215"),
        (3, "s2.1", "215"),
        (4, "s2.1", "206"),
        (5, "s2.2", "208"),
        (6, "s2.2", "205"),
        (7, "s3", "201"),
    ]


def test_the_targets_of_the_report(report: Report) -> None:
    found = [
        (t.indicator, t.value, t.unit, t.bound.value, t.measure.value, t.modality, t.category.value)
        for one in report.commitments
        for t in one.targets
    ]
    assert found == [
        ("地区生产总值", 6, "%", "~", "growth", None, "target"),
        ("城镇新增就业", 1.2, "万人", ">=", "delivery", None, "target"),
        ("新增规上工业企业", 20, "家", "=", "delivery", "力争", "target"),
        ("引进龙头企业", 2, "家", "=", "delivery", None, "target"),
        ("高新技术企业数", 60, "家", ">", "level", None, "target"),
        ("研发经费投入强度", 3, "%", "=", "level", None, "target"),
        ("零就业家庭存量", "清零", None, "=", "level", None, "absolute"),
        ("发放创业担保贷款", 2, "亿元", "=", "delivery", None, "target"),
        ("新增学位", 1200, "个", "=", "delivery", None, "target"),
        ("压减一般性支出", 5, "%", "=", "reduction", None, "target"),
    ]


def test_milestones_deadlines_and_goals(report: Report) -> None:
    assert [
        (m.object, m.stage.value, m.modality) for one in report.commitments for m in one.milestones
    ] == [("青柳湖产业园", "开工", None), ("青柳湖小学", "投用", "确保")]
    assert [(d.quote, d.by) for one in report.commitments for d in one.deadlines] == [
        ("6月底前", "2031-06-30"),
        ("9月底前", "2031-09-30"),
    ]
    assert [(g.indicator, g.goal) for one in report.commitments for g in one.goals] == [
        ("居民收入", "与经济增长同步")
    ]


def test_glossary_and_footnote(report: Report) -> None:
    assert [(t.number, t.term, t.text) for t in report.glossary] == [
        (1, "零就业家庭", "没有一人就业的家庭。")
    ]
    assert [(f.number, f.quote) for f in report.footnotes] == [(1, "[1]")]
    marked = next(one for one in report.commitments if "清零" in one.text)
    assert marked.text == "推进零就业家庭动态清零，发放创业担保贷款2亿元。"
    assert marked.quote == "推进零就业家庭动态清零[1]，发放创业担保贷款2亿元。"


def test_every_span_is_true_to_the_source(report: Report) -> None:
    spans = [(one.start, one.end) for one in report.sentences]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for one in report.commitments:
        assert TEXT[one.start : one.end] == one.quote
        for target in one.targets:
            assert one.start <= target.start <= target.value_start
            assert target.value_end <= target.end <= one.end
        for stone in one.milestones:
            assert TEXT[stone.start : stone.end] == stone.quote


def test_the_same_text_is_read_the_same_way_under_any_name(report: Report) -> None:
    again = pipeline.parse(TEXT, name="other.txt")
    assert again.commitments == report.commitments
    assert [one.id for one in again.sentences] == [one.id for one in report.sentences]


def test_what_a_user_settles_goes_before_what_the_text_prints() -> None:
    text = "2031年云州市政府工作报告\n一、2031年工作安排\n建好青柳小学，6月底前完工。\n"
    county = places.of_towns(("青柳镇",))
    settled = pipeline.Settled(place="东山市", year=2040, county=county)
    report = pipeline.parse(text, name="a.txt", settled=settled)
    assert (report.place, report.year) == ("东山市", 2040)
    (one,) = report.commitments
    assert one.places == ("青柳镇",)
    assert [d.by for d in one.deadlines] == ["2040-06-30"]


def test_a_settled_kind_stands_and_all_others_are_read() -> None:
    text = "一、2031年工作安排\n新建小学3所。\n新建医院1所。\n"
    start = text.index("新建小学")
    settled = pipeline.Settled(kinds={(start, start + 7): Kind.ADDRESS, (0, 1): Kind.AIM})
    report = pipeline.parse(text, name="a.txt", settled=settled)
    assert [one.quote for one in report.commitments] == ["新建医院1所。"]
    assert [one.kind for one in report.sentences] == [Kind.HEADING, Kind.ADDRESS, Kind.COMMITMENT]


def test_a_settled_kind_can_make_a_commitment_of_what_was_none() -> None:
    text = "一、2030年工作回顾\n新建工厂3座。\n"
    start = text.index("新建工厂")
    settled = pipeline.Settled(kinds={(start, start + 7): Kind.COMMITMENT})
    (one,) = pipeline.parse(text, name="a.txt", settled=settled).commitments
    assert one.number == 1
    assert one.quote == "新建工厂3座。"


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(UnicodeEncodeError):
        pipeline.parse("新建\ud800小学。", name="a.txt")


def test_targets_under_a_heading_of_later_years_keep_that_year() -> None:
    text = (
        "一、今后五年目标任务\n地区生产总值突破2000亿元。\n"
        "二、2031年工作安排\n地区生产总值突破1500亿元，到2035年突破2500亿元。\n"
    )
    report = pipeline.parse(text, name="yunzhou-2031.txt")
    found = [(t.value, t.until) for one in report.commitments for t in one.targets]
    assert found == [(2000, 2035), (1500, None), (2500, 2035)]
