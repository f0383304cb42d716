"""What is asked of pages that are not there yet is done once they are, the last of it only."""

from contextlib import contextmanager
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTE = "建议写明完成的时限，每季度公布一次。"


@pytest.fixture
def asked(monkeypatch):
    """The names that were proposed for files; each is declined."""
    names = []

    def decline(_parent, _caption, path, _kinds):
        names.append(path)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", decline)
    return names


@pytest.fixture
def held(hand):
    """``with held():`` the data thread is busy, so that no pages come until then."""

    @contextmanager
    def held():
        go = Event()
        hand.room._workbook.run(lambda _: go.wait(10), lambda _: None, lambda _: None)
        try:
            yield
        finally:
            go.set()

    QApplication.clipboard().clear()
    return held


def _idle(hand):
    """Everything that was begun is over."""
    hand.wait(lambda: not hand.room._making.busy and not hand.room._later.isActive())
    QApplication.processEvents()


def test_it_is_said_and_done_once_there_are_pages(hand, held, tmp_path):
    hand.enter()
    path = tmp_path / "摘要.pdf"
    hand.save_as(path)
    with held():
        hand.check("targets")
        hand.key("s", CTRL)
        assert hand.room.made is None
        assert hand.state == "正在排版，排好就存…"
        assert not path.exists()
    hand.wait(lambda: "已写成" in hand.said)
    assert not hand.made.definition.targets
    assert len(PdfReader(path).pages) == hand.view.pages
    assert hand.state.startswith("第 1 / ")


def test_the_last_that_was_asked_is_done_and_only_once(hand, held, asked):
    hand.enter()
    with held():
        hand.key(KEY.Key_F5)
        hand.key("s", CTRL | SHIFT)
        hand.click("summary-print")
        hand.key("c", CTRL | SHIFT)
        assert hand.state == "正在排版，排好就复制…"
    hand.wait(lambda: "已复制" in hand.said)
    assert QApplication.clipboard().text().startswith("批注摘要\n")
    QApplication.clipboard().clear()
    hand.remade(lambda: hand.key(KEY.Key_F5))
    _idle(hand)
    assert QApplication.clipboard().text() == ""
    assert asked == []


def _stop(hand):
    hand.key(KEY.Key_Escape)
    assert "已停止" in hand.state
    hand.key(KEY.Key_F5)


def _turn(hand):
    hand.turn("量化目标一览表")


def _go(hand):
    hand.key("1", ALT)
    hand.key("6", ALT)


@pytest.mark.parametrize("act", [_stop, _turn, _go])
def test_it_is_dropped_by_esc_by_another_summary_and_by_another_room(hand, held, asked, act):
    hand.enter()
    with held():
        hand.key(KEY.Key_F5)
        hand.key("t", CTRL | SHIFT)
        act(hand)
        assert hand.state == "正在排版…"
    hand.wait_made()
    _idle(hand)
    assert asked == []
    hand.key("t", CTRL | SHIFT)
    assert len(asked) == 1


def test_stopped_while_all_is_read_again_nothing_is_made(hand, held):
    hand.enter()
    with held():
        hand.key(KEY.Key_F5)
        hand.key(KEY.Key_Escape)
    hand.room._workbook.drain()
    _idle(hand)
    assert hand.room.made is None
    assert "已停止" in hand.state


def test_pages_seen_before_a_note_was_written_are_not_taken_for_those_with_it(hand, held):
    hand.enter()
    hand.note(3, NOTE)
    with held():
        hand.key("6", ALT)
        hand.key("c", CTRL | SHIFT)
        assert QApplication.clipboard().text() == ""
    hand.wait(lambda: "已复制" in hand.said)
    assert NOTE in QApplication.clipboard().text()


def test_what_is_just_being_written_into_a_field_is_in_it(hand):
    hand.note(3, NOTE, "4")
    hand.enter()
    hand.turn("代表建议")
    hand.wait_made()
    hand.find(QLineEdit, "sum-proposer-name").setFocus()
    hand.desk.commit("王代表")
    hand.key("c", CTRL | SHIFT)
    hand.wait(lambda: "已复制" in hand.said)
    assert "王代表" in QApplication.clipboard().text()


def test_where_no_pages_are_to_come_that_is_said(hand, asked):
    hand.enter()
    hand.turn("票决结果")
    hand.key("s", CTRL)
    assert "没有排好的页面" in hand.said
    assert asked == []
    assert not hand.find(QPushButton, "summary-pdf").isEnabled()
