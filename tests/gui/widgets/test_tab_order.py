"""Tab goes row by row and part by part, whatever was made when; what is below is scrolled to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.widgets import tab_order


class Hall(QMainWindow):
    """Two columns, made in the wrong order; the right one is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        right = QWidget()
        column = QVBoxLayout(right)
        self.last = QPushButton("末")
        self.many = [QPushButton(str(n)) for n in range(40)]
        for button in (*self.many, self.last):
            column.addWidget(button)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(right)
        left = QWidget()
        below = QVBoxLayout(left)
        self.lower, self.upper, self.number = QLineEdit(), QLineEdit(), QSpinBox()
        self.off = QPushButton("不可用", enabled=False)
        for widget in (self.upper, self.off, self.number, self.lower):
            below.addWidget(widget)
        both = QWidget()
        row = QHBoxLayout(both)
        row.addWidget(left)
        row.addWidget(self.area)
        self.setCentralWidget(both)
        self.resize(400, 300)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  Qt's name
        return tab_order.step(self, forward=forward)


@pytest.fixture
def hall(qtbot):
    window = Hall()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.upper.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.upper)
    return window


def test_the_order_is_that_of_reading(hall):
    expected = [hall.upper, hall.number, hall.lower, *hall.many, hall.last]
    assert tab_order.stops(hall) == expected
    walked = []
    for _ in expected:
        walked.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert walked == expected
    assert QApplication.focusWidget() is hall.upper


def test_back_goes_the_other_way_and_what_is_below_is_scrolled_to(hall):
    assert hall.last.visibleRegion().isEmpty()
    QTest.keyClick(hall.upper, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is hall.last
    assert hall.last.visibleRegion().boundingRect() == hall.last.rect()
    QTest.keyClick(hall.last, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is hall.many[-1]


def test_from_within_a_stop_it_goes_on_from_there(hall):
    hall.number.lineEdit().setFocusProxy(None)
    hall.number.lineEdit().setFocus()
    assert tab_order.step(hall, forward=True)
    assert QApplication.focusWidget() is hall.lower


def test_where_nothing_can_be_reached_nothing_is(qtbot):
    empty = QWidget()
    qtbot.addWidget(empty)
    assert not tab_order.step(empty, forward=True)
