"""Names of indicators: noun phrases that stand alone, what an enumeration omits filled in."""

from itertools import pairwise

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Category
from jjdesk.parsing import targets


def read(text: str) -> list[tuple[str, str]]:
    """Indicator and figure of each target of a sentence that stands alone."""
    found = targets.find([Joined.of(text, 0, len(text))], ["212"], 2031)[0]
    return [
        (one.indicator, text[one.value_start : one.value_end])
        for one in found
        if one.category is Category.TARGET
    ]


ALONE: list[tuple[str, str]] = [
    # the noun before the figure
    ("力争完成技术合同成交额20亿元。", "技术合同成交额"),
    ("实现规上工业总产值2000亿元。", "规上工业总产值"),
    ("力争青柿产能达到1500万枚。", "青柿产能"),
    ("城镇调查失业率控制在5.5%以内。", "城镇调查失业率"),
    ("居民人均可支配收入增长6%。", "居民人均可支配收入"),
    ("单位地区生产总值能耗下降3%。", "单位地区生产总值能耗"),
    ("今年森林覆盖率达到54%。", "森林覆盖率"),
    ("力争到年底常住人口城镇化率提高到66%。", "常住人口城镇化率"),
    ("全年一般公共预算收入增长3%。", "一般公共预算收入"),
    ("其中税收收入增长4%。", "税收收入"),
    # a verb that says which change is counted stays with it
    ("新增规上工业企业30家。", "新增规上工业企业"),
    ("新建幼儿园4所。", "新建幼儿园"),
    ("引进龙头企业2家。", "引进龙头企业"),
    ("压减行政审批材料40件。", "压减行政审批材料"),
    ("改建农村公路80公里。", "改建农村公路"),
    ("扩建污水处理厂2座。", "扩建污水处理厂"),
    ("盘活闲置土地500亩。", "盘活闲置土地"),
    ("招引企业总部3家。", "招引企业总部"),
    # or turns into a noun
    ("改造高标准农田6.5万亩。", "高标准农田改造"),
    ("改造城市危旧房1000户。", "城市危旧房改造"),
    ("培训乡村医生300人次。", "乡村医生培训"),
    ("治理水土流失50平方公里。", "水土流失治理"),
    # verbs of making or reaching stay out
    ("建成口袋公园6个。", "口袋公园"),
    ("打造和美乡村20个。", "和美乡村"),
    ("成立产业联盟3个。", "产业联盟"),
    ("办好民生实事15件。", "民生实事"),
    ("开展惠民演出200场次。", "惠民演出"),
    ("大力推进建设充电桩600根。", "充电桩"),
    # the noun behind the figure
    ("打造3个农产品直播基地。", "农产品直播基地"),
    ("办好15件民生实事。", "民生实事"),
    ("建成6个口袋公园。", "口袋公园"),
    ("新建2座变电站。", "新建变电站"),
    ("实施30个老旧小区改造项目。", "老旧小区改造项目"),
    ("创建2个市级示范园区。", "市级示范园区"),
    # a level of things that are counted is their number
    ("上市公司突破5家。", "上市公司数"),
    ("规上工业企业达到500家。", "规上工业企业数"),
]


@pytest.mark.parametrize(("text", "indicator"), ALONE)
def test_an_indicator_stands_alone(text: str, indicator: str) -> None:
    assert [name for name, _ in read(text)] == [indicator]


LISTS: list[tuple[str, list[tuple[str, str]]]] = [
    # one target each, the verb shared
    (
        "新增家庭农场20家、合作社10家、农业企业3家。",
        [("新增家庭农场", "20家"), ("新增合作社", "10家"), ("新增农业企业", "3家")],
    ),
    (
        "新建农村公厕10座、卫生室5所。",
        [("新建农村公厕", "10座"), ("新建卫生室", "5所")],
    ),
    (
        "建成和美乡村引领镇3个、先行村20个、推进村70个。",
        [("和美乡村引领镇", "3个"), ("和美乡村先行村", "20个"), ("和美乡村推进村", "70个")],
    ),
    (
        "改造小区3个、管网20公里、危房50户。",
        [("小区改造", "3个"), ("管网改造", "20公里"), ("危房改造", "50户")],
    ),
    (
        "引进龙头企业2家、配套企业8家以上。",
        [("引进龙头企业", "2家"), ("引进配套企业", "8家")],
    ),
    # 分别 deals the values out in order
    (
        "固定资产投资、社会消费品零售总额分别增长7.5%、8.5%。",
        [("固定资产投资", "7.5%"), ("社会消费品零售总额", "8.5%")],
    ),
    (
        "投资、消费、进出口分别增长5%、6%和3%。",
        [("投资", "5%"), ("消费", "6%"), ("进出口", "3%")],
    ),
    (
        "粮食、油料产量分别达到62万吨、4万吨。",
        [("粮食产量", "62万吨"), ("油料产量", "4万吨")],
    ),
    (
        "第一产业、第二产业增加值分别增长3%、7%。",
        [("第一产业增加值", "3%"), ("第二产业增加值", "7%")],
    ),
    (
        "三次产业投资、消费分别增长5%、6%。",
        [("三次产业投资", "5%"), ("消费", "6%")],
    ),
    # 各 gives each holder its own
    (
        "新建养老中心、托育中心各1个。",
        [("新建养老中心", "1个"), ("新建托育中心", "1个")],
    ),
    (
        "培育家庭农场、农民合作社各20户。",
        [("家庭农场", "20户"), ("农民合作社", "20户")],
    ),
    # without 各 several holders of one value are one target
    ("国控、市控断面水质达标率100%。", [("国控、市控断面水质达标率", "100%")]),
    ("城市、县城生活污水集中处理率达到98%。", [("城市、县城生活污水集中处理率", "98%")]),
    # a total and its parts
    (
        "新增就业2万人，其中失业人员再就业3000人。",
        [("新增就业", "2万人"), ("失业人员再就业", "3000人")],
    ),
    # figures before and behind their nouns in one sentence
    (
        "打造5个特色小镇，培育电商主体120家。",
        [("特色小镇", "5个"), ("电商主体", "120家")],
    ),
    (
        "建设10个示范点和3条示范带。",
        [("示范点", "10个"), ("示范带", "3条")],
    ),
    # clauses of a whole sentence
    (
        "地区生产总值增长6%，规上工业增加值增长7%，固定资产投资增长4%。",
        [("地区生产总值", "6%"), ("规上工业增加值", "7%"), ("固定资产投资", "4%")],
    ),
    (
        "主要预期目标是：地区生产总值增长6%左右，城镇新增就业1.8万人，粮食产量62万吨以上。",
        [("地区生产总值", "6%"), ("城镇新增就业", "1.8万人"), ("粮食产量", "62万吨")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_an_enumeration_has_a_whole_name_for_each_value(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


def test_what_each_holder_has_shares_the_values_span() -> None:
    text = "申报IPO和“新三板”挂牌各1家。"
    found = targets.find([Joined.of(text, 0, len(text))], ["215"], 2031)[0]
    assert len(found) == 2
    assert len({(one.value_start, one.value_end) for one in found}) == 1
    assert {one.value for one in found} == {1}


def test_a_quote_is_never_stretched_over_another_target() -> None:
    text = "新增家庭农场20家、合作社10家，改造管网20公里、危房50户。"
    found = targets.find([Joined.of(text, 0, len(text))], ["213"], 2031)[0]
    spans = [(one.start, one.end) for one in found]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "indicator", "sector"),
    [
        ("守住耕地保有量109万亩红线，发展花椒30万亩。", "耕地保有量", "220"),
        ("基本医疗保险参保率稳定在97%以上，发放低保金3亿元。", "基本医疗保险参保率", "210"),
        ("城镇新增就业1.8万人。", "城镇新增就业", "208"),
        ("新建幼儿园4所，更新公交车30辆。", "新建幼儿园", "205"),
    ],
)
def test_a_target_has_a_sector_of_its_own(text: str, indicator: str, sector: str) -> None:
    found = targets.find([Joined.of(text, 0, len(text))], ["201"], 2031)[0]
    assert {one.indicator: one.sector for one in found}[indicator] == sector
