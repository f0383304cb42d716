"""The margin's 本条: the chosen commitment, section or report: what it holds, and its notes."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.library import Field
from jjdesk.domain.report import Commitment, Target
from jjdesk.gui.notes.panel import NotesPanel
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.figure_card import FigureCard, goal_card, milestone_card
from jjdesk.gui.widgets.naming import named
from jjdesk.services.sectors import sector_names
from jjdesk.words import say

_SIDE = 16


class CommitmentPanel(QScrollArea):
    """Shows one commitment, or by its heading a section or the report; ``notes`` are below.

    Signals:
        target_chosen: a ``Target`` to be put right.
        menu_wanted: where on the screen the menu of corrections shall open.
    """

    target_chosen = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("commitmentPanel")
        self.setAccessibleName(self.tr("本条"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = look
        self._commitment: Commitment | None = None
        self._empty = QLabel(
            self.tr(
                "点一条承诺事项，或按 J、K 走，这里就显示它的目标、节点和您的批注。\n"
                "按 N 写批注，停笔就自动保存。\n"
                "按 / 搜索，按 F 筛选。\n"
                "按 F1 看手册，按 ? 看全部按键。"
            )
        )
        self._empty.setObjectName("emptyHint")
        self._empty.setWordWrap(True)
        self._head = named(QLabel(wordWrap=True), "commitmentHead")
        self._correct = named(QToolButton(), "correct")
        self._correct.setText(self.tr("更正 ▾"))
        self._correct.setToolTip(self.tr("更正本条（C）"))
        self._correct.clicked.connect(self.open_menu)
        self._standing = named(QLabel(wordWrap=True), "commitmentStanding")
        self._standing.setTextFormat(Qt.TextFormat.PlainText)
        self._standing.hide()
        self._places = named(QLabel(wordWrap=True), "commitmentPlaces")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.notes = NotesPanel(look)
        self._filled = QWidget(visible=False)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._settle)
        self._lay_out()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._correct)
        column.addLayout(head)
        column.addLayout(self._cards)
        column.addWidget(self._places)
        column.addWidget(self._standing)
        column.addWidget(self.notes)
        body = named(QWidget(), "commitmentBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 16)
        layout.addWidget(self._empty)
        layout.addWidget(self._filled)
        layout.addStretch(1)
        self.setWidget(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines of the notes break anew."""
        super().resizeEvent(event)
        self._filled.updateGeometry()
        self._later.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while this was hidden is laid out now."""
        super().showEvent(event)
        self._later.start(0)

    def _settle(self) -> None:
        """Let the area be as high as what it holds.

        Qt drops the request for a layout that reaches a hidden panel, and does not repeat it: at
        another text size the cards would be cut, or lie over each other.
        """
        for widget in (self.notes, self._filled, self.widget()):
            if layout := widget.layout():
                layout.activate()
        QCoreApplication.sendEvent(self.widget(), QEvent(QEvent.Type.LayoutRequest))

    def set_look(self, look: Look) -> None:
        """Scale with the text size."""
        self._look = look
        self.notes.set_look(look)
        self._later.start(0)

    def notes_and_place(self) -> tuple[NotesPanel, QVBoxLayout]:
        """The notes and the layout they stand in; another panel may show them for a time."""
        return self.notes, self._column

    def open_menu(self) -> None:
        """Ask for the menu of corrections, below its button."""
        if self._commitment is not None:
            corner = QPoint(0, self._correct.height())
            self.menu_wanted.emit(self._correct.mapToGlobal(corner))

    def show_standing(self, words: str) -> None:
        """Say what the task tables hold of the commitment: units, deadline, progress."""
        self._standing.setText(words)
        self._standing.setVisible(bool(words))

    def show_commitment(
        self,
        commitment: Commitment | None,
        corrected: Collection[tuple[Field, int, int]] = (),
    ) -> None:
        """Show a commitment; what was being typed is kept.

        Args:
            commitment: to be shown, or ``None`` for a hint.
            corrected: what the user has put right, by field and place in the source.
        """
        self._commitment = commitment
        self._filled.setVisible(commitment is not None)
        self._empty.setVisible(commitment is None)
        self._correct.setVisible(commitment is not None)
        if commitment is None:
            self._head.clear()
            return
        names = sector_names()
        sector = names.get(commitment.sector, "")
        words = self.tr("第 %d 条 · %s %s") % (commitment.number, commitment.sector, sector)
        span = (commitment.start, commitment.end)
        if (Field.SECTOR, *span) in corrected or (Field.KIND, *span) in corrected:
            words += self.tr(" · 已更正")
        self._head.setText(words)
        others = say("、").join(names.get(code, code) for code in commitment.other_sectors)
        self._head.setToolTip(self.tr("也涉及：%s") % others if others else "")
        self._show_where_and_when(commitment)
        self._show_cards(commitment, corrected)
        self._later.start(0)
        self.verticalScrollBar().setValue(0)

    def show_heading(self, words: str) -> None:
        """Show a section, or the whole report, by its heading."""
        self._commitment = None
        self._filled.show()
        self._empty.hide()
        self._correct.hide()
        self._head.setText(words)
        self._head.setToolTip("")
        self._clear_cards()
        self._places.hide()
        self.verticalScrollBar().setValue(0)

    def _show_where_and_when(self, commitment: Commitment) -> None:
        """The towns and the deadlines that the commitment names, if any."""
        lines = []
        if commitment.places:
            lines.append(self.tr("镇街：%s") % say("、").join(commitment.places))
        if commitment.deadlines:
            times = dict.fromkeys(deadline.quote for deadline in commitment.deadlines)
            lines.append(self.tr("时限：%s") % say("、").join(times))
        self._places.setText("\n".join(lines))
        self._places.setVisible(bool(lines))

    def _show_cards(
        self, commitment: Commitment, corrected: Collection[tuple[Field, int, int]]
    ) -> None:
        self._clear_cards()
        for target in commitment.targets:
            place = (Field.TARGET, target.value_start, target.value_end)
            card = FigureCard(target, corrected=place in corrected)
            card.chosen.connect(self.target_chosen)
            self._cards.addWidget(card)
        for milestone in commitment.milestones:
            self._cards.addWidget(milestone_card(milestone))
        for goal in commitment.goals:
            self._cards.addWidget(goal_card(goal))

    def _clear_cards(self) -> None:
        while item := self._cards.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def target_in_focus(self) -> Target | None:
        """The target whose card has the keyboard."""
        for position in range(self._cards.count()):
            item = self._cards.itemAt(position)
            card = item.widget() if item else None
            if isinstance(card, FigureCard) and card.hasFocus():
                return card.target
        return None

    def add_line(self, line: QWidget) -> None:
        """Put a line of another room's above the notes."""
        self._column.insertWidget(self._column.indexOf(self.notes), line)

    def flush(self) -> None:
        """Hand over what is typed, now."""
        self.notes.form.flush()

    def bring_form_into_view(self) -> None:
        """Show the open note, whole if it fits."""
        self.ensureWidgetVisible(self.notes.form)
