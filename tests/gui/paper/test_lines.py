"""Characters into lines: where they break, and where each character stands."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jjdesk.gui.paper.faces import Role, type_of
from jjdesk.gui.paper.lines import Side, Span, clean, lines

EM = 100.0
POINTS = EM * 72 / 600
NO_START = set("，。、；：）》」』”’】！？…%")
NO_END = set("（《「『“‘【")


@pytest.fixture(autouse=True)
def _application(qapp):
    """Fonts need it."""


def broken(text, count, side=Side.JUSTIFIED, **insets):
    span = Span(text, type_of(Role.SONG, POINTS))
    return list(lines([span], count * EM, side, **insets))


def texts(found):
    return ["".join(piece.text for piece in line) for line in found]


def edges(line):
    """Where each character begins."""
    return [piece.x + point.x() for piece in line for point in piece.run.positions()]


def test_a_line_holds_as_many_characters_as_have_room():
    assert texts(broken("甲乙丙丁戊己庚辛", 3)) == ["甲乙丙", "丁戊己", "庚辛"]
    assert edges(broken("甲乙丙", 3)[0]) == [0, 100, 200]


def test_the_first_line_begins_two_characters_in():
    first, second = broken("甲乙丙丁", 4, first=2 * EM)
    assert edges(first) == [200, 300]
    assert edges(second) == [0, 100]


def test_a_mark_at_the_end_takes_half_its_width():
    found = broken("甲乙丙，丁戊己庚，辛", 3.5)
    assert texts(found) == ["甲乙丙，", "丁戊己", "庚，辛"]
    assert edges(found[0]) == [0, 100, 200, 300]


def test_a_mark_that_would_begin_a_line_is_drawn_in():
    """The comma before it gives half its width, the full stop at the end the other half."""
    found = broken("甲，乙丙。丁戊己", 4)
    assert texts(found) == ["甲，乙丙。", "丁戊己"]
    assert edges(found[0])[-1] == pytest.approx(350, abs=1)


def test_where_nothing_can_be_halved_a_character_goes_along():
    found = broken("甲乙丙丁戊己！庚辛", 6)
    assert texts(found) == ["甲乙丙丁戊", "己！庚辛"]
    assert edges(found[0]) == pytest.approx([0, 125, 250, 375, 500], abs=1)


def test_a_line_that_would_be_torn_apart_stays_ragged():
    assert edges(broken("甲乙丙丁！戊己", 4)[0]) == [0, 100, 200]


def test_no_line_ends_with_an_opening_mark():
    assert texts(broken("甲乙丙（丁戊）己", 4)) == ["甲乙丙", "（丁戊）", "己"]


@pytest.mark.parametrize("whole", ["8000", "12.5%", "BRT", "——", "……", "3-5"])
def test_what_is_not_torn(whole):
    for before in range(1, 6):
        found = texts(broken("甲" * before + whole + "乙丙丁", 5, Side.LEFT))
        assert sum(whole in line for line in found) == 1


def test_a_word_longer_than_the_line_is_torn_rather_than_lost():
    found = texts(broken("甲" + "x" * 40 + "乙", 5))
    assert "".join(found) == "甲" + "x" * 40 + "乙"
    assert len(found) > 2


def test_of_marks_in_a_row_all_but_one_take_half_their_width():
    (line,) = broken("甲）。乙", 9)
    assert edges(line) == [0, 100, 150, 250]
    (line,) = broken("甲“（乙", 9)
    assert edges(line) == [0, 100, 150, 250]  # the second is set back over its empty half


def test_a_justified_line_ends_at_the_edge_and_numbers_keep_together():
    found = broken("甲乙丙2025年丁戊己庚辛壬癸", 5.3)
    places = edges(found[0])
    assert places[0] == 0
    digits = [at for at, char in enumerate(texts(found)[0]) if char.isdigit()]
    narrow = edges(broken("2025", 9)[0])
    gaps = [right - left for left, right in pairwise(narrow)]
    for at, gap in zip(digits, gaps, strict=False):
        assert places[at + 1] - places[at] == pytest.approx(gap, abs=1.1)
    assert texts(found)[0] == "甲乙丙2025"
    assert places[-1] + gaps[-1] == pytest.approx(530, abs=1.1)


def test_the_last_line_is_not_stretched():
    found = broken("甲乙丙丁戊己庚", 4.5)
    assert edges(found[0])[-1] == pytest.approx(350, abs=1)
    assert edges(found[1]) == [0, 100, 200]


@pytest.mark.parametrize(("side", "place"), [(Side.CENTRED, 150), (Side.RIGHT, 300)])
def test_sides(side, place):
    assert edges(broken("甲乙", 5, side)[0])[0] == place


def test_line_breaks_in_the_text():
    assert texts(broken("甲乙\r\n丙\u2028\n丁", 9)) == ["甲乙", "丙", "", "丁"]
    assert texts(broken("", 9)) == [""]


def test_what_has_no_form_is_left_out():
    assert clean("甲\u200b\x07乙\tfi\ufeff") == "甲乙 fi"
    assert clean("\ud800") == "?"


def test_a_character_that_the_face_has_not_comes_from_another():
    (line,) = broken("甲𠮷乙", 9)
    assert "".join(piece.text for piece in line) == "甲𠮷乙"


def test_spans_of_two_types_share_a_line():
    bold = type_of(Role.SONG, POINTS, bold=True)
    spans = [Span("甲乙", type_of(Role.SONG, POINTS)), Span("丙丁", bold)]
    (line,) = lines(spans, 9 * EM)
    assert [(piece.x, piece.text) for piece in line] == [(0, "甲乙"), (200, "丙丁")]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text("甲乙丙2x ，。！（）“”《》—…%", max_size=60),
    st.integers(4, 12),
    st.sampled_from([Side.LEFT, Side.JUSTIFIED]),
)
def test_nothing_is_lost_and_nothing_stands_beyond_the_edge(text, count, side):
    found = broken(text, count, side)
    assert "".join("".join(texts(found)).split()) == "".join(text.split())
    for line in found:
        places = edges(line)
        assert places == sorted(places)
        assert all(place <= count * EM for place in places)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["建设养老", "，", "小学3所", "（其中", "）", "。", "“半壁", "”"])))
def test_no_line_begins_or_ends_with_the_wrong_mark(words):
    """Single marks between words: more of them in a row than fit a line have to break somewhere."""
    parts = [f"甲{word}" if len(word) == 1 else word for word in words]
    found = [line for line in texts(broken("乙" + "".join(parts), 9)) if line]
    assert not any(line[0] in NO_START for line in found)
    assert not any(line[-1] in NO_END for line in found[:-1])
