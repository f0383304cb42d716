"""Before the ballot: the package is opened, the credential is given."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.project_list import Cast
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import Ground, page_of, scroll_of, words_of
from jjdesk.gui.voting.ballot_rules import VoteRules
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.services.polling.casting import CREDENTIAL_SUFFIX, PACKAGE_SUFFIX, Vote
from jjdesk.words import catalogue, say

_WIDEST: Final = 680
_MOST_BEFORE: Final = 9999


class GatePage(QWidget):
    """Two steps on a sheet.

    Signals:
        opened: a ``Path`` whose package is to be opened.
        code_wanted: a ``Path`` whose credential is to be read.
        began: the credential as it was typed, and how often it was used on other computers.
    """

    opened = Signal(object)
    code_wanted = Signal(object)
    began = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "gatePage")
        self.setAcceptDrops(True)
        self._vote: Vote | None = None
        self._sheet = named(QFrame(), "gateSheet")
        self._open = named(QPushButton(self.tr("打开票决包…（O）")), "gateOpen")
        self._title = words_of("", "gateTitle")
        self._facts = words_of("", "gateFacts")
        self._known = words_of("", "gateKnown")
        self._more = named(QPushButton(self.tr("查看项目和票决规则")), "gateMore")
        self._more.setProperty("link", True)
        self._more.setCheckable(True)
        self._rules: VoteRules | None = None
        self._second = QWidget()
        self._code = named(QLineEdit(), "gateCode")
        self._code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._code.setAccessibleName(self.tr("选票凭证上的 28 个字符"))
        self._file = named(QPushButton(self.tr("从文件读入…")), "gateFile")
        self._before = named(QCheckBox(self.tr("这份凭证在别的电脑上投过")), "gateBefore")
        self._times = named(QSpinBox(), "gateTimes")
        self._begin = named(QPushButton(self.tr("开始填票（Enter）")), "gateBegin")
        self._problem = words_of("", "gateProblem")
        self._lay_out()
        self._wire()
        self.set_look(look)
        self.show_vote(None, None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(8)
        column.addWidget(words_of(self.tr("第一步  打开票决包"), "gateStep"))
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._rules_place = QVBoxLayout()
        column.addLayout(self._rules_place)
        column.addWidget(self._known)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(20)
        column.addWidget(self._second)
        column.addWidget(self._problem)
        self._lay_out_second()
        page_of(self, scroll_of(Ground(self._sheet, "gateGround")))

    def _lay_out_second(self) -> None:
        second = QVBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        second.addWidget(words_of(self.tr("第二步  填写选票凭证"), "gateStep"))
        hint = self.tr("照凭证条上的 28 个字符填，不分大小写，横线可不填；或读入凭证文件。")
        second.addWidget(words_of(hint, "gateFacts"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._code, 1)
        row.addWidget(self._file)
        second.addLayout(row)
        again = QHBoxLayout()
        again.setSpacing(8)
        again.addWidget(self._before)
        again.addWidget(self._times)
        again.addStretch(1)
        second.addLayout(again)
        second.addSpacing(8)
        second.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        self._begin.setProperty("main", True)
        self._times.setRange(1, _MOST_BEFORE)
        self._times.setSuffix(self.tr(" 次"))
        self._times.setAccessibleName(self.tr("投过的次数，即上次回执上的“第几次投票”"))
        self._times.hide()

    def _wire(self) -> None:
        self._open.clicked.connect(self._ask_package)
        self._file.clicked.connect(self._ask_code)
        self._begin.clicked.connect(self._begin_ballot)
        self._code.textEdited.connect(lambda _: self.show_problem(""))
        self._more.toggled.connect(self._show_rules)
        self._before.toggled.connect(self._times.setVisible)

    def _ask_package(self) -> None:
        kinds = self.tr("票决包 (*%s)") % PACKAGE_SUFFIX
        path, _ = QFileDialog.getOpenFileName(self, self.tr("打开票决包"), "", kinds)
        if path:
            self.opened.emit(Path(path))

    def _ask_code(self) -> None:
        kinds = self.tr("选票凭证 (*%s);;全部文件 (*)") % CREDENTIAL_SUFFIX
        path, _ = QFileDialog.getOpenFileName(self, self.tr("读入选票凭证"), "", kinds)
        if path:
            self.code_wanted.emit(Path(path))

    def _begin_ballot(self) -> None:
        if self._vote is not None:
            before = self._times.value() if self._before.isChecked() else 0
            self.began.emit(self._code.text(), before)

    # What is shown

    def _show_rules(self, wanted: bool) -> None:
        """Unfold what is voted on and by which rules, or fold it away."""
        self._more.setText(
            self.tr("收起项目和票决规则") if wanted else self.tr("查看项目和票决规则")
        )
        if self._rules is not None:
            self._rules.hide()
            self._rules.deleteLater()
            self._rules = None
        if wanted and self._vote is not None:
            self._rules = VoteRules(self._vote)
            self._rules_place.addWidget(self._rules)

    def show_vote(self, vote: Vote | None, cast: Cast | None) -> None:
        """The opened package, and how often this computer sealed a ballot for it."""
        self._vote = vote
        self._title.setVisible(vote is not None)
        self._more.setVisible(vote is not None)
        self._more.setChecked(False)
        self._second.setVisible(vote is not None)
        self._open.setText(self.tr("换一个票决包…（O）") if vote else self.tr("打开票决包…（O）"))
        self._open.setProperty("main", vote is None)
        restyle(self._open)
        if vote is None:
            self._facts.setText(
                self.tr(
                    "票决包是秘书处发给各位代表的一个文件（.jjvote），里面有候选项目和票决规则。"
                    "从 U 盘或共享文件夹打开它，也可以把它拖到这里；再填上您领到的选票凭证，"
                    "就可以填票。不需要网络。"
                )
            )
        else:
            self._title.setText(vote.title)
            facts = (
                say(
                    "{count} 个{kind}。{sentence}。",
                    count=len(vote.projects),
                    kind=vote.kind,
                    sentence=vote.sentence,
                ),
                _joined(vote.conditions),
                self.tr("票决包编号 %s，应与秘书处发的票决规则上的一致。") % vote.fingerprint,
            )
            self._facts.setText("\n".join(facts))
        self._show_cast(vote, cast)
        self.show_problem("")
        self.forget()

    def _show_cast(self, vote: Vote | None, cast: Cast | None) -> None:
        words = ""
        if vote is not None and cast is not None:
            words = self.tr("这台电脑已为这次票决封过 %d 次票") % cast.sequence
            words += self.tr("，最后的回执是 %s。") % cast.receipt if cast.receipt else say("。")
            words += (
                self.tr("再投一次，以最后一次为准。")
                if vote.rules.changeable
                else self.tr("同一份凭证投出后不能更改，再投不计。")
            )
        self._known.setText(words)
        self._known.setVisible(bool(words))

    def show_code(self, code: str) -> None:
        """What a credential's file held."""
        lines = [line for line in code.splitlines() if not line.startswith("#")]
        self._code.setText("".join(lines).strip())
        self.show_problem("")
        self._begin.setFocus()

    def show_problem(self, words: str) -> None:
        """Why it does not go on."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._code.setProperty("problem", bool(words) and self._vote is not None)
        restyle(self._code)

    def forget(self) -> None:
        """Let go of the credential; ``setText`` also forgets what could be taken back."""
        self._code.setText("")
        self._before.setChecked(False)
        self._times.setValue(1)

    def take_keyboard(self) -> None:
        """Take the keys to the step that comes next."""
        (self._open if self._vote is None else self._code).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """O opens a package, Enter begins."""
        if event.key() == Qt.Key.Key_O:
            self._ask_package()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self._begin_ballot()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A package may be dropped here."""
        if _package_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the package."""
        path = _package_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.opened.emit(path)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._sheet.setMaximumWidth(look.pixels(_WIDEST))


def _package_of(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    wanted = [path for path in paths if path.suffix.casefold() == PACKAGE_SUFFIX]
    return wanted[0] if len(paths) == len(wanted) == 1 else None


def _joined(sentences: Iterable[str]) -> str:
    """Sentences behind each other, in English with a space between."""
    between = "" if catalogue() is None else " "
    return between.join(sentence.strip() for sentence in sentences)
