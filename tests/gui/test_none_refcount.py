"""PySide6 6.12.0 on Python 3.11 loses a reference to None at each void call, and aborts at last."""

import sys

import pytest
from PySide6.QtWidgets import QLabel

CALLS = 1_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12")
def test_none_keeps_its_references(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("报告")
    lost = before - sys.getrefcount(None)
    assert abs(lost) < CALLS // 10
