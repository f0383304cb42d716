"""A window that closes while a PDF is written: the file is there, or the window stays."""

import errno
import os

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from jjdesk.gui.paper.pdf import PdfWriting


@pytest.fixture
def writing(hand, tmp_path):
    """The path of a PDF that is just being written."""
    hand.enter()
    hand.turn("量化目标一览表")
    hand.wait_made()
    path = tmp_path / "摘要.pdf"
    path.write_bytes(b"before")
    hand.save_as(path)
    return path


def begin(hand):
    hand.key("s", Qt.KeyboardModifier.ControlModifier)
    assert hand.room._output._writing.isActive()


def test_it_is_written_first(hand, writing):
    pages = hand.view.pages
    begin(hand)
    assert hand.desk.window.close()
    assert len(PdfReader(writing).pages) == pages > 1


def test_what_cannot_be_written_keeps_the_window_and_is_said(hand, writing, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as failing:
        failing.setattr("jjdesk.files.os.fsync", full)
        begin(hand)
        assert not hand.desk.window.close()
    assert "磁盘已满" in hand.said
    assert writing.read_bytes() == b"before"
    assert hand.desk.window.close()


def test_what_breaks_off_keeps_the_window_and_is_said(hand, writing, qtbot, monkeypatch):
    def broken(_self):
        yield 0.1
        raise RuntimeError("broken")

    monkeypatch.setattr(PdfWriting, "steps", broken)
    with qtbot.captureExceptions() as raised:
        begin(hand)
        assert not hand.desk.window.close()
    assert len(raised) == 1
    assert "没有写成" in hand.said
    assert writing.read_bytes() == b"before"
