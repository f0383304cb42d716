"""The library by itself: its acts over a window that is none, in a workbook of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from jjdesk.domain.library import Shelved
from jjdesk.gui.library.gazetteer import Gazetteer
from jjdesk.gui.library.librarian import Librarian
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook


class Holder(QWidget):
    """What sheets lie over, with the look of a window."""

    def __init__(self) -> None:
        super().__init__()
        self.look = Look(LIGHT, 100, True)


class Acts:
    """Librarian and gazetteer with all that they ask, and what they told."""

    def __init__(self, path: Path, open_report, qtbot) -> None:
        self._qtbot = qtbot
        self.window = Holder()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        self.workbook = WorkbookKeeper(lambda: Services(open_workbook(path)), self.window)
        self.notes = NoteKeeper(self.workbook, open_report, {}, self.window)
        self.bar = NoticeBar(self.window)
        self.undo = Undo(self.workbook, self.bar, self.window)
        parts = (self.window, self.workbook)
        self.librarian = Librarian(*parts, self.notes, self.undo, self.bar)
        self.gazetteer = Gazetteer(*parts, self.undo, self.bar)
        self.shelf: list[Shelved] = []
        self.removed: list[Shelved] = []
        self.opened: list = []
        self.reread: list = []
        self.added: list[str] = []
        self.notes_given: list = []
        self.librarian.shelved.connect(self._shelved)
        self.librarian.opened.connect(lambda *given: self.opened.append(given))
        self.librarian.reread.connect(self.reread.append)
        self.gazetteer.reread.connect(self.reread.append)
        self.librarian.added.connect(self.added.append)
        self.librarian.notes_given.connect(self.notes_given.append)
        self.window.show()
        qtbot.waitExposed(self.window)

    def _shelved(self, shelf, removed, _notes) -> None:
        self.shelf, self.removed = list(shelf), list(removed)

    def settle(self) -> None:
        """Let what is under way be done, and be shown."""
        for _ in range(4):
            self.workbook.drain()
            QApplication.processEvents()

    @property
    def said(self) -> str:
        return self.bar.findChild(QLabel, "noticeWords").text() if self.bar.isVisible() else ""

    def answer(self) -> None:
        """Press the button on the bar."""
        self.bar.findChild(QPushButton, "noticeAct").click()
        self.settle()

    def sheet(self) -> QDialog | None:
        """The sheet that lies over the window."""
        shown = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return shown[0] if shown else None

    def press(self, name: str) -> None:
        """Press a button of the sheet."""
        sheet = self.sheet()
        assert sheet is not None
        sheet.findChild(QPushButton, name).click()
        self.settle()

    def keep(self, text: str) -> str:
        """Take a text into the library; its SHA-256."""
        QApplication.clipboard().setText(text)
        self.librarian.import_clipboard()
        self.settle()
        self.press("importAdd")
        return self.added[-1]

    def titles(self) -> list[str]:
        self.librarian.refresh()
        self.settle()
        return [each.title or each.name for each in self.shelf]


@pytest.fixture
def acts(tmp_path, open_report, qtbot) -> Iterator[Acts]:
    acts = Acts(tmp_path / "library.jjdesk", open_report, qtbot)
    yield acts
    acts.workbook.close()


@pytest.fixture
def look() -> Look:
    return Look(LIGHT, 100, True)


@pytest.fixture
def shelved() -> Callable[..., Shelved]:
    """Makes a report of the shelf."""

    def make(sha256: str = "a", title: str | None = "某区报告", **fields) -> Shelved:
        given: dict = {
            "name": f"{sha256}.docx",
            "place": "某区",
            "year": 2025,
            "commitments": 154,
            "targets": 70,
            "parser": 1,
            "added": "2026-03-01T08:00:00+00:00",
            "removed": None,
        }
        return Shelved(sha256=sha256, title=title, **{**given, **fields})

    return make
