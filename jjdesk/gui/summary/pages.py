"""The pages of a summary as they will be printed, what is said of them, and how they are made."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.summary import PageStyle, Purpose
from jjdesk.gui.paper import faces
from jjdesk.gui.paper.page_view import Fit, PageView
from jjdesk.gui.summary.choice import Choice
from jjdesk.gui.summary.making import Made
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

_WHOLE: Final = 1000
_PERCENT: Final = (50, 75, 100, 125, 150, 175, 200)
_TELLING: Final = frozenset({Purpose.NOTES, Purpose.SPEECH, Purpose.PROPOSAL})
"""Those that are read or handed in as running text; of tables a count of characters says little."""


class SummaryPages(QWidget):
    """The view of the pages; below it where one is, how long it is, in which faces.

    Signals:
        stopped: what is being made is to be given up.
        wanted: what was given up is to be made after all.
    """

    stopped = Signal()
    wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("summaryPages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._made: Made | None = None
        self._promise = ""
        self.view = named(PageView(look), "summaryView")
        self.view.setAccessibleName(self.tr("页面预览"))
        self.view.turned.connect(self._turn)
        self.zoom = named(Choice(), "summaryZoom")
        self.zoom.setAccessibleName(self.tr("页面大小"))
        self.zoom.setToolTip(self.tr("页面大小（+ 放大，- 缩小，0 适合宽度；Ctrl+滚轮）"))
        fits = ((self.tr("适合宽度"), Fit.WIDTH), (self.tr("整页"), Fit.PAGE))
        self.zoom.offer((*fits, *((f"{percent} %", percent) for percent in _PERCENT)))
        self.zoom.activated.connect(lambda _: self.view.set_zoom(self.zoom.value))
        self.view.zoomed.connect(lambda _: self._show_zoom())
        self._words = named(QLabel(wordWrap=True), "summaryEmpty")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._state = named(QLabel(), "summaryState")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._faces = named(QLabel(), "summaryFaces")
        self._faces.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = named(QProgressBar(), "summaryProgress")
        self._progress.setRange(0, _WHOLE)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("正在排版"))
        self._stop = named(QPushButton(self.tr("停止")), "summaryStop")
        self._stop.setToolTip(self.tr("停止排版（Esc）"))
        self._stop.clicked.connect(lambda _: self.stopped.emit())
        self._again = named(QPushButton(self.tr("重新排版")), "summaryAgain")
        self._again.setToolTip(self.tr("重新排版（F5）"))
        self._again.clicked.connect(lambda _: self.wanted.emit())
        self._lay_out()
        self._add_acts()
        self.wait(0.0)

    def _lay_out(self) -> None:
        self._leaves = QStackedWidget()
        self._leaves.addWidget(self.view)
        self._leaves.addWidget(self._words)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self._state)
        row.addWidget(self._progress)
        row.addWidget(self._stop)
        row.addWidget(self._again)
        row.addStretch(1)
        row.addWidget(self._faces)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._leaves, 1)
        column.addWidget(foot)

    def _add_acts(self) -> None:
        """Keys on the pages; with Ctrl they mean the text of the whole window."""
        acts: tuple[tuple[str, Callable[[], None]], ...] = (
            ("+", self.view.zoom_in),
            ("=", self.view.zoom_in),
            ("-", self.view.zoom_out),
            ("0", lambda: self.view.set_zoom(Fit.WIDTH)),
        )
        for keys, act in acts:
            action = QAction(self.view)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _, act=act: act())
            self.view.addAction(action)

    def _show_zoom(self) -> None:
        self.zoom.choose(self.view.zoom)

    # What is shown

    def show_made(self, made: Made) -> None:
        """Show pages; where they are the same definition's, the view stays where it was."""
        before = self._made
        self._made = made
        if before is None or before.typeset is not made.typeset:
            self.view.show_typeset(made.typeset)
        if before is None or before.definition.id != made.definition.id:
            self.view.go_to(1)
        self._leaves.setCurrentWidget(self.view)
        self._settle(again=False)
        self._say()

    @property
    def waits(self) -> bool:
        """Whether pages are to come."""
        return not self._progress.isHidden()

    def promise(self, words: str) -> None:
        """Say what is done as soon as there are pages; empty for nothing."""
        self._promise = words
        if self.waits:
            self._tell_waiting()

    def _tell_waiting(self) -> None:
        self._state.setText(self._promise or self.tr("正在排版…"))

    def wait(self, share: float) -> None:
        """Say how much is made."""
        self._progress.setValue(round(_WHOLE * share))
        self._progress.show()
        self._stop.show()
        self._again.hide()
        self._tell_waiting()

    def fail(self, words: str) -> None:
        """Say why there are no pages."""
        self._forget(words)
        self._settle(again=False)
        self._state.setText("")

    def give_up(self) -> None:
        """Say that nothing more is being made."""
        self._forget(self.tr("已停止排版。要看页面，点下面的“重新排版”或按 F5。"))
        self._settle(again=True)
        self._state.setText(self.tr("已停止"))

    def _forget(self, words: str) -> None:
        self._made = None
        self._words.setText(words)
        self._leaves.setCurrentWidget(self._words)
        self._faces.setText("")

    def _settle(self, *, again: bool) -> None:
        self._progress.hide()
        self._stop.hide()
        self._again.setVisible(again)

    def _turn(self, _: int, __: int) -> None:
        if self._made is not None and not self.waits:
            self._say()

    def _say(self) -> None:
        """Where one is and how long it is; the faces, as far as there is room for their names."""
        made = self._made
        if made is None:
            return
        parts = [self.tr("第 %d / %d 页") % (self.view.page, self.view.pages)]
        if made.summary.told:
            parts.append(made.summary.told)
        tells = made.definition.purpose in _TELLING and "字" not in made.summary.told
        if tells and made.summary.manuscript.parts and made.summary.characters:
            parts.append(self.tr("约 %d 字") % made.summary.characters)
        self._state.setText(" · ".join(parts))
        self._tell_faces(made.definition.page)

    def _tell_faces(self, style: PageStyle) -> None:
        words = faces.told(style)
        room = self.width() - self._state.sizeHint().width() - 48
        cut = self._faces.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._faces.setText(cut if room > self._look.pixels(80) else "")
        self._faces.setToolTip(words)
        self._faces.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names of the faces have another room."""
        super().resizeEvent(event)
        if not self.waits:
            self._say()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.view.set_look(look)
        if not self.waits:
            self._say()
