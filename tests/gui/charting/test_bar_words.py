"""What a bar says: to a screen reader, in a tooltip, above the quotes."""

import pytest

from jjdesk.domain.chart import Bar, Behind, Chart, Form, Part, Piece, Share
from jjdesk.gui.charting import bar_words


def behind(*numbers: int, report: str = "a") -> tuple[Behind, ...]:
    return tuple(Behind(report, f"县 {report}", f"c{n}", n, f"目标\n{n}") for n in numbers)


def chart(*bars: Bar, form: Form = Form.BARS) -> Chart:
    return Chart(
        name="targets",
        form=form,
        question="哪些领域说了数？",
        answer="教育。",
        parts=(Part("firm", "确保", 1), Part("plain", "未加限定", 0)),
        bars=bars,
        unit="个",
        bars_are="领域",
        share_is="说了数的占比",
    )


def bar(first, second, **others) -> Bar:
    pieces = Piece(len(first), first), Piece(len(second), second)
    words = str(len(first) + len(second))
    return Bar(key="205", label="教育", pieces=pieces, words=words, **others)


def test_a_bar_is_spoken_with_its_pieces_and_its_place():
    made = chart(bar(behind(1, 2), behind(3), share=Share(2, 5), own=True), bar((), ()))
    said = "教育：3，确保 2，未加限定 1，说了数的占比 2 / 5，我的选区，第 1 项，共 2 项"
    assert bar_words.spoken(made, 0) == said
    assert bar_words.spoken(made, 0, 1) == "教育 · 未加限定：1 个，我的选区，第 1 项，共 2 项"
    assert bar_words.spoken(made, 1) == "教育：0，第 2 项，共 2 项"


def test_what_stands_behind_a_bar_is_that_of_all_its_pieces():
    made = chart(bar(behind(1, 2), behind(3)))
    assert [each.number for each in bar_words.behind(made, 0)] == [1, 2, 3]
    assert [each.number for each in bar_words.behind(made, 0, 1)] == [3]


def test_where_no_piece_counts_anything_the_share_does():
    share = Share(1, 2, behind(7))
    made = chart(bar((), (), share=share), form=Form.SHARES)
    assert bar_words.behind(made, 0) == share.behind


@pytest.mark.parametrize(("numbers", "rest"), [((1, 2, 3), ""), ((1, 2, 3, 4, 5), "还有 2 处")])
def test_a_tooltip_holds_three_quotes_with_their_numbers(numbers, rest):
    head, *lines = bar_words.tip(chart(bar(behind(*numbers), ())), 0).split("\n")
    assert head == f"教育  {len(numbers)}"
    assert lines[:3] == [f"第 {n} 条　目标{n}" for n in (1, 2, 3)]
    assert lines[3:] == ([rest] if rest else [])


def test_a_tooltip_names_the_reports_where_there_are_several():
    made = chart(bar(behind(1), behind(1, report="b")))
    assert bar_words.tip(made, 0).split("\n")[1:] == [
        "县 a 第 1 条　目标1",
        "县 b 第 1 条　目标1",
    ]


def test_a_tooltip_shortens_what_is_long():
    shown = bar_words.tip(chart(bar((Behind("a", "县", "c1", 1, "长\n" * 100),), ())), 0)
    assert shown.endswith("长…")
    assert len(shown.splitlines()) == 2
