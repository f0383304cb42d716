import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.parsing import quantities


def printed(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quantities.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("种树3.5万亩、修渠20公里", ["3.5万亩", "20公里"]),
        ("产值突破千亿元", ["千亿元"]),
        ("新建1,200余套住房", ["1,200余套"]),
        ("办理十件实事、建设三个车站", ["十件", "三个"]),
        ("产能利用率达百分之七十五", ["百分之七十五"]),
        ("劳动生产率达到20万元/人", ["20万元/人"]),
        ("收入之比缩小到2.2∶1", ["2.2∶1"]),
        ("帮助30万农民增收", ["30万"]),
        ("八成以上的村通公交", ["八成"]),
        ("减少３０户", ["３０户"]),
        ("浓度降到30微克/立方米", ["30微克/立方米"]),
        ("IPO3家", ["3家"]),
        ("新建公园一个、广场一个", ["一个", "一个"]),
        ("实现产值翻一番的目标", ["翻一番"]),
        ("新增床位3位", ["3位"]),
    ],
)
def test_figures_with_units(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "推进“5个一批”和《20条措施》",
        "第3个园区、位居前10名",
        "建好15分钟健身圈，坚持24小时值守",
        "新建110千伏变电站、改造205国道",
        "6月底前完成，2025年启动，实施三年行动",
        "坚持三个原则、做好两项工作，每户1人",
        "PM2.5、5G、T3航站楼、4A级景区",
        "数百家企业、一个目标、百家争鸣",
        "沿线2公里、500米范围内禁建",
        "改造G5公里桩旁的边坡、用好A3张纸",
        "收入实现两位数增长、实现2位数增长",
        "谋定一项、抓一项、成一项",
        "建一个，成一个",
        "将青柳园区作为翻一番的引擎",
        "K5公里处塌方",
        "整治塌方（K5公里处）",
        "整治塌方 K5公里处",
    ],
)
def test_names_dates_and_forms_of_words(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    ("text", "value", "high", "unit", "normalized", "base"),
    [
        ("5%—6%", 5, 6, "%", 5, "%"),
        ("20-30个", 20, 30, "个", 20, "个"),
        ("3至5亿元", 3, 5, "亿元", 300_000_000, "元"),
        ("2.4万户", 2.4, None, "万户", 24000, "户"),
        ("两所", 2, None, "所", 2, "所"),
        ("千分之三", 3, None, "‰", 3, "‰"),
        ("四分之三", "四分之三", None, None, 75, "%"),
        ("翻一番", "翻一番", None, None, 100, "%"),
        ("50千瓦", 50, None, "千瓦", 50, "千瓦"),
    ],
)
def test_readings(
    text: str, value: object, high: object, unit: object, normalized: object, base: object
) -> None:
    (q,) = quantities.find(text)
    assert (q.value, q.high, q.unit, q.normalized, q.base) == (value, high, unit, normalized, base)


def test_the_number_itself_may_be_open() -> None:
    assert [q.bound for q in quantities.find("30余家、上百家、40家、10来个")] == [
        ">",
        ">=",
        None,
        "~",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("3家", "count"), ("3人", "people"), ("3元/人", "money"), ("3亩", "size"), ("3%", "ratio")],
)
def test_kind(text: str, kind: str) -> None:
    (q,) = quantities.find(text)
    assert q.kind == kind


@given(st.text(alphabet="0123456789.,一二十百千万亿个家%至—分之成余多点“第", max_size=40))
def test_spans_hold_and_never_overlap(text: str) -> None:
    last = 0
    for q in quantities.find(text):
        assert last <= q.start < q.end <= len(text)
        last = q.end


@pytest.mark.parametrize("figures", ["十", "1", "九点一", "1,111", "百万", "2.5"])
def test_a_page_of_figures_is_read_at_once(figures: str) -> None:
    text = "新增" + figures * (20_000 // len(figures)) + "家。"
    begun = time.process_time()
    quantities.find(text)
    assert time.process_time() - begun < 4, "the time grows with the square of the length"


@pytest.mark.parametrize(
    ("text", "value", "unit", "normalized"),
    [
        ("一半以上的村通水", "一半", None, 50),
        ("半数以上的村通水", "半数", None, 50),
        ("七成以上的村通水", "七", "成", 70),
        ("翻三番", "翻三番", None, 700),
        ("三分之二以上的村通水", "三分之二", None, 200 / 3),
        ("百分之三点五", 3.5, "%", 3.5),
    ],
)
def test_parts_without_a_per_cent_sign(
    text: str, value: object, unit: str | None, normalized: float
) -> None:
    (q,) = quantities.find(text)
    assert (q.value, q.unit, q.kind) == (value, unit, "ratio")
    assert q.normalized == pytest.approx(normalized)
    assert q.high is None


@pytest.mark.parametrize(
    "text",
    [
        "收入比0∶1",  # nothing is to nothing
        "收入比1∶0",
        "按3∶1配套资金",  # no ratio is spoken of
        "零分之一",
        "零分之零",
        f"产值{'1,' + '111,' * 20}111家",  # longer than any numeral
    ],
)
def test_what_has_no_value_is_no_figure(text: str) -> None:
    assert quantities.find(text) == ()
