"""Each thing that can be filtered by, alone and together, on one deputy's report, told by hand.

The report is that of ``County`` in ``tests/services/conftest.py``, its commitments in short:
1 小学, 河口镇; 2 校舍; 3 农村公路; 4 断头路, 石桥镇; 5 床位; 6 医院; 7 空气; 8 水体.
"""

from datetime import date

import pytest

from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.report import Bound, Measure
from jjdesk.domain.summary import Definition, Purpose
from jjdesk.services.faceting import choose, chosen, facets
from jjdesk.services.filtering import Known, units_of
from jjdesk.services.finding import Finder
from jjdesk.services.sectors import sector_names
from jjdesk.store import annotations, tags

ALL = "1 2 3 4 5 6 7 8"
TODAY = date(2031, 2, 12)


def heading(county, name):
    return county.section(name).id


# What is wanted, the commitments that are shown, and the filter in words.
ALONE = {
    "nothing in particular": (Filter(), ALL, ""),
    "a word of the text": (Filter(query="改造"), "1 4", "“改造”"),
    "a word of a note": (Filter(query="经费"), "1", "“经费”"),
    "a word of an amendment": (Filter(query="10条"), "4", "“10条”"),
    "a name of a sector": (Filter(query="卫生健康"), "5 6", "“卫生健康”"),
    "a responsible unit": (Filter(query="县交通局"), "3", "“县交通局”"),
    "a tag of a note": (Filter(query="上学"), "1", "“上学”"),
    "who wrote a note": (Filter(query="李四"), "1 7", "“李四”"),
    "an indicator": (Filter(query="黑臭水体整治"), "8", "“黑臭水体整治”"),
    "first letters": (Filter(query="jszx"), "", "“jszx”"),
    "first letters of what is there": (Filter(query="hkz"), "1", "“hkz”"),
    "whole syllables": (Filter(query="xuewei"), "1", "“xuewei”"),
    "two words, both of them": (Filter(query="改造 石桥镇"), "4", "“改造 石桥镇”"),
    "a word in the text and one in a note": (Filter(query="小学 经费"), "1", "“小学 经费”"),
    "two words of which one is nowhere": (Filter(query="改造 地铁"), "", "“改造 地铁”"),
    "full-width figures": (Filter(query="５０公里"), "3", "“５０公里”"),
    "a sector": (Filter(sectors=("205",)), "1 2", "教育"),
    "a second sector": (Filter(sectors=("212",)), "4 7", "城乡社区"),
    "one of two sectors": (Filter(sectors=("205", "210")), "1 2 5 6", "教育或卫生健康"),
    "a sector nobody knows": (Filter(sectors=("999",)), "", "999"),
    "a town": (Filter(places=("石桥镇",)), "4", "石桥镇"),
    "one of two towns": (Filter(places=("石桥镇", "河口镇")), "1 4", "石桥镇或河口镇"),
    "a town that is not named": (Filter(places=("龙泉街道",)), "", "龙泉街道"),
    "with a target": (Filter(with_target=True), ALL, "有目标"),
    "a level": (Filter(measures=(Measure.LEVEL,)), "5 6 7", "水平值"),
    "a delivery": (Filter(measures=(Measure.DELIVERY,)), "1 2 3 4 8", "完成量"),
    "a growth, of which there is none": (Filter(measures=(Measure.GROWTH,)), "", "增幅"),
    "at least so much": (Filter(bounds=(Bound.AT_LEAST,)), "3 7", "目标不低于"),
    "exactly so much": (Filter(bounds=(Bound.EQUAL,)), "1 2 4 5 6 8", "目标等于"),
    "a level of at least so much": (
        Filter(measures=(Measure.LEVEL,), bounds=(Bound.AT_LEAST,)),
        "7",
        "目标不低于 · 水平值",
    ),
    "something to be built": (Filter(stages=("建成",)), "4 6", "建成"),
    "something under way": (Filter(stages=("推进",)), "1", "推进"),
    "a unit": (Filter(units=("县住建委",)), "4", "县住建委"),
    "a unit of several": (Filter(units=("各镇街",)), "3", "各镇街"),
    "done": (Filter(statuses=("done",)), "5", "已完成"),
    "late or under way": (Filter(statuses=("behind", "under_way")), "1 3", "滞后或推进中"),
    "not rated": (Filter(statuses=("unrated",)), "2 4 6 7 8", "未评"),
    "the deputy's own towns": (Filter(constituency=True), "1", "我的选区"),
    "not read": (Filter(unread=True), "3 4 5 6 7 8", "未读"),
    "with a note": (Filter(annotated=True), "1 3 4 6 7", "有批注"),
    "questions": (Filter(kinds=("question",)), "1 3", "疑问"),
    "suggestions or changes": (Filter(kinds=("suggest", "amend")), "1 4 7", "建议或修改意见"),
    "on a section only": (Filter(kinds=("watch",)), "", "关注"),
    "approved": (Filter(stances=("for",)), "1 6", "赞成"),
    "with reservations": (Filter(stances=("reserved",)), "1", "有保留"),
    "rejected": (Filter(stances=("against",)), "", "不赞成"),
    "a tag": (Filter(tags=("上学",)), "1", "#上学"),
    "a tag that holds another": (Filter(tags=("民生",)), "1", "#民生"),
    "important": (Filter(least_importance=2), "1 3", "重要以上"),
    "most important": (Filter(least_importance=3), "1", "最重要"),
    "one's own": (Filter(mine=True), "1 3 4 6", "我的批注"),
    "of others": (Filter(mine=False), "1 7", "他人的批注"),
    "of one author": (Filter(authors=("li",)), "1 7", "李四"),
    "since a day": (Filter(since="2031-02-12"), "1 3 4 6", "2031-02-12 起"),
    "until a day": (Filter(until="2031-02-01"), "1", "2031-02-01 止"),
    "between two days": (
        Filter(since="2031-02-01", until="2031-02-02"),
        "1 7",
        "2031-02-01 至 2031-02-02",
    ),
    "of one day": (Filter(since="2031-02-02", until="2031-02-02"), "7", "2031-02-02"),
    "to come back to": (Filter(follow_up_by="9999-12-31"), "3", "有再看日期"),
    "to come back to by a day": (
        Filter(follow_up_by="2031-03-01"),
        "3",
        "2031-03-01 前再看",
    ),
    "to come back to by an earlier day": (
        Filter(follow_up_by="2031-02-28"),
        "",
        "2031-02-28 前再看",
    ),
    "in conflict": (Filter(conflicts=True), "", "有冲突"),
}
TOGETHER = {
    "a sector and a status": (
        Filter(sectors=("205",), statuses=("unrated",)),
        "2",
        "教育 · 未评",
    ),
    "a sector and a question": (
        Filter(sectors=("205",), kinds=("question",)),
        "1",
        "教育 · 疑问",
    ),
    "two asks of one and the same note": (
        # 1 has a question (李四, reserved) and an approval (one's own), but no approving question.
        Filter(kinds=("question",), stances=("for",)),
        "",
        "疑问 · 赞成",
    ),
    "a word and one's own note": (
        Filter(query="改造", mine=True),
        "1 4",
        "我的批注 · “改造”",
    ),
    "a word of a note of somebody else and one's own": (
        Filter(query="经费", mine=True),
        "",
        "我的批注 · “经费”",
    ),
    "unread in the sector with a target of at least": (
        Filter(unread=True, sectors=("214", "211"), bounds=(Bound.AT_LEAST,)),
        "3 7",
        "交通运输或节能环保 · 目标不低于 · 未读",
    ),
    "late by a unit of the table": (
        Filter(statuses=("behind",), units=("县交通局",)),
        "3",
        "县交通局 · 滞后",
    ),
    "another unit's": (
        Filter(statuses=("behind",), units=("县教委",)),
        "",
        "县教委 · 滞后",
    ),
    "all that there is": (
        Filter(
            query="小学",
            sectors=("205",),
            places=("河口镇",),
            with_target=True,
            annotated=True,
            measures=(Measure.DELIVERY,),
            bounds=(Bound.EQUAL,),
            stages=("推进",),
            units=("县教委",),
            kinds=("suggest",),
            stances=("for",),
            tags=("民生",),
            least_importance=3,
            mine=True,
            since="2031-02-12",
            until="2031-02-12",
            statuses=("under_way",),
            constituency=True,
        ),
        "1",
        (
            "教育 · 河口镇 · 有目标 · 目标等于 · 完成量 · 推进 · 县教委 · 推进中 · 我的选区"
            " · 有批注 · 建议 · 赞成 · #民生 · 最重要 · 我的批注 · 2031-02-12 · “小学”"
        ),
    ),
}
CASES = ALONE | TOGETHER


@pytest.mark.parametrize(("wanted", "shown", "words"), CASES.values(), ids=CASES)
def test_what_is_shown_and_how_it_is_said(county, wanted, shown, words):
    definition = Definition(id="x", name="", purpose=Purpose.NOTES, wanted=wanted)
    material = county.services.summarising.material(definition, county.report)
    assert " ".join(str(each.number) for each in material.commitments) == shown
    assert material.words == words


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("2031年工作安排", ALL),
        ("2030年工作回顾", ""),
        ("办好教育", "1 2"),
        ("畅通道路", "3 4"),
        ("守护健康", "5 6"),
        ("改善环境", "7 8"),
    ],
)
def test_a_part_holds_its_sections(county, name, shown):
    assert county.ids(Filter(sections=(heading(county, name),))) == shown


def test_what_was_counted_for_a_chart_is_of_its_report_only(county):
    ids = tuple(county.commitment(number).id for number in (2, 5))
    assert county.ids(Filter(counted=Counted("教育", county.sha256, ids))) == "2 5"
    assert county.ids(Filter(counted=Counted("教育", "another", ids))) == ""
    both = Filter(counted=Counted("教育", county.sha256, ids), statuses=("done",))
    assert county.ids(both) == "5"


@pytest.fixture(scope="module")
def panel(county):
    """The finder of the report, with all that is known, and its notes."""
    services = county.services
    finder = Finder(county.report, sector_names())
    with services._workbook.reading() as database:
        notes = annotations.of_report(database, county.sha256)
        every = {tag.id: tag for tag in tags.every(database)}
    finder.know(
        Known(
            also_me=services.identity.mine(),
            tags=every,
            authors=services.identity.names(),
            units=units_of(services.tasking.of_report(county.sha256)),
            statuses=services.following.latest(county.sha256),
            read=services.reading.of_report(county.sha256),
            towns=frozenset({"河口镇"}),
        )
    )
    return finder, notes


def offered(panel, wanted=Filter()):  # noqa: B008  a value
    finder, notes = panel
    return {
        facet.label: {choice.label: choice.count for choice in facet.choices}
        for facet in facets(finder, notes, wanted, TODAY)
    }


PANEL = {
    "有目标": {"有目标": 8},
    "我的选区": {"我的选区": 1},
    "未读": {"未读": 6},
    "批注类型": {"支持": 1, "疑问": 2, "建议": 2, "修改意见": 1},
    "表态": {"赞成": 2, "有保留": 1},
    "标签": {"上学": 1, "民生": 1},
    "重要程度": {"重要以上": 2, "最重要": 1},
    "批注人": {"我": 4, "李四": 2},
    "谁的批注": {"我的": 4, "他人的": 2},
    "修改时间": {"今天": 4, "近七天": 4, "近三十天": 5},
    "再看日期": {"三十天之内": 1, "有日期的": 1},
    "有批注": {"有批注": 5},
    "领域": {"教育": 2, "卫生健康": 2, "节能环保": 2, "城乡社区": 2, "交通运输": 2},
    "章节": {
        "二、2031年工作安排": 8,
        "（一）办好教育": 2,
        "（二）畅通道路": 2,
        "（三）守护健康": 2,
        "（四）改善环境": 2,
    },
    "镇街": {"河口镇": 1, "石桥镇": 1},
    "计量方式": {"水平值": 3, "完成量": 5},
    "目标界限": {"不低于": 2, "等于": 6},
    "项目节点": {"推进": 1, "建成": 2},
    "责任单位": {"县交通局": 1, "县住建委": 1, "县教委": 1, "各镇街": 1},
    "跟进状态": {"未评": 5, "推进中": 1, "滞后": 1, "已完成": 1},
}


def test_all_facets_with_their_counts(panel):
    assert offered(panel) == PANEL
    assert list(offered(panel)) == list(PANEL)


def test_a_facets_own_choice_does_not_narrow_it_and_all_others_are_narrowed(panel):
    found = offered(panel, Filter(sectors=("205",)))
    assert found["领域"] == PANEL["领域"]
    assert found["章节"] == {
        "二、2031年工作安排": 2,
        "（一）办好教育": 2,
        "（二）畅通道路": 0,
        "（三）守护健康": 0,
        "（四）改善环境": 0,
    }
    assert found["批注类型"] == {"支持": 0, "疑问": 1, "建议": 1, "修改意见": 0}
    assert found["跟进状态"] == {"未评": 1, "推进中": 1, "滞后": 0, "已完成": 0}
    assert found["未读"] == {"未读": 0}


def test_values_of_one_note_are_counted_of_one_note(panel):
    found = offered(panel, Filter(kinds=("question",)))
    assert found["表态"] == {"赞成": 0, "有保留": 1}
    assert found["谁的批注"] == {"我的": 1, "他人的": 1}
    assert found["重要程度"] == {"重要以上": 1, "最重要": 0}


@pytest.mark.parametrize(
    ("facet", "values", "made"),
    [
        ("mine", (), {"mine": None}),
        ("mine", ("1",), {"mine": True}),
        ("mine", ("0",), {"mine": False}),
        ("since", ("0",), {"since": "2031-02-12"}),
        ("since", ("7",), {"since": "2031-02-05"}),
        ("since", ("30",), {"since": "2031-01-13"}),
        ("since", (), {"since": ""}),
        ("follow_up_by", ("0",), {"follow_up_by": "2031-02-12"}),
        ("follow_up_by", ("7",), {"follow_up_by": "2031-02-19"}),
        ("follow_up_by", ("30",), {"follow_up_by": "2031-03-14"}),
        ("follow_up_by", ("all",), {"follow_up_by": "9999-12-31"}),
        ("follow_up_by", (), {"follow_up_by": ""}),
        ("least_importance", ("2",), {"least_importance": 2}),
        ("least_importance", (), {"least_importance": 0}),
        ("unread", ("1",), {"unread": True}),
        ("unread", (), {"unread": False}),
        ("sectors", ("205", "214"), {"sectors": ("205", "214")}),
        ("sectors", (), {"sectors": ()}),
    ],
)
def test_what_is_chosen_makes_the_filter_and_is_read_from_it(facet, values, made):
    assert choose(facet, values, TODAY) == made
    assert chosen(Filter(**made), facet, TODAY) == values


def test_a_day_that_is_no_choice_of_the_panel_chooses_none():
    assert chosen(Filter(since="2031-02-03"), "since", TODAY) == ()
    assert chosen(Filter(follow_up_by="2031-05-01"), "follow_up_by", TODAY) == ()
