"""What a printed figure says: value, unit, value in the base unit, and where it stands."""

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Category, Target
from jjdesk.parsing import targets


def read(text: str) -> list[Target]:
    """The targets proper of a sentence that stands alone."""
    found = targets.find([Joined.of(text, 0, len(text))], ["212"], 2031)[0]
    return [target for target in found if target.category is Category.TARGET]


# sentence; the figure with its unit as printed; value, unit, in the base unit, base unit
FIGURES: list[tuple[str, str, float | str, str | None, float, str | None]] = [
    # multipliers: 百 1e2, 千 1e3, 万 1e4, 亿 1e8, and their products
    ("完成技术合同成交额20亿元。", "20亿元", 20, "亿元", 2_000_000_000, "元"),
    ("完成社会消费品零售总额315.6亿元。", "315.6亿元", 315.6, "亿元", 31_560_000_000, "元"),
    ("完成固定资产投资1200亿元。", "1200亿元", 1200, "亿元", 120_000_000_000, "元"),
    ("完成固定资产投资1,200亿元。", "1,200亿元", 1200, "亿元", 120_000_000_000, "元"),
    ("实现工业总产值1.2万亿元。", "1.2万亿元", 1.2, "万亿元", 1_200_000_000_000, "元"),
    ("新增减税降费3000万元。", "3000万元", 3000, "万元", 30_000_000, "元"),
    ("争取中央预算资金5.5亿元。", "5.5亿元", 5.5, "亿元", 550_000_000, "元"),
    ("实现旅游收入8千万元。", "8千万元", 8, "千万元", 80_000_000, "元"),
    ("发放助学金6百万元。", "6百万元", 6, "百万元", 6_000_000, "元"),
    ("粮食总产量稳定在62万吨。", "62万吨", 62, "万吨", 620_000, "吨"),
    ("改造高标准农田6.5万亩。", "6.5万亩", 6.5, "万亩", 65_000, "亩"),
    ("接待游客2000万人次。", "2000万人次", 2000, "万人次", 20_000_000, "人次"),
    ("城镇新增就业1.8万人。", "1.8万人", 1.8, "万人", 18_000, "人"),
    ("新增绿地30万平方米。", "30万平方米", 30, "万平方米", 300_000, "平方米"),
    ("年供水能力达到1.5亿立方米。", "1.5亿立方米", 1.5, "亿立方米", 150_000_000, "立方米"),
    # counts without a multiplier
    ("新增规上工业企业30家。", "30家", 30, "家", 30, "家"),
    ("改造老旧小区1000户。", "1000户", 1000, "户", 1000, "户"),
    ("新建幼儿园4所。", "4所", 4, "所", 4, "所"),
    ("新建社区食堂12个。", "12个", 12, "个", 12, "个"),
    ("改造农村公路85.5公里。", "85.5公里", 85.5, "公里", 85.5, "公里"),
    ("新建充电桩600根。", "600根", 600, "根", 600, "根"),
    ("新增停车位2400个。", "2400个", 2400, "个", 2400, "个"),
    ("新建5座车站。", "5座", 5, "座", 5, "座"),
    ("引进科技人才120名。", "120名", 120, "名", 120, "名"),
    ("新增公交车40辆。", "40辆", 40, "辆", 40, "辆"),
    ("开展文化惠民演出200场次。", "200场次", 200, "场次", 200, "场次"),
    ("培训乡村医生300人次。", "300人次", 300, "人次", 300, "人次"),
    ("新增床位500张。", "500张", 500, "张", 500, "张"),
    ("栽植行道树8000株。", "8000株", 8000, "株", 8000, "株"),
    ("发放电子书4000册。", "4000册", 4000, "册", 4000, "册"),
    # percentages and percentage points
    ("森林覆盖率达到54.3%。", "54.3%", 54.3, "%", 54.3, "%"),
    ("森林覆盖率达到54.3％。", "54.3％", 54.3, "%", 54.3, "%"),
    ("城镇化率提高1.5个百分点。", "1.5个百分点", 1.5, "个百分点", 1.5, "个百分点"),
    ("人口自然增长率控制在6‰。", "6‰", 6, "‰", 6, "‰"),
    ("产能利用率达到百分之八十。", "百分之八十", 80, "%", 80, "%"),
    ("水质达标率达到百分之九十五点五。", "百分之九十五点五", 95.5, "%", 95.5, "%"),
    ("婴儿死亡率控制在千分之三。", "千分之三", 3, "‰", 3, "‰"),
    # full-width figures are figures
    ("新建书屋９个。", "９个", 9, "个", 9, "个"),
    ("新增企业１２０家。", "１２０家", 120, "家", 120, "家"),
    ("地区生产总值增长６．５％。", "６．５％", 6.5, "%", 6.5, "%"),
    ("新增绿地３万平方米。", "３万平方米", 3, "万平方米", 30_000, "平方米"),
    # figures in Chinese characters
    ("新建公园三座。", "三座", 3, "座", 3, "座"),
    ("新建农贸市场两个。", "两个", 2, "个", 2, "个"),
    ("新建便民步道十二条。", "十二条", 12, "条", 12, "条"),
    ("改造户厕二百户。", "二百户", 200, "户", 200, "户"),
    ("新增养老床位一百二十张。", "一百二十张", 120, "张", 120, "张"),
    ("培训农民三千人。", "三千人", 3000, "人", 3000, "人"),
    ("地区生产总值突破千亿元。", "千亿元", 1000, "亿元", 100_000_000_000, "元"),
    # parts and multiples
    ("力争三年内产值翻一番。", "翻一番", "翻一番", None, 100, "%"),
    ("力争产值翻两番。", "翻两番", "翻两番", None, 300, "%"),
    ("力争销售额翻番。", "翻番", "翻番", None, 100, "%"),
    ("农村公交覆盖率达到四分之三。", "四分之三", "四分之三", None, 75, "%"),
    ("城乡居民收入比缩小到2.1∶1。", "2.1∶1", "2.1∶1", None, 2.1, None),
    ("智能工厂产值增长2倍。", "2倍", 2, "倍", 2, "倍"),
    ("直播电商销售额增长一倍。", "一倍", 1, "倍", 1, "倍"),
    # any counting word may stand behind a numeral in characters
    ("更新公交车三十辆。", "三十辆", 30, "辆", 30, "辆"),
    ("新增船舶三艘。", "三艘", 3, "艘", 3, "艘"),
    ("新打机井五眼。", "五眼", 5, "眼", 5, "眼"),
    ("新增路灯二百盏。", "二百盏", 200, "盏", 200, "盏"),
    ("新增病床六十床。", "六十床", 60, "床", 60, "床"),
    # units with a denominator, of concentration and of power
    ("全员劳动生产率达到25万元/人。", "25万元/人", 25, "万元/人", 250_000, "元/人"),
    ("细颗粒物浓度控制在32微克/立方米。", "32微克/立方米", 32, "微克/立方米", 32, "微克/立方米"),
    ("新增光伏装机20万千瓦。", "20万千瓦", 20, "万千瓦", 200_000, "千瓦"),
    ("新增储能50兆瓦时。", "50兆瓦时", 50, "兆瓦时", 50, "兆瓦时"),
    ("实际使用外资2亿美元。", "2亿美元", 2, "亿美元", 200_000_000, "美元"),
    ("港口吞吐量达到30万标箱。", "30万标箱", 30, "万标箱", 300_000, "标箱"),
    # times that are levels to reach
    ("优良天数稳定在320天。", "320天", 320, "天", 320, "天"),
    ("开办企业时间压缩至4小时。", "4小时", 4, "小时", 4, "小时"),
    ("办理时限压缩至3个工作日。", "3个工作日", 3, "个工作日", 3, "个工作日"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "printed", "value", "unit", "normalized", "base"), FIGURES)
def test_a_figure_is_kept_as_printed_and_in_its_base_unit(
    text: str,
    printed: str,
    value: float | str,
    unit: str | None,
    normalized: float,
    base: str | None,
) -> None:
    (target,) = read(text)
    assert text[target.value_start : target.value_end] == printed
    assert (target.value, target.unit) == (value, unit)
    assert target.normalized_value == pytest.approx(normalized)
    assert target.base_unit == base


# sentence; as printed; lower value, upper value, unit, lower value in the base unit
RANGES: list[tuple[str, str, float, float, str, float]] = [
    ("地区生产总值增长5%—6%。", "5%—6%", 5, 6, "%", 5),
    ("地区生产总值增长5%-6%。", "5%-6%", 5, 6, "%", 5),
    ("地区生产总值增长5%～6%。", "5%～6%", 5, 6, "%", 5),
    ("地区生产总值增长5—6%。", "5—6%", 5, 6, "%", 5),
    ("地区生产总值增长5.5%至6.5%。", "5.5%至6.5%", 5.5, 6.5, "%", 5.5),
    ("地区生产总值增长５％－６％。", "５％－６％", 5, 6, "%", 5),
    ("地区生产总值增长百分之五至百分之六。", "百分之五至百分之六", 5, 6, "%", 5),
    ("引进龙头企业3至5家。", "3至5家", 3, 5, "家", 3),
    ("新增就业1万—1.2万人。", "1万—1.2万人", 1, 1.2, "万人", 10_000),
    ("完成投资30亿—40亿元。", "30亿—40亿元", 30, 40, "亿元", 3_000_000_000),
    ("完成投资8000万至1亿元。", "8000万至1亿元", 0.8, 1, "亿元", 80_000_000),
    ("新建公厕10—15座。", "10—15座", 10, 15, "座", 10),
]


@pytest.mark.parametrize(("text", "printed", "low", "high", "unit", "normalized"), RANGES)
def test_a_range_has_its_lower_end_as_the_value_and_its_upper_one_beside_it(
    text: str, printed: str, low: float, high: float, unit: str, normalized: float
) -> None:
    (target,) = read(text)
    assert text[target.value_start : target.value_end] == printed
    assert (target.value, target.value_high, target.unit) == (low, high, unit)
    assert target.normalized_value == normalized
    assert target.bound == "range"


# sentence; quote: the shortest run with indicator, value, unit and bound
QUOTES: list[tuple[str, str]] = [
    ("力争完成技术合同成交额20亿元。", "技术合同成交额20亿元"),
    ("实现税收收入12亿元以上。", "税收收入12亿元以上"),
    ("建成口袋公园6个。", "口袋公园6个"),
    ("新增口袋公园6个。", "新增口袋公园6个"),
    ("改造老旧小区9个。", "老旧小区9个"),
    ("压降亏损企业16户。", "压降亏损企业16户"),
    ("引进龙头企业2家。", "引进龙头企业2家"),
    ("失业率控制在5%以内，完善政策。", "失业率控制在5%以内"),
    ("大力发展旅游业，确保接待游客不少于300万人次。", "接待游客不少于300万人次"),
    ("加强管护，森林覆盖率达到50%左右。", "森林覆盖率达到50%左右"),
]


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_a_quote_leaves_out_verbs_of_reaching_and_keeps_those_that_are_counted(
    text: str, quote: str
) -> None:
    (target,) = read(text)
    assert target.quote == quote
    assert text[target.start : target.end] == quote


@pytest.mark.parametrize(
    ("cut", "printed"),
    [("\n", "3\n0家"), ("\n\n", "3\n\n0家"), ("\r\n", "3\r\n0家"), ("\\r\\n", "3\\r\\n0家")],
)
def test_a_figure_cut_by_a_break_is_one_figure(cut: str, printed: str) -> None:
    source = f"上文。新增规上企业3{cut}0家。"
    (target,) = targets.find([Joined.of(source, 3, len(source))], ["215"], 2031)[0]
    assert (target.value, target.unit) == (30, "家")
    assert source[target.value_start : target.value_end] == printed
    assert target.quote == "新增规上企业30家"
