"""The margin's 本条: the chosen commitment, its targets and milestones, kind and note."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.annotation import MARKED, Annotation, NoteKind
from jjdesk.domain.library import Field
from jjdesk.domain.report import Commitment
from jjdesk.gui import note_kinds
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.figure_card import FigureCard, goal_card, milestone_card
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.gui.widgets.note_edit import NoteEdit
from jjdesk.services.sectors import sector_names

_SIDE = 16


class CommitmentPanel(QScrollArea):
    """Shows one commitment and takes the deputy's kind and note on it.

    Signals:
        kind_given: the commitment and its new ``NoteKind``; ``FREE`` takes it back.
        text_given: the commitment and its new text, once typing has rested.
        left: the note was left by Escape.
        target_chosen: a ``Target`` to be put right.
        menu_wanted: where on the screen the menu of corrections shall open.
    """

    kind_given = Signal(object, object)
    text_given = Signal(object, str)
    left = Signal()
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
            self.tr("点一条承诺事项，或按 J 走到下一条，\n这里就显示它的目标、节点和您的批注。")
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
        # No QButtonGroup: Tab would reach only one of its buttons.
        self._kinds: dict[int, QPushButton] = {}
        self._note = NoteEdit()
        self._saved = named(QLabel(wordWrap=True), "noteState")
        self._kind_places = QGridLayout()
        self._filled = QWidget(visible=False)
        self._lay_out()
        self._note.rested.connect(self._give_text)
        self._note.left.connect(self.left)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._correct)
        column.addLayout(head)
        column.addLayout(self._cards)
        column.addWidget(self._places)
        column.addWidget(self._standing)
        column.addLayout(self._kind_grid())
        self._note.setObjectName("note")
        self._note.setPlaceholderText(self.tr("在这里写批注，停笔即自动保存（N）"))
        self._note.setAccessibleName(self.tr("批注"))
        column.addWidget(self._note)
        column.addWidget(self._saved)
        body = named(QWidget(), "commitmentBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 16)
        layout.addWidget(self._empty)
        layout.addWidget(self._filled)
        layout.addStretch(1)
        self.setWidget(body)
        self.set_look(self._look)

    def _kind_grid(self) -> QGridLayout:
        for number, kind in enumerate(MARKED, start=1):
            button = QPushButton(f"{number} {note_kinds.label(kind)}")
            button.setCheckable(True)
            button.setProperty("kind", kind.value)
            button.setToolTip(self.tr("表态：%s（%d）") % (note_kinds.label(kind), number))
            button.setAccessibleName(self.tr("表态：%s") % note_kinds.label(kind))
            button.clicked.connect(partial(self._give_kind, number))
            self._kinds[number] = button
        self._kind_places.setSpacing(6)
        return self._kind_places

    def _place_kinds(self) -> None:
        """Five in a row; where large text leaves no room for that, three and two."""
        buttons = self._kinds.values()
        wanted = sum(button.sizeHint().width() + 6 for button in buttons)
        columns = len(buttons) if wanted <= self.viewport().width() - 2 * _SIDE else 3
        for number, button in enumerate(buttons):
            self._kind_places.addWidget(button, number // columns, number % columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the kinds anew."""
        super().resizeEvent(event)
        self._place_kinds()

    def set_look(self, look: Look) -> None:
        """Scale with the text size."""
        self._look = look
        self._note.setMinimumHeight(look.pixels(120))
        self._place_kinds()

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
        note: Annotation | None,
        corrected: Collection[tuple[Field, int, int]] = (),
    ) -> None:
        """Show a commitment with what the deputy noted on it; what was being typed is kept.

        Args:
            commitment: to be shown, or ``None`` for a hint.
            note: the annotation on it.
            corrected: what the user has put right, by field and place in the source.
        """
        self.flush()
        self._commitment = commitment
        self._filled.setVisible(commitment is not None)
        self._empty.setVisible(commitment is None)
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
        others = "、".join(names.get(code, code) for code in commitment.other_sectors)
        self._head.setToolTip(self.tr("也涉及：%s") % others if others else "")
        self._show_where_and_when(commitment)
        self._show_cards(commitment, corrected)
        self.show_note(note)
        self.verticalScrollBar().setValue(0)

    def _show_where_and_when(self, commitment: Commitment) -> None:
        """The towns and the deadlines that the commitment names, if any."""
        lines = []
        if commitment.places:
            lines.append(self.tr("镇街：%s") % "、".join(commitment.places))
        if commitment.deadlines:
            times = dict.fromkeys(deadline.quote for deadline in commitment.deadlines)
            lines.append(self.tr("时限：%s") % "、".join(times))
        self._places.setText("\n".join(lines))
        self._places.setVisible(bool(lines))

    def _show_cards(
        self, commitment: Commitment, corrected: Collection[tuple[Field, int, int]]
    ) -> None:
        while item := self._cards.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for target in commitment.targets:
            place = (Field.TARGET, target.value_start, target.value_end)
            card = FigureCard(target, corrected=place in corrected)
            card.chosen.connect(self.target_chosen)
            self._cards.addWidget(card)
        for milestone in commitment.milestones:
            self._cards.addWidget(milestone_card(milestone))
        for goal in commitment.goals:
            self._cards.addWidget(goal_card(goal))

    def show_note(self, note: Annotation | None) -> None:
        """Show kind and text as they are kept."""
        self._check(note.kind if note else NoteKind.FREE)
        self._note.show_text(note.text if note else "")

    def _check(self, kind: NoteKind) -> None:
        """Show one kind as given, or none: another click takes it back."""
        for number, each in enumerate(MARKED, start=1):
            self._kinds[number].setChecked(each == kind)

    def show_state(self, words: str, *, problem: bool = False) -> None:
        """Say below the note when it was kept, or why it is not."""
        self._saved.setText(words)
        self._saved.setProperty("problem", problem)
        restyle(self._saved)

    def flush(self) -> None:
        """Hand over what is typed, now."""
        self._note.flush()

    def focus_note(self) -> None:
        """Go to the note."""
        if self._commitment is not None:
            self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            cursor = self._note.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self._note.setTextCursor(cursor)
            self.ensureWidgetVisible(self._note)

    def press_kind(self, number: int) -> None:
        """Give or take back the kind with that number (1 to 5)."""
        if self._commitment is not None:
            self._kinds[number].click()

    def _give_kind(self, number: int) -> None:
        self.flush()
        chosen = self._kinds[number].isChecked()
        kind = MARKED[number - 1] if chosen else NoteKind.FREE
        self._check(kind)
        if self._commitment is not None:
            self.kind_given.emit(self._commitment, kind)

    def _give_text(self, text: str) -> None:
        if self._commitment is not None:
            self.text_given.emit(self._commitment, text)
