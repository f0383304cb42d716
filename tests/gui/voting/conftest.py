"""A deputy in the room 票决: a package, a credential, a hand on the keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from jjdesk.domain.poll import Mode, Project, Rules
from jjdesk.gui.voting.room import VotingRoom
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.voting import credentials, keys, package

COMMITTEE, SHARES = keys.make_committee(3, 2)
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
def voting(desk, qtbot, tmp_path) -> Voting:
    """A hand on a desk whose workbook is open."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return Voting(desk, qtbot, folder)
