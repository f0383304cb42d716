"""The page on which a ballot is filled in: the sheet, what is worth knowing beside it, the count.

Where there is little room what is worth knowing stands below the sheet and is scrolled to.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from jjdesk.domain.poll import Mark, Mode, Project
from jjdesk.domain.project_list import Intention, Leaning
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import Ground, foot_of, page_of, scroll_of
from jjdesk.gui.voting.ballot_sheet import BallotSheet
from jjdesk.gui.voting.ballot_side import BallotSide
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.services.polling.casting import Vote
from jjdesk.services.polling.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jjdesk.services.polling.links import Bearing

_SIDE: Final = 320
_BESIDE: Final = 1000
"""Pixels at 100 % from which on the side stands beside the sheet."""
_WIDEST: Final = 860
_ROOM: Final = 12
"""Pixels that stay in sight above and below the row that the keys are for."""


class BallotPage(QWidget):
    """A ballot being filled in.

    Signals:
        checked: it is to be looked over.
        left: back, without sealing.
        link_wanted: id of a commitment to go to.
    """

    checked = Signal()
    left = Signal()
    link_wanted = Signal(str)

    def __init__(self, vote: Vote, marking: Marking, look: Look) -> None:
        super().__init__()
        named(self, "ballotPage")
        self._look = look
        self._marking = marking
        self._intentions: tuple[Intention, ...] = ()
        self.sheet = BallotSheet(vote, marking, look)
        self.side = BallotSide(vote)
        self._fill = named(QPushButton(self.tr("按意向填票（I）")), "ballotFillAbove")
        self._fill.setProperty("link", True)
        ground = Ground(self.sheet)
        self._ground = ground.column
        self._beside = False
        self._scroll = scroll_of(ground)
        self._side_scroll = scroll_of(QWidget(), "ballotSideScroll")
        self._count = named(QLabel(), "ballotCount")
        self._count.setTextFormat(Qt.TextFormat.RichText)
        self._says = named(QLabel(wordWrap=True), "ballotSays")
        # A project's name may look like markup.
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._check = named(QPushButton(self.tr("核对选票（Enter）")), "ballotCheck")
        self._back = named(QPushButton(self.tr("返回")), "ballotBack")
        self._back.setToolTip(self.tr("返回（Esc）"))
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._show_row)
        self._lay_out()
        self._wire()
        self.set_look(look)
        self._tell()

    def _lay_out(self) -> None:
        self.sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        whole = QWidget()
        upper = QHBoxLayout(whole)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self._scroll, 1)
        upper.addWidget(self._side_scroll)
        self._check.setProperty("main", True)
        self._ground.insertWidget(0, self._fill, 0, Qt.AlignmentFlag.AlignRight)
        self._ground.insertWidget(2, self.side)
        page_of(self, whole, foot_of(self._count, self._says, self._back, self._check))

    def _wire(self) -> None:
        self.sheet.marked.connect(self._tell)
        self.sheet.refused.connect(self._refuse)
        self.sheet.came.connect(self._show_project)
        self.sheet.linked.connect(self._follow)
        self.side.fill_wanted.connect(self.fill)
        self._fill.clicked.connect(self.fill)
        self.side.link_wanted.connect(lambda: self._follow(self.sheet.project))
        self._scroll.viewport().installEventFilter(self)
        self._check.clicked.connect(self.checked)
        self._back.clicked.connect(self.left)

    # What is said

    def _tell(self) -> None:
        done, number, most = self._marking.counted()
        accent = self._look.tokens.accent
        big = self._look.pixels(26)
        count = f'<span style="color:{accent}; font-size:{big}px; font-weight:bold">{number}</span>'
        words = f"{done} {count} / {most}" if most else done
        self._count.setText(words)
        self._count.setAccessibleName(f"{done} {number} / {most}" if most else done)
        said = [self._marking.remaining()]
        if self._marking.is_blank:
            said.append(self._marking.fate()[1])
        self._say("  ".join(filter(None, said)), refused=False)

    def _refuse(self, words: str) -> None:
        self._say(words, refused=True)

    def _say(self, words: str, *, refused: bool) -> None:
        self._says.setText(words)
        if self._says.property("refused") is not refused:
            self._says.setProperty("refused", refused)
            restyle(self._says)
        self._reveal.start()

    def _show_project(self, project: Project) -> None:
        self.side.show_project(project)
        self._reveal.start()

    def _show_row(self) -> None:
        """Once the rows have their height: by then the keyboard may be further on."""
        if self._marking.mode is Mode.WHOLE_LIST:
            self._scroll.verticalScrollBar().setValue(0)
        else:
            self._scroll.ensureWidgetVisible(self.sheet.current_row, 0, _ROOM)

    def show_intentions(self, found: tuple[Intention, ...]) -> None:
        """What the deputy intended, in the deputy's order."""
        self._intentions = found
        self.side.show_intentions(found)
        self._place_side()

    def show_bearings(self, found: "Mapping[str, tuple[Bearing, ...]]") -> None:
        """What the report says of the projects."""
        self.side.show_bearings(found)
        words = {}
        for row in self.sheet.rows:
            bearing = self.side.bearing(row.project)
            if bearing is not None:
                words[row.project.key] = self.tr("报告第 %d 条") % bearing.commitment.number
        self.sheet.show_links(words)

    def fill(self) -> None:
        """Mark what was intended, the most wanted first; nothing of a satisfaction vote."""
        numbers = {row.project.key: row.project.number for row in self.sheet.rows}
        told = {Leaning.FOR: Mark.FOR, Leaning.AGAINST: Mark.AGAINST}
        if not self.side.can_fill:
            self._say(self.tr("这张选票没有可以照填的意向。"), refused=False)
            return
        left = self._marking.fill(
            (numbers[each.project], told[each.leaning])
            for each in self._intentions
            if each.leaning in told and each.project in numbers
        )
        self.sheet.draw()
        self._tell()
        if left:
            self._refuse(left)
        self.sheet.take_keyboard()

    def _follow(self, project: Project) -> None:
        bearing = self.side.bearing(project)
        if bearing is not None:
            self.link_wanted.emit(bearing.commitment.id)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the sheet leaves to the page."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.checked.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_I:
            self.fill()
        elif key == Qt.Key.Key_G:
            self._follow(self.sheet.project)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            bar = self._scroll.verticalScrollBar()
            step = bar.pageStep() if key == Qt.Key.Key_PageDown else -bar.pageStep()
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def take_keyboard(self) -> None:
        """Take the keys to the sheet."""
        self.sheet.take_keyboard()

    def forget(self) -> None:
        """Let go of all that was chosen and intended."""
        self._intentions = ()
        self._marking.clear()
        self.side.forget()
        self._fill.hide()
        self.sheet.draw()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words at the foot may take room from the sheet: the row stays in sight."""
        if event.type() == QEvent.Type.Resize:
            self._reveal.start()
        return super().eventFilter(watched, event)

    # How it is drawn

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.sheet.set_look(look)
        self.sheet.setMaximumWidth(look.pixels(_WIDEST))
        self._side_scroll.setFixedWidth(look.pixels(_SIDE))
        self._place_side()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side beside the sheet, or below it."""
        super().resizeEvent(event)
        self._place_side()

    def _place_side(self) -> None:
        beside = self.width() >= self._look.pixels(_BESIDE)
        self._side_scroll.setVisible(beside)
        self._fill.setVisible(not beside and self.side.can_fill)
        if beside != self._beside:
            self._beside = beside
            if beside:
                self._ground.removeWidget(self.side)
                self._side_scroll.setWidget(self.side)
            else:
                self._side_scroll.takeWidget()
                self._ground.insertWidget(2, self.side)
            self.side.show()
