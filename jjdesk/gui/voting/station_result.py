"""结果: the board, what follows in sentences, and what can be done with it."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.poll import Project
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import scroll_of
from jjdesk.gui.voting.paper import ResultPaper
from jjdesk.gui.voting.station_board import Projector, ResultBoard
from jjdesk.gui.voting.station_desk import StationDesk
from jjdesk.gui.voting.station_parts import button, flow_of, ground, label, mark
from jjdesk.gui.widgets import saving
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import MARGINS
from jjdesk.services.polling.result_lines import sentences_of, voids_of
from jjdesk.services.polling.stationing import (
    PACKAGE_SUFFIX,
    SECRETARIAT_SUFFIX,
    Standing,
    Verified,
)

_MOST_HIGH: Final = 0.88
"""Part of the window's height that a sheet over it takes at most, below its title bar."""


class VerifiedSheet(QDialog):
    """What a check of the files found, step by step; the first fault named."""

    def __init__(self, found: Verified, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "verifiedSheet")
        self.setWindowTitle(self.tr("验票"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(8)
        good, bad = self.tr("✓ 验票通过：文件完整，各项相符"), self.tr("✗ 验票没有通过")
        title = label(good if found.ok else bad, "verifiedTitle")
        mark(title, "state", "good" if found.ok else "bad")
        column.addWidget(title)
        if found.fingerprint:
            said = self.tr("票决包编号 %s，应与票决规则上的一致。") % found.fingerprint
            column.addWidget(label(said, "verifiedPackage", wrap=True))
        column.addSpacing(4)
        column.addWidget(self._steps(found), 1)
        if found.first_fault:
            column.addSpacing(4)
            column.addWidget(label(found.first_fault, "verifiedFault", wrap=True))
        back = button(self.tr("关闭"), "verifiedBack", self.accept, main=True)
        back.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        column.addSpacing(8)
        column.addLayout(foot)
        self.setMinimumWidth(look.pixels(480))
        _keep_on_screen(self, parent)

    def _steps(self, found: Verified) -> QScrollArea:
        steps = named(QWidget(), "verifiedStepList")
        listed = QVBoxLayout(steps)
        listed.setContentsMargins(8, 4, 8, 4)  # within the frame that says where the keyboard is
        listed.setSpacing(8)
        signs = {True: ("✓", "good"), False: ("✗", "bad"), None: ("–", "")}
        for step in found.steps:
            sign, state = signs[step.ok]
            line = label(f"{sign}　{step.words}", "verifiedStep")
            mark(line, "state", state)
            listed.addWidget(line)
        listed.addStretch(1)
        scroll = scroll_of(steps, "verifiedSteps")
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setAccessibleName(self.tr("验票的各步"))
        return scroll


class PresidiumSheet(QDialog):
    """The presidium (主席团) says which projects go into another round."""

    def __init__(self, projects: tuple[Project, ...], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "presidiumSheet")
        self.setWindowTitle(self.tr("下一轮"))
        self._boxes = {
            each.key: named(QCheckBox(f"{each.number}　{each.name}"), "presidiumBox")
            for each in projects
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(8)
        words = self.tr("按规则由主席团决定是否再投一轮。请勾选进入下一轮的项目：")
        column.addWidget(label(words, "stationText", wrap=True))
        asked = named(QWidget(), "verifiedStepList")
        listed = QVBoxLayout(asked)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(8)
        for box in self._boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._allow)
            listed.addWidget(box)
        listed.addStretch(1)
        column.addWidget(scroll_of(asked, "verifiedSteps"), 1)
        back = button(self.tr("取消"), "presidiumBack", self.reject)
        self._keep = button(self.tr("生成下一轮…"), "presidiumKeep", self.accept, main=True)
        self._keep.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self._keep)
        column.addLayout(foot)
        self.setMinimumWidth(look.pixels(440))
        _keep_on_screen(self, parent)

    def _allow(self) -> None:
        self._keep.setEnabled(bool(self.decided))

    @property
    def decided(self) -> tuple[str, ...]:
        """Keys of the projects that are ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())


def _keep_on_screen(sheet: QDialog, window: QWidget) -> None:
    """In large text the list in the middle scrolls: the buttons stay on the screen."""
    asked = sheet.sizeHint()
    sheet.resize(asked.boundedTo(QSize(asked.width(), round(window.height() * _MOST_HIGH))))


class StationResult(QWidget):
    """The last page of a vote.

    Signals:
        next_made: path of the next round's package.
    """

    next_made = Signal(object)

    def __init__(self, desk: StationDesk, look: Look) -> None:
        super().__init__()
        named(self, "stationResult")
        self._desk, self._look = desk, look
        self._standing: Standing | None = None
        tr = self.tr
        self.board = ResultBoard(look)
        self._says = label("", "resultWords", wrap=True)
        self._more = label("", "stationHint", wrap=True)
        self._show = button(tr("投影（F5）"), "resultProject", self.project, main=True)
        self._show.setShortcut("F5")
        self._verify = button(tr("验票"), "resultVerify", self.verify)
        self._next = button(tr("生成下一轮票决包…"), "resultNext", self._ask_next)
        self.paper = ResultPaper(self, self._counted_folder)
        self.acts = flow_of(self._show, self.paper.button, self._verify, self._next)
        self._lay_out()
        desk.stood.connect(self.show_standing)

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(32, 16, 32, 16)
        inner.setSpacing(12)
        paper = named(QFrame(), "resultPaper")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.board)
        inner.addWidget(self._says)
        inner.addWidget(paper, 1)
        inner.addWidget(self._more)
        inner.addWidget(self.acts)
        self._none = label(self.tr("截止并开票之后，结果显示在这里。"), "stationHint", wrap=True)
        self._none.setContentsMargins(32, 20, 32, 20)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._there = ground(inner, "stationResultScroll")
        self._there.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._none)
        whole.addWidget(self._there)

    def take_keyboard(self) -> None:
        """To the main act."""
        if self._there.isVisibleTo(self):
            self._show.setFocus()
        else:
            self.setFocus()

    def show_standing(self, now: Standing) -> None:
        """Draw the result of a vote, once there is one."""
        self._standing = now
        result = now.result
        self._there.setVisible(result is not None)
        self._none.setVisible(result is None)
        if result is None:
            return
        self.board.show_result(result)
        self._says.setText("".join(sentences_of(result)))
        mark(self._says, "problem", bool(result.outcome.invalid_round))
        voids = voids_of(result)
        self._more.setText(self.tr("无效票：%s。") % voids if voids else "")
        self._more.setVisible(bool(voids))
        self._next.setVisible(self._desk.has_next)

    def _counted_folder(self) -> Path | None:
        now = self._standing
        return now.folder if now is not None and now.result is not None else None

    def project(self) -> None:
        """The result over a whole screen: that of the projector, where there is a second one."""
        now = self._standing
        if now is None or now.result is None:
            return
        sheet = Projector(now.result, now.vote.badges, self._look, self.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        others = [each for each in QGuiApplication.screens() if each != self.screen()]
        if others:
            sheet.setGeometry(others[0].geometry())
        sheet.showFullScreen()

    def verify(self) -> None:
        """Check the vote's files."""
        if self._standing is not None:
            self._desk.verify(self._standing.folder, self.show_verified)

    def show_verified(self, found: Verified) -> None:
        """What was found."""
        sheet = VerifiedSheet(found, self._look, self.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _ask_next(self) -> None:
        candidates = self._desk.candidates
        if not candidates:
            self._ask_key(())
            return
        sheet = PresidiumSheet(candidates, self._look, self.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.accepted.connect(lambda: self._ask_key(sheet.decided))
        sheet.open()

    def _ask_key(self, decided: tuple[str, ...]) -> None:
        now = self._standing
        if now is None:
            return
        words = self.tr("秘书处密钥 (*%s)") % SECRETARIAT_SUFFIX
        key, _ = QFileDialog.getOpenFileName(self, self.tr("选择秘书处密钥"), "", words)
        if not key:
            return
        path = saving.ask_target(
            self,
            self.tr("保存下一轮票决包"),
            self.tr("下一轮票决包"),
            PACKAGE_SUFFIX,
            self._desk.failed.emit,
            folder=now.folder.parent,
        )
        if path is not None:
            self.make_next(Path(key), path, decided)

    def make_next(self, key: Path, target: Path, decided: tuple[str, ...] = ()) -> None:
        """Write the next round's package."""
        self._desk.write_next(key, target, decided, partial(self.next_made.emit))

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.board.set_look(look)
