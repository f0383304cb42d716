"""Words fill lines: in order, none over another, none outside, as few lines as they need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QPushButton, QWidget

from jjdesk.gui.widgets.flow import FlowLayout

GAP = 8


class Block(QWidget):
    """A widget that is as large as it says."""

    def __init__(self, width: int, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self._size

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self._size


@pytest.fixture(scope="module")
def flow(qapp):
    """Makes blocks of sizes and lays them out at a width; gives where they came to lie."""
    assert qapp
    held = []

    def lay(sizes: list[tuple[int, int]], width: int, *hidden: int) -> list[QRect]:
        holder = QWidget()
        held.append(holder)
        layout = FlowLayout(holder)
        blocks = [Block(*size, holder) for size in sizes]
        for block in blocks:
            layout.addWidget(block)
        holder.show()
        for number in hidden:
            blocks[number].hide()
        layout.setGeometry(QRect(0, 0, width, 1000))
        holder.hide()
        lay.layout = layout
        return [block.geometry() for number, block in enumerate(blocks) if number not in hidden]

    yield lay
    for holder in held:
        holder.deleteLater()


def test_what_fits_stands_in_one_line(flow):
    places = flow([(50, 20), (50, 20), (50, 20)], 3 * 50 + 2 * GAP)
    assert [each.topLeft().toTuple() for each in places] == [(0, 0), (58, 0), (116, 0)]


def test_a_pixel_less_and_the_last_goes_to_the_next_line(flow):
    places = flow([(50, 20), (50, 20), (50, 20)], 3 * 50 + 2 * GAP - 1)
    assert places[2].topLeft().toTuple() == (0, 20 + GAP)


def test_a_line_is_as_high_as_its_highest(flow):
    places = flow([(50, 20), (50, 44), (50, 20)], 110)
    assert places[2].y() == 44 + GAP
    assert flow.layout.heightForWidth(110) == 44 + GAP + 20


def test_what_is_wider_than_all_is_cut_to_the_width_and_alone(flow):
    places = flow([(40, 20), (500, 20), (40, 20)], 120)
    assert [each.width() for each in places] == [40, 120, 40]
    assert [each.y() for each in places] == [0, 28, 56]


def test_what_is_hidden_leaves_no_gap(flow):
    places = flow([(50, 20), (50, 20), (50, 20)], 400, 1)
    assert [each.x() for each in places] == [0, 58]


def test_nothing_needs_no_height(flow):
    assert flow([], 300) == []
    assert flow.layout.heightForWidth(300) == 0
    assert flow.layout.minimumSize() == QSize(0, 0)


def test_it_is_never_narrower_than_its_widest(flow):
    flow([(50, 20), (90, 31), (20, 20)], 300)
    assert flow.layout.minimumSize() == QSize(90, 31)
    assert flow.layout.sizeHint() == QSize(90, 31)
    assert flow.layout.hasHeightForWidth()


def test_items_are_found_and_taken_out_by_their_number(flow):
    flow([(50, 20), (60, 20)], 300)
    layout = flow.layout
    assert layout.count() == 2
    assert layout.itemAt(1).widget().sizeHint().width() == 60
    assert (layout.itemAt(2), layout.itemAt(-1)) == (None, None)
    taken = layout.takeAt(0)
    assert taken.widget().sizeHint().width() == 50
    assert layout.count() == 1
    assert layout.takeAt(5) is None


def test_it_begins_where_it_is_put(flow):
    flow([(50, 20), (50, 20)], 300)
    flow.layout.setGeometry(QRect(30, 40, 60, 200))
    places = [flow.layout.itemAt(n).geometry().topLeft().toTuple() for n in range(2)]
    assert places == [(30, 40), (30, 68)]


@given(
    sizes=st.lists(st.tuples(st.integers(1, 300), st.integers(1, 60)), min_size=1, max_size=12),
    width=st.integers(40, 400),
)
def test_nothing_lies_over_another_or_outside_at_any_width(flow, sizes, width):
    places = flow(sizes, width)
    height = flow.layout.heightForWidth(width)
    for number, place in enumerate(places):
        assert QRect(0, 0, width, height).contains(place)
        assert not any(place.intersects(other) for other in places[:number])
    starts = [(each.y(), each.x()) for each in places]
    assert starts == sorted(starts), "in the order in which they were put"


@given(
    sizes=st.lists(st.tuples(st.integers(1, 200), st.just(20)), min_size=2, max_size=10),
    width=st.integers(200, 500),
)
def test_a_wider_place_never_needs_more_height(flow, sizes, width):
    flow(sizes, width)
    assert flow.layout.heightForWidth(width + 60) <= flow.layout.heightForWidth(width)


def test_real_buttons_at_twice_the_text_size_are_whole(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setStyleSheet("* { font-size: 28px; }")
    layout = FlowLayout(holder)
    for words in ("一般公共服务  44", "农林水  27", "自然资源海洋气象等  7"):
        layout.addWidget(QPushButton(words))
    holder.resize(420, layout.heightForWidth(420))
    holder.show()
    for button in holder.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()
        assert holder.rect().contains(button.geometry())
