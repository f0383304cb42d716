"""Beside the cards: one project with its 意向, a note, and the commitments that bear on it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Intention
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import words_of
from jjdesk.gui.voting.ballot_side import LEANING_WORDS
from jjdesk.gui.widgets.naming import named
from jjdesk.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jjdesk.services.polling.links import Bearing

_WIDTH: Final = 380
_NOTE: Final = 96
_MOST_NUMBER: Final = 9999
_REST_MS: Final = 300


class ProjectSide(QScrollArea):
    """What is said of the project that is chosen.

    Signals:
        leaned: a ``Leaning``.
        noted: key of a project and the note on it, once typing has rested.
        decided: id of a commitment, and whether it bears on the project.
        numbered: number of a commitment that bears on it, too.
        link_wanted: id of a commitment to go to.
        left: back to the cards.
    """

    leaned = Signal(object)
    noted = Signal(str, str)
    decided = Signal(str, bool)
    numbered = Signal(int)
    link_wanted = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "projectSideScroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._key = ""
        self._kept = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.hand_over)
        self._name = words_of("", "projectSideName")
        self._content = words_of("", "ballotSideText")
        self._leanings = {
            leaning: _pill(words, number)
            for number, (leaning, words) in enumerate(LEANING_WORDS.items(), start=1)
        }
        self._note = named(QPlainTextEdit(), "projectNote")
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("附注：为什么选、为什么不选（N）"))
        self._note.setAccessibleName(self.tr("附注"))
        self._note.installEventFilter(self)
        self._bearings = QWidget()
        self._bearing_column = QVBoxLayout(self._bearings)
        self._bearing_column.setContentsMargins(0, 0, 0, 0)
        self._bearing_column.setSpacing(10)
        self._more = named(QLineEdit(), "projectMore")
        self._more.setPlaceholderText(self.tr("另加一条：写它在报告里的条号，回车"))
        self._more.setAccessibleName(self.tr("另加一条承诺事项，按条号"))
        self._more.setValidator(QIntValidator(1, _MOST_NUMBER, self))
        self._more.returnPressed.connect(self._add)
        self._lay_out()
        for leaning, pill in self._leanings.items():
            pill.clicked.connect(partial(self.leaned.emit, leaning))
        self._note.textChanged.connect(self._rest.start)
        self.set_look(look)

    def _lay_out(self) -> None:
        body = named(QWidget(), "ballotSide")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self._content)
        column.addSpacing(4)
        column.addWidget(
            words_of(self.tr("我的意向（只在这台电脑上，不是选票）"), "ballotSideHead")
        )
        pills = QHBoxLayout()
        pills.setSpacing(8)
        for pill in self._leanings.values():
            pills.addWidget(pill)
        pills.addStretch(1)
        column.addLayout(pills)
        column.addWidget(self._note)
        column.addSpacing(4)
        column.addWidget(words_of(self.tr("报告里的承诺事项"), "ballotSideHead"))
        column.addWidget(self._bearings)
        column.addWidget(self._more)
        column.addStretch(1)
        self.setWidget(body)

    def show_project(
        self, project: Project, intention: Intention, bearings: "Sequence[Bearing]"
    ) -> None:
        """Show a project; a note being typed on it is left alone."""
        if project.key != self._key:
            self.hand_over()
        self._name.setText(f"{project.number}  {project.name}")
        self._content.setText(project.content)
        self._content.setVisible(bool(project.content))
        for leaning, pill in self._leanings.items():
            pill.setChecked(leaning is intention.leaning)
        typing = project.key == self._key and self._note.hasFocus()
        if not typing and self._note.toPlainText() != intention.note:
            self._kept = intention.note
            self._note.setPlainText(intention.note)
            self._rest.stop()
        elif not typing:
            self._kept = intention.note
        self._key = project.key
        self._show_bearings(bearings)

    def _show_bearings(self, bearings: "Sequence[Bearing]") -> None:
        while self._bearing_column.count():
            widget = self._bearing_column.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        for bearing in bearings:
            self._bearing_column.addWidget(self._bearing(bearing))
        if not bearings:
            nothing = self.tr("没有找到对应的承诺事项。")
            self._bearing_column.addWidget(words_of(nothing, "ballotSideText"))

    def _bearing(self, bearing: "Bearing") -> QWidget:
        commitment = bearing.commitment
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = self.tr("报告第 %d 条") % commitment.number
        if not bearing.holds:
            head += self.tr("（可能对应：%s）") % (bearing.doubt or self.tr("请核对"))
        column.addWidget(words_of(f"{head}  {commitment.text}", "ballotSideText"))
        row = QHBoxLayout()
        row.setSpacing(12)
        acts = [(self.tr("到报告里看"), partial(self.link_wanted.emit, commitment.id))]
        if not bearing.holds:
            acts.append((self.tr("对应"), partial(self.decided.emit, commitment.id, True)))
        acts.append((self.tr("不对应"), partial(self.decided.emit, commitment.id, False)))
        for words, act in acts:
            button = QPushButton(words)
            button.setAutoDefault(True)
            button.setProperty("link", True)
            button.setAccessibleName(say("{head}，{said}", head=head, said=words))
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return card

    def forget(self) -> None:
        """Let go of the project and of the note on it, which is not handed over."""
        self._key = self._kept = ""
        self._note.setPlainText("")
        self._rest.stop()
        for pill in self._leanings.values():
            pill.setChecked(False)

    def _add(self) -> None:
        number = int(self._more.text())
        self._more.setText("")
        self.numbered.emit(number)

    def take_keyboard(self) -> None:
        """Write the note."""
        self._note.setFocus()

    def hand_over(self) -> None:
        """Tell the note that is typed, if it is another."""
        self._rest.stop()
        text = self._note.toPlainText()
        if self._key and text != self._kept:
            self._kept = text
            self.noted.emit(self._key, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves the note; what is typed is kept when the keys leave."""
        if watched is self._note and event.type() == QEvent.Type.FocusOut:
            self.hand_over()
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.setFixedWidth(min(look.pixels(_WIDTH), 520))
        self._note.setFixedHeight(look.pixels(_NOTE))


def _pill(words: str, number: int) -> QPushButton:
    pill = QPushButton(words)
    pill.setProperty("pill", True)
    pill.setCheckable(True)
    pill.setToolTip(say("{said}（{number}）", said=words, number=number))
    return pill
