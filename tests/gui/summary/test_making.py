"""What is wished in the room 摘要 is neither lost nor told as done where it broke off."""

from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from jjdesk.gui.paper.pdf import PdfWriting
from jjdesk.gui.paper.setter import Setter

CTRL = Qt.KeyboardModifier.ControlModifier


def _broken(_self):
    yield 0.1
    raise RuntimeError("broken")


def test_a_wish_made_while_older_ones_are_read_is_not_taken_back(hand):
    hand.enter()
    go = Event()
    hand.room._workbook.run(lambda _: go.wait(10), lambda _: None, lambda _: None)
    hand.room._load()  # what it reads is without the wish that follows
    hand.check("source")
    go.set()
    hand.wait(lambda: not hand.room._unkept and hand.room.made is not None)
    assert not hand.made.definition.source
    assert not hand.find(QCheckBox, "sum-source").isChecked()


def test_pages_that_break_off_are_told_and_never_shown_as_whole(hand, qtbot, monkeypatch):
    hand.enter()
    with monkeypatch.context() as broken, qtbot.captureExceptions() as raised:
        broken.setattr(Setter, "steps", _broken)
        hand.choose("layout", "紧凑")
        hand.wait(lambda: "没有排成" in hand.desk.words("summaryEmpty"))
        assert hand.room.made is None
        assert not hand.room._making.busy
    assert len(raised) == 1
    hand.key(Qt.Key.Key_F5)
    hand.wait_made()


def test_a_pdf_that_breaks_off_is_not_said_to_be_written(hand, qtbot, monkeypatch, tmp_path):
    hand.enter()
    hand.save_as(tmp_path / "摘要.pdf")
    with monkeypatch.context() as broken, qtbot.captureExceptions() as raised:
        broken.setattr(PdfWriting, "steps", _broken)
        hand.key("s", CTRL)
        hand.wait(lambda: "没有写成" in hand.said)
    assert len(raised) == 1
    assert list(tmp_path.glob("*.pdf")) == []


def test_cancelling_a_pdf_is_told_and_leaves_no_file(hand, monkeypatch, tmp_path):
    def endless(_self):
        while True:
            yield 0.1

    hand.enter()
    hand.save_as(tmp_path / "摘要.pdf")
    monkeypatch.setattr(PdfWriting, "steps", endless)
    hand.key("s", CTRL)
    hand.wait(lambda: "正在写" in hand.said)
    hand.click("noticeAct")
    assert "没有写 PDF" in hand.said
    assert not hand.room._output._writing.isActive()
    assert list(tmp_path.glob("*.pdf")) == []


def test_charts_stay_with_pages_that_are_shown_again(hand):
    hand.enter()
    hand.turn("量化目标一览表")
    hand.wait_made()
    hand.remade(lambda: hand.check("charts"))
    made = hand.made
    hand.room._making._pictures = {}  # as another summary leaves it that was begun meanwhile
    hand.remade(lambda: hand.key(Qt.Key.Key_F5))
    assert made.pictures
    assert hand.made.pictures == made.pictures
