"""Sectors by the specification: the class whose department's budget line would carry the work."""

import pytest

from jjdesk.parsing import sectors

OWN: dict[str, list[str]] = {
    "201": [
        "优化政务服务，推进“一网通办”。",
        "持续优化营商环境，减少审批环节。",
        "加强公共数据归集共享，建设数字政府。",
        "严肃财经纪律，过紧日子，压减“三公”经费。",
        "认真办理人大代表建议和政协提案。",
    ],
    "203": ["做好征兵工作，加强国防动员。", "加强民兵建设，完善人民防空。"],
    "204": [
        "打击电信网络诈骗，建设平安社区。",
        "推进信访法治化，化解矛盾纠纷。",
        "完善公共法律服务，推进社区矫正。",
    ],
    "205": [
        "新建幼儿园4所，新增学位1200个。",
        "推进义务教育优质均衡发展。",
        "支持职业院校提质培优。",
    ],
    "206": [
        "培育高新技术企业60家，提升研发投入强度。",
        "建设重点实验室2个，转化科技成果。",
        "引进高层次人才50名。",
    ],
    "207": [
        "办好全民健身运动会。",
        "建好图书馆、文化馆。",
        "创建国家5A级旅游景区。",
        "加强文物保护和非遗传承。",
    ],
    "208": [
        "城镇新增就业1.8万人。",
        "提高城乡低保标准，做好社会救助。",
        "新增养老床位500张，完善养老服务。",
        "落实退役军人优抚政策。",
    ],
    "210": [
        "推进区人民医院扩建，建设县域医共体。",
        "基本医疗保险参保率稳定在97%以上。",
        "提升乡镇卫生院诊疗水平。",
        "加强疾病预防控制。",
    ],
    "211": [
        "打好蓝天碧水净土保卫战。",
        "空气优良天数达到320天以上。",
        "推进生活垃圾分类，建设无废城市。",
        "整治入河排污口，国控断面水质达标。",
    ],
    "212": [
        "改造城镇老旧小区30个。",
        "新建口袋公园10个，增绿添彩。",
        "更新燃气管道50公里。",
        "加强城市管理，整治背街小巷。",
    ],
    "213": [
        "建设高标准农田6.5万亩。",
        "粮食总产量稳定在62万吨。",
        "除险加固病险水库8座。",
        "巩固拓展脱贫攻坚成果，推进乡村振兴。",
        "完成营造林5万亩。",
    ],
    "214": [
        "新改建农村公路80公里。",
        "新开通公交线路5条。",
        "加快高速公路建设。",
        "提升港口吞吐能力，发展多式联运。",
    ],
    "215": [
        "新增规上工业企业30家。",
        "推动制造业智能化改造，建设智能工厂。",
        "深化国有企业改革，压降亏损企业。",
        "培育专精特新企业15家，推动企业上市。",
    ],
    "216": [
        "举办汽车消费节，提振消费。",
        "发展直播电商，繁荣商圈夜市。",
        "稳外贸稳外资，扩大进出口。",
    ],
    "217": ["引导金融机构增加信贷投放。", "防范化解金融风险，处置非法集资。"],
    "220": ["耕地保有量稳定在109万亩。", "编制国土空间规划，盘活存量土地。"],
    "221": ["筹集保障性租赁住房800套。", "做好保交楼工作，促进房地产平稳发展。"],
    "222": ["建设粮食储备库，增加储备粮规模。"],
    "224": [
        "开展安全生产专项整治，防范重特大事故。",
        "加强森林防火、防汛抗旱和地质灾害防治。",
        "建设消防救援站2座。",
    ],
}


def classify(text: str) -> tuple[str, tuple[str, ...]]:
    return sectors.of_paragraphs([([text], [True], (None, None, None))])[0][0]


@pytest.mark.parametrize(
    ("text", "sector"), [(text, sector) for sector, texts in OWN.items() for text in texts]
)
def test_the_primary_sector_of_a_sentence_that_stands_alone(text: str, sector: str) -> None:
    assert classify(text)[0] == sector


@pytest.mark.parametrize(
    ("text", "primary", "others"),
    [
        ("新建小学2所，改造农村公路30公里。", "205", {"214"}),
        ("新建公园2个，新建医院1所，新建学校1所。", "212", {"205", "210"}),
        ("完善信访制度。", "204", set()),
    ],
)
def test_others_are_named_by_the_sentence_itself(text: str, primary: str, others: set[str]) -> None:
    first, rest = classify(text)
    assert first == primary
    assert set(rest) == others


@pytest.mark.parametrize(
    ("heading", "sector"),
    [
        ("办好人民满意的教育", "205"),
        ("建设健康江城，提升医疗服务", "210"),
        ("推进农业农村现代化", "213"),
        ("守牢安全生产底线", "224"),
        ("加强生态环境保护", "211"),
    ],
)
def test_a_sentence_that_says_nothing_takes_its_headings_sector(heading: str, sector: str) -> None:
    paragraph = ["健全长效机制，确保取得实效。"], [True], (heading, None, None)
    assert sectors.of_paragraphs([paragraph])[0][0][0] == sector


def test_the_nearest_heading_weighs_more_than_those_above() -> None:
    headings = ("提升医疗服务", "办好人民满意的教育", None)
    paragraph = ["健全长效机制，确保取得实效。"], [True], headings
    assert sectors.of_paragraphs([paragraph])[0][0][0] == "210"


@pytest.mark.parametrize(
    ("indicator", "within", "sector"),
    [
        ("耕地保有量", "213", "220"),
        ("基本医疗保险参保率", "208", "210"),
        ("森林覆盖率", "211", "213"),
        ("城镇新增就业", "201", "208"),
        ("保障性租赁住房", "212", "221"),
        ("新能源公交车", "212", "214"),
        ("覆盖率", "212", "212"),
        ("数量", "205", "205"),
    ],
)
def test_a_targets_own_words_go_before_its_sentences(
    indicator: str, within: str, sector: str
) -> None:
    assert sectors.of_target(indicator, indicator, within) == sector
