"""The passphrase while one works: set and taken away; the window locked, by key or by itself."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from jjdesk.errors import UserError
from jjdesk.gui.actions import Act
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.passphrase_sheet import PassphraseSheet, Wish
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services import protection

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # all that comes of a key that is a shortcut, as J
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
        QEvent.Type.TouchBegin,
    }
)
LOOK_MS = 10_000
"""Between two looks at how long nobody has touched anything."""


class Rooms(Protocol):
    """What is open in the window."""

    def write_waiting(self) -> int:
        """Wait until what is typed is on disk; how many notes could not be written."""

    def why_open(self) -> str:
        """Why the window is not to be locked by itself just now; empty where it may be."""

    def forgotten(self) -> str:
        """What is gone once the window is; empty for nothing."""


class Protector(QObject):
    """Asks for passphrases to set, and locks.

    Signals:
        replaced: the workbook's file is another, told in words; it is to be opened anew.
        locked: the window may be left and is to go, and one that asks is to come, which says
            what was forgotten.
    """

    replaced = Signal(str)
    locked = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        path: Path,
        settings: Mapping[str, str],
        workbook: WorkbookKeeper,
        bar: NoticeBar,
        rooms: Rooms,
    ) -> None:
        """Lock nothing yet.

        Args:
            window: what dialogs lie over.
            path: the workbook.
            settings: as they were read with the first paint.
            workbook: the connection.
            bar: says what happens.
            rooms: what is open and typed.
        """
        super().__init__(window)
        self._window = window
        self._path = path
        self._workbook = workbook
        self._bar = bar
        self._rooms = rooms
        self._told = ""
        self._protected = protection.is_protected(path)
        self._minutes = protection.minutes(settings)
        self._sheet: PassphraseSheet | None = None
        self._rested = QElapsedTimer()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        return {Act.LOCK: self.lock, Act.PROTECT: self.ask}

    def start(self) -> None:
        """Lock after some minutes without a touch, where there is a passphrase."""
        app = QApplication.instance()
        if self._protected and self._minutes and app is not None:
            self._rested.start()
            app.installEventFilter(self)
            self._timer.start()

    def leave(self) -> None:
        """The window closes."""
        self._timer.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _TOUCHES:
            self._rested.start()
        return False

    def look(self) -> None:
        """Lock if nobody has touched anything for long enough.

        Not while a counting station is open, or a sealed ballot is nowhere but here: that is said,
        once, and the next look asks again.
        """
        if not self._rested.hasExpired(self._minutes * 60_000):
            self._told = ""
        elif why := self._rooms.why_open():
            self._say_once(why)
        else:
            self._lock()

    def _say_once(self, words: str) -> None:
        if words != self._told:
            self._told = words
            self._bar.say(words)

    def lock(self) -> None:
        """Save what is typed, ask what is asked upon closing, and let the window go."""
        self._told = ""
        self._lock()

    def _lock(self) -> None:
        if not self._protected:
            words = self.tr("还没有设密码，所以不能锁定。设了密码，工作簿会加密保存。")
            self._bar.say(words, self.tr("设密码…"), self.ask)
            return
        # Whatever lies over the window goes with it; a file dialog has a loop of its own.
        while (over := QApplication.activeModalWidget()) is not None:
            if not over.close():
                return
        lost = self._rooms.write_waiting()
        if lost:
            self._say_once(
                self.tr("有 %d 条批注还没能存入，没有锁定，以免丢失；请先让它们存入再试。") % lost
            )
            return
        forgotten = self._rooms.forgotten()
        if not self._window.may_close():
            return
        clipboard = QApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self.leave()
        self.locked.emit(forgotten)

    # The sheet

    def ask(self) -> None:
        """Open the sheet."""
        if self._workbook.reading_only:
            self._bar.say(self.tr("本窗口只供阅读，不能改密码；什么也没有改动。请先接管工作簿。"))
            return
        sheet = PassphraseSheet(
            self._window.look, self._window, protected=self._protected, minutes=self._minutes
        )
        self._sheet = sheet
        sheet.wished.connect(self._do)
        sheet.finished.connect(self._left)
        sheet.open()

    def _left(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _do(self, wish: Wish) -> None:
        if self._rooms.write_waiting():
            self._say(UserError(self.tr("有批注还没能存入，密码没有改动；请先让它们存入再试。")))
            return
        # The window is another one afterwards.
        if wish.new is not None and not self._window.may_close():
            self._say(UserError(self.tr("窗口里有没办完的事，密码没有改动；请先办完它再试。")))
            return
        # Kept first: it is in the file that is written anew.
        self._workbook.run(
            lambda services: services.settings.remember(protection.keeping(wish.minutes)),
            lambda _: self._convert(wish),
            self._say,
        )

    def _convert(self, wish: Wish) -> None:
        self._minutes = wish.minutes
        if wish.new is None:
            self._finish()
            self.leave()
            self.start()
            return

        def done(words: str) -> None:
            self._finish()
            self.replaced.emit(words)

        self._workbook.without(partial(_do, self._path, wish), done, self._say)

    def _finish(self) -> None:
        if self._sheet is not None:
            self._sheet.accept()

    def _say(self, error: UserError) -> None:
        self._window.stay()
        if self._sheet is not None:
            self._sheet.say(str(error))


def _do(path: Path, wish: Wish) -> str:
    """On the data thread, while the workbook is closed."""
    from jjdesk.services import protecting  # noqa: PLC0415  slow

    protecting.unlock(path, wish.old)
    return protecting.protect(path, wish.new) if wish.new else protecting.release(path)
