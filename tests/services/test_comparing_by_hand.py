"""Two years of one county beside each other, told by hand; their texts are in ``conftest.py``."""

import pytest

from jjdesk.domain.comparison import Comparison, Trend
from jjdesk.services.comparing import compare
from jjdesk.services.tabulating import change_in_words, closeness, printed


@pytest.fixture
def comparison(own_county) -> Comparison:
    return compare(own_county.add_last_year(), own_county.report)


def test_which_commitment_goes_on_as_which(comparison):
    assert [
        (each.older.number, each.newer.number, closeness(each)) for each in comparison.continued
    ] == [
        (1, 1, "略改"),
        (2, 3, "略改"),
        (3, 4, "原句"),
        (4, 5, "略改"),
        (5, 6, "略改"),
    ]


def test_what_is_new_and_what_is_not_said_again(comparison):
    assert [each.commitment.number for each in comparison.new] == [2, 7, 8]
    assert [each.commitment.number for each in comparison.gone] == [6]
    assert [each.target.indicator for each in comparison.new_targets] == [
        "校舍加固",
        "城区空气优良天数",
        "黑臭水体整治",
    ]
    assert [each.target.indicator for each in comparison.gone_targets] == ["新建消防站"]


def test_by_how_much_each_target_went(comparison):
    assert {
        pair.newer.target.indicator: (pair.trend, pair.change, pair.unit, change_in_words(pair))
        for pair in comparison.pairs
    } == {
        "新建小学": (Trend.RISEN, 1, "所", "+1 所（+50%）"),
        "新增学位": (Trend.FALLEN, -500, "个", "−500 个（−20%）"),
        "农村公路整治": (Trend.RISEN, 10, "公里", "+10 公里（+25%）"),
        "打通断头路": (Trend.SAME, 0, "条", "持平"),
        "每千人床位数": (Trend.RISEN, 0.4, "张", "+0.4 张（+5.9%）"),
        "县人民医院迁建投资": (Trend.RISEN, 100_000_000, "元", "+1亿元（+66.7%）"),
    }


def test_all_of_it_on_paper(comparison):
    assert [(sheet.name, sheet.heads, sheet.rows) for sheet in printed(comparison)] == [
        (
            "同一指标",
            ("指标", "青溪县 2030", "青溪县 2031", "变化"),
            (
                ("新建小学", "2所", "3所", "+1 所（+50%）"),
                ("新增学位", "2500个", "2000个", "−500 个（−20%）"),
                ("农村公路整治", "40公里以上", "50公里以上", "+10 公里（+25%）"),
                ("打通断头路", "8条", "8条", "持平"),
                ("每千人床位数", "6.8张", "7.2张", "+0.4 张（+5.9%）"),
                ("县人民医院迁建投资", "1.5亿元", "2.5亿元", "+1亿元（+66.7%）"),
            ),
        ),
        (
            "延续的承诺事项",
            ("青溪县 2030", "青溪县 2031"),
            (
                (
                    "1. 新建小学2所，改造石桥镇中学，新增学位2500个。",
                    "1. 新建小学3所，改造河口镇中学，新增学位2000个。",
                ),
                ("2. 整治农村公路40公里以上。", "3. 整治农村公路50公里以上。"),
                (
                    "3. 打通断头路8条，完成县城至石桥镇公路改造。",
                    "4. 打通断头路8条，完成县城至石桥镇公路改造。",
                ),
                ("4. 力争每千人床位数达到6.8张。", "5. 力争每千人床位数达到7.2张。"),
                (
                    "5. 加快县人民医院迁建，完成投资1.5亿元。",
                    "6. 加快县人民医院迁建，完成投资2.5亿元。",
                ),
            ),
        ),
        (
            "新增的承诺事项",
            ("青溪县 2031",),
            (
                ("2. 6月底前完成校舍加固1.2万平方米。",),
                ("7. 确保城区空气优良天数达到330天以上。",),
                ("8. 整治黑臭水体5处。",),
            ),
        ),
        ("不再提的承诺事项", ("青溪县 2030",), (("6. 新建消防站1座。",),)),
        (
            "目标增减",
            ("指标", "目标", "增减"),
            (
                ("校舍加固", "1.2万平方米", "新增"),
                ("城区空气优良天数", "330天以上", "新增"),
                ("黑臭水体整治", "5处", "新增"),
                ("新建消防站", "1座", "不再提"),
            ),
        ),
    ]


@pytest.mark.parametrize(
    ("only", "name"),
    [
        (0, "同一指标"),
        (1, "延续的承诺事项"),
        (2, "新增的承诺事项"),
        (3, "不再提的承诺事项"),
        (4, "目标增减"),
    ],
)
def test_one_table_alone(comparison, only, name):
    (sheet,) = printed(comparison, only)
    assert sheet.name == name
    assert sum(sheet.widths) == 28


def test_turned_round_what_rose_has_fallen(own_county):
    older = own_county.add_last_year()
    there, back = compare(older, own_county.report), compare(own_county.report, older)
    turned = {Trend.RISEN: Trend.FALLEN, Trend.FALLEN: Trend.RISEN, Trend.SAME: Trend.SAME}
    assert {pair.newer.target.indicator: turned[pair.trend] for pair in there.pairs} == {
        pair.newer.target.indicator: pair.trend for pair in back.pairs
    }
    assert {each.commitment.number for each in there.new} == {
        each.commitment.number for each in back.gone
    }
