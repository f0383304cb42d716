"""Reading commitment by commitment (阅读模式): one at a time in large type, its notes under it.

The notes are those of the margin, lent for the time. What is chosen, walked and noted stays the
reader's: this only shows it.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.report import Commitment, Report
from jjdesk.gui.reading.progress_line import ProgressLine
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.shell import Shell
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.figure_card import value_words
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.services.composing import MarkKind, Row, compose
from jjdesk.services.opening import OpenReport
from jjdesk.services.outlining import HEADLESS, short_heading
from jjdesk.words import say

TEXT_PIXELS = 28
CHARACTERS_A_LINE = 34
_SIDE = 40
_ON = (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_PageUp, Qt.Key.Key_Up)
_OWN_KEYS = {*_ON, *_BACK, Qt.Key.Key_Escape}


class ReadingMode(QWidget):
    """Stands in the window in place of rail, outline, page and margin while it is on."""

    def __init__(self, window: QMainWindow, shell: Shell, reader: ReaderRoom, look: Look) -> None:
        super().__init__()
        self.setObjectName("readingMode")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("阅读模式"))
        self._window = window
        self._shell = shell
        self._reader = reader
        self._notes, self._home = reader.margin.commitment.notes_and_place()
        self._place = 0
        self._look = look
        self._state = Qt.WindowState.WindowNoState
        self._rows: dict[str, Row] = {}
        self._opened: OpenReport | None = None
        self._shown: Commitment | None = None
        self.is_on = False
        self.progress = ProgressLine()
        self._where = named(QLabel(), "readingWhere")
        self._where.setMinimumWidth(1)
        self._number = named(QLabel(), "readingNumber")
        self._text = named(QLabel(wordWrap=True), "readingText")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._chips = named(QWidget(), "readingChips")
        self._line = FlowLayout(self._chips)
        self._before = _Neighbour("readingBefore", reader)
        self._after = _Neighbour("readingAfter", reader)
        self._lay_out()
        self.set_look(look)
        reader.moved.connect(self._moved)
        reader.counted.connect(self._show)
        reader.seeker.filtered.connect(self._show_filtered)
        self._notes.form.left.connect(self._take_keyboard)
        self._notes.installEventFilter(self)

    def _lay_out(self) -> None:
        leave = named(QPushButton(self.tr("退出阅读（Esc）")), "readingLeave")
        leave.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._where, 1)
        head.addWidget(self.progress)
        head.addWidget(leave)
        self._body = named(QWidget(), "readingBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(16)
        for widget in (self._number, self._text, self._chips):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._scroll = named(QScrollArea(), "readingScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self._before)
        self._middle.addWidget(self._scroll, 1)
        self._middle.addWidget(self._after)
        self._centre = QWidget()
        self._centre.setLayout(self._middle)
        keys = named(QLabel(self._keys_in_words()), "readingKeys")
        keys.setMinimumWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, 16, _SIDE, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._centre, 100)
        across.addStretch(1)
        whole.addLayout(across, 1)
        whole.addWidget(keys)

    def _keys_in_words(self) -> str:
        return self.tr(
            "J 或空格：下一条    K：上一条    N：写批注    1 至 5：分类    Ctrl+Enter：写完到下一条"
        )

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._shown = None
        self._centre.setMaximumWidth(look.pixels(TEXT_PIXELS * CHARACTERS_A_LINE))
        self._show()

    # In and out

    def enter(self) -> None:
        """Take the whole screen; what was being written is written on."""
        if self.is_on:
            return
        writing = QApplication.focusWidget()
        inside = writing is not None and self._notes.isAncestorOf(writing)
        if self._reader.chosen() is None:
            self._reader.choose(self._reader.page.neighbour(1))
        self.is_on = True
        self._place = self._home.indexOf(self._notes)
        self._column.insertWidget(self._column.count() - 1, self._notes)
        self._notes.show()
        self._state = self._window.windowState()
        self._shell.rail.hide()
        self._shell.show_room(self)
        self._window.showFullScreen()
        self._shown = None
        self._show()
        if writing is not None and inside:
            writing.setFocus()
        else:
            self.setFocus()

    def leave(self) -> None:
        """Go back to the page, at the commitment that was read last."""
        if self.is_on:
            self._shell.show_room(self._reader.widget)
            self.end()
            self._reader.enter()

    def end(self) -> None:
        """Give back what was lent; another room is shown already."""
        if not self.is_on:
            return
        self.is_on = False
        self._home.insertWidget(self._place, self._notes)
        self._notes.show()
        self._shell.rail.show()
        self._window.setWindowState(self._state)
        self._bring_into_view()
        # The window takes its size back later.
        QTimer.singleShot(0, self._bring_into_view)

    def _bring_into_view(self) -> None:
        chosen = self._reader.chosen()
        if chosen is not None and not self.is_on:
            self._reader.page.select(chosen.id)

    def _take_keyboard(self) -> None:
        if self.is_on:
            self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A note that grows while it is written stays in view."""
        if watched is self._notes and event.type() == QEvent.Type.Resize and self.is_on:
            QTimer.singleShot(0, self._follow_keyboard)
        return super().eventFilter(watched, event)

    def _follow_keyboard(self) -> None:
        writing = QApplication.focusWidget()
        if self.is_on and writing is not None and self._notes.isAncestorOf(writing):
            self._scroll.ensureWidgetVisible(writing, 0, 8)

    # What is shown

    def _moved(self) -> None:
        self._show()
        self._scroll.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self._follow_keyboard)

    def _show_filtered(self) -> None:
        """Other commitments may stand before and after what is read."""
        self._shown = None
        self._show()

    def _show(self) -> None:
        commitment = self._reader.chosen()
        if not self.is_on or commitment is None or commitment is self._shown:
            return
        self._shown = commitment
        self._know(self._reader.open_report)
        report = self._reader.open_report.report
        shown = self._reader.page.shown()
        self._where.setText(where_words(report, commitment))
        words = self.tr("第 %d 条") % commitment.number
        if commitment.id in shown and len(shown) < len(report.commitments):
            place = shown.index(commitment.id) + 1
            words += self.tr("    筛选后第 %d / %d 条") % (place, len(shown))
        self._number.setText(words)
        row = self._rows.get(commitment.id)
        self._text.setText(_html(row, self._look) if row else escape(commitment.text))
        self._text.setAccessibleName(commitment.text)
        self._show_chips(commitment)
        before, after = neighbours(shown, commitment.id)
        self._before.show_row(before, self._rows.get(before))
        self._after.show_row(after, self._rows.get(after))

    def _know(self, opened: OpenReport) -> None:
        if opened is not self._opened:
            self._opened = opened
            rows = compose(opened.report, opened.text)
            self._rows = {row.commitment.id: row for row in rows if row.commitment}

    def _show_chips(self, commitment: Commitment) -> None:
        while item := self._line.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        words = [f"{target.indicator}  {value_words(target)}" for target in commitment.targets]
        words += [f"{each.object}  {each.stage.value}" for each in commitment.milestones]
        for each in words:
            chip = named(QLabel(each, wordWrap=True), "readingChip")
            chip.setTextFormat(Qt.TextFormat.PlainText)
            self._line.addWidget(chip)
        self._chips.setVisible(bool(words))

    # Keys

    def event(self, event: QEvent) -> bool:
        """Escape and the keys that turn pages are the mode's own, before they are the window's."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in _OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by space and page keys, the rest of a long text first; leave by Escape."""
        back = event.key() in _BACK or (
            event.key() == Qt.Key.Key_Space
            and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        )
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif back:
            self._reader.walk(-1)
        elif event.key() in _ON:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        bar = self._scroll.verticalScrollBar()
        seen = bar.value() + self._scroll.viewport().height()
        if self._text.geometry().bottom() > seen:
            bar.setValue(bar.value() + self._scroll.viewport().height() * 3 // 4)
        else:
            self._reader.walk(1)


class _Neighbour(QLabel):
    """The commitment before or after, in one faint line; a click goes there."""

    def __init__(self, name: str, reader: ReaderRoom) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("neighbour", True)
        self.setMinimumWidth(1)
        self.setIndent(0)
        self._reader = reader
        self._id = ""
        self._words = ""

    def show_row(self, commitment: str, row: Row | None) -> None:
        """Show a commitment by its id and row; nothing at either end."""
        self._id = commitment
        number = f"{row.commitment.number}  " if row and row.commitment else ""
        self._words = f"{number}{row.text}" if row else ""
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if commitment else Qt.CursorShape.ArrowCursor
        )
        self._fit()

    def _fit(self) -> None:
        """As much as the line holds: what is cut off must not make the window wider."""
        elided = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, self.width() - 2
        )
        self.setText(elided)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        super().mouseReleaseEvent(event)
        if self._id and event.button() == Qt.MouseButton.LeftButton:
            self._reader.choose(self._id)


def neighbours(shown: Sequence[str], commitment: str) -> tuple[str, str]:
    """Ids of the commitments before and after one among ``shown``; empty at the ends."""
    if commitment not in shown:
        return "", ""
    place = shown.index(commitment)
    before = shown[place - 1] if place else ""
    return before, shown[place + 1] if place + 1 < len(shown) else ""


def where_words(report: Report, commitment: Commitment) -> str:
    """``三、重点工作 › （一）办好教育 › 建好学校``: part, section and run-in heading above it."""
    sections = {section.id: section for section in report.sections}
    words = []
    paragraph = next((p for p in report.paragraphs if p.id == commitment.paragraph), None)
    if paragraph is not None and paragraph.theme:
        words.append(paragraph.theme.rstrip("。"))
    section = sections.get(commitment.section or "")
    while section is not None:
        words.append(short_heading(section.number, section.heading))
        section = sections.get(section.parent or "")
    return " › ".join(reversed(words)) or say(HEADLESS)


def _html(row: Row, look: Look) -> str:
    """The text in the page's face, large; values of targets are marked as on the page."""
    parts, done = [], 0
    for mark in row.marks:
        if mark.kind is MarkKind.VALUE and mark.start >= done:
            parts.append(escape(row.text[done : mark.start]))
            parts.append(f"<b><u>{escape(row.text[mark.start : mark.end])}</u></b>")
            done = mark.end
    parts.append(escape(row.text[done:]))
    font = look.page_font(TEXT_PIXELS)
    face = f"font-family:'{font.families()[0]}'; font-size:{font.pixelSize()}px"
    return f'<p style="line-height:115%; {face}">{"".join(parts)}</p>'
