"""Rates: every number again by plain loops over the bundled report's JSON."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.chart import Form
from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Bound, Category, Measure
from jjdesk.parsing.pipeline import parse
from jjdesk.services.charting import rates
from jjdesk.services.charting.matter import Matter, Wish

TEXT = """青溪县人民政府工作报告（{year}年）
三、{year}年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长5—6%，固定资产投资下降2%以内，城镇调查失业率控制在5.5%以内，\
孕产妇死亡率控制在0.1‰以下，单位生产总值能耗下降3%左右，城镇化率提高1.2个百分点。
"""


@pytest.fixture(scope="module")
def chart(report):
    return rates.chart(Matter(reports=(report,)), Wish(chart="rates"))


def in_percent(raw):
    for commitment in raw["commitments"]:
        for target in commitment["targets"]:
            if target["category"] != "scale" and target["base_unit"] == "%":
                yield commitment, target


def made(report, **fields):
    """The first target of a report changed, all others taken away."""
    commitment = next(c for c in report.commitments if c.targets)
    target = replace(commitment.targets[0], **fields)
    return replace(report, commitments=(replace(commitment, targets=(target,)),))


def test_every_target_in_per_cent_is_drawn_once(chart, raw):
    wanted = sorted(
        (t["indicator"], t["normalized_value"], t["bound"], t["quote"], c["number"])
        for c, t in in_percent(raw)
    )
    drawn = sorted(
        (
            bar.label,
            bar.pieces[0].value,
            bar.bound,
            bar.pieces[0].behind[0].quote,
            bar.pieces[0].behind[0].number,
        )
        for bar in chart.bars
    )
    assert drawn == wanted
    assert len({bar.key for bar in chart.bars}) == len(wanted) == 18
    assert (chart.form, chart.unit, chart.name) == (Form.VALUES, "%", "rates")
    assert all(len(bar.pieces) == len(chart.parts) == 1 for bar in chart.bars)


def test_rows_stand_by_measure_and_fall_under_each_heading(chart, raw):
    groups = list(dict.fromkeys(bar.group for bar in chart.bars))
    assert [group[:3] for group in groups] == ["水平值", "增幅："]
    for group, measure in zip(groups, ("level", "growth"), strict=True):
        wanted = [t["normalized_value"] for _, t in in_percent(raw) if t["measure"] == measure]
        rows = [bar.total for bar in chart.bars if bar.group == group]
        assert rows == sorted(wanted, reverse=True)


def test_the_answer_counts_bounds_and_what_is_whole(chart, raw):
    found = [t for _, t in in_percent(raw)]
    floors = sum(1 for t in found if t["bound"] in (">=", ">"))
    ceilings = sum(1 for t in found if t["bound"] in ("<=", "<"))
    plain = sum(1 for t in found if t["bound"] == "=")
    full = sum(1 for t in found if t["normalized_value"] == 100 and t["measure"] == "level")
    assert floors + ceilings + plain == len(found)
    assert chart.answer == (
        f"{len(found)} 个目标以百分比计：{floors} 个是底线（以上），{ceilings} 个是上限（以内），"
        f"{plain} 个只说一个数；其中 {full} 个要做到 100%。"
    )


def test_words_without_a_figure_stand_at_what_they_mean(chart, raw):
    covered = [t for _, t in in_percent(raw) if t["value"] == "全覆盖"]
    all_of = [t for _, t in in_percent(raw) if t["value"] == "全量"]
    bars = [bar for bar in chart.bars if bar.words == "全覆盖"]
    assert len(bars) == len(covered) == 3
    assert all(bar.total == 100 for bar in bars)
    assert (
        chart.remark
        == f"“全量”{len(all_of)} 个、“全覆盖”{len(covered)} 个没有印成数字，按 100% 画。"
    )


def test_ranges_per_mille_and_changes_of_shares():
    report = parse(TEXT.format(year=2025), name="2025.txt")
    chart = rates.chart(Matter(reports=(report,)), Wish())
    bars = {bar.label: bar for bar in chart.bars}
    growth = bars["地区生产总值"]
    assert (growth.total, growth.high, growth.bound) == (5, 6, Bound.RANGE)
    assert bars["孕产妇死亡率"].total == pytest.approx(0.01)
    assert bars["孕产妇死亡率"].words == "0.1‰以内"
    assert bars["单位生产总值能耗"].group.startswith("压减量")
    assert "城镇化率" not in bars
    assert "1 个以“个百分点”计" in chart.remark
    assert "1 个以千分比" in chart.remark


def test_negative_growth_keeps_its_sign(report):
    one = made(
        report, value=-2.5, normalized_value=-2.5, unit="%", base_unit="%", measure=Measure.GROWTH
    )
    (bar,) = rates.chart(Matter(reports=(one,)), Wish()).bars
    assert (bar.total, bar.words) == (-2.5, "-2.5%")


def test_a_range_from_zero_keeps_its_end(report):
    one = made(
        report, value=0, value_high=3, normalized_value=0, unit="%", base_unit="%",
        bound=Bound.RANGE,
    )  # fmt: skip
    (bar,) = rates.chart(Matter(reports=(one,)), Wish()).bars
    assert (bar.total, bar.high) == (0, 3)


def test_a_later_year_is_said(report):
    one = made(report, value=75, normalized_value=75, unit="%", base_unit="%", until=2030)
    (bar,) = rates.chart(Matter(reports=(one,)), Wish()).bars
    assert bar.words == "75%（2030年）"


def test_the_sizes_of_projects_are_no_targets(report):
    one = made(report, unit="%", base_unit="%", category=Category.SCALE)
    assert not rates.chart(Matter(reports=(one,)), Wish()).bars


def test_several_reports_are_told_apart_by_what_differs():
    older, newer = (parse(TEXT.format(year=year), name=f"{year}.txt") for year in (2024, 2025))
    labels = {bar.label for bar in rates.chart(Matter(reports=(newer, older)), Wish()).bars}
    assert {"2024 · 城镇调查失业率", "2025 · 城镇调查失业率"} <= labels
    both = replace(newer, place="青溪县"), replace(older, place="白溪县")
    labels = {bar.label for bar in rates.chart(Matter(reports=both), Wish()).bars}
    assert {"白溪县 · 城镇调查失业率", "青溪县 · 城镇调查失业率"} <= labels


def test_only_what_is_shown_counts(report, raw):
    wanted = next(c for c, _ in in_percent(raw))
    shown = {report.source.sha256: frozenset({wanted["id"]})}
    chart = rates.chart(Matter(reports=(report,), shown=shown), Wish())
    assert len(chart.bars) == sum(1 for c, _ in in_percent(raw) if c["id"] == wanted["id"])
    growth = Matter(reports=(report,), wanted=Filter(measures=("growth",)))
    chart = rates.chart(growth, Wish())
    assert len(chart.bars) == sum(1 for _, t in in_percent(raw) if t["measure"] == "growth")


def test_nothing_to_draw_is_said(report):
    bare = replace(
        report,
        commitments=tuple(replace(c, targets=(), milestones=()) for c in report.commitments),
    )
    chart = rates.chart(Matter(reports=(bare,)), Wish())
    assert chart.bars == ()
    assert "没有量化目标" in chart.answer
    other = made(report, unit="户", base_unit="户")
    assert "不以百分比计" in rates.chart(Matter(reports=(other,)), Wish()).answer


FIGURES = st.tuples(
    st.integers(-50, 150),
    st.sampled_from(Measure),
    st.sampled_from([each for each in Bound if each is not Bound.RANGE]),
    st.sampled_from(["%", "‰", "个百分点", "户", None]),
)


@given(st.lists(FIGURES, max_size=15))
def test_any_figures_are_drawn_once_where_they_belong(report, figures):
    commitment = next(c for c in report.commitments if c.targets)
    targets = tuple(
        replace(
            commitment.targets[0], value=value, normalized_value=value, unit=unit,
            base_unit=unit, measure=measure, bound=bound,
        )
        for value, measure, bound, unit in figures
    )  # fmt: skip
    made_up = replace(report, commitments=(replace(commitment, targets=targets),))
    chart = rates.chart(Matter(reports=(made_up,)), Wish())
    wanted = [
        (value / 10 if unit == "‰" else value, measure, bound)
        for value, measure, bound, unit in figures
        if unit in ("%", "‰")
    ]
    order = list(Measure)
    wanted.sort(key=lambda each: (order.index(each[1]), -each[0]))
    assert [bar.total for bar in chart.bars] == [value for value, _, _ in wanted]
    assert [bar.bound for bar in chart.bars if bar.bound is Bound.ABOUT] == [
        bound for _, _, bound in wanted if bound is Bound.ABOUT
    ]
    assert len({bar.key for bar in chart.bars}) == len(wanted)
    if wanted:
        assert chart.answer.startswith(f"{len(wanted)} 个目标以百分比计：")
