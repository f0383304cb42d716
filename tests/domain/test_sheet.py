import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.sheet import Sheet, harmless, pieces, strong_spans, tabbed

SHEET = Sheet("表", ("领域", "数"), (10, 5), (("教育", 2), ("科技", None), ("=1+1", -3.5)))


def test_a_sheet_is_copied_with_tabs_and_its_sums_last():
    assert tabbed(SHEET) == "领域\t数\n教育\t2\n科技\t\n'=1+1\t-3.5"
    summed = Sheet("表", ("领域", "数"), (10, 5), (("教育", 2),), sums=("合计", 2), above=("题",))
    assert tabbed(summed) == "领域\t数\n教育\t2\n合计\t2"


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1"]
)
def test_a_text_that_would_run_is_made_harmless(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("cell", ["a=1", "−5%", "", None, -1, 2.5])
def test_all_else_is_left_as_it_is(cell):
    assert harmless(cell) == cell


@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=2), max_size=5))
def test_no_cell_breaks_its_row_or_runs(rows):
    sheet = Sheet("表", ("甲", "乙"), (1, 1), tuple(map(tuple, rows)))
    lines = tabbed(sheet).split("\n")
    assert len(lines) == len(rows) + 1
    cells = [line.split("\t") for line in lines]
    assert all(len(line) == 2 for line in cells)
    assert not any(cell[:1] in {"=", "+", "-", "@"} for line in cells for cell in line if cell)


def test_what_is_set_off_is_found_by_its_cell():
    strong = ((0, 1, 0, 2), (2, 0, 1, 2), (0, 1, 3, 4))
    sheet = Sheet("表", (), (1, 1), (("甲", "新建三所"),), strong=strong)
    assert strong_spans(sheet) == {(0, 1): [(0, 2), (3, 4)], (2, 0): [(1, 2)]}


@given(st.text(max_size=12), st.lists(st.integers(0, 14), max_size=6).map(sorted))
def test_pieces_are_all_of_the_words_and_none_is_empty(words, ends):
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    found = list(pieces(words, spans))
    assert "".join(piece for piece, _ in found) == words
    assert all(piece for piece, _ in found)
    set_off = "".join(words[start:end] for start, end in spans)
    assert "".join(piece for piece, bold in found if bold) == set_off
