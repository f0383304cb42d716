"""A bar over the foot of the window: what has just happened, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from jjdesk.gui.widgets.naming import named

_GAP = 16
_FOOT_LINES = 3
"""Height of a room's own foot in lines of text: what it says and counts is never covered."""
_WIDEST = 0.8


class NoticeBar(QFrame):
    """Lies over ``around``, so that nothing moves; stays until it is answered or replaced."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setObjectName("noticeBar")
        self._around = around
        self._do: Callable[[], None] | None = None
        self._words = named(QLabel(wordWrap=True), "noticeWords")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = named(QProgressBar(), "noticeProgress")
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        self._act = named(QPushButton(self.tr("撤销")), "noticeAct")
        self._act.clicked.connect(self._answer)
        self._close = named(QPushButton(self.tr("知道了")), "noticeClose")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._progress)
        row.addWidget(self._act)
        row.addWidget(self._close)
        around.installEventFilter(self)
        self.hide()

    def say(self, words: str, act: str = "", do: Callable[[], None] | None = None) -> None:
        """Say ``words``; ``act`` names a button that calls ``do``."""
        self._show(words, act, do, busy=False)

    def wait(self, words: str, cancel: Callable[[], None]) -> None:
        """Say what is being done, until :meth:`settle`; ``cancel`` gives it up."""
        self._show(words, self.tr("取消"), cancel, busy=True)

    def settle(self) -> None:
        """What was being done is done."""
        if not self._progress.isHidden():
            self.hide()

    def withdraw(self, words: str) -> None:
        """Say ``words`` no longer, if they are what is said; none are no words."""
        if words and self._words.text() == words:
            self.hide()

    def _show(self, words: str, act: str, do: Callable[[], None] | None, *, busy: bool) -> None:
        self._do = do
        self._words.setText(words)
        self.setAccessibleName(words)
        self._act.setText(act or self.tr("撤销"))
        self._act.setVisible(bool(act))
        self._progress.setVisible(busy)
        self._close.setVisible(not busy)
        self.show()
        self._place()

    def _answer(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()

    def _place(self) -> None:
        """Over the foot of the room, in the middle, as wide as the words need."""
        self.raise_()
        for part in (self, self._words, self._act, self._close):
            part.ensurePolished()  # else they are measured in other letters than are drawn
        whole = self._around.width()
        beside = sum(
            widget.sizeHint().width() + 12
            for widget in (self._progress, self._act, self._close)
            if not widget.isHidden()
        )
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        width = min(words + beside + 32, int(whole * _WIDEST))
        height = self.heightForWidth(width)
        foot = _FOOT_LINES * self._words.fontMetrics().height() + _GAP
        top = max(0, self._around.height() - height - foot)
        self.setGeometry((whole - width) // 2, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
