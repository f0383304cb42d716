"""What a target measures: a level, a growth, things delivered, something cut."""

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Category
from jjdesk.parsing import targets


def read(text: str) -> list[str]:
    """The measure of each target of a sentence that stands alone."""
    found = targets.find([Joined.of(text, 0, len(text))], ["212"], 2031)[0]
    return [one.measure.value for one in found if one.category is Category.TARGET]


# a stock, a rate or a yearly flow that should stand at the value
LEVELS = [
    # a rate of growth that is to stand at the value is a level like any rate (达, 保持)
    "规上工业增加值增速达7%。",
    "工业增加值增速保持在7%以上。",
    "森林覆盖率达到54%。",
    "城镇化率达到66%。",
    "城镇调查失业率控制在5.5%以内。",
    "居民消费价格涨幅控制在2%左右。",
    "空气质量优良天数保持在320天以上。",
    "粮食总产量稳定在62万吨。",
    "耕地保有量稳定在109万亩。",
    "常住人口达到136万人。",
    "社会消费品零售总额突破500亿元。",
    "完成技术合同成交额20亿元。",
    "实现规上工业总产值2000亿元。",
    "完成固定资产投资300亿元。",
    "实现农产品网络零售额15亿元。",
    "一般公共预算收入达到70亿元。",
    "外贸进出口总额达到150亿元。",
    "全员劳动生产率达到25万元/人。",
    "研发经费投入强度达到3%。",
    "基本医疗保险参保率稳定在97%以上。",
    "生活垃圾分类覆盖率100%。",
    "义务教育巩固率保持在99%以上。",
    "农村自来水普及率提高到92%。",
    "万元地区生产总值能耗降至0.3吨标准煤。",
    "办理时限压缩至2个工作日。",
    "规上工业企业由500家增加到560家。",
    "上市公司总数达到8家。",
    "高新技术企业保有量突破600家。",
    "港口货物吞吐量突破3000万吨。",
    "优良天数达320天。",
    "城区绿地率稳定在40%。",
    "每千人口执业医师数达到3.2人。",
    "严守生态保护红线面积300平方公里。",
]
# a change in per cent, or an increase over the base
GROWTHS = [
    "地区生产总值增长6.5%。",
    "地区生产总值同比增长6.5%以上。",
    "规上工业增加值增速7%。",
    "研发经费支出增幅12%。",
    "固定资产投资增长4%左右。",
    "社会消费品零售总额增长5%。",
    "居民人均可支配收入增长6%。",
    "一般公共预算收入同口径增长3%。",
    "森林覆盖率提高1.2个百分点。",
    "城镇化率提升0.8个百分点。",
    "贷款余额增长10%以上。",
    "外贸进出口总额增长3%。",
    "旅游综合收入增加15%。",
    "数字经济核心产业产值翻一番。",
    "直播电商销售额增长一倍。",
    "农产品加工业产值扩大20%。",
]
# a number of things to be made, done or added in the period
DELIVERIES = [
    "新增规上工业企业30家。",
    "新建幼儿园4所。",
    "改造城市危旧房1000户。",
    "改建农村公路80公里。",
    "建成高标准农田6.5万亩。",
    "打造和美乡村示范村20个。",
    "引进重点项目100个。",
    "招引企业总部3家。",
    "培育专精特新企业15家。",
    "盘活闲置土地500亩。",
    "发放创业担保贷款2亿元。",
    "城镇新增就业1.8万人。",
    "开展文化惠民演出200场次。",
    "培训乡村医生300人次。",
    "实施老旧小区改造30个。",
    "签约项目60个。",
    "完成农村户厕改造2000户。",
    "治理水土流失面积50平方公里。",
    "栽植行道树8000株。",
    "修复历史遗留矿山12处。",
    "安装路灯600盏。",
    "更新公交车30辆。",
    "新开通公交线路5条。",
    "办好民生实事15件。",
    "创建市级绿色工厂4家。",
    "新增停车位2400个。",
    "推出旅游精品线路6条。",
    "收储土地2000亩。",
    "清运垃圾3万吨。",
]
# something to be cut
REDUCTIONS = [
    "压减一般性支出5%。",
    "削减排放总量10%。",
    "压降国有企业亏损户16户。",
    "单位地区生产总值能耗下降3%。",
    "细颗粒物平均浓度下降5%。",
    "生产安全事故起数下降10%。",
    "压减行政审批材料40件。",
    "减少化肥施用量500吨。",
    "一般性支出压减8%。",
    "“三公”经费预算削减5%。",
    "关停小散乱污企业20家。",
    "淘汰老旧柴油货车300辆。",
    "清退不合规企业12家。",
    "化解政府隐性债务15亿元。",
    "万元工业增加值用水量降低4%。",
    "农药使用量减少2%。",
]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        *[(text, "level") for text in LEVELS],
        *[(text, "growth") for text in GROWTHS],
        *[(text, "delivery") for text in DELIVERIES],
        *[(text, "reduction") for text in REDUCTIONS],
    ],
)
def test_what_a_lone_figure_measures(text: str, measure: str) -> None:
    assert read(text) == [measure]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        # a growth, then the level that is reached by it
        ("森林覆盖率提高1.2个百分点，达到46%。", ["growth", "level"]),
        ("地区生产总值增长6%，总量突破1500亿元。", ["growth", "level"]),
        ("新增规上工业企业30家，总数达到500家。", ["delivery", "level"]),
        ("新增规上工业企业30家，累计达到500家。", ["delivery", "level"]),
        ("新增规上工业企业30家，达500家。", ["delivery", "level"]),
        ("改造危房30户，压降至2户。", ["delivery", "level"]),
        ("培育企业20家，总量突破100家。", ["delivery", "level"]),
        # the verb goes on through a list
        ("新增家庭农场20家、合作社10家。", ["delivery", "delivery"]),
        ("改造小区3个、管网20公里、危房50户。", ["delivery", "delivery", "delivery"]),
        ("能耗、水耗分别下降3%、4%。", ["reduction", "reduction"]),
        ("投资、消费、进出口分别增长5%、6%、3%。", ["growth", "growth", "growth"]),
        # and ends with the clause that opens with another
        ("压降亏损企业3户，新增上市公司1家。", ["reduction", "delivery"]),
        ("新增床位300张，每千人口床位数达到7张。", ["delivery", "level"]),
        ("完成投资30亿元，新建厂房5万平方米。", ["level", "delivery"]),
        # a total and its parts are a target each
        ("新增就业2万人，其中失业人员再就业3000人。", ["delivery", "delivery"]),
    ],
)
def test_each_figure_of_a_sentence_has_its_own_measure(text: str, measures: list[str]) -> None:
    assert read(text) == measures


def test_a_red_line_makes_levels_of_what_is_counted() -> None:
    assert read("严守永久基本农田91.3万亩、生态公益林30万亩红线。") == ["level", "level"]
