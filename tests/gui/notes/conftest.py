"""A note of any kind, a look, and an open workbook for what stands alone, without a window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from jjdesk.domain.annotation import Anchor, Annotation, Scope
from jjdesk.domain.tag import Tag
from jjdesk.gui.notes.note_card import Names
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_form import NoteForm
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services import drafting
from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook

NAMES = Names(
    tags={"t1": Tag(id="t1", name="民生"), "t2": Tag(id="t2", name="教育")}, numbers={"c2": 2}
)
MADE = "2026-03-01T08:00:00.000+00:00"


@pytest.fixture
def look() -> Look:
    return Look(LIGHT, 100, True)


@pytest.fixture
def a_note(open_report) -> Callable[..., Annotation]:
    """Makes a note on a commitment of the small report, by its number; 0 is the whole report."""
    by_number = {each.number: each for each in open_report.report.commitments}

    def make(text: str = "", number: int = 1, **fields: object) -> Annotation:
        given: dict = {"id": "n1", "created": MADE, "modified": MADE, **fields}
        if "anchor" not in given:
            sha256 = open_report.report.source.sha256
            given["anchor"] = (
                drafting.on_commitment(by_number[number], open_report)
                if number
                else Anchor(sha256, "", "", "", "", 0, 0, Scope.REPORT)
            )
        return Annotation(text=text, **given)

    return make


@pytest.fixture
def workbook_file(tmp_path: Path) -> Path:
    return tmp_path / "alone.jjdesk"


@pytest.fixture
def services(workbook_file: Path) -> Iterator[Services]:
    """The services of a new workbook, on this thread."""
    services = Services(open_workbook(workbook_file))
    yield services
    services.close()


@pytest.fixture
def workbook(workbook_file: Path, qapp) -> Iterator[WorkbookKeeper]:  # noqa: ARG001  needs an event loop
    """The keeper of a new workbook with its data thread."""
    keeper = WorkbookKeeper(lambda: Services(open_workbook(workbook_file)))
    yield keeper
    keeper.close()


@pytest.fixture
def keeper(workbook, open_report) -> NoteKeeper:
    """The notes of the small report, in a new workbook."""
    return NoteKeeper(workbook, open_report, {}, workbook)


@pytest.fixture
def in_window(qtbot) -> Iterator[Callable[..., QWidget]]:
    """Shows widgets below each other in an active window, so that they can have the keyboard."""

    held: list[QWidget] = []

    def show(*widgets: QWidget, width: int = 360) -> QWidget:
        around = QWidget()
        held.append(around)
        column = QVBoxLayout(around)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(around)
        around.resize(width, 500)
        around.show()
        qtbot.waitExposed(around)
        around.activateWindow()
        qtbot.waitUntil(around.isActiveWindow)
        return around

    yield show
    held.clear()


class Form:
    """The form, what it reported, and a hand on it."""

    def __init__(self, form: NoteForm, qtbot) -> None:
        self.form = form
        self._qtbot = qtbot
        self.below = QLineEdit()
        self.edited: list = []
        form.edited.connect(self.edited.append)

    def show(self, note, names=NAMES) -> None:
        self.form.show_note(note, names)

    def find(self, kind: type, name: str):
        return self.form.findChild(kind, name)

    @property
    def text(self) -> NoteEdit:
        return self.find(NoteEdit, "note")

    @property
    def chips(self) -> QLabel:
        return self.find(QLabel, "noteChips")

    def chip(self, target: str) -> None:
        """Click a link among the chips; it must be there."""
        assert f'href="{target}"' in self.chips.text(), target
        self.chips.linkActivated.emit(target)

    def kinds(self) -> list[str]:
        buttons = self.form.findChildren(QPushButton)
        return [b.text() for b in buttons if b.isCheckable() and b.isChecked()]

    def kind(self, words: str) -> QPushButton:
        return next(b for b in self.form.findChildren(QPushButton) if b.text() == words)

    def key(self, widget, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(widget, key, modifier)


@pytest.fixture
def hand(in_window, look, qtbot) -> Form:
    form = NoteForm(look)
    hand = Form(form, qtbot)
    in_window(form, hand.below)
    return hand
