"""A hand that follows up: on the page, on the sheet, in the room 跟进."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.gui.progress.follow_line import FollowLine
from jjdesk.gui.progress.progress_model import ROW_ROLE, STATUS
from jjdesk.gui.progress.status_sheet import StatusSheet
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.services.due import Due
from jjdesk.services.following import Followed, Given, Group, Overview, View

TODAY = date.today().isoformat()  # noqa: DTZ011  as the machine's user sees it


class Hand:
    """What a hand does to follow up."""

    def __init__(self, desk, qtbot) -> None:
        self.desk = desk
        self._qtbot = qtbot
        self.follower = desk.window._filling._follower

    @property
    def line(self) -> str:
        return self.desk.find(FollowLine, "followLine").text()

    @property
    def sheet(self) -> StatusSheet:
        return next(s for s in self.desk.window.findChildren(StatusSheet) if s.isVisible())

    def part(self, kind: type, name: str):
        return self.sheet.findChild(kind, name)

    def press(self, button: str) -> None:
        self._qtbot.mouseClick(self.part(QPushButton, button), Qt.MouseButton.LeftButton)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus of the active window is."""
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def ask(self, number: int) -> None:
        """Choose a commitment on the page and press U."""
        self.back()
        self.desk.click(number)
        self.desk.key("u")
        self._settle_sheet()

    def _settle_sheet(self) -> None:
        self._qtbot.waitUntil(
            lambda: any(s.isVisible() for s in self.desk.window.findChildren(StatusSheet))
        )
        self.sheet.activateWindow()
        pills = self.sheet.findChildren(QPushButton)
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() in pills)

    def back(self) -> None:
        """A dialog that closes gives the focus back on a screen, but not offscreen."""
        target = self.desk.page if self.desk.page.isVisible() else self.table
        self.desk.window.activateWindow()
        target.setFocus()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is target)

    def wait_line(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.line)

    def seed(self, numbers, given: Given) -> None:
        """Entries on commitments of those numbers, as one act."""
        wanted = [self.follower.commitments()[number - 1] for number in numbers]
        with self._qtbot.waitSignal(self.follower.viewed):
            self.follower.give(wanted, given)

    # The room

    def enter(self):
        labels = [label for _, label in self.desk.window._filling.rooms.labels()]
        self.back()
        with self._qtbot.waitSignal(self.follower.viewed):
            self.desk.key(str(labels.index("跟进") + 1), Qt.KeyboardModifier.AltModifier)
        self._qtbot.waitUntil(lambda: self.table.model().rowCount() > 0)
        self.table.setFocus()
        return self

    @property
    def table(self) -> QTableView:
        return self.desk.find(QTableView, "progressTable")

    def rows(self) -> list[int]:
        model = self.table.model()
        return [model.index(n, 0).data(ROW_ROLE).commitment.number for n in range(model.rowCount())]

    def statuses(self, *numbers: int) -> list[Status]:
        model, shown = self.table.model(), self.rows()
        return [model.index(shown.index(n), 0).data(ROW_ROLE).status for n in numbers]

    def cell(self, number: int, column: int):
        index = self.table.model().index(self.rows().index(number), column)
        self.table.scrollTo(index)
        return self.table.visualRect(index).center()

    def click(self, number: int, modifier=Qt.KeyboardModifier.NoModifier, column=STATUS) -> None:
        self._qtbot.mouseClick(
            self.table.viewport(), Qt.MouseButton.LeftButton, modifier, self.cell(number, column)
        )

    def pill(self, name: str) -> None:
        self._qtbot.mouseClick(self.desk.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def words(self, name: str) -> str:
        return self.desk.find(QLabel, name).text()

    def wait_status(self, number: int, status: Status) -> None:
        self._qtbot.waitUntil(lambda: self.statuses(number) == [status])


@pytest.fixture
def hand_at(qtbot) -> Callable[..., Hand]:
    """Makes a hand for a desk."""
    return lambda desk: Hand(desk, qtbot)


@pytest.fixture
def hand(desk, hand_at, qtbot) -> Hand:
    """A hand that waits until what is followed up has been read."""
    hand = hand_at(desk)
    qtbot.waitUntil(lambda: hand.follower._view is not None, timeout=10000)
    return hand


def entry(number: int, status: Status = Status.DONE, **changes) -> StatusChange:
    """An entry on the commitment ``c<number>``."""
    said = {
        "id": f"e{number}",
        "report": "r",
        "commitment": f"c{number}",
        "quote": "",
        "period": "2025H1",
        "status": status,
        "source": "通报",
        "date": "2025-07-01",
        "created": "2025-07-01T00:00:00+00:00",
    }
    return StatusChange(**(said | changes))


@pytest.fixture
def make_entry() -> Callable[..., StatusChange]:
    """Makes an entry on a commitment, by its number."""
    return entry


@pytest.fixture
def make_view(open_report) -> Callable[..., View]:
    """Makes how the three commitments of the small report stand."""

    def make(changes=(), dues=None, **said) -> View:
        last = {each.commitment: each for each in changes}
        rows = tuple(
            Followed(
                commitment,
                last[commitment.id].status if commitment.id in last else Status.UNRATED,
                (dues or {}).get(commitment.number, Due()),
                last.get(commitment.id),
            )
            for commitment in open_report.report.commitments
        )
        counts = {status: sum(row.status is status for row in rows) for status in Status}
        overview = {
            "period": "",
            "rows": rows,
            "counts": counts,
            "sections": (Group("教育", counts, 1),),
            "sectors": (Group("金融", counts, 0),),
            "fresh": (),
            "adrift": (),
            "since": "",
        }
        view = {
            "report": open_report.report.source.sha256,
            "changes": tuple(changes),
            "periods": tuple(sorted({each.period for each in changes})),
            "proposed": "2025",
            "sources": (),
            "proposals": (),
            "today": "2025-07-15",
        }
        for name in overview.keys() & said.keys():
            overview[name] = said.pop(name)
        return View(overview=Overview(**overview), **(view | said))

    return make


@pytest.fixture
def look() -> Look:
    """Light, at 100 %."""
    return Look(LIGHT, 100, serif=True)


@pytest.fixture
def shown(qtbot) -> Callable[..., QWidget]:
    """Shows a widget in a window of its own that has the keyboard, and holds it."""
    held = []

    def show(widget: QWidget, width: int = 900, height: int = 600) -> QWidget:
        held.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
