"""Hundreds of pages in the room: stopped and set again while the window stays alive."""

from itertools import pairwise
from time import thread_time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar

from jjdesk.domain.manuscript import Break, paragraph
from jjdesk.services.summarising import catalogue

PAGES = 500
WORDS = "建议写明完成的时限、责任单位和验收的办法，每季度公布一次进展；做不到的，说明原因。"
SHARE = 0.25
"""Of this thread's work, at most, passes without a turn for keys and the mouse."""


@pytest.fixture
def long(hand, monkeypatch):
    """The room on the way to a summary of many pages."""
    compose = catalogue.compose

    def composed(material, definition):
        summary = compose(material, definition)
        parts = (*[paragraph(WORDS)] * 6, Break()) * PAGES
        return replace(summary, manuscript=replace(summary.manuscript, parts=parts))

    hand.enter()
    monkeypatch.setattr(catalogue, "compose", composed)
    hand.turn("审议发言提纲")
    return hand


def test_it_is_stopped_and_set_again_while_the_window_is_alive(long):
    bar = long.find(QProgressBar, "summaryProgress")
    turns = []
    often = QTimer(long.room, interval=0)
    often.timeout.connect(lambda: turns.append(thread_time()))
    long.wait(lambda: bar.value() > 0)
    long.key(Qt.Key.Key_Escape)
    assert not long.room._making.busy
    assert long.state == "已停止"
    assert "已停止排版" in long.desk.words("summaryEmpty")
    assert long.rows.hasFocus()
    often.start()
    long.key(Qt.Key.Key_F5)
    long.wait_made()
    often.stop()
    assert long.view.pages == PAGES
    assert len(turns) > 10
    assert max(b - a for a, b in pairwise(turns)) < SHARE * (turns[-1] - turns[0])
    long.view.setFocus()
    long.key(Qt.Key.Key_End)
    long.wait(lambda: long.state.startswith(f"第 {PAGES} / {PAGES} 页"))
