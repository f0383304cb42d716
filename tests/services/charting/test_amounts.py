"""Amounts: every number again by plain loops over the bundled report's JSON."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.chart import Form
from jjdesk.domain.report import Bound, Measure
from jjdesk.services.charting import amounts
from jjdesk.services.charting.matter import Matter, Wish

FIRMS = ("高新技术企业", "科技型中小企业", "压降国企法人户数")


def in_unit(raw, unit):
    """What belongs to the chart of a unit, each unit told by hand."""
    found = []
    for commitment in raw["commitments"]:
        for target in commitment["targets"]:
            if target["category"] == "scale" or target["base_unit"] in (None, "%"):
                continue
            own = "家" if target["indicator"] in FIRMS else target["base_unit"]
            if ("人" if own == "名" else own) == unit:
                found.append((commitment, target))
    return found


def of(report, unit=""):
    return amounts.chart(Matter(reports=(report,)), Wish(chart="amounts", unit=unit))


def made(report, *values, unit="元", **fields):
    """A report whose only targets are these amounts."""
    commitment = next(c for c in report.commitments if c.targets)
    targets = tuple(
        replace(
            commitment.targets[0], indicator=f"第{number}项", value=value, unit=unit,
            normalized_value=value, base_unit=unit, start=number, value_start=number, **fields,
        )
        for number, value in enumerate(values)
    )  # fmt: skip
    return replace(report, commitments=(replace(commitment, targets=targets),))


def test_units_are_offered_money_first_then_by_frequency(report, raw):
    units = amounts.units(Matter(reports=(report,)))
    assert units[:4] == ("元", "亩", "户", "人")
    counts = [len(in_unit(raw, unit)) for unit in units[4:]]
    assert counts == sorted(counts, reverse=True)
    all_amounts = sum(
        1
        for commitment in raw["commitments"]
        for target in commitment["targets"]
        if target["category"] != "scale" and target["base_unit"] not in (None, "%")
    )
    assert sum(len(in_unit(raw, unit)) for unit in units) == all_amounts


@pytest.mark.parametrize(
    ("unit", "drawn", "divisor"),
    [
        ("元", "亿元", 1e8),
        ("亩", "万亩", 1e4),
        ("户", "户", 1),
        ("人", "人", 1),
        ("个", "个", 1),
        ("家", "家", 1),
        ("件", "件", 1),
        ("公里", "公里", 1),
        ("立方米", "立方米", 1),
        ("微克每立方米", "微克每立方米", 1),
        ("天", "天", 1),
    ],
)
def test_every_amount_is_drawn_once_in_its_unit(report, raw, unit, drawn, divisor):
    chart = of(report, unit)
    assert chart.unit == drawn
    assert chart.form is Form.VALUES
    wanted = sorted(
        (t["indicator"], t["normalized_value"] / divisor, t["bound"], c["id"])
        for c, t in in_unit(raw, unit)
    )
    shown = sorted(
        (b.label, b.total, b.bound, b.pieces[0].behind[0].commitment) for b in chart.bars
    )
    assert shown == wanted
    assert len({bar.key for bar in chart.bars}) == len(wanted)
    for group in {bar.group for bar in chart.bars}:
        rows = [bar.total for bar in chart.bars if bar.group == group]
        assert rows == sorted(rows, reverse=True)


def test_one_chart_for_every_unit_that_there_is(report):
    matter = Matter(reports=(report,))
    assert amounts.chart(matter, Wish(unit="光年")) == amounts.chart(matter, Wish(unit="元"))


def test_the_answer_names_the_greatest_and_the_least(report, raw):
    money = sorted(in_unit(raw, "元"), key=lambda pair: pair[1]["normalized_value"])
    assert money[-1][1]["indicator"] == "食品及农产品加工业产值"
    assert money[0][1]["indicator"] == "技术合同成交额"
    assert of(report).answer == (
        f"以“元”计的目标 {len(money)} 个，最大的是食品及农产品加工业产值 307亿元以上，"
        "最小的是技术合同成交额 20亿元。"
    )
    assert of(report, "天").answer == ("以“天”计的目标只有 1 个：城区空气质量优良天数 300天以上。")
    assert of(report, "天").question == "以“天”计的目标定了多少？"


def test_firms_are_no_households_and_the_remark_counts_them(report, raw):
    assert [bar.label for bar in of(report, "户").bars] == ["农村厕所改造"]
    firms = [t for _, t in in_unit(raw, "家") if t["base_unit"] == "户"]
    assert of(report, "家").remark.startswith(f"以“户”计的 {len(firms)} 个也算在内；")
    named = [t for _, t in in_unit(raw, "人") if t["base_unit"] == "名"]
    assert of(report, "人").remark.startswith(f"以“名”计的 {len(named)} 个也算在内；")


def test_the_remark_says_which_units_and_words_are_elsewhere(report, raw):
    counts = {unit: len(in_unit(raw, unit)) for unit in ("亩", "户", "人", "个")}
    told = "、".join(f"“{unit}”{count} 个" for unit, count in counts.items())
    none = sum(
        1
        for commitment in raw["commitments"]
        for target in commitment["targets"]
        if target["category"] != "scale" and target["base_unit"] is None
    )
    assert (
        of(report).remark
        == f"别的单位各成一图：{told}等 10 种；没有单位的 {none} 个（“清零”）不画。"
    )


def test_reductions_stand_under_a_heading_of_their_own(report):
    firms = of(report, "家")
    reduced = [bar.label for bar in firms.bars if bar.group.startswith("压减量")]
    assert reduced == ["压降国企法人户数"]


def test_names_for_one_unit_are_one_chart(report):
    both = made(report, 3, unit="平米")
    more = made(report, 5, unit="平方米")
    joined = replace(
        both,
        commitments=(
            replace(
                both.commitments[0],
                targets=both.commitments[0].targets + more.commitments[0].targets,
            ),
        ),
    )
    chart = of(joined)
    assert [bar.total for bar in chart.bars] == [5, 3]
    assert amounts.units(Matter(reports=(joined,))) == ("平方米",)
    assert chart.remark == "以“平米”计的 1 个也算在内。"


def test_what_lies_too_far_apart_stays_in_the_base_unit(report):
    assert of(made(report, 5, 3e11, 4e12)).unit == "元"
    assert of(made(report, 5e9, 3e11, 4e12)).unit == "亿元"
    assert of(made(report, 3e12, 4e12)).unit == "万亿元"
    assert of(made(report, 0, 20_000, 30_000, unit="亩")).unit == "万亩"


def test_a_range_has_both_ends_in_the_drawn_unit(report):
    one = made(report, 3, bound=Bound.RANGE, value_high=5)
    target = one.commitments[0].targets[0]
    wan = replace(target, unit="万亩", base_unit="亩", normalized_value=30_000)
    one = replace(one, commitments=(replace(one.commitments[0], targets=(wan,)),))
    (bar,) = of(one).bars
    assert (bar.total, bar.high, of(one).unit, bar.words) == (3, 5, "万亩", "3–5万亩")


def test_a_range_from_nothing_has_its_end_in_the_drawn_unit(report):
    one = made(report, 0, 20_000, bound=Bound.RANGE, value_high=5)
    low, other = one.commitments[0].targets
    wan = replace(low, unit="万亩", base_unit="亩")
    other = replace(other, unit="亩", base_unit="亩", value_high=None)
    one = replace(one, commitments=(replace(one.commitments[0], targets=(wan, other)),))
    assert [(bar.total, bar.high) for bar in of(one).bars] == [(2, None), (0, 5)]


def test_nothing_to_draw_is_said(report):
    assert "没有量化目标" in of(made(report)).answer
    percent = of(made(report, 3, unit="%"))
    assert percent.bars == ()
    assert "没有带单位的数量" in percent.answer
    assert percent.question == "数量目标定了多少？"


@given(st.lists(st.integers(0, 10**13), min_size=1, max_size=12))
def test_values_in_the_drawn_unit_are_those_printed(report, values):
    chart = of(made(report, *values, measure=Measure.LEVEL))
    times = {"万亿元": 10**12, "亿元": 10**8, "万元": 10**4, "元": 1}[chart.unit]
    assert [round(bar.total * times) for bar in chart.bars] == sorted(values, reverse=True)
    assert all(bar.total >= 0.001 for bar in chart.bars if bar.total)


@pytest.mark.parametrize(
    ("fronts", "tags"),
    [
        ([("甲县", 2024), ("甲县", 2025)], ["2024", "2025"]),
        ([("甲县", 2025), ("乙县", 2025)], ["甲县", "乙县"]),
        ([("甲县", 2024), ("甲县", None)], ["甲县 2024", "甲县"]),
        ([("甲县", 2025), ("乙县", 2025), ("甲县", 2024)], ["甲县 2025", "乙县 2025", "甲县 2024"]),
    ],
)
def test_targets_of_several_reports_are_told_apart_by_what_differs(report, fronts, tags):
    """By the year, by the place, or by both where neither is enough."""
    reports = tuple(
        replace(
            made(report, number + 1.0),
            place=place,
            year=year,
            source=replace(report.source, sha256=f"{number}"),
        )
        for number, (place, year) in enumerate(fronts)
    )
    bars = amounts.chart(Matter(reports=reports), Wish(chart="amounts")).bars
    assert sorted(bar.label.split(" · ")[0] for bar in bars) == sorted(tags)
