from jjdesk.exchange.pdf_layout import Character, paragraphs

SIZE = 10.0
FULL = "推进改革开放深化创新驱动落实惠民举措"


def row(text: str, y: float, left: float = 50.0) -> list[Character]:
    return [
        Character(c, left + i * SIZE, left + (i + 1) * SIZE, y, SIZE) for i, c in enumerate(text)
    ]


def page(*lines: str, left: float = 50.0, top: float = 700.0) -> list[Character]:
    """Lines 15 points apart; "　" at the front indents."""
    return [
        c for i, line in enumerate(lines) for c in row(line, top - i * 15, left) if c.text != "　"
    ]


def turned(n: int) -> str:
    """A full line unlike the others."""
    return FULL[n:] + FULL[:n]


def test_hard_wraps_and_page_breaks_are_joined() -> None:
    first, last = FULL[:-2], FULL[2:]
    pages = [page("　　" + first, turned(1)), page(turned(2), "完成。", "　　" + last, "好。")]
    assert paragraphs(pages, blanks_printed=False) == [
        first + turned(1) + turned(2) + "完成。",
        last + "好。",
    ]


def test_running_heads_and_page_numbers_are_dropped() -> None:
    pages = [
        [
            *row("云州县政府工作报告", 760),
            *page(*(turned(3 * n + i) for i in range(3))),
            *row(f"— {n + 1} —", 40),
        ]
        for n in range(4)
    ]
    assert paragraphs(pages, blanks_printed=False) == ["".join(turned(n) for n in range(12))]


def test_a_line_drawn_again_above_the_next_page_counts_once() -> None:
    pages = [page(turned(1), turned(2)), page(turned(2), turned(3))]
    assert paragraphs(pages, blanks_printed=False) == [turned(1) + turned(2) + turned(3)]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = [FULL] * 9 + ["左完。"], [FULL[::-1]] * 9 + ["右完。"]
    both = [*page(*left), *page(*right, left=260)]
    assert paragraphs([both], blanks_printed=False) == [
        FULL * 9 + "左完。",
        FULL[::-1] * 9 + "右完。",
    ]


def test_a_row_of_a_table_stays_a_line() -> None:
    cells = [
        *row("一项任务。", 700),
        *row("教育局。", 700, 200),
        *row("二项", 685),
        *row("局", 685, 200),
    ]
    assert paragraphs([cells], blanks_printed=False) == ["一项任务。 教育局。", "二项 局"]


def test_bold_by_printing_twice_counts_once() -> None:
    assert paragraphs([[*row("好。", 700), *row("好。", 700, 50.3)]], blanks_printed=False) == [
        "好。"
    ]


def test_nothing_printed() -> None:
    assert paragraphs([[]], blanks_printed=False) == []
