from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.charts import rows
from jjdesk.charts.canvas import Canvas, Colours, Style, ems

LIGHT = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
WORDS = st.text("城乡居民医保ab12，、（%）", min_size=1, max_size=30)


@pytest.fixture
def canvas():
    return Canvas(700, 400, 14, LIGHT)


def bars(groups):
    return [SimpleNamespace(group=group) for group in groups]


def test_bars_of_one_heading_stand_together():
    found = rows.blocks(bars(["增速", "增速", "比率"]))
    assert found == (rows.Block("增速", (0, 1)), rows.Block("比率", (2,)))
    assert found[1].ems == rows.ROW + rows.HEADING
    assert rows.blocks(bars([""]))[0].ems == rows.ROW
    assert rows.blocks([]) == ()


def test_rows_follow_each_other_without_a_gap(canvas):
    block = rows.Block("增速", (3, 4, 5))
    first = rows.head(canvas, block, 10)
    its = rows.rows(block, first, canvas.em)
    assert canvas.words == ["增速"]
    assert first == 10 + rows.HEADING * 14
    assert [row.bar for row in its] == [3, 4, 5]
    assert [row.bottom for row in its[:-1]] == [row.top for row in its[1:]]
    assert its[-1].bottom - 10 == pytest.approx(block.ems * 14)
    piece, row = its[1].marks(canvas, 300, 200)
    assert row.left < piece.left < 200
    assert 300 < piece.right < row.right
    assert row.top < piece.top < its[1].middle < piece.bottom < row.bottom
    assert its[0].mark(canvas, 0) == (3, 0, 0, its[0].top, 700, its[0].bottom)


def test_no_heading_takes_no_room(canvas):
    assert rows.head(canvas, rows.Block("", (0,)), 10) == 10
    assert canvas.words == []


@given(WORDS, st.floats(3, 20))
def test_two_lines_hold_all_of_the_words_or_say_that_they_do_not(words, room):
    first, second = rows.halves(words, room)
    if not second:
        assert first == words
        assert ems(words) <= room
    else:
        assert ems(first) <= room / rows.SMALL
        assert (first + second).replace(" ", "") == words.replace(" ", "")


def test_a_line_breaks_neither_within_a_figure_nor_before_a_comma():
    assert rows.halves("超过1200万平方米", 6) == ("超过1200", "万平方米")
    assert rows.halves("甲乙丙丁，戊己庚", 5) == ("甲乙丙丁，", "戊己庚")
    assert rows.halves("甲乙丙（丁戊）己", 5) == ("甲乙丙（丁", "戊）己")


def test_what_fits_stays_on_one_line(canvas):
    rows.words(canvas, (300, 50), "空气质量优良天数比例", 12, Style(right=True))
    rows.words(canvas, (300, 80), "空气质量优良天数比例", 6, Style(right=True))
    assert canvas.words == ["空气质量优良天数比例", "空气质量优", "良天数比例"]


def test_two_lines_are_cut_where_even_they_are_short(canvas):
    rows.words(canvas, (300, 50), "城乡居民基本医疗保险门诊慢特病认定", 5, Style(right=True))
    first, second = canvas.words
    assert first == "城乡居民基本"
    assert second.endswith("…")


def test_columns_give_way_alike_down_to_their_least():
    assert rows.fitted((10, 10), (5, 8), 30) == [10, 10]
    assert rows.fitted((10, 10), (5, 8), 13) == [5, 8]
    assert rows.fitted((10, 10), (5, 10), 17.5) == [7.5, 10]
    assert rows.fitted((10, 10), (10, 10), 1) == [10, 10]
    assert rows.fitted((2, 10), (5, 5), 9) == [2, 7]


def test_a_column_is_as_wide_as_its_words_and_no_wider_than_the_most():
    assert rows.widest(["一二三", "一"], 10) == 3
    assert rows.widest(["一二三"], 2) == 2
    assert rows.widest([], 2) == 0


def test_a_legend_draws_each_key_before_its_words(canvas):
    drawn = []
    rows.legend(canvas, 20, {"底线": drawn.append, "上限": drawn.append})
    assert canvas.words == ["底线", "上限"]
    assert drawn[0] == rows.SIDE
    assert drawn[1] - drawn[0] > 3 * canvas.em


def test_a_legend_stays_within_a_narrow_picture():
    narrow = Canvas(620, 400, 28, LIGHT)
    drawn = []
    keys = ("底线", "上限", "一个数", "约数", "区间")
    rows.legend(narrow, 20, dict.fromkeys(keys[:-1], drawn.append) | {keys[-1]: drawn.append})
    assert drawn[-1] + (1.3 + 2) * 28 <= 620 - rows.SIDE + 1
