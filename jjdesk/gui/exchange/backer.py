"""Copies of the workbook: made now and then while one works, listed, put back.

They are made on a thread of their own, which reads beside the one that writes.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jjdesk.errors import UserError
from jjdesk.gui.actions import Act
from jjdesk.gui.exchange.restore_sheet import RestoreSheet
from jjdesk.gui.exchange.transferrer import Transferrer
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.asking import Asker
from jjdesk.gui.workbook.data_thread import DataThread
from jjdesk.gui.workbook.locking import lock_file
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.opening import Desk

if TYPE_CHECKING:
    from jjdesk.domain.backup import Backup
    from jjdesk.gui.exchange.backup_sheet import BackupSheet
    from jjdesk.services.backing_up import Copying, Held
    from jjdesk.services.repairing import Health, Salvaged

FIRST_MS = 60_000
"""After the window stands: the start has the machine to itself."""
AGAIN_MS = 600_000
"""Between two looks at whether a copy is due."""


class Backer(QObject):
    """Makes copies when they are due, and shows them.

    Signals:
        made: a copy was made by itself, or it was not due.
        replaced: the workbook is another, told in words; all that is shown is to be read anew.
    """

    made = Signal()
    replaced = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        workbook: WorkbookKeeper,
        bar: NoticeBar,
        transferrer: Transferrer,
    ) -> None:
        """Do nothing yet.

        Args:
            window: what dialogs lie over.
            desk: says where the workbook is, and why it could not be read.
            workbook: the connection.
            bar: says what happens.
            transferrer: puts a copy in place of a workbook that is sound.
        """
        super().__init__(window)
        self._window = window
        self._path = desk.workbook
        self._problem = desk.problem or ""
        self._workbook = workbook
        self._bar = bar
        self._transferrer = transferrer
        self._thread = DataThread(self)
        self._asker = Asker(window)
        self._copying: Copying | None = None
        self._sheet: BackupSheet | None = None
        self._damaged = bool(self._problem)
        self._told = ""
        self._timer = QTimer(self, interval=AGAIN_MS)
        self._timer.timeout.connect(self.look)
        self._first = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._first.timeout.connect(self.look)

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        return {Act.BACKUPS: self.show}

    # By itself

    def start(self) -> None:
        """Look from now on whether a copy is due."""
        self._first.start()
        self._timer.start()
        self._thread.run(partial(_conflicts, self._path), self._tell_conflicts, self._say)

    def _tell_conflicts(self, number: int) -> None:
        if number:
            words = self.tr(
                "同步软件在工作簿旁边留下了 %d 份冲突的版本：两台电脑可能同时写过。两边都没有丢，"
                "请在“备份与恢复”里比较。"
            )
            self._bar.say(words % number, self.tr("查看"), self.show)

    def look(self) -> None:
        """Make a copy if one is due and this window writes."""
        if not (self._problem or self._workbook.reading_only):
            self._workbook.run(
                lambda services: services.backing_up.begin_if_due(), self._run, self._say_once
            )

    def leave(self) -> None:
        """The window closes: a copy that is being made is given up."""
        self._first.stop()
        self._timer.stop()
        if self._copying is not None:
            self._copying.stop(0)
        self._thread.close()

    def _run(self, copying: "Copying | None") -> None:
        if copying is None:
            self.made.emit()
            return
        self._copying = copying
        self._thread.run(partial(_made, copying), self._finished, self._say_once)

    def _finished(self, _: "Backup | None") -> None:
        self._copying = None
        self._told = ""
        self.made.emit()

    def _say_once(self, error: UserError) -> None:
        """Not every ten minutes the same."""
        self._copying = None
        if str(error) != self._told:
            self._told = str(error)
            self._bar.say(self._told)
        self.made.emit()

    # The page

    def show(self) -> None:
        """Open the page."""
        from jjdesk.gui.exchange.backup_sheet import BackupSheet  # noqa: PLC0415  seldom needed

        sheet = BackupSheet(
            self._window.look,
            self._window,
            problem=self._problem,
            writes=not self._workbook.reading_only,
        )
        self._sheet = sheet
        sheet.copy_wanted.connect(self._copy_now)
        sheet.check_wanted.connect(self._check)
        sheet.rescue_wanted.connect(self._rescue)
        sheet.restore_wanted.connect(self._restore)
        sheet.finished.connect(self._left)
        self._list()
        sheet.open()

    def _left(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _list(self) -> None:
        def done(copies: "tuple[Held, ...]") -> None:
            if self._sheet is not None:
                self._sheet.show_copies(copies)

        self._thread.run(partial(_held, self._path), done, self._say)

    def _copy_now(self) -> None:
        def done(backup: "Backup") -> None:
            self._tell(self.tr("已备份，并检查过：“%s”。") % backup.path.name)
            self._list()

        self._workbook.run(lambda services: services.backing_up.make(), done, self._say)

    def _check(self) -> None:
        self._tell(self.tr("正在检查…"))

        def done(health: "Health") -> None:
            self._damaged = not health.sound
            if self._sheet is not None:
                self._sheet.show_health(health)

        self._thread.run(partial(_examined, self._path), done, self._say)

    def _rescue(self) -> None:
        self._tell(self.tr("正在读还能读出的内容…"))

        def done(salvaged: "Salvaged") -> None:
            self._tell(salvaged.words)
            self._list()

        self._thread.run(partial(_rescued, self._path), done, self._say)

    def _restore(self, held: "Held") -> None:
        if self._sheet is not None:
            self._sheet.accept()
        if held.locked:
            self._asker.ask(held.backup.path, partial(self._restore_known, held.backup.path))
            return
        if not self._damaged:
            self._transferrer.preview(held.backup.path)
            return
        words = self.tr(
            "“%s”里有%s。现在的工作簿已损坏，不能逐条比较；恢复时它原样另存在备份里，不会丢。"
        ) % (held.backup.path.name, held.words)
        sheet = RestoreSheet(words, self._window.look, self._window)
        sheet.accepted.connect(partial(self._replace, held.backup.path))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _restore_known(self, copy: Path) -> None:
        """What a copy holds can be told since its passphrase was given."""

        def done(copies: "tuple[Held, ...]") -> None:
            for held in copies:
                if held.backup.path == copy and held.readable:
                    self._restore(held)
                    return
            self._bar.say(self.tr("“%s”读不出来，没有恢复；没有文件被改动。") % copy.name)

        self._thread.run(partial(_held, self._path), done, self._say)

    def _replace(self, copy: Path) -> None:
        """Put a copy in place of a workbook that is damaged: its file, not its rows."""
        if not self._window.may_close():
            return
        lock = lock_file(Path(f"{self._path}.lock"))
        if self._problem and not lock.tryLock(0):
            self._window.stay()
            self._bar.say(
                self.tr("另一个窗口正在使用这个工作簿，没有恢复，什么也没有改动。请先关闭它再试。")
            )
            return
        self._window.setEnabled(False)

        def done(words: str) -> None:
            lock.unlock()
            self._window.setEnabled(True)
            self.replaced.emit(words)

        def failed(error: UserError) -> None:
            lock.unlock()
            self._window.setEnabled(True)
            self._window.stay()
            self._bar.say(str(error))

        self._workbook.without(partial(_put, self._path, copy), done, failed)

    def _say(self, error: UserError) -> None:
        self._tell(str(error))

    def _tell(self, words: str) -> None:
        if self._sheet is not None:
            self._sheet.say(words)


# On the threads: what they import is slow.


def _made(copying: "Copying") -> "Backup | None":
    from jjdesk.services import backing_up  # noqa: PLC0415  slow

    return backing_up.run(copying)


def _held(path: Path) -> "tuple[Held, ...]":
    from jjdesk.services import backing_up  # noqa: PLC0415  slow

    return backing_up.held(path)


def _conflicts(path: Path) -> int:
    from jjdesk.services import backing_up  # noqa: PLC0415  slow

    return backing_up.conflicts(path)


def _examined(path: Path) -> "Health":
    from jjdesk.services import repairing  # noqa: PLC0415  slow

    return repairing.examine(path)


def _rescued(path: Path) -> "Salvaged":
    from jjdesk.services import repairing  # noqa: PLC0415  slow

    return repairing.rescue(path)


def _put(path: Path, copy: Path) -> str:
    from jjdesk.services import repairing  # noqa: PLC0415  slow

    return repairing.put_in_place(path, copy)
