"""The table of a chart: the same numbers, by plain loops over the chart and over the report."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.chart import Bar, Behind, Chart, Form, Part, Piece, Share
from jjdesk.domain.report import Bound
from jjdesk.services.charting import catalogue, table
from jjdesk.services.charting.matter import Matter, Wish
from jjdesk.services.opening import open_bundled

QUOTE = Behind("0" * 64, "青溪县 2025", "c1", 7, "=力争 5 所")
PARTS = (Part("firm", "确保", 1), Part("plain", "未加限定", 0))
OF_ALL = {"share_is": "说了数的承诺占比", "share_of": Part("with_target", "说了数的承诺", 1)}


def bar(label, *values, words="", **more):
    pieces = tuple(Piece(value, (QUOTE,)) for value in values)
    return Bar(key=label, label=label, pieces=pieces, words=words, **more)


def made(form, *bars, parts=PARTS[:1], **more):
    fields = {
        "name": "targets",
        "question": "问？",
        "answer": "答。",
        "unit": "个",
        "bars_are": "领域",
        "source": "来源：某。",
        "remark": "附记。",
    }
    return Chart(form=form, parts=parts, bars=bars, **(fields | more))


@pytest.fixture(scope="module")
def matter():
    return Matter(reports=(open_bundled().report,))


def test_a_stacked_bar_has_a_column_a_part_and_sums():
    chart = made(Form.BARS, bar("教育", 2, 3), bar("金融", 0, 0), parts=PARTS)
    sheet = table.sheet(chart)
    assert sheet.heads == ("领域", "确保", "未加限定", "合计")
    assert sheet.rows == (("教育", 2, 3, 5), ("金融", 0, 0, 0))
    assert sheet.sums == ("合计", 2, 3, 5)
    assert sheet.above == ("问？", "答。")
    assert sheet.below == ("附记。", "来源：某。")
    assert len(sheet.widths) == len(sheet.heads)


def test_bars_that_are_not_split_have_one_column():
    bars = bar("白沙镇", 4, own=True), bar("先锋镇", 1)
    sheet = table.sheet(made(Form.BARS, *bars))
    assert sheet.heads == ("领域", "确保（个）", "我的选区")
    assert sheet.rows == (("白沙镇", 4, "是"), ("先锋镇", 1, None))
    assert sheet.sums == ("合计", 5, None)
    nameless = made(Form.BARS, *bars, parts=(Part("", "", 1),), unit="")
    assert table.sheet(nameless).heads[1] == "数量"


def test_what_is_with_several_bars_is_not_summed():
    chart = made(Form.BARS, bar("白沙镇", 1), bar("先锋镇", 1), name="places")
    assert table.sheet(chart).sums == ()


def test_a_share_of_one_part_is_not_told_twice():
    share = Share(2, 5, (QUOTE,))
    chart = made(
        Form.BARS,
        bar("教育", 2, 3, share=share),
        parts=PARTS,
        share_is="确保占承诺的比例",
        share_of=PARTS[0],
    )
    assert table.sheet(chart).heads == ("领域", "确保", "未加限定", "合计")
    assert len(table.behind(chart).rows) == 2


def test_one_bar_and_no_bar_have_no_sums():
    assert table.sheet(made(Form.BARS, bar("教育", 2))).sums == ()
    empty = table.sheet(made(Form.BARS))
    assert empty.rows == empty.sums == ()
    assert empty.above == ("问？", "答。")


def test_a_share_is_two_columns_and_its_own_chart_has_per_cent():
    shares = {"share": Share(1, 4, (QUOTE,))}, {"share": Share(1, 2)}, {}
    bars = [bar(str(n), 1, **share) for n, share in enumerate(shares)]
    beside = table.sheet(made(Form.BARS, *bars, **OF_ALL))
    assert beside.heads == ("领域", "确保（个）", "说了数的承诺", "承诺")
    assert beside.rows == (("0", 1, 1, 4), ("1", 1, 1, 2), ("2", 1, None, None))
    assert beside.sums == ("合计", 3, 2, 6)
    alone = table.sheet(made(Form.SHARES, *bars, **OF_ALL))
    assert alone.heads == ("领域", "说了数的承诺", "承诺", "说了数的承诺占比（%）")
    assert alone.rows == (("0", 1, 4, 25), ("1", 1, 2, 50), ("2", None, None, None))
    assert alone.sums == ("合计", 2, 6, 33.3)


def test_values_have_words_bound_and_number_and_are_not_summed():
    chart = made(
        Form.VALUES,
        bar("研发投入", 0.1 + 0.2, words="0.3%以上", group="水平值", bound=Bound.AT_LEAST),
        bar("增速", 5.0, words="5–6%", group="增幅", bound=Bound.RANGE, high=6.0),
        unit="%",
    )
    sheet = table.sheet(chart)
    assert sheet.heads == ("分组", "领域", "目标", "界限", "数值（%）", "至（%）")
    assert sheet.rows == (
        ("水平值", "研发投入", "0.3%以上", "不低于", 0.3, None),
        ("增幅", "增速", "5–6%", "区间", 5, 6),
    )
    assert sheet.sums == ()
    assert "5\t6" in table.tsv(chart), "whole numbers show no fraction"


def test_a_change_has_both_values_and_is_told_in_one_way():
    chart = made(
        Form.CHANGES,
        bar("城镇化率", 62.0, words="60% → 62%", before=60.0),
        bar("产值", 3e8, words="2亿元 → 3亿元", before=2e8, relative=True),
        bar("粮食", 1.0, words="0 → 1", before=0.0, relative=True),
    )
    sheet = table.sheet(chart)
    assert sheet.heads == ("领域", "前后", "前值", "后值", "变化", "相对变化（%）")
    assert sheet.rows == (
        ("城镇化率", "60% → 62%", 60, 62, 2, None),
        ("产值", "2亿元 → 3亿元", 2e8, 3e8, None, 50),
        ("粮食", "0 → 1", 0, 1, None, None),
    )
    assert sheet.sums == ()


def test_what_stands_behind_is_listed_piece_by_piece():
    share = Share(1, 4, (replace(QUOTE, quote="占比的原文"),))
    chart = made(Form.BARS, bar("教育", 1, 1, share=share), parts=PARTS, **OF_ALL)
    sheet = table.behind(chart)
    assert sheet.heads == ("领域", "分项", "报告", "条号", "原文")
    assert sheet.rows == (
        ("教育", "确保", "青溪县 2025", 7, "=力争 5 所"),
        ("教育", "未加限定", "青溪县 2025", 7, "=力争 5 所"),
        ("教育", "说了数的承诺", "青溪县 2025", 7, "占比的原文"),
    )
    assert sheet.above == ("问？",)
    assert sheet.below == ("来源：某。",)
    assert table.behind(replace(chart, source="")).below == ()
    nameless = table.behind(made(Form.BARS, bar("白沙镇", 1), parts=(Part("", "", 1),)))
    assert nameless.heads == ("领域", "报告", "条号", "原文")
    assert nameless.rows == (("白沙镇", "青溪县 2025", 7, "=力争 5 所"),)
    alone = made(Form.SHARES, bar("教育", 25.0, share=share), **OF_ALL)
    assert len(table.behind(alone).rows) == 1, "a share's own chart counts it once"


def test_a_copy_runs_nothing():
    chart = made(Form.BARS, bar("=SUM(A1)", 2))
    assert table.tsv(chart) == "领域\t确保（个）\n'=SUM(A1)\t2"


def test_the_sums_equal_the_report(matter):
    raw = json.loads(Path("resources/reports/jiangjin-2025.json").read_text(encoding="utf-8"))
    targets = [t for c in raw["commitments"] for t in c["targets"] if t["category"] != "scale"]
    told = [c for c in raw["commitments"] if any(t["category"] != "scale" for t in c["targets"])]
    chart = catalogue.chart(matter, Wish("targets"))
    sheet = table.sheet(chart)
    sums = dict(zip(sheet.heads, sheet.sums, strict=True))
    assert sums["合计"] == len(targets)
    assert sums["说了数的承诺"] == len(told)
    assert sums["承诺"] == len(raw["commitments"])
    assert len(table.behind(chart).rows) == len(targets) + len(told)


@pytest.mark.parametrize("name", catalogue.QUESTIONS)
def test_every_chart_has_a_row_a_bar_in_its_order(matter, name):
    chart = catalogue.chart(matter, Wish(name))
    sheet = table.sheet(chart)
    assert len(sheet.rows) == len(chart.bars)
    label = sheet.heads.index(chart.bars_are)
    assert [row[label] for row in sheet.rows] == [each.label for each in chart.bars]
    assert all(len(row) == len(sheet.heads) for row in (*sheet.rows, sheet.sums or sheet.heads))
    assert len(set(sheet.heads)) == len(sheet.heads)
