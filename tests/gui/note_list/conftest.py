"""The list of notes by itself: on a small report, in a workbook of its own, without the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from jjdesk.domain.annotation import Annotation
from jjdesk.gui.note_list.model import LINE_ROLE, Column
from jjdesk.gui.note_list.room import NotesRoom
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services import drafting
from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook

NONE = Qt.KeyboardModifier.NoModifier


class Alone:
    """The room between a keeper, an undo and a bar, and a hand in it."""

    def __init__(self, path: Path, open_report, qtbot) -> None:
        self._qtbot = qtbot
        self.path = path
        self.open_report = open_report
        self.around = QWidget()
        self.workbook = WorkbookKeeper(lambda: Services(open_workbook(path)), self.around)
        self.keeper = NoteKeeper(self.workbook, open_report, {}, self.around)
        self.bar = NoticeBar(self.around)
        self.undo = Undo(self.workbook, self.bar, self.around)
        self.undo.done.connect(lambda undone: self.keeper.refresh(undone.annotations))
        self.room = NotesRoom(
            Look(LIGHT, 100, True),
            self.workbook,
            self.keeper,
            self.undo,
            self.bar,
            lambda: open_report,
        )
        column = QVBoxLayout(self.around)
        column.addWidget(self.room)
        self.around.resize(1200, 700)
        qtbot.addWidget(self.around)

    def show(self) -> "Alone":
        self.around.show()
        self._qtbot.waitExposed(self.around)
        self.around.activateWindow()
        self._qtbot.waitUntil(self.around.isActiveWindow)
        self.keeper.load()
        self.room.enter()
        self.settle()
        return self

    def settle(self) -> None:
        """Let what is under way be done, and be shown."""
        for _ in range(4):
            self.workbook.drain()
            QApplication.processEvents()

    @property
    def table(self):
        return self.room.table

    def lines(self) -> list:
        model = self.table.model()
        return [model.index(row, 0).data(LINE_ROLE) for row in range(model.rowCount())]

    def texts(self) -> list[str]:
        return [line.note.text for line in self.lines()]

    def notes(self) -> list[Annotation]:
        return [line.note for line in self.lines()]

    def key(self, key, modifier=NONE) -> None:
        self._qtbot.keyClick(self.table, key, modifier)
        self.settle()

    def choose(self, *rows: int) -> None:
        """Click the first row, and the others with Ctrl."""
        for number, row in enumerate(rows):
            held = Qt.KeyboardModifier.ControlModifier if number else NONE
            self.click(row, Column.MODIFIED, held)

    def click(self, row: int, column: Column, modifier=NONE) -> None:
        cell = self.table.visualRect(self.table.model().index(row, column))
        place = cell.bottomRight() - QPoint(8, 6)
        self._qtbot.mouseClick(
            self.table.viewport(), Qt.MouseButton.LeftButton, modifier, pos=place
        )
        self.settle()

    def press(self, name: str) -> None:
        button = self.room.findChild(QPushButton, name)
        assert button.isVisible(), name
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def said(self) -> str:
        """What stands on the bar; empty when it is put away."""
        return self.bar.findChild(QLabel, "noticeWords").text() if self.bar.isVisible() else ""

    @property
    def state(self) -> str:
        return self.room.findChild(QLabel, "filterState").text()

    def answer(self) -> None:
        """Press the button on the bar."""
        self.bar.findChild(QPushButton, "noticeAct").click()
        self.settle()


@pytest.fixture
def write(open_report) -> Callable[..., Annotation]:
    """Makes a note on a commitment of the small report."""

    def make(text: str, number: int = 1, **fields) -> Annotation:
        commitment = open_report.report.commitments[number - 1]
        return replace(drafting.new_annotation(commitment, open_report, text=text), **fields)

    return make


@pytest.fixture
def list_of(tmp_path, open_report, qtbot) -> Iterator[Callable[..., Alone]]:
    """Shows the room over a workbook with notes; each with an author, or one's own."""
    shown: list[Alone] = []

    def show(*notes: Annotation, tags: tuple[str, ...] = ()) -> Alone:
        path = tmp_path / "list.jjdesk"
        services = Services(open_workbook(path))
        with services._workbook.changing() as database:
            database.execute("INSERT INTO author VALUES ('zhang', '张三', '')")
        for tag in tags:
            services.tagging.ensure(tag)
        for note in notes:
            services.annotating.save(note, open_report)
        services.close()
        alone = Alone(path, open_report, qtbot)
        shown.append(alone)
        return alone.show()

    yield show
    for alone in shown:
        alone.workbook.close()
