"""A deputy in the room 票决: a package, a credential, a hand on the keys."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from jjdesk.domain.poll import Ballot, Mark, Mode, Project, Rules
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.leaf import Around, VotingLeaf, press_by_enter
from jjdesk.gui.voting.room import VotingRoom
from jjdesk.gui.voting.station import StationLeaf
from jjdesk.gui.voting.station_page import COUNT
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.bundle import Services
from jjdesk.services.polling.casting import Vote
from jjdesk.services.polling.stationing import Phase
from jjdesk.store.database import open_workbook
from jjdesk.voting import credentials, keys, package, sealing

COMMITTEE, SHARES = keys.make_committee(3, 2)
STRANGER = keys.make_committee(3, 2)[1][0]
SECRETARIAT = keys.make_secretariat()
CREDENTIAL, FOREIGN = credentials.make(2)
_SEATS = {Mode.WHOLE_LIST: 13, Mode.SATISFACTION: 0}
_ROUNDS = {Mode.SATISFACTION: 1}


class Voting:
    """What a hand does in the room, and what it sees there."""

    shares = SHARES
    code = CREDENTIAL.code
    foreign = FOREIGN.code

    def __init__(self, desk, qtbot, folder: Path) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.folder = folder

    @property
    def room(self) -> VotingRoom:
        return self.desk.window.findChild(VotingRoom)

    @property
    def leaf(self):
        return self.room.leaf

    def enter(self, leaf: str = "ballot"):
        """Go to a leaf of the room by the keys."""
        self.key("3", Qt.KeyboardModifier.AltModifier)
        self.room.turn(leaf)
        return self

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=20000)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is; offscreen a dialog may have kept it."""
        if QApplication.focusWidget() is None:
            self.desk.window.activateWindow()
            self.wait(lambda: QApplication.focusWidget() is not None)
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def keys(self, text: str) -> None:
        for each in text:
            self.key(each)

    def words(self, name: str) -> str:
        return self.leaf.findChild(QLabel, name).text()

    @property
    def said(self) -> str:
        bar = self.desk.window.findChild(NoticeBar)
        return bar.findChild(QLabel).text() if bar.isVisible() else ""

    def package(self, mode: Mode = Mode.TICK, *, demo: bool = False, **rules) -> Path:
        """A package of 13 projects; its file."""
        defaults = {
            "eligible": 20,
            "mode": mode,
            "seats": _SEATS.get(mode, 10),
            "max_rounds": _ROUNDS.get(mode, 2),
        }
        vote = package.Package(
            title="民生实事项目票决",
            rules=Rules(**(defaults | rules)),
            projects=tuple(
                Project(key=f"p{n}", number=n, name=f"项目{n}", content=f"内容{n}", unit="某局")
                for n in range(1, 14)
            ),
            committee=COMMITTEE,
            credentials=(CREDENTIAL.public,),
            made="2025-01-08",
            demo=demo,
        )
        path = self.folder / f"{mode.value}.jjvote"
        path.write_bytes(package.encode(vote, keys.make_secretariat()))
        return path

    def open(self, mode: Mode = Mode.TICK, **changes) -> Path:
        """Open a package in the leaf 投票."""
        path = self.package(mode, **changes)
        self.leaf.open_package(path)
        self.wait(lambda: self.desk.find(QLineEdit, "gateCode").isVisible())
        return path

    def begin(self, mode: Mode = Mode.TICK, **changes) -> Path:
        """To an empty ballot, by its credential."""
        path = self.open(mode, **changes)
        field = self.desk.find(QLineEdit, "gateCode")
        self.wait(field.hasFocus)
        self.keys(self.code)
        self.key(Qt.Key.Key_Return)
        self.wait(lambda: self.leaf._ballot is not None)
        return path


@pytest.fixture
def close(monkeypatch) -> Callable[[Path], None]:
    """Folders may not be looked into; as root every one may."""

    def close(folder: Path) -> None:
        stat = os.stat

        def refuse(path, *rest, **named):
            if Path(path).is_relative_to(folder) and Path(path) != folder:
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return stat(path, *rest, **named)

        monkeypatch.setattr(os, "stat", refuse)

    return close


@pytest.fixture
def look() -> Look:
    """Light, at 100 %."""
    return Look(LIGHT, 100, serif=True)


@pytest.fixture
def code() -> str:
    """The credential of the votes that are made here, as it is typed."""
    return CREDENTIAL.code


@pytest.fixture
def make_vote() -> Callable[..., Vote]:
    """Makes a vote in memory: six projects, of which three may be chosen, unless said otherwise."""

    def make(mode: Mode = Mode.TICK, projects=None, *, demo: bool = False, **rules) -> Vote:
        listed = projects or tuple(
            Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 7)
        )
        seats = {Mode.WHOLE_LIST: len(listed), Mode.SATISFACTION: 0}.get(mode, 3)
        defaults = {
            "eligible": 20,
            "mode": mode,
            "seats": seats,
            "max_rounds": _ROUNDS.get(mode, 2),
        }
        made = package.Package(
            title="民生实事项目票决",
            rules=Rules(**(defaults | rules)),
            projects=listed,
            committee=COMMITTEE,
            credentials=(CREDENTIAL.public,),
            made="2025-01-08",
            demo=demo,
        )
        return Vote(package.decode(package.encode(made, SECRETARIAT)))

    return make


@pytest.fixture
def voting_package(make_vote) -> Callable[..., Path]:
    """Writes the package of a vote made here into a folder; its file."""

    def write(folder: Path, mode: Mode = Mode.TICK, **changes) -> Path:
        path = folder / f"{mode.value}.jjvote"
        made = make_vote(mode, **changes)._package
        path.write_bytes(package.encode(made, SECRETARIAT))
        return path

    return write


@pytest.fixture
def committee() -> tuple[keys.CommitteePublic, tuple[keys.KeyShare, ...]]:
    """Who can open the ballots of the votes that are made here."""
    return COMMITTEE, SHARES


@pytest.fixture
def shown(qtbot) -> Callable[..., QWidget]:
    """Shows a widget in a window of its own that has the keyboard, and holds it."""
    held = []

    def show(widget: QWidget, width: int = 1100, height: int = 640) -> QWidget:
        held.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture
def voting(desk, qtbot, tmp_path) -> Voting:
    """A hand on a desk whose workbook is open."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return Voting(desk, qtbot, folder)


class Alone:
    """A leaf by itself over a workbook of its own: a bar, what can be undone, no room around it."""

    code = CREDENTIAL.code
    foreign = FOREIGN.code

    def __init__(self, qtbot, window: QWidget, kind: type, workbook: Path, report) -> None:
        self.qtbot = qtbot
        self.window = window
        self.bar = NoticeBar(window)
        self.keeper = WorkbookKeeper(lambda: Services(open_workbook(workbook)), window)
        self.undo = Undo(self.keeper, self.bar, window)
        self.went = []
        around = Around(
            self.keeper.run,
            self.bar,
            self.undo,
            lambda: report,
            self.went.append,
            lambda: self.keeper.reading_only,
        )
        self.leaf: VotingLeaf = kind(Look(LIGHT, 100, serif=True), around)
        self.leaf.setParent(window)
        press_by_enter(self.leaf)

    @property
    def said(self) -> str:
        return self.bar.accessibleName() if self.bar.isVisible() else ""

    def wait(self, until) -> None:
        self.qtbot.waitUntil(until, timeout=20000)

    def find(self, kind, name):
        found = self.leaf.findChild(kind, name)
        assert found is not None, name
        return found

    def words(self, name) -> str:
        return self.find(QLabel, name).text()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        if QApplication.focusWidget() is None:
            self.window.activateWindow()
            self.wait(lambda: QApplication.focusWidget() is not None)
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def keys(self, text: str) -> None:
        for each in text:
            self.key(each)

    def click(self, name, kind=QPushButton) -> None:
        button = self.find(kind, name)
        assert button.isVisible(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def ask(self, work):
        """What the workbook's thread gives."""
        done = []
        self.keeper.run(work, done.append, pytest.fail)
        self.wait(lambda: bool(done))
        return done[0]

    def drain(self) -> None:
        self.keeper.drain()


@pytest.fixture
def alone(qtbot, shown, tmp_path, open_report):
    """Makes a leaf that stands alone; its thread ends with the test."""
    made = []

    def make(kind: type, width: int = 1200, height: int = 680) -> Alone:
        window = QWidget()
        hand = Alone(qtbot, window, kind, tmp_path / "workbook.jjdesk", open_report)
        hand.leaf.resize(width, height)
        shown(window, width, height)
        made.append(hand)
        return hand

    yield make
    for each in made:
        each.leaf.leave()
        each.keeper.close()


class Hall:
    """A counting station, five deputies, four projects of which two may be ticked."""

    shares = SHARES
    stranger = STRANGER

    def __init__(self, qtbot, folder: Path, **rules) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.credentials = credentials.make(5)
        made = package.Package(
            title="民生实事项目票决",
            rules=Rules(**({"eligible": 5, "seats": 2} | rules)),
            projects=tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 5)),
            committee=COMMITTEE,
            credentials=tuple(sorted(each.public for each in self.credentials)),
            made="2026-01-05",
            demo=True,
        )
        data = package.encode(made, SECRETARIAT)
        self.package = package.decode(data)
        self.file = folder / "票决包.jjvote"
        self.file.write_bytes(data)
        self.key_file = folder / "秘书处密钥.jjsecretariat"
        self.key_file.write_text(SECRETARIAT.text)
        self.stick = folder / "U盘"
        self.stick.mkdir()
        self.station = folder / "计票"
        self.station.mkdir()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1300, 700)
        self.bar = NoticeBar(self.window)
        around = Around(None, self.bar, None, lambda: None, lambda _: None, lambda: "")
        self.leaf = StationLeaf(Look(LIGHT, 100, serif=True), around)
        self.leaf.setParent(self.window)
        self.leaf.resize(self.window.size())
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.leaf.enter()

    @property
    def page(self):
        return self.leaf.page

    @property
    def now(self):
        return self.leaf._standing

    @property
    def said(self) -> str:
        return self.bar.accessibleName() if self.bar.isVisible() else ""

    def wait(self, until) -> None:
        self.qtbot.waitUntil(until, timeout=20000)

    def find(self, kind, name):
        found = self.leaf.findChild(kind, name)
        assert found is not None, name
        return found

    def words(self, name) -> str:
        return self.find(QLabel, name).text()

    def press(self, name) -> None:
        button = self.find(QPushButton, name)
        assert button.isVisible(), name
        button.setFocus()
        self.qtbot.keyClick(button, Qt.Key.Key_Space)

    def type(self, name, text) -> None:
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        if text.isascii():
            self.qtbot.keyClicks(field, text)
        else:
            field.setText(text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    @staticmethod
    def ticked(*numbers) -> Ballot:
        return Ballot(tuple(Mark.FOR if n in numbers else Mark.NONE for n in range(1, 5)))

    def sums(self) -> list[tuple[str, str]]:
        return [(sign.text(), words.text()) for sign, words in self.page.counters._sums]

    def choose(self, monkeypatch, *, file="", folder="") -> None:
        """What is chosen in the system's dialogs."""
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_: (str(file), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    def shown(self) -> str:
        """All words that can be seen on the page of paper ballots."""
        found = [
            each.text()
            for kind in (QLabel, QPushButton, QLineEdit)
            for each in self.page.paper.findChildren(kind)
            if each.isVisible()
        ]
        return "\n".join(found)

    def cast(self, deputy, *numbers, sequence=1):
        data = sealing.seal(self.ticked(*numbers), sequence, self.package, self.credentials[deputy])
        path = self.stick / sealing.file_name()
        path.write_bytes(data)
        return path

    def drop(self, *paths) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        none = Qt.KeyboardModifier.NoModifier
        left = Qt.MouseButton.LeftButton
        event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none)
        self.leaf.dropEvent(event)

    def begin(self) -> None:
        self.leaf.desk.begin(self.file, self.station)
        self.wait(lambda: self.now is not None)

    def counters(self, present, issued) -> None:
        self.type("countPresent", str(present))
        self.type("countIssued", str(issued))
        self.wait(lambda: (self.now.present, self.now.issued) == (present, issued))

    def key_paper(self, who, number, ballot) -> None:
        self.leaf.desk.key_paper(who, number, ballot, lambda: None)

    def close(self) -> None:
        self.leaf.desk.close_vote()
        self.wait(lambda: self.now.phase is Phase.CLOSED)

    def count(self) -> None:
        """Two keepers type their parts; then it is counted."""
        self.page.turn(COUNT)
        for given, share in enumerate(SHARES[:2], 1):
            self.type("shareCode", share.code)
            self.wait(lambda given=given: len(self.page.count._shares) == given)
        self.press("stationGo")
        self.wait(lambda: self.now.phase is Phase.COUNTED)

    def counted(self, *ballots) -> None:
        self.begin()
        for deputy, numbers in enumerate(ballots):
            self.cast(deputy, *numbers)
        self.drop(self.stick)
        self.wait(lambda: self.now.electronic == len(ballots))
        self.counters(5, len(ballots))
        self.close()
        self.count()


@pytest.fixture
def make_hall(qtbot, tmp_path):
    """Makes the hall; its thread ends with the test."""
    made = []

    def hall(**rules) -> Hall:
        made.append(Hall(qtbot, tmp_path, **rules))
        return made[-1]

    yield hall
    for each in made:
        each.leaf.leave()


@pytest.fixture
def hall(make_hall) -> Hall:
    """A station that no vote is open at."""
    return make_hall()
