"""Figures that are no targets: names, slogans, ordinals, terms of art, years, sizes, the past."""

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Category, Target
from jjdesk.parsing import targets


def read(text: str) -> list[Target]:
    """What a sentence that stands alone holds, targets proper and the rest."""
    return list(targets.find([Joined.of(text, 0, len(text))], ["212"], 2031)[0])


def proper(text: str) -> list[str]:
    """The figures of its targets proper, as printed."""
    return [
        text[one.value_start : one.value_end]
        for one in read(text)
        if one.category is Category.TARGET
    ]


SLOGANS = [
    "深入实施“5+2”产业体系建设。",
    "落实“1361”工作思路。",
    "学习运用“千万工程”经验。",
    "完善“3+N”服务机制。",
    "用好“15分钟”服务圈。",
    "实施“百千万”工程。",
    "落实《二十条措施》。",
    "构建3+N产业体系。",
    "推进“333”行动、“8110”计划。",
    "坚持“两个毫不动摇”。",
    "做到“四个意识”入脑入心。",
]
ORDINALS = [
    "开展第二轮土地承包到期延包。",
    "办好第五届花椒文化节。",
    "推进第三批试点。",
    "深化第一书记派驻。",
    "经济总量位居全市前10位。",
    "综合实力进入全国前100强。",
    "营商环境排名第3。",
    "争取位列全市第2名。",
    "学习贯彻党的二十届三中全会精神。",
]
TERMS_OF_ART = [
    "持续降低PM2.5浓度。",
    "改造10千伏线路。",
    "建设15分钟便民生活圈。",
    "创建4A级景区。",
    "推广5G应用。",
    "扩建T3航站楼。",
    "建好24小时自助图书馆。",
    "改造205国道。",
    "畅通12345热线。",
    "落实110联动。",
    "推进3D打印产业。",
    "发展B2B电商。",
    "建设一小时通勤圈。",
    "推广O2O消费。",
]
DATES = [
    "6月底前完成改造。",
    "2031年3月15日前开工。",
    "力争10月1日通车。",
    "到2035年基本实现现代化。",
    "二〇三一年启动建设。",
    "上半年开工、三季度完工。",
    "实施三年行动。",
    "推进国企改革五年计划。",
    "按照“十五五”规划推进。",
    "落实五年规划。",
]
VAGUE = [
    "建成一批民生项目。",
    "培育一批龙头企业。",
    "引进数十家企业。",
    "带动千家万户。",
    "弘扬百年传统。",
    "激发千万市民热情。",
    "形成一个中心。",
    "建立一套机制。",
    "下好一盘棋。",
    "写好三篇文章。",
    "打好五张牌。",
    "交出一份答卷。",
    "坚持三个原则。",
    "抓好三项工作。",
    "做到六个必须。",
]
LINKS_TO_A_PLACE = [
    "沿线2公里范围内严禁采砂。",
    "周边500米禁止燃放。",
    "确保每户1人就业。",
    "每村1名辅警值守。",
]
PAST = [
    "去年新建书屋9个。",
    "上年完成投资30亿元。",
    "截至目前新增企业20家。",
    "近年来累计投入8亿元。",
    "已建成高标准农田6万亩。",
    "原有商户300户。",
    "2030年新增就业1万人。",
]
LEANT_ON = [
    "依托3个园区做强产业。",
    "围绕5条产业链招商。",
    "聚焦6个领域精准服务。",
    "面向20个村开展巡回服务。",
    "针对30个问题逐一整改。",
    "对标10项指标补短板。",
]


@pytest.mark.parametrize(
    "text",
    [
        *SLOGANS,
        *ORDINALS,
        *TERMS_OF_ART,
        *DATES,
        *VAGUE,
        *LINKS_TO_A_PLACE,
        *PAST,
        *LEANT_ON,
    ],
)
def test_a_figure_that_promises_nothing_is_no_target(text: str) -> None:
    assert proper(text) == []


# what stands beside such a figure is still found, and the trap is not
BESIDE = [
    ("实施“5+2”工程，新建公园3个。", ["3个"]),
    ("打造第二批示范村20个。", ["20个"]),
    ("PM2.5平均浓度控制在32微克/立方米。", ["32微克/立方米"]),
    ("建成15分钟便民生活圈8个。", ["8个"]),
    ("新建5G基站300个。", ["300个"]),
    ("创建4A级景区1个。", ["1个"]),
    ("新建110千伏变电站2座。", ["2座"]),
    ("6月底前改造小区12个。", ["12个"]),
    ("到2035年森林覆盖率达到60%。", ["60%"]),
    ("去年新增企业20家，今年再增30家。", ["30家"]),
    ("较2030年增长5%。", ["5%"]),
    ("依托3个园区，引进企业20家。", ["20家"]),
    ("规上工业企业由500家增加到560家。", ["560家"]),
    ("单位能耗从0.4吨下降到0.3吨。", ["0.3吨"]),
    ("推进三年行动，治理河道20公里。", ["20公里"]),
    ("引进世界500强企业2家。", ["2家"]),
    ("综合实力进入全国前100强，新增企业5家。", ["5家"]),
    ("确保“12345”热线办结率98%以上。", ["98%"]),
    ("每千人口拥有3岁以下婴幼儿托位4.5个。", ["4.5个"]),
    ("为65岁以上老人免费体检3万人次。", ["3万人次"]),
    ("联系电话023-47521234，受理诉求200件。", ["200件"]),
    ("修订1、2、3号文件，办结建议100件。", ["100件"]),
    ("新建书屋3个[1]，改造步道2公里。", ["3个", "2公里"]),
    ("新建书屋3个①，改造步道2公里。", ["3个", "2公里"]),
]


@pytest.mark.parametrize(("text", "figures"), BESIDE)
def test_a_trap_does_not_hide_the_target_beside_it(text: str, figures: list[str]) -> None:
    assert proper(text) == figures


# a project's own size is a scale and kept apart; sentence, figure, in the base unit, base unit
SIZES: list[tuple[str, str, float, str]] = [
    ("加快300万羽蛋鸡项目建设。", "300万羽", 3_000_000, "羽"),
    ("推进总投资8亿元的医院项目。", "8亿元", 800_000_000, "元"),
    ("开工总投资50亿元的新材料产业园。", "50亿元", 5_000_000_000, "元"),
    ("建成建筑面积2万平方米的文化中心。", "2万平方米", 20_000, "平方米"),
    ("开工全长18公里的绕城公路。", "18公里", 18, "公里"),
    ("加快装机120万千瓦抽水蓄能电站建设。", "120万千瓦", 1_200_000, "千瓦"),
    ("推进库容3000万立方米的水库建设。", "3000万立方米", 30_000_000, "立方米"),
    ("投产年产10万吨铝材项目。", "10万吨", 100_000, "吨"),
    ("建设日处理500吨垃圾焚烧厂。", "500吨", 500, "吨"),
    ("打造百亿级消费品产业集群。", "百亿级", 10_000_000_000, "元"),
    ("培育千亿级先进材料产业集群。", "千亿级", 100_000_000_000, "元"),
    ("打造50亿级园区。", "50亿级", 5_000_000_000, "元"),
]


@pytest.mark.parametrize(("text", "printed", "normalized", "base"), SIZES)
def test_a_projects_own_size_is_kept_apart(
    text: str, printed: str, normalized: float, base: str
) -> None:
    (size,) = read(text)
    assert size.category is Category.SCALE
    assert text[size.value_start : size.value_end] == printed
    assert (size.normalized_value, size.base_unit) == (normalized, base)


# words that stand for a complete number are kept apart; sentence, word, what it stands for
ABSOLUTES: list[tuple[str, str, float]] = [
    ("实现家庭医生签约全覆盖。", "全覆盖", 100),
    ("推动农村公路养护全覆盖。", "全覆盖", 100),
    ("实现城市黑臭水体清零。", "清零", 0),
    ("确保零就业家庭动态清零。", "清零", 0),
]


@pytest.mark.parametrize(("text", "word", "percent"), ABSOLUTES)
def test_a_word_for_a_complete_number_is_kept_apart(text: str, word: str, percent: float) -> None:
    (one,) = read(text)
    assert one.category is Category.ABSOLUTE
    assert word in text[one.value_start : one.value_end]
    assert one.normalized_value == percent
    assert one.measure == "level"


@pytest.mark.parametrize(
    "text",
    [
        "加强全面从严治党。",
        "完善全链条监管。",
        "强化全方位保障。",
        "对违纪行为零容忍。",
        "推进全域旅游。",
        "关爱零就业家庭。",
        "落实全过程人民民主。",
    ],
)
def test_other_sweeping_words_stand_for_no_number(text: str) -> None:
    assert read(text) == []


def test_a_printed_hundred_per_cent_is_a_target_and_no_absolute() -> None:
    (one,) = read("确保入河排污口整治率100%。")
    assert one.category is Category.TARGET
    assert (one.value, one.unit, one.modality) == (100, "%", "确保")
