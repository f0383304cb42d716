"""A hand in the room 摘要: on the list, the form, the buttons and the pages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from jjdesk.domain.manuscript import Heading, Paragraph, unfolded
from jjdesk.gui.paper.page_view import PageView
from jjdesk.gui.summary.making import Made
from jjdesk.gui.summary.room import SummaryRoom
from jjdesk.gui.widgets.notice_bar import NoticeBar

CTRL = Qt.KeyboardModifier.ControlModifier


class Summaries:
    """What a hand does in the room, and what it sees there."""

    def __init__(self, desk, qtbot, monkeypatch) -> None:
        self.desk = desk
        self._qtbot = qtbot
        self._monkeypatch = monkeypatch

    def enter(self):
        """Go to the room and wait until its pages are there."""
        self.key("6", Qt.KeyboardModifier.AltModifier)
        return self.wait_made()

    @property
    def room(self) -> SummaryRoom:
        return self.desk.window.findChild(SummaryRoom)

    @property
    def made(self) -> Made:
        assert self.room.made is not None
        return self.room.made

    def wait_made(self):
        self.wait(lambda: self.room is not None and self.room.made is not None)
        return self

    def remade(self, act: Callable[[], object]) -> None:
        """Do something, and wait for the pages that follow from it."""
        before = self.room.made
        act()
        self.wait(lambda: self.room.made is not None and self.room.made is not before)
        self.wait(lambda: not self.room._making.busy and self.room.made is not None)

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=20000)

    def find(self, kind: type, name: str):
        return self.desk.find(kind, name)

    @property
    def rows(self) -> QListWidget:
        return self.find(QListWidget, "summaryNames")

    @property
    def view(self) -> PageView:
        return self.find(PageView, "summaryView")

    @property
    def names(self) -> list[str]:
        return [self.rows.item(row).text() for row in range(self.rows.count())]

    @property
    def state(self) -> str:
        return self.desk.words("summaryState")

    @property
    def said(self) -> str:
        bar = self.desk.window.findChild(NoticeBar)
        return bar.findChild(QLabel).text() if bar.isVisible() else ""

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is; offscreen a dialog may have kept it."""
        if QApplication.focusWidget() is None:
            self.desk.window.activateWindow()
            self.wait(lambda: QApplication.focusWidget() is not None)
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def click(self, name: str, kind: type = QPushButton) -> None:
        widget = self.find(kind, name)
        assert widget.isVisible()
        assert widget.isEnabled()
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def check(self, name: str) -> None:
        """Press a box, as the space bar does."""
        box = self.find(QCheckBox, f"sum-{name}")
        box.setFocus()
        self.key(Qt.Key.Key_Space)

    def choose(self, name: str, words: str) -> None:
        """Walk a choice by its arrows to what it is to say."""
        combo = self.find(QComboBox, f"sum-{name}")
        assert combo.isVisible()
        combo.setFocus()
        row = next(n for n in range(combo.count()) if words in combo.itemText(n))
        while combo.currentIndex() != row:
            down = combo.currentIndex() < row
            self.key(Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def offered(self, name: str) -> list[str]:
        combo = self.find(QComboBox, f"sum-{name}")
        return [combo.itemText(row) for row in range(combo.count())]

    def turn(self, name: str) -> None:
        """To a summary, by the arrows of the list."""
        self.rows.setFocus()
        row = self.names.index(name)
        while self.rows.currentRow() != row:
            down = self.rows.currentRow() < row
            self.key(Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        self.wait(lambda: self.room._chosen == self.room._kept.definitions[row].id)

    def write(self, name: str, words: str) -> None:
        """Write into a field and leave it."""
        line = self.find(QLineEdit, name)
        line.setFocus()
        line.selectAll()
        self.desk.commit(words)
        self.key(Qt.Key.Key_Tab)

    def shown(self, name: str) -> bool:
        return self.find(QWidget, name).isVisible()

    def text(self) -> str:
        """The words of headings and paragraphs, in order."""
        parts = unfolded(self.made.summary.manuscript).parts
        kinds = (Heading, Paragraph)
        return "\n".join(part.text for part in parts if isinstance(part, kinds))

    def note(self, number: int, text: str, kind: str = "") -> None:
        """Write a note on a commitment, as in the room 报告."""
        self.key("1", Qt.KeyboardModifier.AltModifier)
        self.desk.page.setFocus()
        self.desk.click(number)
        self.desk.write(text)
        self.key(Qt.Key.Key_Escape)
        if kind:
            self.key(kind)
        self.desk.wait_saved()

    def save_as(self, path: Path) -> None:
        """Whatever is asked next is to be saved there."""
        self._monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    def folder(self, path: Path) -> None:
        """The folder that is chosen next."""
        self._monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))


@pytest.fixture
def hand_on(qtbot, monkeypatch) -> Callable[..., Summaries]:
    """A hand on any desk."""
    return lambda desk: Summaries(desk, qtbot, monkeypatch)


@pytest.fixture
def hand(desk, hand_on) -> Summaries:
    """A hand on a desk whose workbook is open."""
    return hand_on(desk)
