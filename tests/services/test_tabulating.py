import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.comparison import (
    Alone,
    Comparison,
    Continued,
    Edit,
    Placed,
    TargetPair,
    Trend,
    Unlike,
)
from jjdesk.domain.report import Bound, Measure
from jjdesk.errors import UserError
from jjdesk.services.tabulating import (
    answer,
    change_in_words,
    closeness,
    edits,
    printed,
    save,
    why_in_words,
    written,
)


@pytest.fixture
def pair(open_report):
    commitment = open_report.report.commitments[0]
    target = commitment.targets[0]
    older = Placed(target, commitment)
    newer = Placed(replace(target, value=4, normalized_value=4), commitment)
    return TargetPair(older, newer, 1.0, Trend.RISEN, 1, "所", 1 / 3, None)


@pytest.fixture
def comparison(open_report, pair):
    first, second, third = open_report.report.commitments
    return Comparison(
        older_name="青溪县 2024",
        newer_name="青溪县 2025",
        continued=(Continued(first, first, 1.0),),
        new=(Alone(second, first),),
        gone=(Alone(third, None),),
        pairs=(pair,),
        new_targets=(pair.newer,),
        gone_targets=(),
    )


def test_the_answer_in_words(comparison, pair):
    assert answer(comparison) == "延续 1 · 新增 1 · 不再提 1；同一指标 1 个：1 升"
    fallen = replace(pair, trend=Trend.FALLEN)
    unlike = replace(pair, trend=Trend.UNLIKE)
    many = replace(comparison, pairs=(pair, fallen, unlike, pair))
    assert answer(many).endswith("同一指标 4 个：2 升 1 降 1 不可比")
    none = replace(comparison, pairs=())
    assert answer(none) == "延续 1 · 新增 1 · 不再提 1；没有同一指标的量化目标"


def test_changes_in_words(pair):
    assert change_in_words(pair) == "+1 所（+33.3%）"
    points = replace(pair, change=-0.5, unit="个百分点", relative=-0.1, trend=Trend.FALLEN)
    assert change_in_words(points) == "−0.5 个百分点"
    assert change_in_words(replace(pair, relative=None)) == "+1 所"
    money = replace(pair, change=825_000_000, unit="元", relative=0.446)
    assert change_in_words(money) == "+8.25亿元（+44.6%）"
    same = replace(pair, change=0, relative=0, trend=Trend.SAME)
    assert change_in_words(same) == "持平"
    firmer = replace(pair.newer.target, bound=Bound.AT_LEAST)
    newer = replace(pair.newer, target=firmer)
    assert change_in_words(replace(same, newer=newer)) == "持平，界限不同"
    bare = replace(pair.newer.target, base_unit=None)
    unlike = replace(pair, change=None, trend=Trend.UNLIKE, why=Unlike.UNITS)
    unlike = replace(unlike, newer=replace(pair.newer, target=bare))
    assert change_in_words(unlike) == "单位不同（所、无单位），不相减"


@pytest.mark.parametrize(
    ("why", "older", "newer", "said"),
    [
        (Unlike.VALUES, {}, {"normalized_value": None}, "不是都有数值，不相减"),
        (Unlike.TERMS, {}, {"until": 2027}, "期限不同（当年、到2027年），不相减"),
        (Unlike.TERMS, {"until": 2030}, {}, "期限不同（到2030年、当年），不相减"),
        (
            Unlike.MEASURES,
            {"measure": Measure.LEVEL},
            {"measure": Measure.GROWTH},
            "口径不同（水平值、增幅），不相减",
        ),
        (
            Unlike.MEASURES,
            {"measure": Measure.REDUCTION},
            {"measure": Measure.DELIVERY},
            "口径不同（压减量、完成量），不相减",
        ),
        (
            Unlike.UNITS,
            {"base_unit": "个"},
            {"base_unit": "平方米"},
            "单位不同（个、平方米），不相减",
        ),
    ],
)
def test_why_two_values_are_not_subtracted_is_said_with_what_they_are(
    pair, why, older, newer, said
):
    unlike = TargetPair(
        replace(pair.older, target=replace(pair.older.target, **older)),
        replace(pair.newer, target=replace(pair.newer.target, **newer)),
        1.0, Trend.UNLIKE, None, None, None, why,
    )  # fmt: skip
    assert why_in_words(unlike) == said
    assert change_in_words(unlike) == said
    assert why_in_words(pair) == ""


def test_closeness_in_words(comparison):
    (same,) = comparison.continued
    assert closeness(same) == "原句"
    assert closeness(replace(same, likeness=0.6)) == "略改"
    assert closeness(replace(same, likeness=0.2)) == "改写"


def test_edits_are_readable():
    assert edits("深入推进河湖整治。", "深化河湖排口整治。") == (
        Edit("深", "深"),
        Edit("入推进", "化"),
        Edit("河湖", "河湖"),
        Edit("", "排口"),
        Edit("整治。", "整治。"),
    )
    # One character that happens to stand in both is no island to rest the eye on.
    assert edits("改造甲乙丙", "改造丁乙戊") == (Edit("改造", "改造"), Edit("甲乙丙", "丁乙戊"))


def test_numbers_and_latin_words_change_whole():
    assert edits("增长6.5%以上", "增长6.8%以上") == (
        Edit("增长", "增长"),
        Edit("6.5", "6.8"),
        Edit("%以上", "%以上"),
    )
    assert edits("建3A景区", "建5A景区")[1] == Edit("3", "5")


def test_edits_of_endless_texts_do_not_take_forever():
    older, newer = "甲乙" * 5_000, "乙甲" * 5_000
    assert edits(older, newer) == (Edit(older, newer),)
    assert edits(older, older) == (Edit(older, older),)


@given(st.text("甲乙丙丁", max_size=30), st.text("甲乙丙丁", max_size=30))
def test_edits_give_both_texts_back(older, newer):
    found = edits(older, newer)
    assert "".join(e.older for e in found) == older
    assert "".join(e.newer for e in found) == newer
    assert older != newer or len(found) <= 1


def test_the_tables_for_paper(comparison):
    sheets = printed(comparison)
    assert [sheet.name for sheet in sheets] == [
        "同一指标",
        "延续的承诺事项",
        "新增的承诺事项",
        "不再提的承诺事项",
        "目标增减",
    ]
    assert sheets[4].rows == (("小学新建数", "4所", "新增"),)
    assert [printed(comparison, only=n) for n in range(5)] == [(sheet,) for sheet in sheets]
    assert sheets[0].heads == ("指标", "青溪县 2024", "青溪县 2025", "变化")
    assert sheets[0].rows == (("小学新建数", "3所", "4所", "+1 所（+33.3%）"),)
    assert sheets[2].rows == (("2. 完成义务教育全覆盖，扩建8000平方米校舍。",),)
    assert all(sum(sheet.widths) == 28 for sheet in sheets)
    assert [s.name for s in printed(replace(comparison, gone=(), pairs=(), new_targets=()))] == [
        "延续的承诺事项",
        "新增的承诺事项",
    ]


def test_every_row_of_a_sheet_has_all_columns(comparison):
    for sheet in (*written(comparison), *printed(comparison)):
        assert len(sheet.widths) == len(sheet.heads)
        assert all(len(row) == len(sheet.heads) for row in sheet.rows)


def test_the_spreadsheet_can_go_on_with_the_numbers(comparison, tmp_path):
    save(comparison, tmp_path / "对比.xlsx")
    book = python_calamine.load_workbook(str(tmp_path / "对比.xlsx"))
    heads, row = book.get_sheet_by_name("同一指标").to_python()
    found = dict(zip(heads, row, strict=True))
    assert found["青溪县 2024 数值"] == 3
    assert found["变化"] == 1
    assert found["相对变化（%）"] == 33.33
    assert found["升降"] == "升"
    save(comparison, tmp_path / "对比.csv")
    assert "小学新建数,3所,4所,3,4,所" in (tmp_path / "对比.csv").read_text("utf-8-sig")


def test_what_cannot_be_written_leaves_everything_as_it_was(comparison, tmp_path):
    taken = tmp_path / "对比.xlsx"
    taken.mkdir()
    with pytest.raises(UserError, match=r"写不出.*没有改动"):
        save(comparison, taken)
    assert [path.name for path in tmp_path.iterdir()] == ["对比.xlsx"]
