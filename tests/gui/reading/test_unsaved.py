"""The question before the window closes on notes that could not be written."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from jjdesk.gui.reading.unsaved import UnsavedDialog
from jjdesk.services import drafting


@pytest.fixture
def dialog(qtbot, open_report):
    notes = [
        drafting.new_annotation(each, open_report, text=text)
        for each, text in zip(open_report.report.commitments, ("甲", "乙"), strict=False)
    ]
    places = {notes[0].id: "第 1 条", notes[1].id: "第 2 条"}
    dialog = UnsavedDialog(notes, places)
    qtbot.addWidget(dialog)
    return dialog


def test_it_says_what_is_lost_what_is_safe_and_what_to_do(dialog):
    assert dialog.windowTitle() == "有批注没有保存"
    assert dialog.text() == "有 2 条批注没能写入工作簿，现在关闭就会丢失。"
    assert dialog.informativeText() == (
        "其他批注完好。可以返回，腾出空间或换个位置后再试；也可以先把文字复制下来。"
    )
    words = [button.text() for button in dialog.findChildren(QPushButton)]
    assert sorted(words) == sorted(["返回", "复制文字并关闭", "不保存，关闭"])
    assert dialog.defaultButton().text() == "返回"
    assert dialog.escapeButton().text() == "返回"


@pytest.mark.parametrize(
    ("answer", "leaves", "copied"),
    [
        ("返回", False, "旧"),
        ("不保存，关闭", True, "旧"),
        ("复制文字并关闭", True, "第 1 条：甲\n\n第 2 条：乙"),
    ],
)
def test_it_goes_back_or_leaves_with_or_without_a_copy(dialog, answer, leaves, copied):
    QApplication.clipboard().setText("旧")
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == answer)
    QTimer.singleShot(0, button.click)
    assert dialog.leaves() is leaves
    assert QApplication.clipboard().text() == copied


def test_escape_goes_back(dialog, qtbot):
    QTimer.singleShot(0, lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert dialog.leaves() is False
