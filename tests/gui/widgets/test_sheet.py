"""Tests of how a sheet over the window is set."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from jjdesk.gui.widgets.sheet import column_of, foot_of, form_of, size_of


class Sheet(QDialog):
    """Two fields, and below them what can be done."""

    def __init__(self, *, grows: bool = False, says: bool = False) -> None:
        super().__init__()
        self.name = QLineEdit(self)
        self.text = QTextEdit(self)
        self.more = QLabel("还没有存入任何内容。", self) if says else QPushButton("不是目标", self)
        self.back = QPushButton("取消", self)
        self.other = QPushButton("放进文件夹", self)
        self.keep = QPushButton("记下", self)
        self.keep.clicked.connect(self.accept)
        foot = foot_of(self, self.back, self.keep, left=[self.more], others=[self.other])
        column_of(self, self.name, self.text, foot, grows=[self.text] if grows else ())
        self.resize(600, 500)


@pytest.fixture
def shown(qtbot):
    def show(**kwargs: bool) -> Sheet:
        sheet = Sheet(**kwargs)
        qtbot.addWidget(sheet)
        sheet.show()
        qtbot.waitExposed(sheet)
        return sheet

    return show


def test_margins_are_those_of_every_sheet(shown):
    sheet = shown()
    assert (sheet.name.x(), sheet.name.y()) == (24, 24)
    assert sheet.width() - sheet.name.geometry().right() - 1 == 24
    assert sheet.height() - sheet.keep.geometry().bottom() - 1 == 16


def test_what_grows_takes_what_is_left(shown):
    sheet = shown(grows=True)
    assert sheet.text.height() > 350
    assert sheet.keep.y() - sheet.text.geometry().bottom() - 1 == 16


def test_where_nothing_grows_the_foot_stays_at_the_foot(qtbot):
    sheet = QDialog()
    qtbot.addWidget(sheet)
    field, keep = QLineEdit(sheet), QPushButton("记下", sheet)
    column_of(sheet, field, foot_of(sheet, QPushButton("取消", sheet), keep))
    sheet.resize(400, 400)
    sheet.show()
    assert field.y() == 24
    assert keep.geometry().bottom() + 1 == 384


def test_the_buttons_stand_in_their_order(shown):
    sheet = shown()
    places = [each.x() for each in (sheet.more, sheet.back, sheet.other, sheet.keep)]
    assert places == sorted(places)
    assert sheet.more.x() == 24
    assert sheet.back.x() - sheet.more.geometry().right() > 100


def test_words_beside_the_buttons_have_the_room_between(shown):
    sheet = shown(says=True)
    assert sheet.back.x() - sheet.more.geometry().right() - 1 == 8


def test_enter_in_a_field_does_the_main_act(shown, qtbot):
    sheet = shown()
    assert sheet.keep.property("main")
    qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    assert sheet.result() == QDialog.DialogCode.Accepted


def test_going_back_leaves_all_as_it_was(shown, qtbot):
    sheet = shown()
    with qtbot.waitSignal(sheet.rejected):
        sheet.back.click()
    assert not sheet.isVisible()


def test_a_field_is_heard_by_the_words_before_it_and_a_text_by_its_own(qtbot):
    sheet = QDialog()
    qtbot.addWidget(sheet)
    field, text, both = QLineEdit(sheet), QLabel("到 2030 年", sheet), QHBoxLayout()
    form = form_of(("指标", field), ("原文", text), ("数值", both))
    column_of(sheet, form)
    assert field.accessibleName() == "指标"
    assert text.accessibleName() == ""
    assert form.labelForField(field).text() == "指标"
    assert form.labelForField(both).text() == "数值"


def test_a_sheet_is_never_larger_than_the_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    sheet = QDialog(window)
    size_of(sheet, 1440, 840)
    assert (sheet.width(), sheet.height()) == (1342, 672)
    size_of(sheet, 400, 300)
    assert (sheet.width(), sheet.height()) == (400, 300)
    alone = QDialog()
    qtbot.addWidget(alone)
    size_of(alone, 500, 400)
    assert (alone.width(), alone.height()) == (500, 400)
