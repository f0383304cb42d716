"""The application as ``jjdesk`` starts it, in this process, with a hand on its keys."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTranslator
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid
from sqlite_utils import Database

from jjdesk import paths
from jjdesk.__main__ import _connect, _load
from jjdesk.domain.annotation import Annotation
from jjdesk.gui import app as application
from jjdesk.gui import window_state
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.page.page import ReportPage
from jjdesk.gui.reading.unsaved import UnsavedDialog
from jjdesk.gui.widgets.first_paint import FirstPaint
from jjdesk.store import annotations, snapshot
from jjdesk.store.container import State

SAVED = "全部已保存 · 离线"
_WORKS_IN_A_ROW = 4
"""At most so many works of the data thread follow from each other."""

PATIENCE = 20_000
"""Milliseconds after which what is waited for never comes, however loaded the machine is."""


class PatientBot(QtBot):
    """Waits as long as it takes: what times out never came, it was not only slow."""

    def waitUntil(self, callback, *, timeout=PATIENCE):  # noqa: N802  as the bot calls it
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE, **others):  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **others)

    def waitExposed(self, widget, *, timeout=PATIENCE):  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request) -> QtBot:  # noqa: ARG001  there is an application to drive
    """A hand that waits longer than the one that comes with pytest-qt."""
    return PatientBot(request)


class Desk:
    """An open window and what a hand does to it."""

    def __init__(self, qtbot, window: MainWindow, workbook: Path) -> None:
        self._qtbot = qtbot
        self.window = window
        self.workbook = workbook

    def find(self, kind: type, name: str):
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    @property
    def page(self) -> ReportPage:
        return self.window.findChild(ReportPage)

    @property
    def note(self) -> NoteEdit:
        return self.find(NoteEdit, "note")

    @property
    def search(self) -> QLineEdit:
        return self.find(QLineEdit, "search")

    @property
    def tree(self) -> QTreeView:
        return self.find(QTreeView, "outlineTree")

    @property
    def annotations(self) -> QTableView:
        return self.find(QTableView, "annotations")

    @property
    def tabs(self) -> QTabBar:
        return self.find(QTabBar, "marginTabs")

    def words(self, name: str) -> str:
        return self.find(QLabel, name).text()

    @property
    def chosen(self) -> int:
        """Number of the commitment in the margin; 0 when there is none."""
        head = self.words("commitmentHead")
        return int(head.split()[1]) if head.startswith("第 ") else 0

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, as the keyboard does."""
        target = QApplication.focusWidget()
        assert target is not None
        self._qtbot.keyClick(target, key, modifier)

    def keys(self, text: str) -> None:
        for each in text:
            self.key(each)

    def ctrl(self, key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def compose(self, preedit: str) -> None:
        """What an input method shows before it commits."""
        QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent(preedit, []))

    def commit(self, text: str) -> None:
        """Chinese as an input method gives it."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    def write(self, text: str) -> None:
        """Go to the note with N and write."""
        self.key("n")
        self.commit(text)

    def row_of(self, number: int) -> int:
        rows = self.page._rows
        return next(n for n, r in enumerate(rows) if r.commitment and r.commitment.number == number)

    def point_at(self, number: int, offset: int = 2) -> QPoint:
        """Where a character of a commitment stands in the viewport; scrolls there if need be."""
        block = self.page.document().findBlockByNumber(self.row_of(number))
        cursor = self.page.textCursor()
        cursor.setPosition(block.position() + offset)
        if not self.page.viewport().rect().contains(self.page.cursorRect(cursor).center()):
            self.page.go_to_source(self.page._rows[block.blockNumber()].source_start)
        return self.page.cursorRect(cursor).center()

    def click(self, number: int) -> None:
        """Click a commitment on the page."""
        self._qtbot.mouseClick(
            self.page.viewport(), Qt.MouseButton.LeftButton, pos=self.point_at(number)
        )

    def shown(self) -> list[int]:
        """Numbers of the commitments on the page."""
        return [row.commitment.number for row in self.page._rows if row.commitment]

    def settle(self) -> None:
        """Have all that a window reads by and by after it stands, and what follows from it.

        A hand is slower than that; without it what is read late falls between two of its acts.
        """
        house = self.window._filling
        for timer in (house.reader._settle, house._later):
            if timer.isActive():
                timer.setInterval(0)
                self._qtbot.waitUntil(lambda timer=timer: not timer.isActive())
        for _ in range(_WORKS_IN_A_ROW):
            house._workbook.drain()
            QApplication.processEvents()

    def wait_saved(self) -> None:
        self._qtbot.waitUntil(lambda: self.words("saved") == SAVED)

    def kept(self) -> list[str]:
        """Texts of the notes on disk."""
        return [note.text for note in self.notes()]

    def notes(self) -> list[Annotation]:
        """The notes on disk."""
        if snapshot.read(self.workbook).state is State.MISSING:
            return []
        database = Database(self.workbook)
        notes = list(annotations.every(database))
        database.close()
        return notes

    def close(self) -> None:
        self.window.close()
        window_state.save(self.window.state, paths.window_file())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(call: pytest.CallInfo) -> Iterator[None]:
    """Of a test that fails, also what was on the screen: a time-out says only what was not."""
    report = yield
    if report.failed and call.when == "call":
        told: list[str] = []
        with suppress(RuntimeError):  # what it was about may be deleted
            told.extend(_on_screen())
        report.sections.append(("On the screen", "\n".join(told)))
    return report


def _on_screen() -> Iterator[str]:
    """The keyboard, each window, and what its labels with a name say."""
    at = QApplication.focusWidget()
    yield f"keyboard in {type(at).__name__}#{at.objectName() if at else ''}"
    for window in filter(QWidget.isVisible, QApplication.topLevelWidgets()):
        yield f"{type(window).__name__}#{window.objectName()} {window.windowTitle()!r}"
        for label in window.findChildren(QLabel):
            if label.isVisible() and label.objectName() and label.text():
                yield f"  {label.objectName()}: {label.text()[:60]!r}"


@pytest.fixture(autouse=True)
def own_look(qapp) -> Iterator[None]:
    """Each test begins with the letters, colours and words of none: a window sets them for all."""
    font, palette = qapp.font(), qapp.palette()
    yield
    qapp.setFont(font)
    qapp.setPalette(palette)
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        delete(each)


@pytest.fixture
def start(qtbot, qapp, tmp_path, monkeypatch) -> Iterator[Callable[..., Desk]]:
    """Starts the application; windows still open at the end are closed."""
    if qapp.style().name() != "fusion":  # any other is set, and every widget polished for it
        qapp.setStyle("Fusion")
    # pytest watches for crashes itself, and only one can.
    monkeypatch.setattr(application, "_watch_crashes", lambda: None)
    # Nobody is there to answer for a note that could not be written, but where that is the test.
    monkeypatch.setattr(UnsavedDialog, "leaves", lambda _: True)
    opened: list[Desk] = []

    def start(workbook: Path | None = None, *, furnished: bool = True, **replaced) -> Desk:
        workbook = workbook or tmp_path / "workbook.jjdesk"
        window = MainWindow(window_state.load(paths.window_file()))
        load = replaced.get("load", partial(_load, workbook))
        connect = replaced.get("connect", _connect)
        FirstPaint(window, lambda: application._show_page(window, load, connect))
        window.show()
        desk = Desk(qtbot, window, workbook)
        opened.append(desk)
        if furnished:
            qtbot.waitUntil(lambda: window._filling is not None)
            qtbot.waitExposed(window)
            window.activateWindow()
            qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.page)
        return desk

    yield start
    for desk in filter(lambda each: isValid(each.window), opened):
        for menu in desk.window.findChildren(QMenu):
            menu.close()
        desk.window.close()
        desk.window.deleteLater()
        # What is due, then its end: it would live on until a loop runs, and take on the next look.
        QApplication.processEvents()
        QApplication.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(start) -> Desk:
    """The application on an empty workbook, 1366 × 768, with the workbook open for writing."""
    desk = start()
    desk.window.resize(1366, 768)
    desk.settle()
    return desk
